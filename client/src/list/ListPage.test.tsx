import { addCard, shelveCard } from '@rundbord/shared/card/card-commands';
import type { BoardId, CardId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, testHand } from '@rundbord/shared/testing/test-table';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeAnswers, type Question } from '../testing/fake-answers.ts';
import { FakeHouse } from '../testing/fake-house.ts';
import { FakeSocket } from '../testing/fake-socket.ts';
import { press } from '../testing/page.ts';
import { close, showIn } from '../testing/show.tsx';
import { ListPage } from './ListPage.tsx';

const board = idFor<BoardId>('board');
const no = { refusal: { code: 'right/not-yours' } } as const;
let questions: Question[];
let house: FakeHouse;
let message: Message;

beforeEach(async () => {
  vi.stubGlobal('WebSocket', FakeSocket);
  FakeSocket.all = [];
  questions = fakeAnswers();
  house = new FakeHouse();
  const hand = testHand(house.doc);
  addCard(hand, cardNamed('coffee', { words: 'Vi drikker kaffe' }));
  addCard(hand, cardNamed('door', { words: 'Døren' }));
  shelveCard(hand, idFor<CardId>('door'));
  message = await showIn('da', <ListPage board={board} />);
});

afterEach(async () => {
  await close();
  vi.unstubAllGlobals();
});

test('LIST-2 the list comes in by the first door that opens, and only reads', async () => {
  await answer(no);
  await answer({ value: { seat: 'birgit' } });
  expect(questions.map((each) => each.path.split('/').at(-1))).toEqual(['console', 'phone']);
  expect(FakeSocket.last.url).toContain(`/sync/${board}/phone`);
  await act(async () => house.letIn({ isWriter: false }));
  expect(document.body.textContent).toContain('Vi drikker kaffe');
});

test('LIST-2 who may come in by no door is told so, and no line is opened', async () => {
  for (let door = 0; door < 3; door += 1) await answer(no);
  expect(document.querySelector('h1')?.textContent).toBe(message('list.outTitle'));
  expect(FakeSocket.all).toEqual([]);
});

test('LIST-3 it is live, says what was folded away, and what the wall shows', async () => {
  await comeIn();
  await act(async () =>
    house.tell((doc) => addCard(testHand(doc), cardNamed('sleep', { words: 'Søvn' }))),
  );
  expect(document.body.textContent).toContain('Søvn');
  expect(document.querySelector('details')?.textContent).toContain('Døren');
  expect(document.body.textContent).toContain(message('list.wallBlank'));
});

test('FREEZE-1 a frozen list stands as it stood, says so, and catches up', async () => {
  await comeIn();
  await press(message('freeze.button'));
  await act(async () =>
    house.tell((doc) => addCard(testHand(doc), cardNamed('sleep', { words: 'Søvn' }))),
  );
  expect(document.body.textContent).not.toContain('Søvn');
  expect(document.body.textContent).toContain(message('freeze.note'));
  expect(document.querySelector('[aria-pressed=true]')?.textContent).toBe(message('freeze.button'));
  await press(message('freeze.button'));
  expect(document.body.textContent).toContain('Søvn');
});

async function answer(given: Parameters<Question['answer']>[0]): Promise<void> {
  await act(async () => questions.at(-1)?.answer(given));
}

async function comeIn(): Promise<void> {
  await answer({ value: { seat: 'jonas' } });
  await act(async () => house.letIn());
}
