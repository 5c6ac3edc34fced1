import type { IntentId, PersonId, PlanId } from '@rundbord/shared/id';
import { hasYes } from '@rundbord/shared/plan/agreement';
import { agreementStates } from '@rundbord/shared/plan/agreement-states';
import { readAsks } from '@rundbord/shared/plan/plan-ask';
import { readPlan } from '@rundbord/shared/plan/plan-entry';
import { ok } from '@rundbord/shared/result';
import { idFor } from '@rundbord/shared/testing/id-for';
import { takesIn } from '@rundbord/shared/testing/network-hand';
import { toldPlace } from '@rundbord/shared/testing/test-network';
import { beforeEach, describe, expect, test } from 'vitest';
import { refusedWith } from '../testing/test-evening.ts';
import { type TestPlanning, testPlanning, wholeAgreement } from '../testing/test-planning.ts';
import { until } from '../testing/until.ts';

let planning: TestPlanning;
const wednesday = idFor<PlanId>('wednesday');
const agreement = () => planning.seen('agreement', 'wednesday');

/** Birgit does it, Amina steps in; Line is the only parent at the table. */
beforeEach(async () => {
  planning = await testPlanning(['birgit', 'line', 'amina', 'sanne']);
  await planning.says('agreement', 'wednesday', {
    ...wholeAgreement,
    who: [await planning.party('birgit')],
    backup: [await planning.party('amina')],
  });
});

const everyoneSaysYes = async () => {
  for (const name of ['birgit', 'line'] as const) await planning.yes(name, 'wednesday');
};

describe('PLAN-7 what an agreement has to have', () => {
  test('PLAN-7 a new one is a proposal with a trial of four weeks, looked at again at its end', async () => {
    await planning.says('agreement', 'quick', { what: 'Sanne ringer' });
    expect(planning.seen('agreement', 'quick')).toMatchObject({
      values: {
        trial: { from: '2026-01-13', to: '2026-02-10' },
        followUp: '2026-02-10',
      },
    });
    expect(planning.seen('agreement', 'quick')?.state).toBeUndefined();
  });

  test('PLAN-7 the trial and the day to look again cannot be emptied', async () => {
    for (const field of ['trial', 'followUp'] as const)
      expect(await planning.says('agreement', 'wednesday', { [field]: null })).toEqual(
        refusedWith('agreement/trial-needed'),
      );
    expect(agreement()?.values).toMatchObject({ followUp: '2026-02-12' });
  });

  test('PLAN-7 it is looked at again in the trial, or a week after it at the latest', async () => {
    const on = (followUp: string) => planning.says('agreement', 'wednesday', { followUp });
    expect(await on('2026-02-20')).toEqual(ok());
    expect(await on('2026-02-21')).toEqual(refusedWith('agreement/follow-up-late'));
    expect(await on('2026-01-13')).toEqual(refusedWith('agreement/follow-up-late'));
  });

  test('PLAN-7 a trial that is moved takes the day with it on which it is looked at again', async () => {
    const trial = { from: '2026-05-01', to: '2026-05-29' };
    expect(await planning.says('agreement', 'wednesday', { trial })).toEqual(ok());
    expect(agreement()?.values.followUp).toBe('2026-05-29');
    await planning.says('agreement', 'wednesday', { followUp: '2026-05-21' });
    await planning.says('agreement', 'wednesday', { trial: { ...trial, to: '2026-06-10' } });
    expect(agreement()?.values.followUp).toBe('2026-05-21');
  });

  test('PLAN-7 a child neither does it nor steps in, drawn, at the table or written', async () => {
    const jonas = await planning.facilitator();
    const { made: _, ...told } = toldPlace();
    jonas.act((hand) => takesIn(hand, 'Freja', told));
    await until(() => jonas.saved > 0);
    jonas.act(({ table }) =>
      table.persons
        .get(idFor<PersonId>('Freja'))
        ?.set('age', { years: 10, at: '2026-01-13T16:30:00.000Z' }),
    );
    await until(() => jonas.saved > 1);
    const freja = { key: idFor('Freja'), name: 'Freja' };
    for (const field of ['who', 'backup'] as const)
      for (const child of [freja, { name: 'Peter' }])
        expect(await planning.says('agreement', 'wednesday', { [field]: [child] })).toEqual(
          refusedWith('agreement/child', { name: child.name }),
        );
  });

  test('PLAN-7 who turns out to be a child after it was written goes on doing nothing', async () => {
    const values = { who: [{ name: 'Freja' }], backup: [{ name: 'Solveig' }] };
    expect(await planning.says('agreement', 'wednesday', values)).toEqual(ok());
    await planning.knocks('nadia', { name: 'Freja', relation: { kind: 'child' } });
    await planning.wants('jonas', { kind: 'admit', seat: await planning.seatOf('nadia') });
    for (const state of ['agreed', 'active'] as const)
      expect(await planning.sets('wednesday', state)).toEqual(
        refusedWith('agreement/child', { name: 'Freja' }),
      );
    for (const state of ['stopped', 'proposal'] as const)
      expect(await planning.sets('wednesday', state)).toEqual(ok());
  });

  test.each(
    agreementStates.filter(
      (state) => state !== 'proposal' && state !== 'stopped' && state !== 'notNeeded',
    ),
  )('PLAN-7 one that misses something does not become %s', async (state) => {
    await planning.says('agreement', 'wednesday', { worry: null });
    expect(await planning.sets('wednesday', state)).toEqual(
      refusedWith('agreement/needs', { need: 'worry' }),
    );
    expect(agreement()?.state).toBeUndefined();
  });

  test('PLAN-7 one that misses something can be stopped, and is a proposal again', async () => {
    await planning.says('agreement', 'wednesday', { worry: null, who: null });
    for (const state of ['stopped', 'notNeeded', 'proposal'] as const)
      expect(await planning.sets('wednesday', state)).toEqual(ok());
  });

  test('PLAN-7 what is agreed and loses something it needs is a proposal again', async () => {
    expect(await planning.sets('wednesday', 'agreed')).toEqual(ok());
    await planning.says('agreement', 'wednesday', { worry: null });
    expect(agreement()?.state).toBe('proposal');
  });
});

