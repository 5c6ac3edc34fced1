import type { IntentId, PlanId } from '@rundbord/shared/id';
import { type Intent, intentSchema } from '@rundbord/shared/intent/intent';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerIntent } from '../intent/answer-intent.ts';
import type { Actor } from '../meeting/sitter.ts';
import { newId } from '../random.ts';
import { refusedWith } from '../testing/test-evening.ts';
import { type TestPlanning, testPlanning, wholeAgreement } from '../testing/test-planning.ts';

const entry = idFor<PlanId>('wednesday');
const held = idFor<PlanId>('draft');
const on = '2026-01-13';

/** Everything that can be asked of a plan. */
const ofStaff = [
  { kind: 'writePlan', part: 'agreement', entry, values: { what: 'Andet' } },
  { kind: 'writePlan', part: 'consent', entry, values: { answer: 'yes' } },
  { kind: 'movePlan', part: 'agreement', entry, way: 'up' },
  { kind: 'shelvePlan', part: 'agreement', entry, shelved: true },
  { kind: 'showPlan', part: 'agreement', entry: held, shown: true },
  { kind: 'turnBack', entry, words: 'Tilbage' },
  { kind: 'setAgreement', entry, state: 'active' },
  { kind: 'setAskAside', entry, what: 'talk', seat: idFor('birgit') },
  { kind: 'sayYes', entry, yes: true, whom: { key: 'name:solveig' } },
  { kind: 'sendPlan', number: 1 },
  { kind: 'returnPlan', number: 1, words: 'Mere om natten' },
  { kind: 'approvePlan', number: 1, name: 'Martin', title: 'Leder', on },
];
const ofMembers = [
  { kind: 'sayYes', entry, yes: true },
  { kind: 'askAbout', entry, what: 'talk', is: true },
  { kind: 'noteSeen', entry: idFor('seen'), agreement: entry, on, kept: 'kept' },
];

let planning: TestPlanning;
const asks = (actor: Actor, wish: object) => {
  const intent = intentSchema.parse({ id: newId<IntentId>(planning.house.random), ...wish });
  return answerIntent(planning.house, planning.room, actor, intent as Intent);
};
const everything = () =>
  JSON.stringify([planning.room.table.doc.toJSON(), planning.room.staff.doc.toJSON()]);

beforeEach(async () => {
  planning = await testPlanning(['birgit', 'line']);
  const who = [await planning.party('birgit'), { name: 'Solveig' }];
  await planning.says('agreement', 'wednesday', { ...wholeAgreement, who });
  await planning.says('agreement', 'draft', { ...wholeAgreement, who }, { held: true });
});

describe('PLAN-12 who may ask what of a plan', () => {
  test('PLAN-12 a member nothing that is the facilitators’ to do, also of what concerns them', async () => {
    const birgit = await planning.actorOf('birgit');
    const before = everything();
    for (const wish of ofStaff)
      expect(await asks(birgit, wish), wish.kind).toEqual(refusedWith('right/not-yours'));
    expect(everything()).toBe(before);
  });

  test.each(['interpreter', 'wall', 'follower'] as const)(
    'PLAN-12 who is here as %s nothing at all, whatever seat they name',
    async (role) => {
      const actor: Actor = { ...(await planning.actorOf('birgit')), role };
      const before = everything();
      for (const wish of [...ofStaff, ...ofMembers])
        expect(await asks(actor, wish), wish.kind).toEqual(refusedWith('right/not-yours'));
      expect(everything()).toBe(before);
    },
  );

  test('PLAN-12 who was removed from the table nothing more, and nobody between meetings', async () => {
    const birgit = await planning.actorOf('birgit');
    const line = await planning.actorOf('line');
    await planning.wants('jonas', { kind: 'removeSeat', seat: birgit.seat });
    const removed = everything();
    for (const wish of [...ofStaff, ...ofMembers])
      expect(await asks(birgit, wish), wish.kind).toEqual(refusedWith('right/not-yours'));
    expect(everything()).toBe(removed);
    await planning.wants('jonas', { kind: 'endMeeting' });
    const ended = everything();
    for (const wish of ofMembers)
      expect(await asks(line, wish), wish.kind).toEqual(refusedWith('meeting/none-open'));
    expect(everything()).toBe(ended);
  });

  test('PLAN-12 what is held back is answered like what there is not', async () => {
    const birgit = await planning.actorOf('birgit');
    const before = everything();
    for (const wish of ofMembers)
      for (const id of [held, idFor<PlanId>('nothing')]) {
        const other = 'agreement' in wish ? { agreement: id } : { entry: id };
        expect(await asks(birgit, { ...wish, ...other }), wish.kind).toEqual(
          refusedWith('plan/unknown'),
        );
      }
    expect(everything()).toBe(before);
  });
});

describe('PLAN-2 what no field can hold', () => {
  const party = { name: 'Solveig' };
  test.each([
    ['a hundred people', { who: Array.from({ length: 100 }, (_, at) => ({ name: `P${at}` })) }],
    ['a name as long as a book', { who: [{ name: 'x'.repeat(100_000) }] }],
    ['words as long as a book', { what: 'x'.repeat(100_000) }],
    ['a key of somebody’s own making', { who: [{ ...party, key: '__proto__' }] }],
    ['a field that all things have', { constructor: 'x' }],
    ['fields of the frame', { state: 'active', yes: {} }],
    ['no number', { trial: { from: Number.NaN, to: Number.NaN } }],
    ['a very deep thing', { when: JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) }],
    ['a list for a word', { what: ['Mormor'] }],
  ])('PLAN-2 %s is refused, and nothing is changed', async (_, values) => {
    const before = everything();
    const done = await asks(planning.jonas, {
      kind: 'writePlan',
      part: 'agreement',
      entry,
      values,
    });
    expect(done.ok).toBe(false);
    expect(everything()).toBe(before);
  });

  test('PLAN-2 a field that means something to the language is passed over, and nothing is changed', async () => {
    const values = JSON.parse('{"__proto__": {"state": "active", "what": "Andet"}}');
    const before = everything();
    await asks(planning.jonas, { kind: 'writePlan', part: 'agreement', entry, values });
    expect(JSON.parse(everything())).toEqual(JSON.parse(before));
    expect(({} as { state?: string }).state).toBeUndefined();
  });
});
