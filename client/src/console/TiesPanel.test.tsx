import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import type { PersonId, TieId } from '@rundbord/shared/id';
import type { TieFacts } from '@rundbord/shared/person/tie';
import { idFor } from '@rundbord/shared/testing/id-for';
import { meetingTime } from '@rundbord/shared/testing/test-table';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { button, press } from '../testing/page.ts';
import { type PanelAtHouse, panelAtHouse } from '../testing/panel-at-house.tsx';
import { TiesPanel } from './TiesPanel.tsx';

let { session, message, hears, asked, leave } = {} as PanelAtHouse;
let line: PersonId;
let martin: PersonId;

beforeEach(async () => {
  ({ session, message, hears, asked, leave } = await panelAtHouse(<TiesPanel />));
});

afterEach(() => leave());

const made = { by: idFor('jonas'), at: meetingTime };
const draws = async () => {
  await act(async () => {
    [line, martin] = ['Line', 'Martin'].map((name) => {
      const person = session.family.addPerson({ name });
      if (!person.ok) throw new Error('nobody was drawn');
      return person.value;
    }) as [PersonId, PersonId];
  });
};
const knows = (name: string, facts: TieFacts) =>
  hears((doc) => void openStaff(doc).ties.set(idFor(name), { facts, made }));
async function chooses(label: string, value: string): Promise<void> {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent === label);
  const select = found?.control as HTMLSelectElement;
  await act(async () => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

test('TIE-7 before anybody is drawn there is nothing to say of them', async () => {
  expect(document.querySelector('details')).toBeNull();
  await draws();
  expect(document.querySelector('details')?.open).toBe(false);
});

test('TIE-7 a line is written down between two, and it does not show by that', async () => {
  await draws();
  const keep = () => button(message('tie.keep'));
  expect(keep().disabled).toBe(true);
  await chooses(message('tie.from'), line);
  await chooses(message('tie.to'), line);
  expect(keep().disabled).toBe(true);
  await chooses(message('tie.kind.title'), 'hostile');
  await chooses(message('tie.to'), martin);
  await press(message('tie.keep'));
  expect(asked()).toMatchObject([
    { kind: 'putTie', facts: { kind: 'hostile', from: line, to: martin } },
  ]);
});

test('TIE-7 a mark is on one', async () => {
  await draws();
  await chooses(message('tie.kind.title'), 'illness');
  await chooses(message('tie.from'), martin);
  await press(message('tie.keep'));
  expect(asked()).toMatchObject([{ kind: 'putTie', facts: { kind: 'illness', of: martin } }]);
});

test('TIE-8 each is shown by itself; while one is shown the panel stands open and says so', async () => {
  await draws();
  await knows('quarrel', { kind: 'hostile', from: line, to: martin });
  await knows('drink', { kind: 'addiction', of: martin, isSuspected: true });
  const rows = () => [...document.querySelectorAll('li')];
  expect(rows()).toHaveLength(2);
  const row = () =>
    rows().find((each) => each.textContent?.includes(message('tie.kind.addiction')));
  const show = row()?.querySelector('button');
  expect(show?.textContent).toBe(message('tie.show'));
  await act(async () => show?.click());
  expect(asked()).toMatchObject([{ kind: 'showTie', tie: idFor<TieId>('drink'), shown: true }]);

  const facts = { kind: 'addiction', of: martin, isSuspected: true };
  await act(async () =>
    openTable(session.table.doc).shownTies.set(idFor('drink'), { facts, made }),
  );
  expect(document.querySelector('details')?.open).toBe(true);
  const hide = row()?.querySelector('button');
  expect([hide?.textContent, hide?.getAttribute('aria-pressed')]).toEqual([
    message('tie.hide'),
    'true',
  ]);
  expect(document.querySelectorAll('[aria-pressed=true]')).toHaveLength(1);
});

test('TIE-11 of somebody who is taken out nothing is listed, until one undo brings them and all of it back', async () => {
  await draws();
  await knows('quarrel', { kind: 'hostile', from: line, to: martin });
  await knows('tired', { kind: 'illness', of: line });
  const rows = () => [...document.querySelectorAll('li p')].map((each) => each.textContent);
  const before = rows();
  expect(before).toHaveLength(2);
  await act(async () => session.family.removePerson(martin));
  expect(rows()).toEqual(before.filter((row) => row?.includes(message('tie.kind.illness'))));
  await act(async () => session.acts.undo());
  expect(rows()).toEqual(before);
});
