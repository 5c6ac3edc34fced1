import type { IntentId, PlanId } from '@rundbord/shared/id';
import { intentSchema } from '@rundbord/shared/intent/intent';
import {
  livePlan,
  orderLimit,
  planKey,
  readPlan,
  singleId,
} from '@rundbord/shared/plan/plan-entry';
import {
  entriesLimit,
  planFields,
  planKinds,
  singleKinds,
} from '@rundbord/shared/plan/plan-fields';
import { ok } from '@rundbord/shared/result';
import { castTable } from '@rundbord/shared/testing/cast-table';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import { refusedWith } from '../testing/test-evening.ts';
import { type TestPlanning, testPlanning, wholeAgreement } from '../testing/test-planning.ts';

let planning: TestPlanning;

beforeEach(async () => {
  planning = await testPlanning(['birgit', 'line', 'nadia']);
});

describe('PLAN-2 writing', () => {
  test('PLAN-2 the whole plan of the worked case can be written wish by wish, field by field', async () => {
    const { table, staff } = castTable(1);
    const kinds = planKinds.filter((kind) => !['consent', 'check', 'seen'].includes(kind));
    for (const root of [table.plan, staff.plan])
      for (const kind of kinds)
        for (const { id, values } of readPlan(root, kind))
          expect(
            await planning.wants('jonas', {
              kind: 'writePlan',
              part: kind,
              entry: id,
              values: JSON.parse(JSON.stringify(values)),
            }),
            `${kind} ${JSON.stringify(values)}`,
          ).toEqual(ok());
    for (const kind of kinds) {
      const mine = readPlan(planning.room[kind === 'incident' ? 'staff' : 'table'].plan, kind);
      const theirs = readPlan(kind === 'incident' ? staff.plan : table.plan, kind);
      expect(mine.map(({ id }) => id)).toEqual(theirs.map(({ id }) => id));
    }
  });

  test('PLAN-2 words are tidied, and what has nothing in it is taken out', async () => {
    await planning.says('rule', 'doors', {
      text: '  Døre bliver   ikke låst ‮. ',
      children: [' Peter '],
    });
    expect(planning.seen('rule', 'doors')?.values).toEqual({
      text: 'Døre bliver   ikke låst .',
      children: ['Peter'],
    });
    await planning.says('rule', 'doors', { text: null, children: [] });
    expect(planning.seen('rule', 'doors')?.values).toEqual({});
  });

  test.each([
    ['a field nobody knows', { colour: 'red' }],
    ['a field of the prototype', { constructor: 'x' }],
    ['words that are no text', { what: 7 }],
    ['a tick that is a word', { isThere: 'yes' }],
    ['a place nobody knows', { where: 'moon' }],
    ['a day there is not', { followUp: '2026-02-30' }],
    [
      'an hour there is not',
      { when: { kind: 'weekly', days: [1], rhythm: 'every', from: '25:00', except: [] } },
    ],
    ['somebody whose key is a name', { who: [{ key: 'Birgit', name: 'Birgit' }] }],
    ['thirteen people', { who: Array.from({ length: 13 }, (_, at) => ({ name: `Nabo ${at}` })) }],
  ])('PLAN-2 %s is refused, and nothing of the wish is taken over', async (_what, values) => {
    await planning.says('agreement', 'wednesday', { what: 'Før' });
    const wish = { ...values, goal: 'Efter' } as object;
    expect(await planning.says('agreement', 'wednesday', wish)).toEqual(
      refusedWith('request/malformed'),
    );
    expect(planning.seen('agreement', 'wednesday')?.values).toMatchObject({ what: 'Før' });
    expect(planning.seen('agreement', 'wednesday')?.values).not.toHaveProperty('goal');
  });

  test('PLAN-2 words that are too long, a period and hours that end before they begin, say so', async () => {
    const { limit } = planFields.rule.text;
    expect(await planning.says('rule', 'long', { text: 'å'.repeat(limit + 1) })).toEqual(
      refusedWith('words/too-long', { graphemes: limit + 1, limit }),
    );
    expect(await planning.says('rule', 'long', { text: 'å'.repeat(limit) })).toEqual(ok());
    const backwards = { from: '2026-02-13', to: '2026-01-14' };
    expect(await planning.says('road', 'step', { period: backwards })).toEqual(
      refusedWith('plan/end-first'),
    );
    expect(await planning.says('window', 'late', { from: '17:00', to: '15:00' })).toEqual(
      refusedWith('plan/end-first'),
    );
    const when = {
      kind: 'weekly',
      days: [1],
      rhythm: 'every',
      from: '17:00',
      to: '15:00',
      except: [],
    } as const;
    expect(
      await planning.says('agreement', 'late', { when: { ...when, days: [1], except: [] } }),
    ).toEqual(refusedWith('when/end-first'));
    const words = 'når '.repeat(60);
    expect(
      await planning.says('agreement', 'late', { when: { kind: 'trigger', words } }),
    ).toMatchObject(refusedWith('words/too-long'));
  });

  test('PLAN-2 each person stands once, by who they are and not by how they are called', async () => {
    const birgit = await planning.party('birgit');
    const who = [birgit, { ...birgit, name: 'Mormor' }, { name: 'Solveig' }, { name: ' solveig ' }];
    await planning.says('agreement', 'wednesday', { who });
    expect(planning.seen('agreement', 'wednesday')?.values.who).toEqual([
      birgit,
      { name: 'Solveig' },
    ]);
  });

  test('PLAN-3 what two wrote in different places of a text stands; in the same place somebody has to say', async () => {
    await planning.says('rule', 'doors', { text: 'Døre bliver ikke låst' });
    const before = { text: 'Døre bliver ikke låst' };
    await planning.says('rule', 'doors', { text: 'Alle døre bliver ikke låst' }, { before });
    await planning.says('rule', 'doors', { text: 'Døre bliver ikke låst hos os' }, { before });
    expect(planning.seen('rule', 'doors')?.values.text).toBe('Alle døre bliver ikke låst hos os');
    expect(
      await planning.says('rule', 'doors', { text: 'Porte bliver ikke låst' }, { before }),
    ).toEqual(refusedWith('plan/changed'));
    expect(planning.seen('rule', 'doors')?.values.text).toBe('Alle døre bliver ikke låst hos os');
  });

  test('PLAN-3 two consoles that write two fields of one thing at once lose neither', async () => {
    await Promise.all([
      planning.says('agreement', 'wednesday', { what: 'Mormor er hjemme' }),
      planning.says('agreement', 'wednesday', { ifNot: 'Martin ringes hjem' }),
      planning.lise({
        kind: 'writePlan',
        part: 'agreement',
        entry: idFor('wednesday'),
        values: { contact: 'Ring før' },
      }),
    ]);
    expect(planning.seen('agreement', 'wednesday')?.values).toMatchObject({
      what: 'Mormor er hjemme',
      ifNot: 'Martin ringes hjem',
    });
  });

  test('PLAN-4 a wish that comes again is carried out once', async () => {
    const id = idFor<IntentId>('again');
    const wish = {
      kind: 'writePlan',
      part: 'step',
      entry: idFor<PlanId>('one'),
      values: { text: 'Pause' },
    } as const;
    await planning.wants('jonas', wish, id);
    await planning.says('step', 'one', { text: 'Altanen' });
    expect(await planning.wants('jonas', wish, id)).toEqual(ok());
    expect(planning.seen('step', 'one')?.values.text).toBe('Altanen');
    expect(livePlan(planning.room.table.plan, 'step')).toHaveLength(1);
  });

  test('PLAN-4 of header, emergency plan and new worry there is one each', async () => {
    for (const part of singleKinds) {
      expect(
        await planning.wants('jonas', {
          kind: 'writePlan',
          part,
          entry: idFor('other'),
          values: {},
        }),
      ).toEqual(refusedWith('plan/unknown'));
      expect(
        await planning.wants('jonas', {
          kind: 'writePlan',
          part,
          entry: singleId(part),
          values: {},
        }),
      ).toEqual(ok());
    }
  });

  test('PLAN-4 a plan that is full says how much it holds, and still lets itself be changed', async () => {
    for (let at = 0; at < entriesLimit.step; at += 1)
      await planning.says('step', `step ${at}`, { text: 'Et trin' });
    expect(await planning.says('step', 'more', { text: 'Et til' })).toEqual(
      refusedWith('plan/full', { limit: entriesLimit.step }),
    );
    expect(await planning.says('step', 'step 0', { text: 'Et andet' })).toEqual(ok());
  });

  test('PLAN-4 nobody but a facilitator writes, moves, shows or puts away', async () => {
    await planning.says('rule', 'doors', { text: 'Døre' });
    const entry = idFor<PlanId>('doors');
    for (const name of ['birgit', 'nadia'] as const)
      for (const wish of [
        { kind: 'writePlan', part: 'rule', entry, values: { text: 'Porte' } },
        { kind: 'movePlan', part: 'rule', entry, way: 'up' },
        { kind: 'shelvePlan', part: 'rule', entry, shelved: true },
        { kind: 'showPlan', part: 'rule', entry, shown: false },
        { kind: 'turnBack', entry, words: 'Tilbage' },
        { kind: 'setAgreement', entry, state: 'stopped' },
        { kind: 'sendPlan', number: 1 },
      ] as const)
        expect((await planning.wants(name, wish)).ok, `${name} ${wish.kind}`).toBe(false);
    expect(planning.seen('rule', 'doors')?.values.text).toBe('Døre');
  });

  test('PLAN-4 what is no wish at all is not even read', () => {
    const wish = {
      id: idFor('one'),
      kind: 'writePlan',
      part: 'rule',
      entry: idFor('two'),
      values: {},
    };
    expect(intentSchema.safeParse(wish).success).toBe(true);
    for (const more of [
      { part: 'toString' },
      { entry: 'rule:1' },
      { values: null },
      { before: { text: 4 } },
      { yes: {} },
    ])
      expect(intentSchema.safeParse({ ...wish, ...more }).success, JSON.stringify(more)).toBe(
        false,
      );
  });
});

