// @vitest-environment node
import { isId } from '@rundbord/shared/id';
import { expect, test } from 'vitest';
import { newId, nowText } from './new-id.ts';

test('LINE-17 an id is an id, and no two are the same', () => {
  const ids = Array.from({ length: 1_000 }, () => newId<string>());
  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});

test('LINE-17 a time is written as the model writes it', () => {
  expect(nowText()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});
