import { expect, test } from 'vitest';
import type { SeatId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { type Knock, knockSchema, lobbyView } from './lobby.ts';
import type { SeatedPerson } from './seat.ts';

const at = (minute: number) => `2026-01-13T16:${String(minute).padStart(2, '0')}:00.000Z`;

function knock(device: string, name: string, minute: number): Knock & { id: SeatId } {
  return { id: idFor(device), name, relation: { kind: 'family' }, at: at(minute), wasHere: false };
}

function seated(device: string, name: string, change: Partial<SeatedPerson> = {}): SeatedPerson {
  return {
    id: idFor(device),
    name,
    role: 'member',
    colour: 1,
    meeting: 'm',
    admittedAt: at(1),
    ...change,
  };
}

test('JOIN-12 who came first stands first, and two who came at once stand still', () => {
  const view = lobbyView(
    [knock('c', 'Thomas', 3), knock('a', 'Inge', 2), knock('b', 'Sanne', 2)],
    [],
  );
  const ids = view.map((person) => person.name);
  expect(ids[2]).toBe('Thomas');
  expect(lobbyView([...view].reverse(), []).map((person) => person.name)).toEqual(ids);
});

test('JOIN-5 a second Line is marked, and not refused', () => {
  const [line, stranger, thomas] = lobbyView(
    [knock('a', 'Line', 1), knock('b', 'LINE ', 2), knock('c', 'Thomas', 3)],
    [seated('t', 'Thomas')],
  );
  expect(line).toMatchObject({ sameNameInside: false, sameNameWaiting: true });
  expect(stranger).toMatchObject({ sameNameInside: false, sameNameWaiting: true });
  expect(thomas).toMatchObject({ sameNameInside: true, sameNameWaiting: false });
});

test('JOIN-5 neither the phone itself nor somebody who has left marks a name', () => {
  const [own] = lobbyView([knock('line', 'Line', 1)], [seated('line', 'Line')]);
  expect(own).toMatchObject({ sameNameInside: false, sameNameWaiting: false });
  const [back] = lobbyView([knock('new', 'Line', 1)], [seated('line', 'Line', { leftAt: at(2) })]);
  expect(back).toMatchObject({ sameNameInside: false });
});

test('JOIN-12 a knock that cannot be read is none', () => {
  expect(
    knockSchema.safeParse({ name: 'Line', relation: { kind: 'queen' }, at: at(1), wasHere: false })
      .success,
  ).toBe(false);
  expect(knockSchema.safeParse({ name: 'Line' }).success).toBe(false);
});
