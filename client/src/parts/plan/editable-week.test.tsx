import { afterEach, beforeEach, expect, test } from 'vitest';
import { planDesk } from '../../testing/desk.tsx';
import { press } from '../../testing/page.ts';
import { EditableWeek } from './EditableWeek.tsx';
import { WeekPoster } from './WeekPoster.tsx';

let desk: ReturnType<typeof planDesk>;
const page = () => document.body.textContent ?? '';
const gaps = () =>
  [...document.querySelectorAll('button')].filter((each) =>
    each.textContent?.startsWith('Lav aftale'),
  );

beforeEach(async () => {
  desk = planDesk();
  await desk.has('window', 'afternoon', {
    name: 'Eftermiddag',
    days: [1, 2, 3],
    from: '15:00',
    to: '17:00',
  });
  await desk.has('agreement', 'fetching', {
    what: 'Moster henter',
    who: [{ name: 'Katrine' }],
    when: { kind: 'weekly', days: [1, 2], rhythm: 'every', from: '15:00', except: [] },
    isThere: true,
    trial: { from: '2026-01-01', to: '2099-01-01' },
  });
});
afterEach(() => desk.close());

test('GRID-21 a gap leads to an agreement for the hours that are missing, on the days on which the same hours are', async () => {
  await desk.show(<EditableWeek />);
  expect(gaps()).toHaveLength(3);
  await press(gaps()[0]?.textContent ?? '');
  expect(page()).toContain('Eftermiddag 15.15–17.00: hvem er der?');
  const days = [...document.querySelectorAll<HTMLInputElement>('dialog [type="checkbox"]:checked')];
  expect(days.map((day) => day.labels?.[0]?.textContent)).toEqual([
    expect.stringContaining('mandag'),
    expect.stringContaining('tirsdag'),
  ]);
});

test('GRID-21 what does not hold and what everybody carries stand beneath the week on the console alone', async () => {
  const message = await desk.show(<EditableWeek />);
  const beneath = [message('plans.rehearsal.title'), message('plans.loads.title')];
  for (const title of beneath)
    expect(document.querySelector(`[aria-label="${title}"]`)).toBeTruthy();
  await desk.show(<WeekPoster />);
  for (const title of beneath) expect(document.querySelector(`[aria-label="${title}"]`)).toBe(null);
  expect(gaps()).toHaveLength(0);
});

test('GRID-22 a cell that nobody has said yes to says that it waits', async () => {
  const message = await desk.show(<WeekPoster />);
  const cells = [...document.querySelectorAll('td')].map((cell) => cell.textContent ?? '');
  expect(cells.filter((words) => words.includes(message('week.awaited')))).toHaveLength(2);
});
