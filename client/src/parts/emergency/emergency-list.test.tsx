import { cast } from '@rundbord/shared/testing/cast';
import { act, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { BoardSource } from '../../source/board-source.ts';
import { SourceContext } from '../../source/source-context.ts';
import { layEmergency, planHand } from '../../testing/lay-emergency.ts';
import { close, showIn } from '../../testing/show.tsx';
import { EmergencyList } from './EmergencyList.tsx';
import { EmergencyPaper } from './EmergencyPaper.tsx';
import { EmergencyPoster } from './EmergencyPoster.tsx';

let doc: Y.Doc;
let table: BoardSource;

beforeEach(() => {
  doc = new Y.Doc();
  table = new BoardSource(doc, 'table');
});
afterEach(async () => {
  await close();
  table.close();
});

const show = (part: ReactNode) =>
  showIn('da', <SourceContext value={{ table, staff: null }}>{part}</SourceContext>);
const page = () => document.body.textContent ?? '';
const links = () => [...document.querySelectorAll('a')].map((each) => each.getAttribute('href'));
const items = (beginning: string) =>
  [...document.querySelectorAll('li')]
    .map((each) => each.textContent ?? '')
    .filter((words) => words.includes(beginning));

test('URGENT-1 a plan in which nothing stands says so, and asks for nothing', async () => {
  const message = await show(<EmergencyList />);
  expect(page()).toContain(message('urgent.none'));
  expect(links()).toEqual([]);
});

test('URGENT-4 in the list each number is called by one tap, first to last, the duty service and 112 at the end', async () => {
  layEmergency(doc);
  await show(<EmergencyList />);
  expect(links()).toEqual(['tel:112', 'tel:+4520000001', 'tel:33000000', 'tel:112']);
});

test('URGENT-3 where no duty service is noted, the list still ends with it and with 112', async () => {
  planHand(doc).add('call', 'birgit', { name: cast.birgit.name });
  const message = await show(<EmergencyPoster />);
  const calls = [...document.querySelectorAll('ol')][0];
  expect([...(calls?.children ?? [])].map((each) => each.textContent)).toEqual([
    cast.birgit.name,
    message('urgent.duty'),
    message('urgent.last'),
  ]);
});

test('URGENT-5 without telephone numbers, as followers read it, the poster has names and notes and no gap', async () => {
  const hand = planHand(doc);
  hand.add('call', 'mormor', { name: 'Mormor', note: 'Altid' });
  await show(<EmergencyPoster />);
  expect(page()).toContain('Mormor');
  expect(page()).toContain('Altid');
  expect(links()).toEqual([]);
});

test('URGENT-6 who has an older version than the one in force is told of in words, also when a new one is approved meanwhile', async () => {
  const hand = planHand(doc);
  hand.add('copy', 'kindergarten', { name: 'Solsikken', version: 1, as: 'paper' });
  hand.add('copy', 'mette', { name: 'Mette' });
  hand.approve(1);
  const message = await show(<EmergencyList />);
  expect(page()).not.toContain(message('urgent.old'));
  expect(items('Mette')[0]).toContain(message('urgent.unsaid'));
  await act(async () => void hand.approve(2));
  expect(items('Solsikken')[0]).toContain(message('urgent.old'));
  expect(items('Mette')[0]).not.toContain(message('urgent.old'));
});

test('URGENT-7 a new worry has five steps, with what was agreed in the middle and thanks at the end', async () => {
  const hand = layEmergency(doc);
  hand.say('newWorry', { contact: 'Jonas', days: 7, thanks: 'Tak, fordi du sagde det.' });
  const message = await show(<EmergencyList />);
  const steps = [...document.querySelectorAll('ol')].at(-1)?.children ?? [];
  expect([...steps].map((each) => each.textContent)).toEqual([
    message('urgent.worryDanger'),
    message('urgent.worrySay'),
    message('urgent.worryTell', { contact: 'Jonas', hours: 24 }),
    message('urgent.worryGatherIn', { days: 7 }),
    `${message('urgent.worryThank')}Tak, fordi du sagde det.`,
  ]);
});

test('URGENT-8 on the poster nothing of the worries stands, and numbers are read, not tapped', async () => {
  layEmergency(doc);
  await show(<EmergencyPoster />);
  expect(page()).toContain('+45 20 00 00 01');
  expect(links()).toEqual([]);
});

test.each([
  ['poster', <EmergencyPoster key="poster" />],
  ['list', <EmergencyList key="list" />],
  ['paper', <EmergencyPaper key="paper" />],
])('URGENT-12 the last drill that was shown and the next one stand on the %s', async (_, part) => {
  const hand = layEmergency(doc);
  const message = await show(part);
  expect(page()).not.toContain(message('urgent.lastDrill'));
  await act(async () => {
    hand.add('check', 'drill', { type: 'drill', on: '2026-01-27' });
    hand.say('emergency', { nextDrill: '2026-05-12' });
  });
  expect(page()).toContain(`${message('urgent.lastDrill')}27. januar`);
  expect(page()).toContain(`${message('planField.emergency.nextDrill')}12. maj`);
});
