import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import type { SeatId, SetId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import { newSet, type SetFacts } from '@rundbord/shared/scaling/statement-set';
import { idFor } from '@rundbord/shared/testing/id-for';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planDesk } from '../../testing/desk.tsx';
import { EditableGoals } from './EditableGoals.tsx';

const made = { by: idFor<SeatId>('jonas'), at: '2026-01-13T16:00:00.000Z' };
let desk: ReturnType<typeof planDesk>;
let message: Message;

beforeEach(async () => {
  desk = planDesk();
  message = await desk.show(<EditableGoals onShowAlone={() => {}} />);
});
afterEach(() => desk.close());

const isSaid = () => (document.body.textContent ?? '').includes(message('goals.many'));
const worry = (title: string, more: Partial<SetFacts> = {}, isDraft = false) =>
  act(async () => {
    const { sets } = isDraft ? openStaff(desk.staffDoc) : openTable(desk.tableDoc);
    const facts = newSet({ kind: 'safety', title, words: {}, made });
    sets.set(idFor<SetId>(title), { ...facts, ...more });
  });

test('SET-8 with three worries that are worked on, shown or drafts, the console says that a fourth is hard to hold on to', async () => {
  await worry('Trygge eftermiddage');
  await worry('Rolige nætter');
  await worry('Gammel', { shelved: { name: 'Jonas', at: made.at } });
  expect(isSaid()).toBe(false);
  await worry('Ro om morgenen', {}, true);
  expect(isSaid()).toBe(true);
});

test('SET-8 nobody is hindered in making a fourth', async () => {
  for (const title of ['En', 'To', 'Tre', 'Fire']) await worry(title);
  const button = [...document.querySelectorAll('button')].find(
    (each) => each.textContent === message('goals.add.safety'),
  );
  expect(button?.disabled).toBe(false);
  expect(button?.getAttribute('aria-disabled')).toBeNull();
});
