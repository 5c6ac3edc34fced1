import { boardParts } from '@rundbord/shared/wall/poster';
import { expect, test } from 'vitest';
import { placeKeys, placeOfKey } from './place-keys.ts';

const press = (code: string, shiftKey = false) => placeOfKey({ code, shiftKey }, boardParts);

test('WALL-18 every key that is told leads to its poster, and each has one of its own', () => {
  const keys = placeKeys(boardParts);
  expect(new Set(keys.values()).size).toBe(boardParts.length + 1);
  for (const [place, key] of keys)
    expect(press(`Digit${key.at(-1)}`, key.startsWith('Shift'))).toBe(place);
});

test('WALL-18 the tenth poster is reached with Shift, also from the number pad; other keys lead nowhere', () => {
  expect(press('Digit0')).toBe('overview');
  expect(press('Digit1', true)).toBe('road');
  expect(press('Numpad2', true)).toBe('deciders');
  for (const [code, shift] of [
    ['Digit0', true],
    ['Digit9', true],
    ['KeyA', false],
  ] as const)
    expect(press(code, shift)).toBeNull();
});
