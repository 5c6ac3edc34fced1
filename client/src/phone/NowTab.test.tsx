import { wordsLimit } from '@rundbord/shared/card/card';
import type { OwnCard } from '@rundbord/shared/card/inbox';
import { openTable } from '@rundbord/shared/doc/board-doc';
import type { CardId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import { idFor } from '@rundbord/shared/testing/id-for';
import { meetingTime } from '@rundbord/shared/testing/test-table';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { choose, field, fill, press, saidAloud } from '../testing/page.ts';
import { phoneAtHouse } from '../testing/phone-at-house.tsx';
import { close } from '../testing/show.tsx';
import { NowTab } from './NowTab.tsx';

const waiting: OwnCard = {
  id: idFor<CardId>('coffee'),
  column: 'well',
  words: 'Vi drikker kaffe',
  state: 'waiting',
  mayChange: true,
};
let { session, house, questions, letIn, tellOwn } = {} as ReturnType<typeof phoneAtHouse>;
let message: Message;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const phone = phoneAtHouse();
  ({ session, house, questions, letIn, tellOwn } = phone);
  message = await phone.show(<NowTab />);
  await letIn();
});

afterEach(async () => {
  await close();
  session.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test.each([
  ['nothing', '', 'refusal.words/empty'],
  ['what cannot be seen', ' \u200B\n', 'refusal.words/empty'],
  ['two letters', 'Ja', 'refusal.words/too-short'],
] as const)(
  'PHONE-1 a card with %s is refused at once, and the house is not asked',
  async (_what, words, refusal) => {
    await send(words);
    expect(saidAloud()).toEqual([message(refusal)]);
    expect(box().value).toBe(words);
    expect(questions).toEqual([]);
  },
);

test('PHONE-1 a card longer than a card is refused with how long it is, and its words stay', async () => {
  const words = 'a'.repeat(wordsLimit + 1);
  await send(words);
  expect(saidAloud()).toEqual([
    message('refusal.words/too-long', { graphemes: words.length, limit: wordsLimit }),
  ]);
  expect(box().value).toBe(words);
  expect(questions).toEqual([]);
});

test('PHONE-2 a card goes to its column in plain words, and the field is free for the next', async () => {
  await choose(message('column.short.worry'));
  await send('  Simon sover\nikke\u200B ', 'worry');
  expect(questions[0]?.body).toMatchObject({
    kind: 'sendCard',
    column: 'worry',
    words: 'Simon sover ikke',
    lang: 'en',
  });
  expect(questions[0]?.body).toHaveProperty('card', expect.stringMatching(/^[\w-]{22}$/));
  expect(box('worry').value).toBe('');
  expect(own()).toEqual([['Simon sover ikke', message('own.onItsWay')]]);
});

test('PHONE-2 a card that the house has taken stands as the house tells it', async () => {
  await send('Vi drikker kaffe');
  await tellOwn([{ ...waiting, id: sentId() }]);
  expect(own()).toEqual([['Vi drikker kaffe', message('own.state.waiting')]]);
  await act(() => questions[0]?.answer({ value: null }));
  expect(own()).toEqual([['Vi drikker kaffe', message('own.state.waiting')]]);
});

test('PHONE-2 the newest of one’s cards stands first', async () => {
  await tellOwn([waiting, { ...waiting, id: idFor<CardId>('tea'), words: 'Vi drikker te' }]);
  await send('Vi drikker mælk');
  expect(own().map(([words]) => words)).toEqual([
    'Vi drikker mælk',
    'Vi drikker te',
    'Vi drikker kaffe',
  ]);
});

test('PHONE-3 a card that meets a dead line stays on its way, and goes again by itself', async () => {
  await send('Vi drikker kaffe');
  await act(() => questions[0]?.answer('line-down'));
  expect(own()).toEqual([['Vi drikker kaffe', message('own.onItsWay')]]);
  await act(() => vi.advanceTimersByTimeAsync(400));
  expect(questions[1]?.body).toEqual(questions[0]?.body);
  await act(() => questions[1]?.answer({ value: null }));
  expect(own()).toEqual([]);
});

test('PHONE-4 a card that the house refuses keeps its words and says why, until it is taken away', async () => {
  await send('Vi drikker kaffe');
  await act(() => questions[0]?.answer({ refusal: { code: 'meeting/none-open' } }));
  expect(own()).toEqual([['Vi drikker kaffe', message('refusal.meeting/none-open')]]);
  await tellOwn([{ ...waiting, id: idFor<CardId>('tea'), words: 'Vi drikker te' }]);
  expect(own().map(([words]) => words)).toEqual(['Vi drikker kaffe', 'Vi drikker te']);
  await press(message('own.drop'));
  expect(own().map(([words]) => words)).toEqual(['Vi drikker te']);
});

test('PHONE-4 one card refused does not stop the next', async () => {
  await send('Vi drikker kaffe');
  await send('Vi drikker te');
  await act(() => questions[0]?.answer({ refusal: { code: 'board/full', limit: 1500 } }));
  await act(() => questions[1]?.answer({ value: null }));
  expect(own()).toEqual([['Vi drikker kaffe', message('refusal.board/full', { limit: 1500 })]]);
});

test('PHONE-5 one’s own card can be put in other words, and words that will not do stay in the field', async () => {
  await tellOwn([waiting]);
  await press(message('own.change'));
  await fill(message('own.newWords'), 'Ja');
  await press(message('own.keep'));
  expect(saidAloud()).toEqual([message('refusal.words/too-short')]);
  expect(field(message('own.newWords')).value).toBe('Ja');
  expect(questions).toEqual([]);
  await fill(message('own.newWords'), ' Vi drikker  te ');
  await press(message('own.keep'));
  expect(questions[0]?.body).toMatchObject({
    kind: 'changeCard',
    card: waiting.id,
    column: 'well',
    words: 'Vi drikker te',
  });
});

test('PHONE-5 one’s own card can be taken back, and a refusal of that is told', async () => {
  await tellOwn([waiting]);
  await press(message('own.withdraw'));
  expect(questions[0]?.body).toMatchObject({ kind: 'withdrawCard', card: waiting.id });
  await act(() => questions[0]?.answer({ refusal: { code: 'card/taken-up' } }));
  expect(saidAloud()).toEqual([message('refusal.card/taken-up')]);
  await press(message('own.withdraw'));
  expect(saidAloud()).toEqual([]);
});

test('PHONE-5 a card that is the board’s can no longer be changed from the phone', async () => {
  await tellOwn([{ ...waiting, state: 'onBoard', mayChange: false }]);
  expect(own()).toEqual([['Vi drikker kaffe', message('own.state.onBoard')]]);
  expect([...document.querySelectorAll('li button')]).toEqual([]);
});

test.each([
  ['yes', true],
  ['no', false],
] as const)(
  'PHONE-6 other words that the facilitator proposes are answered with %s',
  async (answer, yes) => {
    await tellOwn([{ ...waiting, state: 'asked', asked: 'Vi drikker kaffe kl. 15' }]);
    expect(document.body.textContent).toContain('Vi drikker kaffe kl. 15');
    await press(message(`own.${answer}`));
    expect(questions[0]?.body).toMatchObject({ kind: 'answerWording', card: waiting.id, yes });
  },
);

test('PHONE-7 the phone says where a card goes as the meeting has it', async () => {
  expect(document.body.textContent).toContain(message('now.hint.inbox'));
  await act(async () =>
    house.tell((doc) =>
      openTable(doc).record.set('meeting:first', {
        number: 1,
        openedAt: meetingTime,
        arrival: 'board',
      }),
    ),
  );
  expect(document.body.textContent).toContain(message('now.hint.board'));
});

async function send(words: string, column: 'well' | 'worry' = 'well'): Promise<void> {
  await fill(message(`now.ask.${column}`), words);
  await press(message('now.send'));
}

function box(column: 'well' | 'worry' = 'well') {
  return field(message(`now.ask.${column}`));
}

/** The id the phone gave its newest card. */
function sentId(): CardId {
  const body = questions.at(-1)?.body as { card: CardId } | undefined;
  return body?.card ?? idFor<CardId>('nothing was sent');
}

/** One's own cards as they stand on the phone: the words, and what is said of them. */
function own(): (string | undefined)[][] {
  const list = document.querySelector(`[aria-label="${message('own.title')}"] ul`);
  return [...(list?.children ?? [])].map((card) =>
    [...card.querySelectorAll('p')].map((line) => line.textContent ?? ''),
  );
}
