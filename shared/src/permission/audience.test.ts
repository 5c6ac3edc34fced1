import { expect, test } from 'vitest';
import { roles } from '../meeting/role.ts';
import { documentBehind, doors, parseDoor } from '../protocol/doors.ts';
import { mayGlimpse, mayReceive } from './audience.ts';

test('MEET-15 the table reaches everyone admitted, the staff document facilitators alone, the mask followers alone', () => {
  const reached = Object.fromEntries(
    (['table', 'staff', 'mask'] as const).map((name) => [
      name,
      roles.filter((role) => mayReceive(role, name)),
    ]),
  );
  expect(reached).toEqual({
    table: ['facilitator', 'member', 'interpreter', 'wall'],
    staff: ['facilitator'],
    mask: ['follower'],
  });
});

test('SYNC-39 glimpses reach staff’s screens and the wall', () => {
  expect(roles.filter(mayGlimpse)).toEqual(['facilitator', 'wall']);
});

test('SYNC-5 each door opens one document, and other words open none', () => {
  expect(Object.fromEntries(doors.map((door) => [door, documentBehind(door)]))).toEqual({
    phone: 'table',
    console: 'table',
    staff: 'staff',
    wall: 'table',
    follow: 'mask',
  });
  for (const door of doors) expect(parseDoor(door)).toBe(door);
  for (const text of ['', 'table', 'Phone', 'constructor', 'phone/'])
    expect(parseDoor(text)).toBeNull();
});
