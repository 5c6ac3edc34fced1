import { expect, test } from 'vitest';
import { readLine as read } from '../testing/typed-line.ts';

const once = (on: string, clock: object = {}) => ({ kind: 'once', on, ...clock });
const weekly = (days: number[], clock: object = {}, more: object = {}) => ({
  ...{ kind: 'weekly', days, rhythm: 'every', except: [] },
  ...clock,
  ...more,
});
const times = (text: string, language: 'da' | 'en' = 'da') =>
  read(text, language).times.map(({ when }) => when);

test.each([
  ['man + tir kl. 15 fra 1. februar til 1. marts', 'da', '2026-02-01', '2026-03-01'],
  ['fra den 1/2 til den 1/3 mandag kl. 15', 'da', '2026-02-01', '2026-03-01'],
  ['mandag fra og med d. 1/2 til og med d. 28/2', 'da', '2026-02-01', '2026-02-28'],
  ['mandag kl. 15, 1.–28. februar', 'da', '2026-02-01', '2026-02-28'],
  ['mandag i perioden fra 1. til 28. februar', 'da', '2026-02-01', '2026-02-28'],
  ['mandag 14/2-1/3', 'da', '2026-02-14', '2026-03-01'],
  ['mandag mellem 1. februar og 1. marts', 'da', '2026-02-01', '2026-03-01'],
  ['mandag fra 14.02.2026 til 2026-03-01', 'da', '2026-02-14', '2026-03-01'],
  ['mandag fra 1. november til 1. februar', 'da', '2025-11-01', '2026-02-01'],
  ['mandag fra mandag den 2. februar til fredag den 27. februar', 'da', '2026-02-02', '2026-02-27'],
  ['on Mondays from 1 March to 1 April 2027', 'en', '2027-03-01', '2027-04-01'],
  ['on Mondays from March 1st until April 1st', 'en', '2026-03-01', '2026-04-01'],
  ['on Mondays from the 1st of March through 14 March', 'en', '2026-03-01', '2026-03-14'],
] as const)('AGREE-12 the trial in “Birgit … %s”', (text, language, from, to) => {
  const verb = language === 'da' ? 'er der' : 'stays';
  const line = read(`Birgit ${verb} ${text}`, language);
  expect(line).toMatchObject({ what: `Birgit ${verb}`, trial: { from, to }, doubts: { left: [] } });
  expect(line.days.startsWith('1')).toBe(true);
});

test('AGREE-12 one end of a trial is shown, and stays in the sentence', () => {
  const line = read('Birgit henter mandag fra 1. februar');
  expect(line).toMatchObject({ what: 'Birgit henter mandag fra 1. februar', days: '1' });
  expect(line.trial).toEqual({ from: '2026-02-01' });
  expect(read('Birgit henter man frem til 1. marts').trial).toEqual({ to: '2026-03-01' });
});

test.each([
  ['den 14/2 kl. 15-17', 'da', '2026-02-14'],
  ['lørdag den 14. februar kl. 15-17', 'da', '2026-02-14'],
  ['lør. d. 14/2-26 15-17', 'da', '2026-02-14'],
  ['kl. 15-17 14/2', 'da', '2026-02-14'],
  ['kl. 15-17 den 29. februar', 'da', '2028-02-29'],
  ['kl. 15-17 den 12. januar', 'da', '2027-01-12'],
  ['on Saturday 14 February 3-5 pm', 'en', '2026-02-14'],
  ['on 14/2 at 15-17', 'en', '2026-02-14'],
] as const)('AGREE-12 the day in “Birgit … %s”', (text, language, on) => {
  const line = read(`Birgit ${language === 'da' ? 'passer' : 'minds'} drengene ${text}`, language);
  expect(line.times.map(({ when }) => when)).toEqual([once(on, { from: '15:00', to: '17:00' })]);
  expect(line.what).toMatch(/drengene$/);
});

test.each([
  ['Birgit henter den 30. februar', []],
  ['Birgit henter senest den 1/3', []],
  ['Birgit henter om 1/2 time', []],
  ['Birgit henter man + tir, og den 1/3', ['den 1/3']],
  ['Birgit henter i uge 7-9', []],
  ['Birgit henter 14/15', []],
])('AGREE-12 what is no day of the agreement stays in the sentence: “%s”', (text, left) => {
  expect(read(text)).toMatchObject({ what: text, trial: {}, doubts: { left } });
  expect(read(text).times[0]?.clock).toEqual({});
});

