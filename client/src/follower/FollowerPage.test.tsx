import { addCard } from '@rundbord/shared/card/card-commands';
import type { BoardId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, meetingTime, testHand } from '@rundbord/shared/testing/test-table';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeAnswers, type Question } from '../testing/fake-answers.ts';
import { FakeHouse } from '../testing/fake-house.ts';
import { FakeSocket } from '../testing/fake-socket.ts';
import { field, fill, press, saidAloud } from '../testing/page.ts';
import { close, showIn } from '../testing/show.tsx';
import { FollowerPage } from './FollowerPage.tsx';

const board = idFor<BoardId>('board');
const me = { seat: 'mette', name: 'Mette', role: 'follower', language: 'da', until: meetingTime };
let questions: Question[];
let house: FakeHouse;
let message: Message;

beforeEach(async () => {
  vi.stubGlobal('WebSocket', FakeSocket);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  // A narrow screen: poster by poster.
  vi.stubGlobal('matchMedia', () => ({
    matches: true,
    addEventListener: () => {},
    removeEventListener: () => {},
  }));
  FakeSocket.all = [];
  questions = fakeAnswers();
  house = new FakeHouse();
  addCard(testHand(house.doc), cardNamed('coffee', { words: 'Mor drikker kaffe' }));
  message = await showIn('da', <FollowerPage board={board} />);
});

afterEach(async () => {
  await close();
  localStorage.clear();
  vi.unstubAllGlobals();
});

test('FOLLOW-38 who has no link of their own here reads so calmly, and no line is opened', async () => {
  expect(questions[0]?.path).toBe(`/api/boards/${board}/seat/follow`);
  await act(async () => questions[0]?.answer({ refusal: { code: 'right/not-yours' } }));
  expect(document.querySelector('h1')?.textContent).toBe(message('follow.endedTitle'));
  expect(FakeSocket.all).toEqual([]);
});

test('FOLLOW-39 a follower comes in by their own door, reads the board, and is told that the room sees them', async () => {
  await comeIn();
  expect(FakeSocket.last.url).toContain(`/sync/${board}/follow`);
  expect(document.body.textContent).toContain('Mor drikker kaffe');
  expect(saidAloud()).toContain(message('follow.with'));
});

test('NOTE-7 a note is kept with the poster one looks at, and nothing of it is sent', async () => {
  await comeIn();
  const [asked, frames] = [questions.length, FakeSocket.last.sent.length];
  await fill(message('notes.field'), 'Godt spørgsmål');
  await press(message('notes.keep'));
  expect(document.body.textContent).toContain('Godt spørgsmål');
  expect(document.body.textContent).toContain(message('poster.columns'));
  expect(field(message('notes.field')).value).toBe('');
  expect(questions).toHaveLength(asked);
  expect(FakeSocket.last.sent).toHaveLength(frames);
});

test('NOTE-8 a note half written is there still when following ends, and when the page begins afresh', async () => {
  await comeIn();
  await fill(message('notes.field'), 'Halvt skrevet');
  const first = FakeSocket.last;
  await act(async () => first.drops(closeCodes.otherEpoch));
  expect(FakeSocket.last).not.toBe(first);
  await act(async () => house.letIn({ isWriter: false }));
  expect(field(message('notes.field')).value).toBe('Halvt skrevet');
  await act(async () => FakeSocket.last.drops(closeCodes.signedOut));
  expect(document.querySelector('h1')?.textContent).toBe(message('follow.endedTitle'));
  expect(field(message('notes.field')).value).toBe('Halvt skrevet');
});

test('FREEZE-6 a frozen page does not begin afresh until it is let go', async () => {
  await comeIn();
  await press(message('freeze.button'));
  const first = FakeSocket.last;
  await act(async () => first.drops(closeCodes.otherEpoch));
  expect(FakeSocket.last).toBe(first);
  expect(document.body.textContent).toContain('Mor drikker kaffe');
  await press(message('freeze.button'));
  expect(FakeSocket.last).not.toBe(first);
});

test('PROMPT-20 a prompt is whispered by its name and confirmed quietly; one too many is told kindly', async () => {
  await comeIn();
  await press(message('prompt.kind.pause'));
  expect(questions.at(-1)).toMatchObject({
    path: `/api/boards/${board}/intents/follow`,
    body: { kind: 'sendPrompt', prompt: 'pause' },
  });
  await act(async () => questions.at(-1)?.answer({ value: null }));
  expect(saidAloud()).toContain(message('prompt.sent', { prompt: message('prompt.kind.pause') }));
  await press(message('prompt.kind.slower'));
  await act(async () => questions.at(-1)?.answer({ refusal: { code: 'prompt/too-soon' } }));
  expect(saidAloud()).toContain(message('refusal.prompt/too-soon'));
});

async function comeIn(): Promise<void> {
  await act(async () => questions[0]?.answer({ value: me }));
  await act(async () => house.letIn({ isWriter: false }));
}
