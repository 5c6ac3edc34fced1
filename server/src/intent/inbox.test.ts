import { readCards } from '@rundbord/shared/card/card';
import type { CardId } from '@rundbord/shared/id';
import { readOwn } from '@rundbord/shared/protocol/own';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';

const lock = idFor<CardId>('lock');
const unknown = { ok: false, refusal: { code: 'card/unknown' } };
const takenUp = { ok: false, refusal: { code: 'card/taken-up' } };
const notYours = { ok: false, refusal: { code: 'right/not-yours' } };
const words = 'Jeg synes, låsen skal væk.';
let meeting: TestMeeting;

beforeEach(async () => {
  meeting = await testMeeting(['birgit', 'martin']);
});

const onBoard = () => readCards(meeting.room.table.cards);

describe('CARD-19 a card from a phone', () => {
  test('CARD-19 waits for the facilitators, and nobody else sees it', async () => {
    const martin = await meeting
      .comes('martin', 'phone', { seat: await meeting.seatOf('martin') })
      .sync();
    const staff = await meeting.comes('jonas', 'staff').sync();
    expect(await meeting.sends('birgit', 'lock', ` ${words}\n`)).toEqual({
      ok: true,
      value: undefined,
    });
    expect(meeting.inbox()).toMatchObject([
      {
        id: lock,
        words,
        state: 'waiting',
        from: {
          seat: await meeting.seatOf('birgit'),
          name: 'Birgit',
          relation: { kind: 'grandparent', words: 'Mormor' },
        },
      },
    ]);
    expect(onBoard()).toEqual([]);
    expect(staff.doc.getMap('inbox').has(lock)).toBe(true);
    expect(JSON.stringify(martin.doc.toJSON())).not.toContain('låsen');
    expect(readOwn(martin.frames('own').at(-1)?.json ?? '').cards).toEqual([]);
  });

  test('CARD-19 goes straight on the board where the meeting wants it so', async () => {
    await meeting.wants('jonas', { kind: 'setArrival', arrival: 'board' });
    await meeting.sends('birgit', 'lock', words);
    expect(meeting.inbox()).toEqual([]);
    expect(onBoard()).toMatchObject([
      { id: lock, words, takenUp: undefined, enteredBy: { phone: true, name: 'Birgit' } },
    ]);
  });

  test('CARD-5 is refused with the reason when its words will not do', async () => {
    expect(await meeting.sends('birgit', 'lock', ' \u200B ')).toEqual({
      ok: false,
      refusal: { code: 'words/empty' },
    });
    expect(await meeting.sends('birgit', 'lock', 'ja')).toEqual({
      ok: false,
      refusal: { code: 'words/too-short' },
    });
    expect(await meeting.sends('birgit', 'lock', 'x'.repeat(241))).toMatchObject({
      refusal: { code: 'words/too-long', graphemes: 241 },
    });
    expect(meeting.inbox()).toEqual([]);
  });

  test('CARD-24 under an id that is taken is refused, whoever’s it is', async () => {
    await meeting.sends('birgit', 'lock', words);
    const known = { ok: false, refusal: { code: 'card/known' } };
    expect(await meeting.sends('birgit', 'lock', 'Andre ord')).toEqual(known);
    expect(await meeting.sends('martin', 'lock', 'Andre ord')).toEqual(known);
    await meeting.wants('jonas', { kind: 'takeUpCard', card: lock });
    expect(await meeting.sends('martin', 'lock', 'Andre ord')).toEqual(known);
    expect(onBoard()).toMatchObject([{ words }]);
  });

  test('CARD-14 finds the inbox full at five hundred that wait, thanked ones not counted', async () => {
    const { staff } = meeting.room;
    await meeting.sends('birgit', 'lock', words);
    const entry = staff.inbox.get(lock);
    staff.doc.transact(() => {
      for (let count = 1; count < 500; count += 1)
        staff.inbox.set(idFor(`waiting ${count}`), entry);
    });
    expect(await meeting.sends('birgit', 'more')).toEqual({
      ok: false,
      refusal: { code: 'board/full', limit: 500 },
    });
    await meeting.wants('jonas', { kind: 'thankCard', card: lock });
    expect((await meeting.sends('birgit', 'more')).ok).toBe(true);
  });

  test('CARD-5 signed with the longest name there can be is still a card', async () => {
    await meeting.knocks('thomas', { name: `${'👨‍👩‍👧‍👦'.repeat(36)}Tom` });
    await meeting.wants('jonas', { kind: 'admit', seat: await meeting.seatOf('thomas') });
    await meeting.sends('thomas', 'lock', words);
    await meeting.wants('jonas', { kind: 'takeUpCard', card: lock });
    expect(onBoard()).toHaveLength(1);
  });
});

