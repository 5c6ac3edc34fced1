import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import type { SeatId, SetId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import { newSet, readSet, type SetFacts } from '@rundbord/shared/scaling/statement-set';
import { idFor } from '@rundbord/shared/testing/id-for';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { AskContext } from '../../connection/ask-context.ts';
import type { IntentQueue, Wish } from '../../connection/intent-queue.ts';
import { BoardSource } from '../../source/board-source.ts';
import { SourceContext } from '../../source/source-context.ts';
import { field, fill } from '../../testing/page.ts';
import { close, showIn } from '../../testing/show.tsx';
import { SetSheet } from './SetSheet.tsx';

type Answer = Awaited<ReturnType<IntentQueue['send']>>;
const granted: Answer = { ok: true, value: null };
const collided: Answer = { ok: false, refusal: { code: 'set/changed' } };

const id = idFor<SetId>('line');
const [table, staff] = [() => openTable(tableDoc), () => openStaff(staffDoc)];
let [tableDoc, staffDoc] = [new Y.Doc(), new Y.Doc()];
let sources: { table: BoardSource; staff: BoardSource };
let message: Message;
let asked: { wish: Wish; answer: (answer: Answer) => Promise<void> }[];
let send: IntentQueue['send'];

beforeEach(async () => {
  HTMLDialogElement.prototype.showModal = () => {};
  [tableDoc, staffDoc] = [new Y.Doc(), new Y.Doc()];
  sources = {
    table: new BoardSource(tableDoc, 'table'),
    staff: new BoardSource(staffDoc, 'staff'),
  };
  asked = [];
  send = (wish) =>
    new Promise((resolve) => {
      asked.push({ wish, answer: (answer) => act(async () => resolve(answer)) });
    });
  holds('Line slog');
  await open();
});
afterEach(async () => {
  await close();
  sources.table.close();
  sources.staff.close();
});

function holds(what: string, more: Partial<SetFacts> = {}): void {
  const made = { by: idFor<SeatId>('jonas'), at: '2026-01-13T16:00:00.000Z' };
  const facts = newSet({ kind: 'safety', title: 'Trygt hjemme', words: { what }, made });
  staff().sets.set(id, { ...facts, ...more });
}
const colleagueWrites = (what: string) => act(async () => holds(what));
const open = async () => {
  message = await showIn(
    'da',
    <AskContext value={send}>
      <SourceContext value={sources}>
        <SetSheet id={id} onClose={() => {}} />
      </SourceContext>
    </AskContext>,
  );
};
const what = () => message('set.field.what');
const leaves = (label: string) =>
  act(async () => {
    field(label).dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  });
const wishes = () => asked.map(({ wish }) => wish);

test('SET-3 a colleague’s words in the same place stand beside one’s own until somebody writes on', async () => {
  await fill(what(), 'Line slog Peter');
  await leaves(what());
  await colleagueWrites('Line slog Simon');
  await asked[0]?.answer(collided);
  expect(field(what()).value).toBe('Line slog Peter');
  expect(document.body.textContent).toContain('Line slog Simon');
  // Leaving it again overwrites nothing.
  await leaves(what());
  expect(asked).toHaveLength(1);
  await fill(what(), 'Line slog Peter og Simon');
  expect(document.body.textContent).toContain('Line slog Simon');
  await leaves(what());
  expect(wishes()[1]).toMatchObject({
    words: 'Line slog Peter og Simon',
    before: 'Line slog Simon',
  });
  await asked[1]?.answer(granted);
  await colleagueWrites('Line slog Peter og Simon');
  expect(document.body.textContent).not.toContain(message('refusal.set/changed'));
});

test('SET-3 what is written while earlier words are on their way follows them', async () => {
  await fill(what(), 'Line råbte ');
  await leaves(what());
  await fill(what(), 'Line råbte højt');
  await leaves(what());
  expect(asked).toHaveLength(1);
  await asked[0]?.answer(granted);
  expect(wishes()).toMatchObject([
    { words: 'Line råbte', before: 'Line slog' },
    { words: 'Line råbte højt', before: 'Line råbte' },
  ]);
});

test('SET-3 closing the sheet gives the board what is written, and a draft that met another waits', async () => {
  await fill(what(), 'Line slog Peter');
  await close();
  expect(wishes()).toMatchObject([{ kind: 'writeSet', words: 'Line slog Peter' }]);
  holds('Line slog Simon');
  await asked[0]?.answer(collided);
  await open();
  expect(field(what()).value).toBe('Line slog Peter');
  expect(document.body.textContent).toContain('Line slog Simon');
});

test('SET-3 the sheet stays with its words while a colleague shows the set', async () => {
  await fill(what(), 'Line slog Peter');
  const facts = readSet(staff().sets, id);
  await act(async () => staff().sets.delete(id));
  expect(field(what()).value).toBe('Line slog Peter');
  await act(async () => void table().sets.set(id, facts));
  expect(field(what()).value).toBe('Line slog Peter');
  expect(asked).toHaveLength(0);
});

test('SET-2 what is no number of weeks stays in the field, with a kind word', async () => {
  const weeks = () => field(message('goals.weeks'));
  for (const words of ['tre', '0', '200']) {
    await fill(message('goals.weeks'), words);
    await leaves(message('goals.weeks'));
    expect(weeks().value).toBe(words);
    expect(document.body.textContent).toContain('Skriv et helt antal uger fra 1 til 104.');
  }
  expect(asked).toHaveLength(0);
  await fill(message('goals.weeks'), '12');
  await leaves(message('goals.weeks'));
  expect(wishes()).toMatchObject([{ kind: 'changeSet', weeks: 12 }]);
});