test('AGREE-12 a date beside another one’s weekday is read, and both stay in the sentence', () => {
  expect(times('Birgit henter fredag den 14/2')).toEqual([once('2026-02-14')]);
  expect(read('Birgit henter fredag den 14/2')).toMatchObject({
    what: 'Birgit henter fredag den 14/2',
    doubts: { isOtherDay: true },
  });
});

test('AGREE-12 a weekend that has its dates is that one alone', () => {
  const line = read('Amina er hos dem i weekenden den 14. og 15. februar kl. 10-17');
  const clock = { from: '10:00', to: '17:00' };
  expect(line.times.map(({ when }) => when)).toEqual([
    once('2026-02-14', clock),
    once('2026-02-15', clock),
  ]);
  expect(line.what).toBe('Amina er hos dem i weekenden');
  expect(read('Amina er hos dem hver weekend').days).toBe('67');
});

test('AGREE-12 days on which it does not happen are read behind “undtagen”', () => {
  const line = read('Birgit henter hver mandag kl. 15 undtagen den 6/4 og 25. maj');
  expect(line.when).toEqual(
    weekly([1], { from: '15:00' }, { except: ['2026-04-06', '2026-05-25'] }),
  );
  expect(line.what).toBe('Birgit henter');
});

const friday = weekly([5], { from: '15:00', to: '17:00' });
const saturday = weekly([6], { from: '10:00', to: '12:00' });
test.each([
  ['fre 15-17 og lør 10-12', [friday, saturday]],
  ['15-17 fredag og 10-12 lørdag', [friday, saturday]],
  ['fre 15-17, lør kl. 10-12 + søn 10-12', [friday, saturday, { ...saturday, days: [7] }]],
  ['fredag 15-17 og 18-20', [friday, weekly([5], { from: '18:00', to: '20:00' })]],
  [
    'den 14/2 10-12 og den 15/2 13-14',
    [
      once('2026-02-14', { from: '10:00', to: '12:00' }),
      once('2026-02-15', { from: '13:00', to: '14:00' }),
    ],
  ],
  ['den 14/2 og den 21/2', [once('2026-02-14'), once('2026-02-21')]],
])('AGREE-13 the times in “Birgit er der %s”', (text, expected) => {
  const line = read(`Birgit er der ${text}`);
  expect(line.times.map(({ when }) => when)).toEqual(expected);
  expect(line).toMatchObject({ what: 'Birgit er der', doubts: { left: [] } });
});

test('AGREE-13 weeks that are said once are said of every time', () => {
  const rhythms = times('Birgit er der fre 15-17 og lør 10-12 i lige uger').map(
    (when) => when?.kind === 'weekly' && when.rhythm,
  );
  expect(rhythms).toEqual(['even', 'even']);
});

test.each([
  ['Birgit henter mandag kl. 15 og afleverer kl. 17', ['kl. 17'], [1]],
  ['Katrine henter mandag kl. 15, og Sanne henter tirsdag kl. 16', ['kl. 16'], [1]],
  ['Birgit henter kl. 15 og afleverer kl. 17 mandag og tirsdag', ['kl. 17'], [1, 2]],
])('AGREE-13 a time of something else stays in the sentence: “%s”', (text, left, days) => {
  const line = read(text);
  expect(line).toMatchObject({ doubts: { left }, from: '15:00', to: undefined });
  expect(line.times.map(({ when }) => when)).toEqual([weekly(days, { from: '15:00' })]);
  expect(line.what).toContain('kl. 17'.slice(0, 3));
});

test.each([
  ['3-5', '15:00', '17:00', true],
  ['kl. 3-5', '15:00', '17:00', true],
  ['fra 4 til 6', '16:00', '18:00', true],
  ['kl. 3', '15:00', undefined, true],
  ['3.30-5', '03:30', '05:00', false],
  ['kl. 03', '03:00', undefined, false],
  ['03-05', '03:00', '05:00', false],
  ['3-5 om natten', '03:00', '05:00', false],
  ['kl. 5-6 om morgenen', '05:00', '06:00', false],
  ['kl. 6', '06:00', undefined, false],
  ['5-8', '05:00', '08:00', false],
])('AGREE-14 bare hours in “Birgit er der mandag %s”', (text, from, to, isAfternoon) => {
  const line = read(`Birgit er der mandag ${text}`);
  expect(line).toMatchObject({ from, to, doubts: { isAfternoon } });
});

test('AGREE-14 three o’clock is said in English too', () => {
  expect(read('Katrine stays Mon 3-5', 'en')).toMatchObject({ from: '15:00', to: '17:00' });
  expect(read('Katrine stays Mon 3-5 at night', 'en').from).toBe('03:00');
  expect(read('Katrine stays Mon 3-5 am', 'en')).toMatchObject({ from: '03:00', to: '05:00' });
});
