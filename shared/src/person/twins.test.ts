import { beforeEach, expect, test } from 'vitest';
import type { DescentId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { done, familyHand } from '../testing/test-family.ts';
import { readFamily } from './family.ts';
import { addChild, addPerson, changeDescent } from './family-commands.ts';
import type { FamilyHand } from './family-hand.ts';
import { bornTogether } from './twins.ts';

let hand: FamilyHand;
let lines: DescentId[];

beforeEach(() => {
  hand = familyHand();
  const line = done(addPerson(hand, { name: 'Line' }));
  for (const name of ['Peter', 'Simon', 'Anna']) done(addChild(hand, line, { child: { name } }));
  lines = readFamily(hand.roots).descents.map(({ id }) => id);
});

const twins = () => readFamily(hand.roots).descents.map((each) => each.twins);
const joins = (one: number, other: number) =>
  bornTogether(hand, lines[one] as DescentId, lines[other] as DescentId);

test('FAMILY-14 two are born together by one update, and a third joins them', () => {
  let updates = 0;
  hand.doc.on('update', () => {
    updates += 1;
  });
  done(joins(0, 1));
  expect([twins(), updates]).toEqual([[1, 1, undefined], 1]);
  done(joins(2, 1));
  expect(twins()).toEqual([1, 1, 1]);
});

test('FAMILY-9 who was born alone after all is no longer one of them, nor from one egg', () => {
  done(joins(0, 1));
  done(changeDescent(hand, lines[0] as DescentId, { identical: true }));
  done(bornTogether(hand, lines[0] as DescentId, null));
  expect(twins()).toEqual([undefined, 1, undefined]);
  expect(readFamily(hand.roots).descents.some(({ identical }) => identical)).toBe(false);
});

test('FAMILY-9 nobody is their own twin, or that of somebody who is gone', () => {
  expect(joins(0, 0).ok).toBe(false);
  expect(bornTogether(hand, lines[0] as DescentId, idFor('gone')).ok).toBe(false);
  expect(bornTogether(hand, idFor('gone'), null).ok).toBe(false);
  expect(twins()).toEqual([undefined, undefined, undefined]);
});
