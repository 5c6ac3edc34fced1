import { type When, whenSchema } from '@rundbord/shared/calendar/when';
import type { Language } from '@rundbord/shared/message/message';
import { afterEach, expect, test } from 'vitest';
import { close, showIn } from '../../testing/show.tsx';
import { useWhenWords } from './useWhenWords.ts';

afterEach(close);

function Said({ when }: { when: When }) {
  return <p>{useWhenWords()(when)}</p>;
}

async function said(when: object, language: Language = 'da'): Promise<string> {
  await close();
  await showIn(language, <Said when={whenSchema.parse(when)} />);
  return document.querySelector('p')?.textContent ?? '';
}
const weekly = { kind: 'weekly', rhythm: 'every', except: [] };

test('AGREE-8 a time is said in the words of the room', async () => {
  expect(await said({ ...weekly, days: [1, 2], from: '15:15', to: '17:00' })).toBe(
    'mandag og tirsdag kl. 15.15–17',
  );
  expect(await said({ ...weekly, days: [5], rhythm: 'even', from: '15:00', to: '17:00' })).toBe(
    'fredag i lige uger kl. 15–17',
  );
  expect(await said({ ...weekly, days: [1, 2, 3, 4, 5, 6, 7], from: '08:05' })).toBe(
    'hver dag kl. 8.05',
  );
  expect(await said({ ...weekly, days: [1, 2, 3, 4, 5] })).toBe('på hverdage');
  expect(await said({ kind: 'once', on: '2026-02-12', from: '10:00' })).toBe(
    '12. februar 2026 kl. 10',
  );
  expect(await said({ ...weekly, days: [1, 2], from: '15:15', to: '17:00' }, 'en')).toBe(
    'Monday and Tuesday 15:15–17:00',
  );
});

test('AGREE-8 days on which it does not happen are named, many of them counted', async () => {
  const except = ['2026-02-16', '2026-02-17'];
  expect(await said({ ...weekly, days: [1, 2], except })).toBe(
    'mandag og tirsdag (ikke 16. feb. og 17. feb.)',
  );
  const many = [...except, '2026-02-23', '2026-02-24'];
  expect(await said({ ...weekly, days: [1, 2], except: many })).toBe(
    'mandag og tirsdag (ikke 4 dage)',
  );
});

test('AGREE-8 what starts it is said once, however it was written', async () => {
  for (const words of ['Line siger pause', 'når Line siger pause'])
    expect(await said({ kind: 'trigger', words })).toBe('når Line siger pause');
});
