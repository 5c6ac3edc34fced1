import { readEntries } from '@rundbord/shared/doc/read-map';
import { knownNamesLimit } from '@rundbord/shared/follow/known-name';
import { promptSchema, promptsLimit } from '@rundbord/shared/follow/prompt';
import type { CardId, FollowerId, IntentId, NameId, PromptId } from '@rundbord/shared/id';
import type { Intent } from '@rundbord/shared/intent/intent';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { ok } from '@rundbord/shared/result';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerIntent } from '../intent/answer-intent.ts';
import { newId } from '../random.ts';
import { testFollower } from '../testing/test-follower.ts';
import { type TestMeeting, testMeeting, type Wish } from '../testing/test-meeting.ts';

let meeting: TestMeeting;
let ellen: Awaited<ReturnType<typeof testFollower>>;

beforeEach(async () => {
  meeting = await testMeeting(['birgit']);
  ellen = await testFollower(meeting);
});

const asks = (wish: Wish, id = newId<IntentId>(meeting.house.random)) =>
  answerIntent(meeting.house, meeting.room, ellen.actor, { id, ...wish } as Intent);
const prompts = () => readEntries(meeting.room.staff.prompts, promptSchema);
const no = (code: string) => ({ ok: false, refusal: { code } });

describe('FOLLOW-6 prompts', () => {
  test('FOLLOW-6 lie on the facilitators’ consoles, with who and when', async () => {
    await asks({ kind: 'sendPrompt', prompt: 'exceptions' });
    expect(prompts().map(([, prompt]) => prompt)).toEqual([
      { prompt: 'exceptions', from: 'Ellen', at: '2026-01-13T16:30:00.000Z' },
    ]);
    expect(JSON.stringify(meeting.room.table.doc.toJSON())).not.toContain('exceptions');
  });

  test('FOLLOW-6 come three in a row, and then one a minute', async () => {
    for (let time = 0; time < 3; time += 1)
      expect(await asks({ kind: 'sendPrompt', prompt: 'slower' })).toEqual(ok());
    expect(await asks({ kind: 'sendPrompt', prompt: 'slower' })).toEqual(no('prompt/too-soon'));
    meeting.clock.pass(60_000);
    expect(await asks({ kind: 'sendPrompt', prompt: 'pause' })).toEqual(ok());
    expect(await asks({ kind: 'sendPrompt', prompt: 'pause' })).toEqual(no('prompt/too-soon'));
    const other = await testFollower(meeting);
    const intent = { id: idFor<IntentId>('x'), kind: 'sendPrompt', prompt: 'pause' } as const;
    expect(await answerIntent(meeting.house, meeting.room, other.actor, intent)).toEqual(ok());
  });

  test('FOLLOW-6 the same one again is the same one', async () => {
    const id = idFor<IntentId>('again');
    for (let time = 0; time < 5; time += 1)
      expect(await asks({ kind: 'sendPrompt', prompt: 'scale' }, id)).toEqual(ok());
    expect(prompts()).toHaveLength(1);
  });

  test('FOLLOW-6 are set aside, and only the latest are kept', async () => {
    for (let time = 0; time < promptsLimit + 3; time += 1) {
      await asks({ kind: 'sendPrompt', prompt: time < 3 ? 'pause' : 'nextStep' });
      meeting.clock.pass(60_000);
    }
    expect(prompts()).toHaveLength(promptsLimit);
    expect(prompts().map(([, { prompt }]) => prompt)).not.toContain('pause');
    const [id] = prompts()[0] ?? [];
    await meeting.wants('jonas', { kind: 'setPromptAside', prompt: id as PromptId });
    expect(prompts()).toHaveLength(promptsLimit - 1);
  });
});