describe('CARD-20 what facilitators do with it', () => {
  beforeEach(() => meeting.sends('birgit', 'lock', words));

  test('CARD-20 taken up, it is on the board in its sender’s name, in one act', async () => {
    const jonas = await meeting.facilitator();
    await meeting.wants('jonas', { kind: 'takeUpCard', card: lock, category: 'danger' });
    expect(meeting.inbox()).toEqual([]);
    expect(onBoard()).toMatchObject([
      {
        id: lock,
        words,
        category: 'danger',
        saidBy: [{ name: 'Birgit' }],
        enteredBy: { seat: await meeting.seatOf('birgit'), phone: true },
        takenUp: { by: idFor('jonas') },
        meeting: 1,
      },
    ]);
    expect(jonas.doc.getMap('cards').has(lock)).toBe(true);
    expect(await meeting.wants('jonas', { kind: 'takeUpCard', card: lock })).toEqual(unknown);
  });

  test('CARD-20 taken up with words agreed aloud, and a category of another column left out', async () => {
    const wish = {
      kind: 'takeUpCard',
      card: lock,
      words: ' Låsen skal væk ',
      category: 'strength',
    } as const;
    expect(await meeting.wants('jonas', { ...wish, words: 'x' })).toEqual({
      ok: false,
      refusal: { code: 'words/too-short' },
    });
    await meeting.wants('jonas', wish);
    expect(onBoard()).toMatchObject([{ words: 'Låsen skal væk', category: undefined }]);
  });

  test('CARD-20 talked about first, thanked and not used, and back again', async () => {
    for (const [kind, state] of [
      ['talkFirst', 'talk'],
      ['thankCard', 'thanked'],
      ['reopenCard', 'waiting'],
    ] as const) {
      expect((await meeting.wants('jonas', { kind, card: lock })).ok).toBe(true);
      expect(meeting.inbox()).toMatchObject([{ state, words }]);
      expect(await meeting.own('birgit')).toMatchObject([
        { state, mayChange: state !== 'thanked' },
      ]);
    }
    expect(onBoard()).toEqual([]);
  });

  test('CARD-20 none of it can be done to a card that is not there', async () => {
    const gone = idFor<CardId>('gone');
    for (const kind of ['takeUpCard', 'talkFirst', 'thankCard', 'reopenCard'] as const)
      expect(await meeting.wants('jonas', { kind, card: gone })).toEqual(unknown);
    expect(
      await meeting.wants('jonas', { kind: 'askWording', card: gone, words: 'Andre ord' }),
    ).toEqual(unknown);
  });

  test('MEET-3 none of it can be done by a member', async () => {
    for (const kind of ['takeUpCard', 'talkFirst', 'thankCard', 'reopenCard'] as const)
      expect(await meeting.wants('birgit', { kind, card: lock })).toEqual(notYours);
  });
});

describe('CARD-21 other words proposed', () => {
  const asked = 'Døren skal være åben.';

  beforeEach(async () => {
    await meeting.sends('birgit', 'lock', words);
    await meeting.wants('jonas', { kind: 'askWording', card: lock, words: ` ${asked} ` });
  });

  test('CARD-21 are told to the sender alone, and nothing happens before the answer', async () => {
    expect(await meeting.own('birgit')).toMatchObject([{ state: 'asked', words, asked }]);
    expect(await meeting.own('martin')).toEqual([]);
    expect(onBoard()).toEqual([]);
  });

  test('CARD-21 yes: the card is on the board with them', async () => {
    expect(
      (await meeting.wants('birgit', { kind: 'answerWording', card: lock, yes: true })).ok,
    ).toBe(true);
    expect(onBoard()).toMatchObject([
      { words: asked, takenUp: { by: idFor('jonas') }, enteredBy: { name: 'Birgit' } },
    ]);
    expect(meeting.inbox()).toEqual([]);
  });

  test('CARD-21 no: it waits with its own words, and the facilitator sees why', async () => {
    expect(
      (await meeting.wants('birgit', { kind: 'answerWording', card: lock, yes: false })).ok,
    ).toBe(true);
    const [entry] = meeting.inbox();
    expect(entry).toMatchObject({ state: 'waiting', words, keptOwnWords: true });
    expect(entry?.asked).toBeUndefined();
    expect(await meeting.wants('birgit', { kind: 'answerWording', card: lock, yes: true })).toEqual(
      unknown,
    );
  });

  test('CARD-21 nobody else can answer for the sender', async () => {
    expect(await meeting.wants('martin', { kind: 'answerWording', card: lock, yes: true })).toEqual(
      notYours,
    );
    expect(await meeting.wants('jonas', { kind: 'answerWording', card: lock, yes: true })).toEqual(
      notYours,
    );
    expect(onBoard()).toEqual([]);
  });

  test('CARD-21 are forgotten when the sender writes something else', async () => {
    await meeting.wants('birgit', {
      kind: 'changeCard',
      card: lock,
      column: 'next',
      words: 'Jeg tager selv fat.',
    });
    expect(meeting.inbox()).toMatchObject([
      { state: 'waiting', words: 'Jeg tager selv fat.', column: 'next' },
    ]);
    expect(meeting.inbox()[0]?.asked).toBeUndefined();
  });

  test('CARD-5 must be words that will do', async () => {
    expect((await meeting.wants('jonas', { kind: 'askWording', card: lock, words: ' ' })).ok).toBe(
      false,
    );
    expect(meeting.inbox()).toMatchObject([{ asked }]);
  });
});

