import fc from 'fast-check';
import { rhythms } from '../calendar/when.ts';
import { agreementStates } from '../plan/agreement-states.ts';
import { isSingle, planKey, singleId } from '../plan/plan-entry.ts';
import {
  asideKinds,
  fieldsOf,
  type PlanField,
  type PlanKind,
  planKinds,
} from '../plan/plan-fields.ts';
import { textKinds } from '../plan/plan-version.ts';
import { madeThen } from './any-family.ts';
import { idFor } from './id-for.ts';

// Plans as they may stand in a document, made of the table of fields.

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
const day = fc.constantFrom('2026-01-13', '2028-02-29', '2026-12-31');
const clock = fc.constantFrom('00:00', '15:00', '24:00');
const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
const party = fc.oneof(
  words.map((name) => ({ name })),
  words.map((name) => ({ key: idFor('birgit'), name })),
);
const id = fc.constantFrom(idFor('set 0'), idFor('gone'));
const noted = words.map((name) => ({ name, at: madeThen.at }));

const when = fc.oneof(
  fc.record({
    kind: fc.constant('weekly'),
    days: weekdays,
    rhythm: fc.constantFrom(...rhythms),
    except: fc.array(day, { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('once'), on: day, from: clock }),
  fc.record({ kind: fc.constant('trigger'), words }),
);

const ofField: Readonly<Record<PlanField['is'], fc.Arbitrary<unknown>>> = {
  line: words,
  words,
  phone: words,
  day,
  days: fc.array(day, { maxLength: 3 }),
  weekdays,
  time: clock,
  parties: fc.array(party, { maxLength: 3 }),
  names: fc.array(words, { maxLength: 3 }),
  set: id,
  entry: id,
  choice: fc.constant(null),
  tick: fc.boolean(),
  minutes: fc.integer({ min: 0, max: 10_000 }),
  when,
  period: fc.record({ from: day, to: day }),
};

function anyValues(kind: PlanKind): fc.Arbitrary<Record<string, unknown>> {
  const fields = fieldsOf(kind).map(([name, { is, options }]): [string, fc.Arbitrary<unknown>] => [
    name,
    options ? fc.constantFrom(...options) : ofField[is],
  ]);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
}

function anyEntry(kind: PlanKind, place: string): fc.Arbitrary<[string, object]> {
  const frame = {
    order: fc.stringMatching(/^[0-9A-Za-z]{1,6}$/),
    made: noted,
    wordsAt: fc.constant(madeThen.at),
    values: anyValues(kind),
  };
  const optional = {
    shelved: noted,
    state: fc.constantFrom(...agreementStates),
    yes: noted.map((said) => ({ [idFor('birgit')]: said, 'name:lise': said })),
  };
  const name = isSingle(kind) ? singleId(kind) : idFor(`${place} ${kind}`);
  return fc
    .record({ ...frame, ...optional }, { requiredKeys: ['order', 'made', 'wordsAt', 'values'] })
    .map((entry): [string, object] => [planKey(kind, name as never), entry]);
}

/** One of each kind at most, on the table or with the facilitators. */
export const anyPlan: fc.Arbitrary<Record<'table' | 'staff', [string, object][]>> = fc
  .tuple(
    ...planKinds.map((kind) =>
      fc.record({
        isThere: fc.boolean(),
        isHeld: fc.boolean(),
        kind: fc.constant(kind),
        entry: anyEntry(kind, 'one'),
      }),
    ),
  )
  .map((all) => {
    const there = all.filter(({ isThere }) => isThere);
    const isAside = (kind: PlanKind) => asideKinds.some((each) => each === kind);
    const held = there.filter(({ isHeld, kind }) => isHeld || isAside(kind));
    const shown = there.filter((each) => !held.includes(each));
    return { table: shown.map(({ entry }) => entry), staff: held.map(({ entry }) => entry) };
  });

/** A version that was sent, with words of any kind. */
export const anyVersion = fc.record({
  type: fc.constantFrom('acute', 'plan'),
  text: fc
    .tuple(
      ...textKinds.map((kind) =>
        anyValues(kind).map((values) => ({ kind, id: idFor(kind), values })),
      ),
    )
    .map((text) => text.filter((_, at) => at % 2 === 0)),
  sent: noted,
  open: fc.subarray(['weekCovered', 'everyYes']),
});
