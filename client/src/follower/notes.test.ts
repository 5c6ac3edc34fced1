import type { BoardId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { afterEach, expect, test, vi } from 'vitest';
import { Notes } from './notes.ts';

const board = idFor<BoardId>('board');

afterEach(() => {
  localStorage.clear();
  vi.restoreAllMocks();
});

test('NOTE-3 a note is kept on the device, with its time and what one looked at, and is there after a reload', () => {
  expect(new Notes(board).add('Godt spørgsmål', 'Kolonnerne')).toBe(true);
  const [note] = new Notes(board).list.get();
  expect(note).toMatchObject({ words: 'Godt spørgsmål', poster: 'Kolonnerne' });
  expect(Date.parse(note?.at ?? '')).not.toBeNaN();
});

test('NOTE-3 notes are changed and deleted one by one, and no other board knows of them', () => {
  const notes = new Notes(board);
  notes.add('Den ene', 'Kolonnerne');
  notes.add('Den anden', 'Kolonnerne');
  const [one, other] = notes.list.get();
  notes.change(one?.id ?? '', 'Rettet');
  notes.remove(other?.id ?? '');
  expect(notes.list.get().map((note) => note.words)).toEqual(['Rettet']);
  expect(new Notes(idFor<BoardId>('another')).list.get()).toEqual([]);
});

test('NOTE-4 who deletes all notes leaves nothing on the device', () => {
  const notes = new Notes(board);
  notes.add('Væk', 'Kolonnerne');
  notes.clear();
  expect(localStorage.length).toBe(0);
  expect(notes.list.get()).toEqual([]);
});

test('NOTE-5 two windows of one device write over none of each other’s notes', () => {
  const [one, other] = [new Notes(board), new Notes(board)];
  one.add('Fra den ene', 'Kolonnerne');
  other.add('Fra den anden', 'Kolonnerne');
  expect(new Notes(board).list.get()).toHaveLength(2);
});

test('NOTE-6 a device that keeps nothing says so, and breaks nothing', () => {
  const full = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(full);
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(full);
  const notes = new Notes(board);
  expect(notes.add('Ord', 'Kolonnerne')).toBe(false);
  expect(notes.list.get()).toEqual([]);
});
