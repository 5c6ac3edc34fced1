import { expect, test } from 'vitest';
import { isDue } from './agreement.ts';

test('CHECK-12 an agreement is to be looked at from its day on, until it is over', () => {
  const values = { followUp: '2026-02-12' };
  expect(isDue({ values }, '2026-02-11')).toBe(false);
  expect(isDue({ values, state: 'holds' }, '2026-02-12')).toBe(true);
  expect(isDue({ values, state: 'active' }, '2026-03-01')).toBe(true);
  expect(isDue({ values, state: 'stopped' }, '2026-03-01')).toBe(false);
  expect(isDue({ values: {} }, '2026-03-01')).toBe(false);
});
