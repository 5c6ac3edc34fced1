import { expect, test } from 'vitest';
import { documentNames } from '../doc/board-doc.ts';
import { roles } from '../meeting/role.ts';
import { documentBehind, doors, parseDoor } from '../protocol/doors.ts';
import { mayReceive } from './audience.ts';

test('MEET-15 the table reaches everyone admitted, the staff document facilitators alone, a follower nothing yet', () => {
  const reached = Object.fromEntries(
    documentNames.map((name) => [name, roles.filter((role) => mayReceive(role, name))]),
  );
  expect(reached).toEqual({
    table: ['facilitator', 'member', 'interpreter', 'wall'],
    staff: ['facilitator'],
  });
});

test('SYNC-5 each door opens one document, and other words open none', () => {
  expect(Object.fromEntries(doors.map((door) => [door, documentBehind(door)]))).toEqual({
    phone: 'table',
    console: 'table',
    staff: 'staff',
    wall: 'table',
  });
  for (const door of doors) expect(parseDoor(door)).toBe(door);
  for (const text of ['', 'table', 'Phone', 'constructor', 'phone/'])
    expect(parseDoor(text)).toBeNull();
});