describe('FOLLOW-4 a follower only looks', () => {
  test.each<Wish>([
    { kind: 'endMeeting' },
    { kind: 'forgetName', as: idFor<NameId>('ulla') },
    { kind: 'knowName', as: idFor<NameId>('ulla'), name: 'Ulla', role: 'Ulla' },
    { kind: 'stopFollower', follower: idFor<FollowerId>('x') },
    { kind: 'setPromptAside', prompt: idFor<PromptId>('x') },
    { kind: 'thankCard', card: idFor<CardId>('x') },
    {
      kind: 'sendCard',
      card: idFor<CardId>('x'),
      column: 'well',
      words: 'Hej med jer',
      lang: 'da',
    },
  ])('FOLLOW-4 and may not $kind', async (wish) => {
    expect(await asks(wish)).toEqual(no('right/not-yours'));
  });

  test('FOLLOW-4 nor may a member or a facilitator do what is a follower’s', async () => {
    for (const name of ['birgit', 'jonas'] as const)
      expect(await meeting.wants(name, { kind: 'sendPrompt', prompt: 'pause' })).toEqual(
        no('right/not-yours'),
      );
  });
});

describe('FOLLOW-3 the end of following', () => {
  const follower = () => ellen.actor.seat as string as FollowerId;

  test('FOLLOW-3 when a facilitator ends it, the socket is closed at once and nothing more is done', async () => {
    const device = await ellen.comes().sync();
    await meeting.wants('jonas', { kind: 'stopFollower', follower: follower() });
    expect(device.closed?.code).toBe(closeCodes.signedOut);
    expect(await asks({ kind: 'sendPrompt', prompt: 'pause' })).toEqual(no('right/not-yours'));
    expect(await meeting.wants('jonas', { kind: 'stopFollower', follower: follower() })).toEqual(
      ok(),
    );
    const unknown = idFor<FollowerId>('nobody');
    expect(await meeting.wants('jonas', { kind: 'stopFollower', follower: unknown })).toEqual(
      no('follow/unknown'),
    );
  });

  test('FOLLOW-3 when the link runs out, the socket is closed at the next beat', async () => {
    const device = await ellen.comes().sync();
    meeting.clock.pass(4 * 3_600_000 - 1);
    meeting.room.beat();
    expect(device.closed).toBeNull();
    meeting.clock.pass(1);
    meeting.room.beat();
    expect(device.closed?.code).toBe(closeCodes.signedOut);
  });

  test('FOLLOW-3 the end of the meeting is not the end of following', async () => {
    const device = await ellen.comes().sync();
    await meeting.wants('jonas', { kind: 'endMeeting' });
    meeting.room.beat();
    expect(device.closed).toBeNull();
  });
});

describe('FOLLOW-7 names that facilitators write down', () => {
  const as = idFor<NameId>('ulla');
  const knows = (name: string, role: string, id = as) =>
    meeting.wants('jonas', { kind: 'knowName', as: id, name, role });
  const names = () => meeting.room.staff.names.toJSON();

  test('FOLLOW-7 are tidied, changed, and taken off again', async () => {
    await knows(' Ulla\u200B ', ' Peters  lærer ');
    expect(names()).toEqual({ [as]: { name: 'Ulla', role: 'Peters lærer' } });
    await knows('Ulla', 'Lærer');
    expect(names()).toEqual({ [as]: { name: 'Ulla', role: 'Lærer' } });
    await meeting.wants('jonas', { kind: 'forgetName', as });
    expect(names()).toEqual({});
    expect(await meeting.wants('jonas', { kind: 'forgetName', as })).toEqual(ok());
  });

  test('FOLLOW-7 have a name and a role that can be read', async () => {
    expect(await knows('…', 'Lærer')).toEqual(no('name/empty'));
    expect(await knows('Ulla', ' ')).toEqual(no('words/empty'));
    expect((await knows('Ulla', 'x'.repeat(41))).ok).toBe(false);
    expect(names()).toEqual({});
  });

  test('FOLLOW-7 are as many as a board can need, and those can still be changed', async () => {
    await meeting.room.act(({ staff }) => {
      for (let at = 0; at < knownNamesLimit; at += 1)
        staff.names.set(idFor(`n${at}`), { name: `Navn ${at}`, role: 'Ven' });
      return ok([]);
    });
    expect(await knows('Ulla', 'Lærer')).toEqual({
      ok: false,
      refusal: { code: 'follow/many-names', limit: knownNamesLimit },
    });
    expect(await knows('Ulla', 'Lærer', idFor<NameId>('n1'))).toEqual(ok());
  });
});
