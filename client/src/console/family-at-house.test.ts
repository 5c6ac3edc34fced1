import { openTable } from '@rundbord/shared/doc/board-doc';
import type { PersonId } from '@rundbord/shared/id';
import type { Result } from '@rundbord/shared/result';
import { unreadableRecords } from '@rundbord/shared/testing/test-family';
import { afterEach, expect, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { consoleAtHouse } from '../testing/console-at-house.ts';

vi.hoisted(() => vi.useFakeTimers());

afterEach(() => vi.unstubAllGlobals());

const idOf = (made: Result<PersonId, unknown>) => {
  if (!made.ok) throw new Error('nobody was added', { cause: made.refusal });
  return made.value;
};

test('FAMILY-31 each message of such an evening leaves the house with nobody it cannot read', () => {
  const { session, house, letIn } = consoleAtHouse();
  letIn();
  const line = idOf(session.family.addPerson({ name: 'Line' }));
  vi.advanceTimersByTime(100);
  house.read();
  session.acts.undo();
  house.tell((doc) => {
    const record = doc.getMap<Y.Map<unknown>>('persons').get(line);
    record?.set('name', 'Line Holm');
  });
  const seen: number[] = [];
  house.doc.on('update', () => {
    seen.push(unreadableRecords({ roots: openTable(house.doc) }));
  });
  for (const way of ['redo', 'undo', 'redo'] as const) {
    session.acts[way]();
    vi.advanceTimersByTime(100);
    house.read();
  }
  expect(seen.length).toBeGreaterThan(1);
  expect(seen.every((count) => count === 0)).toBe(true);
  expect(house.doc.getMap<Y.Map<unknown>>('persons').get(line)?.get('made')).toBeDefined();
  session.close();
});
