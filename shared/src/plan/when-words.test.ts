import { expect, test } from 'vitest';
import { whenSchema } from '../calendar/when.ts';
import daDesk from '../message/generated/da.desk.js';
import da from '../message/generated/da.js';
import enDesk from '../message/generated/en.desk.js';
import en from '../message/generated/en.js';
import { messageIn } from '../message/message.ts';
import { periodWords, spanWords, type TimeSpeech, whenWords } from './when-words.ts';

const format: TimeSpeech['format'] = {
  day: (day) => day,
  shortDay: (day) => day.slice(5),
  list: (words) => words.join(' + '),
};
const danish: TimeSpeech = {
  ...{ message: messageIn({ ...da, ...daDesk }), language: 'da' },
  format,
};
const english: TimeSpeech = {
  ...{ message: messageIn({ ...en, ...enDesk }), language: 'en' },
  format,
};
const afternoons = whenSchema.parse({
  ...{ kind: 'weekly', days: [3, 4], rhythm: 'odd', from: '15:00', to: '17:30' },
  except: ['2026-01-30'],
});

test('AGREE-8 a time is one sentence, in whatever language it is said', () => {
  expect(whenWords(danish, afternoons)).toBe(
    'onsdag + torsdag i ulige uger kl. 15–17.30 (ikke 01-30)',
  );
  expect(whenWords(english, afternoons)).toBe(
    'Wednesday + Thursday in odd weeks 15:00–17:30 (not 01-30)',
  );
});

test('AGREE-8 a part of a day and a trial are said from and to', () => {
  expect(spanWords(danish, { from: 900, to: 1035 })).toBe('15.00–17.15');
  expect(spanWords(english, { from: 900, to: 1035 })).toBe('15:00–17:15');
  expect(periodWords(danish, { from: '2026-01-14', to: '2026-02-13' })).toBe(
    '2026-01-14 – 2026-02-13',
  );
});
