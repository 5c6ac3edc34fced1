import type { RoundId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import type { NoteRound, NumberRound } from '@rundbord/shared/scaling/round';
import type { OwnAnswer } from '@rundbord/shared/scaling/vote';
import { idFor } from '@rundbord/shared/testing/id-for';
import { act, type ReactNode, useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { AskContext } from '../../connection/ask-context.ts';
import type { IntentQueue } from '../../connection/intent-queue.ts';
import { field, fill, press, saidAloud } from '../../testing/page.ts';
import { close, showIn } from '../../testing/show.tsx';
import { NotesForm } from './NotesForm.tsx';
import { VoteForm } from './VoteForm.tsx';

afterEach(close);

const id = idFor<RoundId>('first');
const numbers = { id, asks: 'number', kind: 'safety', state: 'open' } as NumberRound;
const notes = { id, asks: 'notes', state: 'open' } as NoteRound;

let message: Message;
let grant: () => Promise<void> = async () => {};
const send: IntentQueue['send'] = () =>
  new Promise((resolve) => {
    grant = () => act(async () => resolve({ ok: true, value: null }));
  });
const shows = async (form: ReactNode) => {
  message = await showIn('da', <AskContext value={send}>{form}</AskContext>);
};
const gives = (given: Partial<OwnAnswer>) => shows(<Voting given={{ round: id, ...given }} />);

test('SCALE-1 a phone says aloud that the number is in, and leaves the number out', async () => {
  await gives({ value: 0 });
  expect(saidAloud()).toEqual(['Dit tal ligger i kuverten.']);
  expect(document.body.textContent).toContain('Dit tal ligger i kuverten: 0.');
});

test('SCALE-1 a reason written while the number is on its way stays', async () => {
  await gives({ value: 4 });
  await press(message('round.send'));
  await fill(message('round.notLower'), 'Jeg ringede');
  await grant();
  expect(field(message('round.notLower')).value).toBe('Jeg ringede');
});

test('SCALE-1 the reasons stay open under the writer when the last letter is gone', async () => {
  await gives({ value: 4, notLower: 'J' });
  await fill(message('round.notLower'), '');
  expect(document.querySelector('details')?.open).toBe(true);
});

test('ROUND-14 a note written while others are on their way stays', async () => {
  await shows(<Writing given={{ round: id, notes: ['Ro om aftenen'] }} />);
  await press(message('round.sendNotes'));
  await fill(message('round.note', { number: 2 }), 'Inge henter');
  await grant();
  expect(field(message('round.note', { number: 2 })).value).toBe('Inge henter');
});

function Voting({ given }: { given: OwnAnswer }) {
  return <VoteForm round={numbers} given={given} draft={useState<Partial<OwnAnswer>>({})} />;
}

function Writing({ given }: { given: OwnAnswer }) {
  return <NotesForm round={notes} given={given} draft={useState<string[] | null>(null)} />;
}
