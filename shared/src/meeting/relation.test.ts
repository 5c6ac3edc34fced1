import { expect, test } from 'vitest';
import { relationSchema, tidyRelation } from './relation.ts';
import { isStaff, roles } from './role.ts';

test('JOIN-4 own words for a relation are tidied, and left out when there is nothing to see', () => {
  expect(tidyRelation({ kind: 'grandparent', words: '  Mor\u200Bmor ' })).toEqual({
    kind: 'grandparent',
    words: 'Mormor',
  });
  expect(tidyRelation({ kind: 'friend', words: '\u3164' })).toEqual({ kind: 'friend' });
  expect(tidyRelation({ kind: 'friend' })).toEqual({ kind: 'friend' });
  expect(tidyRelation({ kind: 'friend', words: 'x'.repeat(41) })).toEqual({ kind: 'friend' });
});

test('JOIN-4 a relation is one of those the phone offers', () => {
  expect(relationSchema.safeParse({ kind: 'facilitator' }).success).toBe(false);
  expect(relationSchema.safeParse({ kind: 'parent', words: 'x'.repeat(401) }).success).toBe(false);
  expect(relationSchema.safeParse({ kind: 'parent', words: 'Mor' }).success).toBe(true);
});

test('MEET-1 only a facilitator writes on a copy of their own', () => {
  expect(roles.filter(isStaff)).toEqual(['facilitator']);
});
