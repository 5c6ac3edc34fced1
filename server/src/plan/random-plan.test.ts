import { dayInDenmark } from '@rundbord/shared/calendar/copenhagen';
import type { IntentId, PlanId } from '@rundbord/shared/id';
import type { Intent } from '@rundbord/shared/intent/intent';
import { missingYes, needsOf } from '@rundbord/shared/plan/agreement';
import { agreementStates, isUnderWay } from '@rundbord/shared/plan/agreement-states';
import { readPlan } from '@rundbord/shared/plan/plan-entry';
import { asideKinds } from '@rundbord/shared/plan/plan-fields';
import { readPlanPeople } from '@rundbord/shared/plan/read-plan';
import type { CastName } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerIntent } from '../intent/answer-intent.ts';
import { newId } from '../random.ts';
import type { Wish } from '../testing/test-meeting.ts';
import { type TestPlanning, testPlanning, wholeAgreement } from '../testing/test-planning.ts';

// Evenings as chance makes them: two consoles and three phones write, agree, take back and put away, several at the same
// moment. After every step it is asked what must be so whatever they did.

const members = ['birgit', 'line', 'amina'] as const satisfies readonly CastName[];
const names = ['one', 'two', 'three'];
type Hand = 'jonas' | 'lise' | (typeof members)[number];

const entry = fc.constantFrom(...names).map((name) => idFor<PlanId>(name));
const whom = fc.constantFrom<CastName>('birgit', 'line', 'amina');
const anyChange = fc.oneof(
  fc.constantFrom('Henter', 'Er hjemme', null).map((what) => ({ what })),
  fc.constantFrom('Eftermiddage', null).map((worry) => ({ worry })),
  fc.constantFrom('2026-02-12', '2026-02-20', '2026-06-01', null).map((followUp) => ({ followUp })),
  fc
    .constantFrom(
      { from: '2026-01-14', to: '2026-02-13' },
      { from: '2026-05-01', to: '2026-05-20' },
      null,
    )
    .map((trial) => ({ trial })),
  fc.constantFrom('15:00', '14:00').map((from) => ({
    when: { kind: 'weekly', days: [1], rhythm: 'every', from, to: '17:00', except: [] },
  })),
  fc.constant({ who: [{ name: 'Peter' }] }),
  fc.constant({}),
);
const writing = fc.record({
  kind: fc.constant('writePlan' as const),
  part: fc.constant('agreement' as const),
  entry,
  values: anyChange,
  held: fc.constantFrom(false, false, true),
});
const givingTo = fc.record({
  does: fc.constant('give' as const),
  entry,
  whom,
  isBackup: fc.boolean(),
});
const staffWish = fc.oneof(
  { weight: 4, arbitrary: writing },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('setAgreement' as const),
      entry,
      state: fc.constantFrom('active' as const, 'active' as const, ...agreementStates),
    }),
  },
  fc.record({
    kind: fc.constant('shelvePlan' as const),
    part: fc.constant('agreement' as const),
    entry,
    shelved: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('showPlan' as const),
    part: fc.constant('agreement' as const),
    entry,
    shown: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('writePlan' as const),
    part: fc.constant('check' as const),
    entry,
    values: fc.constantFrom(
      { type: 'announced', on: '2026-01-12', seen: 'Lukket' },
      { type: 'announced', on: '2026-03-01' },
    ),
  }),
  fc.record({
    kind: fc.constant('showPlan' as const),
    part: fc.constant('check' as const),
    entry,
    shown: fc.boolean(),
  }),
);
const memberWish = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('sayYes' as const),
      entry,
      yes: fc.constantFrom(true, true, true, false),
    }),
  },
  fc.record({
    kind: fc.constant('askAbout' as const),
    entry,
    what: fc.constant('tooMuch' as const),
    is: fc.boolean(),
  }),
  writing,
);
type Act =
  | { hand: Hand; wish: Wish }
  | { hand: 'jonas'; gives: { entry: PlanId; whom: CastName; isBackup: boolean } }
  | { hand: 'nobody'; ms: number };
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      hand: fc.constantFrom<Hand>('jonas', 'lise'),
      wish: staffWish as fc.Arbitrary<Wish>,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      hand: fc.constantFrom<Hand>(...members),
      wish: memberWish as fc.Arbitrary<Wish>,
    }),
  },
  {
    weight: 2,
    arbitrary: givingTo.map(({ does: _, ...gives }) => ({ hand: 'jonas' as const, gives })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1, 1_000).map((ms) => ({ hand: 'nobody' as const, ms })),
  },
);
/** Several at the same moment, then the next. */
const evening = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), {
  minLength: 5,
  maxLength: 15,
});

