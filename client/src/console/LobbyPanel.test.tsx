import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import type { PersonId, SeatId } from '@rundbord/shared/id';
import { cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { meetingTime } from '@rundbord/shared/testing/test-table';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { press } from '../testing/page.ts';
import { type PanelAtHouse, panelAtHouse } from '../testing/panel-at-house.tsx';
import { LobbyPanel } from './LobbyPanel.tsx';

const birgitsPhone = idFor<SeatId>('birgits phone');
let { session, message, hears, asked, leave } = {} as PanelAtHouse;

beforeEach(async () => {
  ({ session, message, hears, asked, leave } = await panelAtHouse(<LobbyPanel />));
});

afterEach(() => leave());

const buttons = () => [...document.querySelectorAll('button')].map((each) => each.textContent);
const knocks = (name: string, seat = birgitsPhone) =>
  hears((doc) => {
    const { da: relation } = cast.birgit.relation;
    openStaff(doc).lobby.set(seat, { name, relation, at: meetingTime, wasHere: false });
  });
async function draws(name: string, role?: string): Promise<PersonId> {
  const made = await act(async () => session.family.addPerson({ name, ...(role ? { role } : {}) }));
  if (!made.ok) throw new Error('nobody was drawn');
  return made.value;
}

test('FAMILY-27 somebody who is called like one in the drawing is let in as that one by one press', async () => {
  const birgit = await draws('birgit ', 'Mormor');
  await draws('Inge', 'Farmor');
  await knocks('Birgit');
  const as = message('lobby.admitAs', { name: 'Mormor · birgit' });
  expect(buttons()).toEqual([as, message('lobby.admit'), message('lobby.notNow')]);
  await press(as);
  expect(asked()).toMatchObject([{ kind: 'admit', seat: birgitsPhone, person: birgit }]);
});

test('FAMILY-27 and can be let in as nobody of the drawing', async () => {
  await draws('Birgit');
  await knocks('Birgit');
  await press(message('lobby.admit'));
  expect(asked()).toMatchObject([{ kind: 'admit', seat: birgitsPhone }]);
  expect(asked()[0]).not.toHaveProperty('person');
});

test('FAMILY-28 each of several who are called so is offered, by who they are', async () => {
  await draws('Birgit', 'Mormor');
  await draws('Birgit', 'Nabo');
  await knocks('Birgit');
  expect(buttons()).toEqual(
    expect.arrayContaining([
      message('lobby.admitAs', { name: 'Mormor · Birgit' }),
      message('lobby.admitAs', { name: 'Nabo · Birgit' }),
    ]),
  );
});

test('FAMILY-28 who sits here already is not offered, and neither is somebody without a name', async () => {
  const birgit = await draws('Birgit');
  await draws('');
  await act(async () => {
    openTable(session.table.doc).record.set(`meeting:${idFor('first')}`, {
      number: 1,
      openedAt: meetingTime,
      arrival: 'inbox',
    });
    openTable(session.table.doc).record.set(`seat:${idFor('birgit')}`, {
      name: 'Birgit',
      role: 'member',
      colour: 0,
      meeting: idFor('first'),
      admittedAt: meetingTime,
      person: birgit,
    });
  });
  await knocks('Birgit');
  expect(buttons()).toEqual([message('lobby.admit'), message('lobby.notNow')]);
  expect(document.body.textContent).toContain(message('lobby.sitsAlready', { name: 'Birgit' }));
});