describe('CARD-23 the sender’s own', () => {
  const change = {
    kind: 'changeCard',
    card: lock,
    column: 'next',
    words: 'Rettet af mig selv',
  } as const;
  const withdraw = { kind: 'withdrawCard', card: lock } as const;

  test('CARD-23 may be changed and taken back while it waits', async () => {
    await meeting.sends('birgit', 'lock', words);
    expect((await meeting.wants('birgit', change)).ok).toBe(true);
    expect(meeting.inbox()).toMatchObject([{ words: 'Rettet af mig selv', column: 'next' }]);
    expect((await meeting.wants('birgit', withdraw)).ok).toBe(true);
    expect(meeting.inbox()).toEqual([]);
    expect(await meeting.wants('birgit', withdraw)).toEqual(notYours);
  });

  test('CARD-23 may be changed and taken back on the board until somebody takes it up', async () => {
    await meeting.wants('jonas', { kind: 'setArrival', arrival: 'board' });
    await meeting.sends('birgit', 'lock', words);
    expect((await meeting.wants('birgit', change)).ok).toBe(true);
    expect(onBoard()).toMatchObject([
      { words: 'Rettet af mig selv', column: 'next', takenUp: undefined },
    ]);
    expect((await meeting.wants('birgit', withdraw)).ok).toBe(true);
    expect(onBoard()).toEqual([]);
  });

  test('CARD-23 is the board’s once it has been taken up', async () => {
    await meeting.sends('birgit', 'lock', words);
    await meeting.wants('jonas', { kind: 'takeUpCard', card: lock });
    expect(await meeting.wants('birgit', change)).toEqual(takenUp);
    expect(await meeting.wants('birgit', withdraw)).toEqual(takenUp);
    expect(onBoard()).toMatchObject([{ words }]);
  });

  test('CARD-23 may not be changed once it was thanked, but taken back', async () => {
    await meeting.sends('birgit', 'lock', words);
    await meeting.wants('jonas', { kind: 'thankCard', card: lock });
    expect(await meeting.wants('birgit', change)).toEqual(takenUp);
    expect((await meeting.wants('birgit', withdraw)).ok).toBe(true);
  });

  test('CARD-25 another’s may neither be changed nor taken back, wherever it is', async () => {
    await meeting.sends('birgit', 'lock', words);
    expect(await meeting.wants('martin', change)).toEqual(notYours);
    expect(await meeting.wants('martin', withdraw)).toEqual(notYours);
    await meeting.wants('jonas', { kind: 'takeUpCard', card: lock });
    expect(await meeting.wants('martin', change)).toEqual(notYours);
    expect(await meeting.wants('martin', withdraw)).toEqual(notYours);
    expect(await meeting.wants('martin', { ...withdraw, card: idFor('gone') })).toEqual(notYours);
    expect(onBoard()).toMatchObject([{ words }]);
  });

  test('CARD-5 changed to words that will not do stays as it is', async () => {
    await meeting.sends('birgit', 'lock', words);
    expect((await meeting.wants('birgit', { ...change, words: '' })).ok).toBe(false);
    expect(meeting.inbox()).toMatchObject([{ words }]);
  });
});