describe('PLAN-8 yes', () => {
  test('PLAN-8 it begins when who does it and the parents have said yes; who steps in is asked, not waited for', async () => {
    expect(await planning.sets('wednesday', 'active')).toEqual(
      refusedWith('agreement/no-yes', { name: 'Birgit', more: 1 }),
    );
    await planning.yes('birgit', 'wednesday');
    expect(await planning.sets('wednesday', 'holds')).toEqual(
      refusedWith('agreement/no-yes', { name: 'Line', more: 0 }),
    );
    await planning.yes('line', 'wednesday');
    expect(await planning.sets('wednesday', 'active')).toEqual(ok());
    expect(await planning.yes('amina', 'wednesday')).toEqual(ok());
  });

  test('PLAN-8 nobody says yes for somebody else by their own phone, and nobody whom it does not concern', async () => {
    expect(await planning.yes('sanne', 'wednesday')).toEqual(refusedWith('agreement/not-yours'));
    const { key = '' } = await planning.party('birgit');
    expect(
      await planning.wants('line', { kind: 'sayYes', entry: wednesday, yes: true, whom: { key } }),
    ).toEqual(refusedWith('right/not-yours'));
    expect(
      await planning.wants('jonas', { kind: 'sayYes', entry: wednesday, yes: true, whom: { key } }),
    ).toEqual(ok());
    expect(agreement()?.yes).toEqual({ [key]: { name: 'Birgit', at: '2026-01-13T16:30:00.000Z' } });
    expect(
      await planning.wants('jonas', {
        kind: 'sayYes',
        entry: wednesday,
        yes: true,
        whom: { key: idFor('sanne') },
      }),
    ).toEqual(refusedWith('agreement/not-yours'));
  });

  test.each([
    ['what', { what: 'Mormor henter drengene' }],
    ['when', { when: { kind: 'once', on: '2026-01-21' } }],
    ['where', { where: 'network' }],
    ['the trial', { trial: { from: '2026-01-14', to: '2026-02-20' } }],
  ] as const)(
    'PLAN-8 a yes was to other words when %s has changed, also in the same moment, and what was under way is to be talked about',
    async (_what, change) => {
      await everyoneSaysYes();
      await planning.sets('wednesday', 'active');
      await planning.says('agreement', 'wednesday', change as object);
      const birgit = await planning.party('birgit');
      const found = agreement();
      expect(found && hasYes(found, birgit)).toBe(false);
      expect(found?.state).toBe('adjusting');
      expect(await planning.sets('wednesday', 'active')).toMatchObject(
        refusedWith('agreement/no-yes'),
      );
      planning.clock.pass(1_000);
      await everyoneSaysYes();
      expect(await planning.sets('wednesday', 'active')).toEqual(ok());
    },
  );

  test('PLAN-8 a yes stays when nothing of the promise has changed', async () => {
    await everyoneSaysYes();
    await planning.sets('wednesday', 'active');
    planning.clock.pass(1_000);
    await planning.says('agreement', 'wednesday', {
      ifNot: 'Martin ringes hjem',
      what: wholeAgreement.what ?? '',
      checker: [{ name: 'Mette' }],
    });
    expect(agreement()?.state).toBe('active');
    expect(Object.keys(agreement()?.yes ?? {})).toHaveLength(2);
  });

  test('PLAN-8 what was under way is to be talked about when a yes is taken back, or somebody is to do it who has not said yes', async () => {
    await everyoneSaysYes();
    await planning.sets('wednesday', 'active');
    await planning.yes('birgit', 'wednesday', false);
    expect(agreement()?.state).toBe('adjusting');
    await planning.yes('birgit', 'wednesday');
    await planning.sets('wednesday', 'holds');
    const who = [await planning.party('birgit'), await planning.party('sanne')];
    await planning.says('agreement', 'wednesday', { who });
    expect(agreement()?.state).toBe('adjusting');
    await planning.yes('sanne', 'wednesday');
    expect(await planning.sets('wednesday', 'holds')).toEqual(ok());
  });

  test('PLAN-8 a name that was written is whoever sits here by that name', async () => {
    await planning.says('agreement', 'wednesday', { who: [{ name: 'sanne' }] });
    expect(await planning.yes('sanne', 'wednesday')).toEqual(ok());
    expect(Object.values(agreement()?.yes ?? {})).toMatchObject([{ name: 'Sanne' }]);
    const { key } = await planning.party('sanne');
    expect(agreement()?.values.who).toMatchObject([{ key }]);
  });

  test('PLAN-8 the parents are those who are named in the plan', async () => {
    await planning.says('header', '', { parents: [{ name: 'Martin' }] });
    await planning.yes('birgit', 'wednesday');
    expect(await planning.yes('line', 'wednesday')).toEqual(refusedWith('agreement/not-yours'));
    expect(await planning.sets('wednesday', 'active')).toEqual(
      refusedWith('agreement/no-yes', { name: 'Martin', more: 0 }),
    );
  });

  test('PLAN-8 what is held back is answered by nobody', async () => {
    await planning.shows('agreement', 'wednesday', false);
    expect(await planning.yes('birgit', 'wednesday')).toEqual(refusedWith('plan/unknown'));
    expect(
      await planning.wants('birgit', {
        kind: 'askAbout',
        entry: wednesday,
        what: 'talk',
        is: true,
      }),
    ).toEqual(refusedWith('plan/unknown'));
  });
});