describe('PLAN-5 order, putting aside, showing', () => {
  const order = () => readPlan(planning.room.table.plan, 'step').map(({ values }) => values.text);
  const moves = (name: string, way: 'up' | 'down') =>
    planning.wants('jonas', { kind: 'movePlan', part: 'step', entry: idFor(name), way });

  test('PLAN-5 a step moves up and down, and stays at the ends', async () => {
    for (const name of ['a', 'b', 'c']) await planning.says('step', name, { text: name });
    await moves('c', 'up');
    expect(order()).toEqual(['a', 'c', 'b']);
    await moves('a', 'up');
    await moves('b', 'down');
    expect(order()).toEqual(['a', 'c', 'b']);
    await moves('a', 'down');
    expect(order()).toEqual(['c', 'a', 'b']);
    expect(await moves('d', 'up')).toEqual(refusedWith('plan/unknown'));
  });

  test('PLAN-5 where no place is left between two, the row stays as it was, and nothing is lost', async () => {
    for (const name of ['a', 'b', 'c']) await planning.says('step', name, { text: name });
    await planning.room.act(({ table }) => {
      for (const [name, last] of [
        ['a', 'G'],
        ['b', 'H'],
      ] as const) {
        const found = planning.seen('step', name);
        table.plan.set(planKey('step', idFor(name)), {
          ...found,
          order: `a0${'V'.repeat(orderLimit - 3)}${last}`,
        });
      }
      return ok([]);
    });
    expect(await moves('c', 'up')).toEqual(ok());
    expect(order()).toEqual(['a', 'b', 'c']);
  });

  test('PLAN-5 what is put aside is kept, with who and when, and comes back', async () => {
    await planning.says('rule', 'doors', { text: 'Døre' });
    await planning.shelves('rule', 'doors');
    expect(planning.seen('rule', 'doors')?.shelved).toEqual({
      name: 'Jonas',
      at: '2026-01-13T16:30:00.000Z',
    });
    expect(livePlan(planning.room.table.plan, 'rule')).toEqual([]);
    await planning.shelves('rule', 'doors', false);
    expect(livePlan(planning.room.table.plan, 'rule')).toHaveLength(1);
  });

  test('PLAN-5 what is held back is the facilitators’ until it is shown, and can be taken back', async () => {
    await planning.says('agreement', 'held', wholeAgreement, { held: true });
    expect(JSON.stringify(planning.room.table.doc.toJSON())).not.toContain('Solveig');
    await planning.shows('agreement', 'held');
    expect(planning.seen('agreement', 'held')?.values.what).toBe(wholeAgreement.what);
    expect(planning.ofStaff('agreement', 'held')).toBeNull();
    await planning.shows('agreement', 'held', false);
    expect(planning.seen('agreement', 'held')).toBeNull();
    await planning.says('agreement', 'held', { contact: 'Ring' });
    expect(planning.seen('agreement', 'held')).toBeNull();
  });

  test('PLAN-5 a step back on the road is a loop with its words, and the step is under way again', async () => {
    await planning.says('road', 'alone', { title: 'Line er alene', state: 'reached' });
    const turn = (words: string) =>
      planning.wants('jonas', { kind: 'turnBack', entry: idFor('alone'), words });
    expect(await turn(' ')).toMatchObject({ ok: false });
    await turn('Vi øver en uge mere');
    expect(planning.seen('road', 'alone')).toMatchObject({
      values: { state: 'now' },
      loops: [{ words: 'Vi øver en uge mere' }],
    });
    for (let at = 0; at < 20; at += 1) await turn(`Igen ${at}`);
    expect(planning.seen('road', 'alone')?.loops).toHaveLength(12);
  });
});
