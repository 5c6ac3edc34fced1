import { expect, test } from 'vitest';
import { parseCatalogue } from './catalogue.ts';
import { splitCatalogue } from './split.ts';

test('MESSAGE-29 a text of the desk is in the module of the desk, and any other in the one all load', () => {
  const words = ['console.undo', 'network.title', 'network.add', 'network.own.title', 'now.send'];
  const whole = parseCatalogue(
    'en',
    words.map((key) => [key, 'word']),
  );
  const { common, desk } = splitCatalogue(whole);
  expect([...common.texts.keys()]).toEqual(['network.title', 'network.own.title', 'now.send']);
  expect([...desk.texts.keys()]).toEqual(['console.undo', 'network.add']);
  expect(desk.locale).toBe(whole.locale);
});

test('MESSAGE-29 a place without a full stop at its end is one key and no more', () => {
  const whole = parseCatalogue('en', [
    ['door.close', 'word'],
    ['door.closer', 'word'],
  ]);
  const { common, desk } = splitCatalogue(whole);
  expect([...common.texts.keys()]).toEqual(['door.closer']);
  expect([...desk.texts.keys()]).toEqual(['door.close']);
});
