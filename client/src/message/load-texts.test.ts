import { expect, test } from 'vitest';
import { keepLoads } from './keep-loads.ts';
import { loadDeskTexts } from './load-desk-texts.ts';
import { loadTexts } from './load-texts.ts';

test('MESSAGE-16 a phone fetches the texts of any device, and the desk those and its own', async () => {
  const [phone, desk] = await Promise.all([loadTexts('da'), loadDeskTexts('da')]);
  expect(Object.keys(phone)).not.toContain('console.undo');
  expect(desk).toMatchObject(phone);
  expect(Object.keys(desk)).toContain('console.undo');
});

test('MESSAGE-17 texts are fetched once, and again when the line was down', async () => {
  let asked = 0;
  const load = keepLoads(async () => {
    asked += 1;
    if (asked === 1) throw new Error('the line is down');
    return {};
  });
  await expect(load('da')).rejects.toThrow('down');
  const texts = await load('da');
  expect(await load('da')).toBe(texts);
  expect(asked).toBe(2);
});
