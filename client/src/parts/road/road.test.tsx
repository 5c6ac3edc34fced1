import type { PlanId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import { singleId } from '@rundbord/shared/plan/plan-entry';
import type { PlanValues } from '@rundbord/shared/plan/plan-fields';
import { typicalId, typicalMatters, typicalRoad } from '@rundbord/shared/plan/typical';
import { idFor } from '@rundbord/shared/testing/id-for';
import { act, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planDesk } from '../../testing/desk.tsx';
import { button, choose, field, fill, press } from '../../testing/page.ts';
import { DecidersList } from './DecidersList.tsx';
import { DecidersPoster } from './DecidersPoster.tsx';
import { EditableDeciders } from './EditableDeciders.tsx';
import { EditableRoad } from './EditableRoad.tsx';
import { RoadList } from './RoadList.tsx';
import { RoadPoster } from './RoadPoster.tsx';

let desk: ReturnType<typeof planDesk>;
let message: Message;

beforeEach(() => {
  desk = planDesk();
});
afterEach(() => desk.close());

const step = (name: string) => idFor<PlanId>(name);
const oneBoy: PlanValues<'road'> & { title: string } = {
  title: 'Line er alene med én dreng',
  period: { from: '2026-03-30', to: '2026-05-03' },
  onwards: 'Peter siger ja',
  opens: 'Line henter Peter alene',
  responsible: [{ name: 'Birgit' }],
  state: 'now',
};

/** The road of the worked case, some of it. */
async function laysRoad(): Promise<void> {
  const first = { from: '2025-12-16', to: '2025-12-16' };
  await desk.has('road', step('tonight'), {
    title: 'Tryg i aften',
    period: first,
    state: 'reached',
  });
  await desk.has('road', step('one boy'), oneBoy, {
    loops: [{ at: '2026-03-12T15:00:00.000Z', words: 'Birgit var syg' }],
  });
  await desk.has('road', step('visits'), { title: 'Besøg', lane: 'authority', state: 'paused' });
  await desk.has('road', step('closing'), { title: 'Afslutning', opens: 'Vi fejrer det' });
}

const open = async (view: ReactNode) => {
  message = await desk.show(view);
};
const said = () => document.body.textContent ?? '';
const texts = () =>
  [...document.querySelectorAll('bdi, dd, q, strong, [class*=state] > span')]
    .map((each) => (each.textContent ?? '').trim())
    .filter((text) => text !== '' && text !== '✓');

test('ROAD-11 each lane has its days with it, for a page of its own', async () => {
  await laysRoad();
  await desk.show(<RoadPoster />);
  const lanes = [...document.querySelectorAll('[data-lane]')];
  const days = lanes.map((lane) => lane.querySelector('[aria-hidden] > span')?.textContent);
  expect(days).toHaveLength(3);
  expect(new Set(days)).toEqual(new Set([expect.stringContaining('dec')]));
});

test('ROAD-7 everything the poster says of the road is in the list, and the list says all that was written', async () => {
  await laysRoad();
  await open(<RoadPoster />);
  const hung = texts().filter((text) => !/\d/.test(text));
  expect(hung).toContain('Peter siger ja');
  await open(<RoadList />);
  for (const text of hung) expect(said()).toContain(text);
  for (const words of ['Tryg i aften', 'Line henter Peter alene', 'Birgit', 'Birgit var syg'])
    expect(said()).toContain(words);
  expect(document.querySelectorAll('ol > li')).toHaveLength(4);
});

test('ROAD-8 where one is, what is reached and what is paused is told by words and shape', async () => {
  await laysRoad();
  await open(<RoadPoster />);
  const told = (name: string) =>
    [...document.querySelectorAll('[data-step]')].find((each) => each.textContent?.includes(name));
  for (const [name, state] of [
    ['Tryg i aften', 'reached'],
    ['Line er alene', 'now'],
    ['Besøg', 'paused'],
    ['Afslutning', 'ahead'],
  ] as const) {
    expect(told(name)?.textContent).toContain(message(`planChoice.road.${state}`));
    expect(told(name)?.getAttribute('data-state')).toBe(state);
  }
  expect(told('Tryg i aften')?.textContent).toContain('✓');
});

test('ROAD-5 a step back stands on the poster and in the list with its words, and takes nothing that was reached away', async () => {
  await laysRoad();
  for (const view of [<RoadPoster key="poster" />, <RoadList key="list" />]) {
    await open(view);
    expect(said()).toContain('Birgit var syg');
    expect(said()).toContain(message('planChoice.road.reached'));
  }
});

test('ROAD-6 going back asks for words first, and then makes the step one came from lie ahead', async () => {
  await laysRoad();
  await open(<EditableRoad />);
  await press(`2 ${oneBoy.title} ${message('plans.road.edit')}`);
  await press(message('plans.road.back'));
  expect(desk.asked).toEqual([]);
  await fill(message('plans.road.backWhy'), 'Amina fik ikke beskeden');
  await press(message('plans.road.back'));
  expect(desk.asked).toMatchObject([
    { kind: 'turnBack', entry: step('tonight'), words: 'Amina fik ikke beskeden' },
    { kind: 'writePlan', entry: step('one boy'), values: { state: 'ahead' } },
  ]);
  expect(field(message('plans.road.backWhy')).value).toBe('');
});

test('ROAD-6 what was not granted keeps its words, and nothing else changes', async () => {
  await laysRoad();
  await open(<EditableRoad />);
  await press(`2 ${oneBoy.title} ${message('plans.road.edit')}`);
  await fill(message('plans.road.backWhy'), 'Amina fik ikke beskeden');
  desk.answer = { ok: false, refusal: { code: 'plan/unknown' } };
  await press(message('plans.road.back'));
  expect(desk.asked).toHaveLength(1);
  expect(field(message('plans.road.backWhy')).value).toBe('Amina fik ikke beskeden');
  expect(said()).toContain(message('refusal.plan/unknown'));
});

test('ROAD-10 a step begins with its name and its lane, and is moved and laid aside on its sheet', async () => {
  await laysRoad();
  await open(<EditableRoad />);
  await press(message('plans.road.add'));
  await press(message('plans.road.put'));
  expect(desk.asked).toEqual([]);
  await fill(message('plans.road.title'), 'Netværket klarer fire uger');
  await choose(message('planChoice.lane.network'));
  await press(message('plans.road.put'));
  expect(desk.asked.pop()).toMatchObject({
    kind: 'writePlan',
    part: 'road',
    values: { title: 'Netværket klarer fire uger', lane: 'network' },
  });
  await press(`3 Afslutning ${message('plans.road.edit')}`);
  await press(message('plans.road.earlier'));
  await press(message('plans.road.shelve'));
  expect(desk.asked).toMatchObject([
    { kind: 'movePlan', part: 'road', entry: step('closing'), way: 'up' },
    { kind: 'shelvePlan', part: 'road', entry: step('closing'), shelved: true },
  ]);
});

test('ROAD-9 an empty road offers the usual one, counted from the first evening; a road that is laid does not', async () => {
  await open(<EditableRoad />);
  await fill(message('plans.road.start'), '2025-12-16');
  await press(message('plans.road.lay'));
  expect(desk.asked).toHaveLength(typicalRoad('2025-12-16').length);
  expect(desk.asked[0]).toMatchObject({
    entry: typicalId('tonight'),
    values: { period: { from: '2025-12-16', to: '2025-12-17' }, state: 'now', lane: 'family' },
  });
  await laysRoad();
  expect(said()).not.toContain(message('plans.road.lay'));
});

test('ROAD-9 what was laid aside is no empty road, and is put back from the poster', async () => {
  const shelved = { name: 'Jonas', at: '2026-01-13T16:00:00.000Z' };
  await desk.has('road', step('tonight'), { title: 'Tryg i aften' }, { shelved });
  await open(<EditableRoad />);
  expect(said()).not.toContain(message('plans.road.lay'));
  await press(message('plans.road.restore', { title: 'Tryg i aften' }));
  expect(desk.asked).toMatchObject([
    { kind: 'shelvePlan', entry: step('tonight'), shelved: false },
  ]);
});

const head = {
  matter: 'Om det er trygt nok lige nu',
  decides: 'Lederen',
  hasSay: 'De to medarbejdere',
  name: 'Karen Holm',
  title: 'Afdelingsleder',
  phone: '+45 20 00 00 11 (lok. 4)',
  since: '2025-11-01',
};

test('DECIDE-1 the list says of each matter all that the table says, and a number is tapped to call', async () => {
  await desk.has('decider', step('enough'), head);
  await desk.has('decider', step('open'), { matter: 'Hvem der er med' });
  await open(<DecidersPoster />);
  const cells = [...document.querySelectorAll('th, td > p, td[dir]')].map(
    (each) => each.textContent ?? '',
  );
  expect(cells).toContain('Karen Holm');
  const heads = ['planField.decider.matter'] as const;
  await open(<DecidersList />);
  for (const cell of cells.filter((text) => !heads.some((key) => text === message(key))))
    expect(said()).toContain(cell);
  expect(document.querySelector('a')?.getAttribute('href')).toBe('tel:+4520000011');
});

test('DECIDE-2 what could happen and what one can do stand honestly on both, and a new member of staff first', async () => {
  const header = {
    whatCould: 'Kommunen kan bede om mere',
    ifDisagree: 'Skriv det på et kort',
    staffChange: 'Fra 1. marts er Lise afløst af Omar',
  };
  await desk.has('header', singleId('header'), header);
  for (const view of [<DecidersPoster key="poster" />, <DecidersList key="list" />]) {
    await open(view);
    for (const words of Object.values(header)) expect(said()).toContain(words);
    expect(said().indexOf(header.staffChange)).toBeLessThan(said().indexOf(header.whatCould));
  }
});

test('DECIDE-3 an empty table offers the usual lines with names left open, and texts that are there stay', async () => {
  await desk.has('header', singleId('header'), { whatCould: 'Kommunen kan bede om mere' });
  await open(<EditableDeciders />);
  await press(message('plans.decider.lay'));
  expect(desk.asked).toHaveLength(typicalMatters.length + 1);
  for (const wish of desk.asked) expect(wish).not.toHaveProperty('values.name');
  expect(desk.asked.at(-1)).toMatchObject({ part: 'header' });
  expect(desk.asked.at(-1)).not.toHaveProperty('values.whatCould');
  await desk.has('decider', step('enough'), head);
  expect(said()).not.toContain(message('plans.decider.lay'));
});

test('DECIDE-4 a line is written field by field, moved, and laid aside', async () => {
  await desk.has('decider', step('enough'), head);
  await open(<EditableDeciders />);
  await press(`${head.matter} ${message('plans.decider.edit')}`);
  await fill(message('planField.decider.name'), 'Omar');
  await act(async () => {
    field(message('planField.decider.name')).dispatchEvent(
      new FocusEvent('focusout', { bubbles: true }),
    );
  });
  await press(message('plans.decider.down'));
  await press(message('plans.road.shelve'));
  expect(desk.asked).toMatchObject([
    {
      kind: 'writePlan',
      part: 'decider',
      values: { name: 'Omar' },
      before: { name: 'Karen Holm' },
    },
    { kind: 'movePlan', part: 'decider', way: 'down' },
    { kind: 'shelvePlan', part: 'decider', shelved: true },
  ]);
  await press(message('plans.decider.add'));
  await fill(message('plans.decider.matter'), 'Hvem der får planen');
  expect(button(message('plans.decider.put')).getAttribute('aria-disabled')).toBe('false');
  await press(message('plans.decider.put'));
  expect(desk.asked.at(-1)).toMatchObject({ part: 'decider', values: { decides: null } });
});