describe('PLAN-9 what those who do it say', () => {
  const asks = () => readAsks(planning.room.staff.plan).map(({ what, name }) => [what, name]);
  const ask = (who: 'birgit' | 'sanne', what: 'talk' | 'tooMuch', is = true) =>
    planning.wants(who, { kind: 'askAbout', entry: wednesday, what, is });

  test('PLAN-9 that they want to talk about it, and that it is too much, goes to the facilitators alone, once each', async () => {
    await ask('birgit', 'talk');
    await ask('birgit', 'talk');
    await ask('birgit', 'tooMuch');
    expect(await ask('sanne', 'talk')).toEqual(refusedWith('agreement/not-yours'));
    expect(asks().toSorted()).toEqual([
      ['talk', 'Birgit'],
      ['tooMuch', 'Birgit'],
    ]);
    expect(JSON.stringify(planning.room.table.plan.toJSON())).not.toMatch(/tooMuch|talk/);
    await planning.yes('birgit', 'wednesday');
    expect(asks()).toEqual([['tooMuch', 'Birgit']]);
    await planning.wants('jonas', {
      kind: 'setAskAside',
      entry: wednesday,
      what: 'tooMuch',
      seat: await planning.seatOf('birgit'),
    });
    expect(asks()).toEqual([]);
  });

  test('PLAN-9 how it went is written by who does it or keeps an eye on it, for a day that has been, once', async () => {
    const notes = (
      who: 'birgit' | 'sanne',
      on = '2026-01-13',
      id = idFor<PlanId>(`seen ${who} ${on}`),
    ) =>
      planning.wants(who, {
        kind: 'noteSeen',
        entry: id,
        agreement: wednesday,
        on,
        kept: 'kept',
        whatWorked: ' Vi bagte ',
      });
    expect(await notes('sanne')).toEqual(refusedWith('agreement/not-yours'));
    await planning.says('agreement', 'wednesday', { checker: [await planning.party('sanne')] });
    expect(await notes('sanne')).toEqual(ok());
    expect(await notes('birgit', '2026-01-14')).toEqual(refusedWith('check/later'));
    expect(await notes('birgit')).toEqual(ok());
    expect(await notes('birgit')).toEqual(ok());
    expect(
      readPlan(planning.room.staff.plan, 'seen').map(({ values, from }) => [
        values.whatWorked,
        values.byWhom?.[0]?.name,
        from,
      ]),
    ).toEqual([
      ['Vi bagte', 'Sanne', await planning.seatOf('sanne')],
      ['Vi bagte', 'Birgit', await planning.seatOf('birgit')],
    ]);
    expect(planning.room.table.plan.size).toBe(1);
  });

  test('PLAN-9 nobody notes of an agreement that is over', async () => {
    await planning.sets('wednesday', 'stopped');
    expect(
      await planning.wants('birgit', {
        kind: 'noteSeen',
        entry: idFor('one'),
        agreement: wednesday,
        on: '2026-01-13',
        kept: 'kept',
      }),
    ).toEqual(refusedWith('plan/unknown'));
  });

  test('PLAN-9 a yes that comes again is one', async () => {
    const id = idFor<IntentId>('yes');
    const wish = { kind: 'sayYes', entry: wednesday, yes: true } as const;
    await planning.wants('birgit', wish, id);
    await planning.yes('birgit', 'wednesday', false);
    expect(await planning.wants('birgit', wish, id)).toEqual(ok());
    expect(agreement()?.yes).toEqual({});
  });
});