test('PLAN-10 whatever two consoles and three phones do at once, nothing begins without every yes, and nothing slips out', {
  timeout: 120_000,
}, async () => {
  const begun = { count: 0 };
  await fc.assert(
    fc.asyncProperty(evening, async (steps) => {
      const planning = await testPlanning([...members]);
      await using _ = planning;
      for (const name of names)
        await planning.says('agreement', name, {
          ...wholeAgreement,
          who: [await planning.party('birgit')],
        });
      for (const name of names)
        for (const who of ['birgit', 'line'] as const) await planning.yes(who, name);
      const parties = new Map<CastName, Awaited<ReturnType<TestPlanning['party']>>>();
      for (const name of members) parties.set(name, await planning.party(name));
      const does = async (each: Act): Promise<void> => {
        if ('ms' in each) planning.clock.pass(each.ms);
        else if ('gives' in each) {
          const { entry: to, whom: name, isBackup } = each.gives;
          const party = parties.get(name);
          const values = { [isBackup ? 'backup' : 'who']: party ? [party] : [] };
          await planning.wants('jonas', {
            kind: 'writePlan',
            part: 'agreement',
            entry: to,
            values,
          });
        } else await asks(planning, each.hand, each.wish, begun);
      };
      for (const step of steps) {
        await Promise.all(step.map(does));
        expectSound(planning);
      }
    }),
    { seed: 20_260_113, numRuns: 30 },
  );
  expect(begun.count).toBeGreaterThan(12);
});

/** What somebody wants; what was refused changed nothing. */
async function asks(
  { house, room, lise, actorOf }: TestPlanning,
  hand: Hand,
  wish: Wish,
  begun: { count: number },
): Promise<void> {
  const done =
    hand === 'lise'
      ? await lise(wish)
      : await answerIntent(house, room, await actorOf(hand), {
          id: newId<IntentId>(house.random),
          ...wish,
        } as Intent);
  const isMember = members.some((each) => each === hand);
  if (isMember && wish.kind === 'writePlan') expect(done.ok).toBe(false);
  if (done.ok && wish.kind === 'setAgreement' && isUnderWay(wish.state)) begun.count += 1;
}

function expectSound({ room, clock }: TestPlanning): void {
  const { table, staff } = room;
  const people = readPlanPeople(table, dayInDenmark(clock.now().toISOString()));
  for (const root of [table.plan, staff.plan])
    for (const agreement of readPlan(root, 'agreement')) {
      const { values, state } = agreement;
      expect(values.trial && values.followUp).toBeTruthy();
      for (const party of [...(values.who ?? []), ...(values.backup ?? [])])
        expect(people.standingOf(party)).not.toBe('child');
      if (state === 'agreed' || (state && isUnderWay(state))) expect(needsOf(values)).toEqual([]);
      if (state && isUnderWay(state)) expect(missingYes(agreement, people.parents)).toEqual([]);
    }
  const shown = new Set(readPlan(table.plan, 'agreement').map(({ id }) => id));
  for (const { id } of readPlan(staff.plan, 'agreement')) expect(shown.has(id)).toBe(false);
  for (const kind of asideKinds)
    for (const { values } of readPlan(table.plan, kind))
      expect(values).toMatchObject({ on: '2026-01-12' });
}
