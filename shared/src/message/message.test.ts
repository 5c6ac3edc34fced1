import { expect, expectTypeOf, test } from 'vitest';
import deskDa from './generated/da.desk.js';
import da from './generated/da.js';
import deskEn from './generated/en.desk.js';
import en from './generated/en.js';
import { languages, messageIn, offeredLanguages, sayAny } from './message.ts';

test('MESSAGE-1 every language has a text for every key', () => {
  expect(Object.keys(da).sort()).toEqual(Object.keys(en).sort());
  expect(Object.keys(deskDa).sort()).toEqual(Object.keys(deskEn).sort());
});

test('MESSAGE-15 a text is on every device or at the desk alone, and never in both', () => {
  expect(Object.keys(da).length).toBeGreaterThan(100);
  expect(Object.keys(deskDa).length).toBeGreaterThan(100);
  expect(Object.keys(da).filter((key) => Object.hasOwn(deskDa, key))).toEqual([]);
});

test('MESSAGE-2 a text is said in the language it was asked for', () => {
  const message = messageIn(da);
  expect(message('refusal.other')).toBe(da['refusal.other']);
  expect(message('refusal.other')).not.toBe(messageIn(en)('refusal.other'));
  expectTypeOf(message<'refusal.other'>).parameters.toEqualTypeOf<[key: 'refusal.other']>();
});

test('MESSAGE-3 a key nobody knows has no text, not even one every object has', () => {
  expect(sayAny(da, 'refusal.card/never-heard-of', {})).toBeUndefined();
  expect(sayAny(da, 'toString', {})).toBeUndefined();
});

test('MESSAGE-4 the pseudo-languages exist, and nobody is asked to choose them', () => {
  expect(languages).toContain('ar-XB');
  expect(offeredLanguages).toEqual(['da', 'en']);
});
