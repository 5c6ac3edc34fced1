import { boardFileText, writeBoardFile } from '@rundbord/shared/board-file/write-board-file';
import { cardsLimit } from '@rundbord/shared/card/card';
import { addCard } from '@rundbord/shared/card/card-commands';
import { openStaff } from '@rundbord/shared/doc/board-doc';
import { inkShapesLimit } from '@rundbord/shared/ink/ink';
import { testInk } from '@rundbord/shared/testing/test-ink';
import { cardNamed, testHand } from '@rundbord/shared/testing/test-table';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { fileSite } from '../testing/file-site.ts';

test('FILE-5 a board as full as the house keeps it goes out and comes in', async () => {
  const { takesIn, takesOut } = await fileSite();
  const hand = testHand();
  hand.table.doc.transact(() => {
    for (let at = 0; at < cardsLimit; at += 1)
      addCard(
        hand,
        cardNamed(`card ${at}`, { words: `Æblegrød nummer ${at} `.repeat(20).slice(0, 240) }),
      );
    for (let at = 0; at < inkShapesLimit; at += 1)
      hand.table.ink.set(
        `shape:s${at}`,
        testInk(`s${at}`, { kind: 'note', on: 'columns', words: 'Husk '.repeat(60) }),
      );
    hand.table.record.set('board', { children: ['Peter'], language: 'da', createdAt: hand.at });
  });
  const file = writeBoardFile(
    { table: hand.table, staff: openStaff(new Y.Doc()) },
    { at: hand.at, by: 'Jonas' },
  );
  const text = file ? boardFileText(file) : '';
  const before = performance.now();
  const { status, body } = await takesIn(text);
  expect(status).toBe(200);
  expect(performance.now() - before).toBeLessThan(20_000);
  const back = JSON.parse(await takesOut(body.value?.board));
  expect(Object.keys(back.table.cards).length).toBe(cardsLimit);
  expect(back.omitted.unreadable).toEqual([]);
});
