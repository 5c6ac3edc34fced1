import { expect, test } from 'vitest';
import type { PlanId } from '../id.ts';
import { cast } from '../testing/cast.ts';
import { idFor } from '../testing/id-for.ts';
import { meetingTime } from '../testing/test-table.ts';
import {
  callsInOrder,
  cardsInOrder,
  copyIs,
  lastDrill,
  stepsAdvice,
  withoutCard,
} from './emergency.ts';
import type { PlanEntry } from './plan-entry.ts';
import type { PlanKind, PlanValues } from './plan-fields.ts';
import type { PlanVersion } from './plan-version.ts';

const made = { name: cast.jonas.name, at: meetingTime };
function entry<K extends PlanKind>(kind: K, name: string, values: PlanValues<K>): PlanEntry<K> {
  return { id: idFor<PlanId>(name), kind, order: 'a', made, wordsAt: meetingTime, values };
}

test('URGENT-2 three to six steps are remembered: fewer and more are told so, and none is a plan not begun', () => {
  expect([0, 1, 2, 3, 6, 7].map(stepsAdvice)).toEqual([null, 'few', 'few', null, null, 'many']);
});

test('URGENT-3 whom one knows is called before the duty service, each in the order agreed', () => {
  const calls = [
    entry('call', 'duty', { name: 'Døgnvagten', as: 'duty' }),
    entry('call', 'birgit', { name: 'Birgit', as: 'person' }),
    entry('call', 'sanne', { name: 'Sanne' }),
  ];
  const names = callsInOrder(calls).map(({ values }) => values.name);
  expect(names).toEqual(['Birgit', 'Sanne', 'Døgnvagten']);
});

test('URGENT-6 a copy is old when a later version is in force; one without a number is not called old', () => {
  const second = { number: 2 } as PlanVersion;
  expect(copyIs({ version: 1 }, second)).toBe('old');
  expect(copyIs({ version: 2 }, second)).toBe('fine');
  expect(copyIs({ version: 1 }, null)).toBe('fine');
  expect(copyIs({}, second)).toBe('unsaid');
});

test('URGENT-10 the cards stand in the order of the board’s children, and each child is offered one', () => {
  const simon = entry('childCard', 'simon', { child: 'simon' });
  const cousin = entry('childCard', 'cousin', { child: 'Ida' });
  const peter = entry('childCard', 'peter', { child: 'Peter' });
  const children = ['Peter', 'Simon'];
  expect(cardsInOrder(children, [cousin, simon, peter])).toEqual([peter, simon, cousin]);
  expect(withoutCard(children, [simon])).toEqual(['Peter']);
});

test('URGENT-12 the last drill is the latest of the drills, whatever else was seen since', () => {
  const drills = [
    entry('check', 'second', { type: 'drill', on: '2026-02-10' }),
    entry('check', 'first', { type: 'drill', on: '2026-01-27' }),
    entry('check', 'no day', { type: 'drill' }),
    entry('check', 'visit', { type: 'announced', on: '2026-03-01' }),
  ];
  expect(lastDrill(drills)).toBe('2026-02-10');
  expect(lastDrill(drills.slice(2))).toBe(null);
  const [second, ...others] = drills;
  const aside = { ...made, at: meetingTime };
  expect(lastDrill(second ? [{ ...second, shelved: aside }, ...others] : [])).toBe('2026-01-27');
});
