import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { consoleAtHouse } from '../testing/console-at-house.ts';
import { close, show } from '../testing/show.tsx';
import { useConsoleKeys } from './useConsoleKeys.ts';

let { session } = {} as ReturnType<typeof consoleAtHouse>;
const [showing, undo, redo] = [vi.fn(), vi.fn(), vi.fn()];

beforeEach(async () => {
  ({ session } = consoleAtHouse());
  vi.clearAllMocks();
  session.show = showing;
  Object.assign(session.acts, { undo, redo });
  await show(<Desk />);
});

afterEach(async () => {
  await close();
  session.close();
  vi.unstubAllGlobals();
});

test.each([
  ['the page', 'main'],
  ['a field', 'input'],
  ['the words of a card', '[data-card] textarea'],
  ['a dialog that keeps its keys', 'dialog button'],
])('DESK-6 F9 darkens the wall from %s', async (_where, place) => {
  expect(await press(place, { key: 'F9' })).toBe(true);
  expect(showing.mock.calls).toEqual([['blank']]);
});

test.each([
  ['Ctrl+Z', { key: 'z', ctrlKey: true }, 1, 0],
  ['⌘Z', { key: 'z', metaKey: true }, 1, 0],
  ['Ctrl+Shift+Z', { key: 'Z', ctrlKey: true, shiftKey: true }, 0, 1],
  ['Ctrl+Y', { key: 'y', ctrlKey: true }, 0, 1],
] as const)(
  'DESK-7 %s takes back or does again, from the page and from the words of a card',
  async (_keys, key, undone, redone) => {
    for (const place of ['main', '[data-card] textarea']) {
      vi.clearAllMocks();
      expect(await press(place, key)).toBe(true);
      expect([undo.mock.calls.length, redo.mock.calls.length]).toEqual([undone, redone]);
    }
  },
);

test.each([
  ['a field', 'input'],
  ['words that are not on the board yet', '[data-own] textarea'],
])('DESK-7 %s takes back its own letters, and the board none', async (_where, place) => {
  expect(await press(place, { key: 'z', ctrlKey: true })).toBe(false);
  expect(await press(place, { key: 'y', ctrlKey: true })).toBe(false);
  expect([undo.mock.calls.length, redo.mock.calls.length]).toEqual([0, 0]);
});

test('DESK-7 letters and other shortcuts are left alone', async () => {
  for (const key of [
    { key: 'z' },
    { key: 'a', ctrlKey: true },
    { key: 'z', ctrlKey: true, altKey: true },
    { key: 'F8' },
  ])
    expect(await press('main', key)).toBe(false);
  expect([showing, undo, redo].flatMap((each) => each.mock.calls)).toEqual([]);
});

test('DESK-7 a console that is gone takes no keys', async () => {
  await close();
  for (const key of [{ key: 'F9' }, { key: 'z', ctrlKey: true }])
    dispatchEvent(new KeyboardEvent('keydown', key));
  expect([showing, undo, redo].flatMap((each) => each.mock.calls)).toEqual([]);
});

function Desk() {
  useConsoleKeys(session);
  return (
    <>
      <input />
      <article data-card="coffee">
        <textarea />
      </article>
      <div data-own>
        <textarea />
      </div>
      <dialog open onKeyDown={(event) => event.stopPropagation()}>
        <button type="button">Close</button>
      </dialog>
    </>
  );
}

/** Whether the console took the key for itself. */
async function press(place: string, key: KeyboardEventInit): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true });
  await act(async () => document.querySelector(place)?.dispatchEvent(event));
  return event.defaultPrevented;
}
