import { addCard, editWords, type Hand } from '@rundbord/shared/card/card-commands';
import type { CardId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import type { Presence } from '@rundbord/shared/protocol/presence';
import { cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, testHand } from '@rundbord/shared/testing/test-table';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { BoardSource } from '../../source/board-source.ts';
import { SourceContext } from '../../source/source-context.ts';
import { saidAloud } from '../../testing/page.ts';
import { close, showIn } from '../../testing/show.tsx';
import { BoardNews } from './BoardNews.tsx';

let house: Hand;
let own: Hand;
let source: BoardSource;
let awareness: Awareness;
let message: Message;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  house = testHand();
  own = testHand();
  house.table.doc.on('update', (update) => Y.applyUpdate(own.table.doc, update, 'house'));
  source = new BoardSource(own.table.doc, 'table');
  awareness = new Awareness(own.table.doc);
  addCard(house, cardNamed('coffee', { column: 'well' }));
  message = await news(true);
});

afterEach(async () => {
  await close();
  source.close();
  awareness.destroy();
  vi.useRealTimers();
});

test('DIGEST-7 what was there when one came is no news', async () => {
  await pass(60);
  expect(saidAloud()).toEqual([]);
});

test('DIGEST-7 before the board has come nothing is told, and what comes with it is no news', async () => {
  await close();
  await news(false);
  addCard(house, cardNamed('door'));
  await news(true);
  await pass(60);
  expect(saidAloud()).toEqual([]);
});

test('DIGEST-8 news is gathered for ten seconds and told in whole sentences', async () => {
  addCard(house, cardNamed('door'));
  await pass(5);
  editWords(house, idFor<CardId>('coffee'), 'Vi drikker kaffe');
  await pass(4);
  expect(saidAloud()).toEqual([]);
  await pass(1);
  const fresh = message('digest.fresh', { count: 1, column: message('column.worry') });
  const changed = message('digest.changed', { count: 1, column: message('column.well') });
  expect(saidAloud()).toEqual([`${fresh} ${changed}`]);
});

test('DIGEST-8 the same news once more is told once more, and nothing new is not told', async () => {
  addCard(house, cardNamed('door'));
  await pass(10);
  const first = document.querySelector('[role=status]')?.firstChild;
  await pass(60);
  expect(document.querySelector('[role=status]')?.firstChild).toBe(first);
  addCard(house, cardNamed('sleep'));
  await pass(10);
  expect(document.querySelector('[role=status]')?.firstChild).not.toBe(first);
  expect(saidAloud()).toEqual([
    message('digest.fresh', { count: 1, column: message('column.worry') }),
  ]);
});

test('DIGEST-5 what was written on this device is left out', async () => {
  addCard(own, cardNamed('mine'));
  addCard(house, cardNamed('door', { column: 'next' }));
  await pass(10);
  expect(saidAloud()).toEqual([
    message('digest.fresh', { count: 1, column: message('column.next') }),
  ]);
});

test('DIGEST-4 somebody who begins to follow is told by name', async () => {
  const mette: Presence = { seat: 'mette', name: cast.mette.name, role: 'follower', colour: 0 };
  const other = new Awareness(new Y.Doc());
  other.setLocalState({ ...mette });
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'house');
  other.destroy();
  await pass(10);
  expect(saidAloud()).toEqual([message('digest.follow', { names: cast.mette.name })]);
});

test('FREEZE-4 a frozen screen is silent, also with news on the way; what was missed is told when it is let go', async () => {
  addCard(house, cardNamed('door'));
  await act(async () => source.freeze());
  addCard(house, cardNamed('sleep'));
  await pass(60);
  expect(saidAloud()).toEqual([]);
  await act(async () => source.thaw());
  await pass(10);
  expect(saidAloud()).toEqual([
    message('digest.fresh', { count: 2, column: message('column.worry') }),
  ]);
});

function news(isReady: boolean): Promise<Message> {
  return showIn(
    'da',
    <SourceContext value={{ table: source, staff: null }}>
      <BoardNews awareness={awareness} isReady={isReady} />
    </SourceContext>,
  );
}

async function pass(seconds: number): Promise<void> {
  await act(async () => vi.advanceTimersByTime(seconds * 1000));
}
