import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { consoleAtHouse } from '../testing/console-at-house.ts';
import { close, show } from '../testing/show.tsx';
import { useCanUndo } from './useCanUndo.ts';

let { session } = {} as ReturnType<typeof consoleAtHouse>;

beforeEach(async () => {
  ({ session } = consoleAtHouse());
  await show(<Can />);
});

afterEach(async () => {
  await close();
  session.close();
  vi.unstubAllGlobals();
});

test('DESK-7 undo and redo say whether there is something to take back, or to do again', async () => {
  expect(said()).toBe('nothing');
  await act(async () => session.acts.add('well'));
  expect(said()).toBe('undo');
  await act(async () => session.acts.undo());
  expect(said()).toBe('redo');
  await act(async () => session.acts.redo());
  expect(said()).toBe('undo');
  await act(async () => session.acts.add('worry'));
  await act(async () => session.acts.undo());
  expect(said()).toBe('undo redo');
  await act(async () => session.undo.clear());
  expect(said()).toBe('nothing');
});

function Can() {
  const can = useCanUndo(session.undo);
  return [can.undo ? 'undo' : '', can.redo ? 'redo' : ''].join(' ').trim() || 'nothing';
}

function said(): string | null {
  return document.body.textContent;
}
