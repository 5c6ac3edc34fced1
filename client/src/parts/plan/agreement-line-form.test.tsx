import { dayInDenmark } from '@rundbord/shared/calendar/copenhagen';
import { type Day, weekdayOf } from '@rundbord/shared/calendar/day';
import type { Message } from '@rundbord/shared/message/message';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planDesk } from '../../testing/desk.tsx';
import { field, fill, press } from '../../testing/page.ts';
import { AgreementLineForm } from './AgreementLineForm.tsx';

const thisYear = Number(dayInDenmark(new Date().toISOString()).slice(0, 4));
let desk: ReturnType<typeof planDesk>;
let message: Message;

beforeEach(async () => {
  desk = planDesk();
  message = await desk.show(<AgreementLineForm />);
});
afterEach(() => desk.close());

const line = () => message('plans.line');
const page = () => document.body.textContent ?? '';
const enter = () =>
  act(async () => {
    field(line()).form?.requestSubmit();
  });
const type = async (text: string) => {
  await fill(line(), text);
  await enter();
};
const written = () => desk.asked.map((wish) => ('values' in wish ? wish.values : null));

test('AGREE-12 a trial that a line names is shown, and written with both its days', async () => {
  const next = thisYear + 1;
  await type(`Mormor henter man kl. 15 fra 1. februar ${next} til 1. marts ${next}`);
  expect(field(message('when.from')).value).toBe(`${next}-02-01`);
  await fill(message('when.to'), '');
  expect(page()).toContain(message('plans.trialOpen'));
  await fill(message('when.to'), `${next}-03-08`);
  expect(page()).not.toContain(message('plans.trialOpen'));
  await enter();
  expect(written()).toMatchObject([
    {
      what: 'Mormor henter',
      who: [{ name: 'Mormor' }],
      when: { kind: 'weekly', days: [1], from: '15:00' },
      trial: { from: `${next}-02-01`, to: `${next}-03-08` },
    },
  ]);
});

test('AGREE-12 a trial without its end is not written, and its day stays in the sentence', async () => {
  await type('Mormor henter man fra 1. februar');
  expect(page()).toContain(message('plans.trialOpen'));
  await enter();
  expect(written()).toMatchObject([{ what: 'Mormor henter man fra 1. februar' }]);
  expect(written()[0]).not.toHaveProperty('trial');
});

test('AGREE-12 a day of the calendar is said with its weekday, can be moved, and can be taken away', async () => {
  const on: Day = `${thisYear + 1}-02-14`;
  await type(`Mormor henter den 14/2 ${thisYear + 1} kl. 3-5`);
  expect(page()).toContain(message(`planChoice.weekday.${weekdayOf(on)}`));
  expect(page()).toContain(message('plans.afternoon'));
  await fill(message('when.fromTime'), '15:30');
  await enter();
  expect(written()).toMatchObject([{ when: { kind: 'once', on, from: '15:30', to: '17:00' } }]);
  await type(`Mormor henter den 14/2 ${thisYear + 1}`);
  await fill(message('when.on'), '');
  expect(page()).toContain(message('plans.noDays'));
});

test('AGREE-13 two times become two agreements, and one of them can be taken away first', async () => {
  const text = 'Mormor er der fre 15-17 og lør 10-12';
  await type(text);
  expect(page()).toContain(message('plans.times', { count: 2 }));
  await enter();
  expect(written()).toMatchObject([
    { what: 'Mormor er der', when: { days: [5], from: '15:00', to: '17:00' } },
    { what: 'Mormor er der', when: { days: [6], from: '10:00', to: '12:00' } },
  ]);
  await type(text);
  await press(message('plans.takeTime'));
  await enter();
  expect(written().slice(2)).toMatchObject([{ when: { days: [6] } }]);
});

test('AGREE-13 of two agreements the one that the house refuses stays, and is not written with the other again', async () => {
  await type('Mormor er der fre 15-17 og lør 10-12');
  const { asked } = desk;
  const refusal = { code: 'agreement/child', name: 'Peter' } as const;
  const refuseSecond = asked.push.bind(asked);
  asked.push = (...wishes) => {
    if (asked.length === 1) desk.answer = { ok: false, refusal };
    return refuseSecond(...wishes);
  };
  await enter();
  expect(page()).toContain('Peter er et barn.');
  expect(page()).not.toContain(message('plans.times', { count: 2 }));
  asked.push = refuseSecond;
  desk.answer = { ok: true, value: null };
  await enter();
  expect(written().map((values) => values && 'when' in values && values.when)).toMatchObject([
    { days: [5] },
    { days: [6] },
    { days: [6] },
  ]);
  expect(field(line()).value).toBe('');
});

test('AGREE-13 a time that stands in the sentence alone is named before it is written', async () => {
  await type('Mormor henter mandag kl. 15 og afleverer kl. 17');
  expect(page()).toContain(message('plans.left', { count: 1, words: 'kl. 17' }));
});

test('AGREE-5 what is too long for one sentence stays in the line', async () => {
  await type(`Mormor ${'henter drengene '.repeat(12)}`);
  await enter();
  expect(field(line()).value).toMatch(/^henter drengene/);
});
