import { addCard, editWords, type Hand } from '@rundbord/shared/card/card-commands';
import type { CardId } from '@rundbord/shared/id';
import type { Family } from '@rundbord/shared/person/family';
import {
  addChild,
  addPerson,
  changePerson,
  makeHousehold,
} from '@rundbord/shared/person/family-commands';
import type { FamilyHand } from '@rundbord/shared/person/family-hand';
import { idFor } from '@rundbord/shared/testing/id-for';
import { done, familyHand, personNamed, told } from '@rundbord/shared/testing/test-family';
import { cardNamed, testHand } from '@rundbord/shared/testing/test-table';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { close, show } from '../testing/show.tsx';
import { BoardSource } from './board-source.ts';
import { SourceContext } from './source-context.ts';
import { useFamily } from './useFamily.ts';

let hand: FamilyHand;
let board: Hand;
let source: BoardSource;
let renders = 0;
let seen: Family | null = null;

function Look() {
  seen = useFamily();
  renders += 1;
  return null;
}

beforeEach(async () => {
  hand = familyHand();
  board = testHand(hand.doc);
  source = new BoardSource(hand.doc, 'table');
  const line = done(addPerson(hand, { name: 'Line' }));
  done(addChild(hand, line, { child: { name: 'Peter' } }));
  addCard(board, cardNamed('coffee'));
  await show(
    <SourceContext value={{ table: source, staff: null }}>
      <Look />
    </SourceContext>,
  );
  renders = 0;
});

afterEach(async () => {
  await close();
  source.close();
});

test('SOURCE-10 the family is drawn again when something of it changes, once for each act', async () => {
  const { id } = personNamed(hand, 'Peter');
  await act(async () => changePerson(hand, id, { name: 'Simon' }));
  expect(renders).toBe(1);
  await act(async () => addChild(hand, id, { child: { name: 'Anna' } }));
  expect(renders).toBe(2);
  await act(async () => makeHousehold(hand, 'Hjemmet', [id]));
  expect(renders).toBe(3);
  expect(seen && told(seen)).toMatchObject({
    persons: ['Anna', 'Line', 'Simon'],
    homes: ['Hjemmet: Simon'],
  });
});

test('SOURCE-10 what else happens on the board draws no family again', async () => {
  const before = seen;
  await act(async () => editWords(board, idFor<CardId>('coffee'), 'Vi drikker kaffe'));
  await act(async () =>
    board.table.wall.set('showing', { what: 'columns', id: 'x', at: '2026-01-13T16:30:00.000Z' }),
  );
  await act(async () => board.table.record.set('note', 1));
  expect(renders).toBe(0);
  expect(seen).toBe(before);
});

test('SOURCE-10 a fact written again as it was draws nothing, and the family is the same value', async () => {
  const before = seen;
  await act(async () => changePerson(hand, personNamed(hand, 'Peter').id, { name: 'Peter' }));
  expect(renders).toBe(0);
  expect(seen).toBe(before);
});
