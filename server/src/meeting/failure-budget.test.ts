import { expect, test } from 'vitest';
import { fakeClock } from '../testing/fake-clock.ts';
import { failureBudget } from './failure-budget.ts';

const minuteMs = 60_000;

test('JOIN-7 fifteen failures from one address, and that address is asked to slow down', () => {
  const budget = failureBudget(fakeClock());
  for (let time = 0; time < 15; time += 1) {
    expect(budget.isSpent('a')).toBe(false);
    budget.fail('a');
  }
  expect(budget.isSpent('a')).toBe(true);
  expect(budget.isSpent('b')).toBe(false);
});

test('JOIN-7 after ten minutes it may try again', () => {
  const clock = fakeClock();
  const budget = failureBudget(clock);
  for (let time = 0; time < 15; time += 1) budget.fail('a');
  clock.pass(10 * minuteMs - 1);
  expect(budget.isSpent('a')).toBe(true);
  clock.pass(1);
  expect(budget.isSpent('a')).toBe(false);
  budget.fail('a');
  expect(budget.isSpent('a')).toBe(false);
});

test('JOIN-7 many addresses together have a budget too', () => {
  const clock = fakeClock();
  const budget = failureBudget(clock);
  for (let address = 0; address < 400; address += 1) {
    expect(budget.isSpent('quiet')).toBe(false);
    budget.fail(`address ${address}`);
  }
  expect(budget.isSpent('quiet')).toBe(true);
  clock.pass(10 * minuteMs);
  expect(budget.isSpent('quiet')).toBe(false);
});
