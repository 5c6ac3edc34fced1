import { openTable } from '@rundbord/shared/doc/board-doc';
import type { PlanId } from '@rundbord/shared/id';
import { singleId } from '@rundbord/shared/plan/plan-entry';
import type { PlanKind } from '@rundbord/shared/plan/plan-fields';
import {
  compareTexts,
  planText,
  readVersions,
  standingOfPlan,
  versionInForce,
} from '@rundbord/shared/plan/plan-version';
import { ok } from '@rundbord/shared/result';
import { readEvents } from '@rundbord/shared/scaling/timeline-event';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, expect, test } from 'vitest';
import { refusedWith, type TestEvening, testEvening } from '../testing/test-evening.ts';
import { testFollower } from '../testing/test-follower.ts';
import { quiet, until } from '../testing/until.ts';

let evening: TestEvening;
const leader = { name: 'Hanne Holm', title: 'Afdelingsleder', on: '2026-01-13' };

beforeEach(async () => {
  evening = await testEvening(['birgit', 'line']);
});

const writes = (part: PlanKind, entry: string, values: object, before?: Record<string, string>) =>
  evening.wants('jonas', {
    kind: 'writePlan',
    part,
    entry: idFor<PlanId>(entry),
    values: { ...values },
    ...(before ? { before } : {}),
  });
const writesOne = (part: 'header' | 'emergency', values: object) =>
  evening.wants('jonas', {
    kind: 'writePlan',
    part,
    entry: singleId(part),
    values: { ...values },
  });
const hasRule = () => writes('rule', 'doors', { text: 'Døre bliver ikke låst' });
const sends = (number = 1) => evening.wants('jonas', { kind: 'sendPlan', number });
const approves = (number = 1, more: object = {}) =>
  evening.wants('jonas', { kind: 'approvePlan', number, ...leader, ...more });
const returns = (number: number, words: string) =>
  evening.wants('jonas', { kind: 'returnPlan', number, words });
const versions = () => readVersions(evening.room.table.record);
const now = () => planText(evening.room.table.plan);
const standing = () => standingOfPlan(versions(), now());
const reserved = { reservations: 'Barnet skal spørges inden 1. februar' };

test('APPROVE-1 what is sent is kept word for word, by number, with the points that were open', async () => {
  await hasRule();
  await writesOne('header', { consequences: 'Vi samles samme uge', type: 'sketch' });
  expect(standing()).toBe('draft');
  expect(await sends()).toEqual(ok());
  expect(versions()).toEqual([
    {
      number: 1,
      type: 'sketch',
      text: now(),
      sent: { name: 'Jonas', at: '2026-01-13T16:30:00.000Z' },
      open: [
        'setsAnswered',
        'weekCovered',
        'emergencyComplete',
        'childExplained',
        'childOpinion',
        'everyYes',
      ],
    },
  ]);
  expect(standing()).toBe('sent');
});

test('APPROVE-2 sent twice it is there once; an empty plan, the same words and a number that is not next are refused', async () => {
  expect(await sends()).toEqual(refusedWith('version/empty'));
  await hasRule();
  expect(await sends(2)).toEqual(refusedWith('version/not-last'));
  for (const _ of [1, 2]) expect(await sends()).toEqual(ok());
  expect(versions()).toHaveLength(1);
  expect(await sends(2)).toEqual(refusedWith('version/same'));
  for (const name of ['birgit', 'line'] as const)
    expect(await evening.wants(name, { kind: 'sendPlan', number: 2 })).toEqual(
      refusedWith('right/not-yours'),
    );
});

test('APPROVE-3 with points open it is approved with reservations in words, once, on a day that has been', async () => {
  await hasRule();
  await sends();
  expect(await approves()).toEqual(refusedWith('version/needs-reservations'));
  expect(await approves(1, { ...reserved, on: '2026-01-14' })).toEqual(refusedWith('check/later'));
  expect(await approves(2, reserved)).toEqual(refusedWith('version/unknown'));
  expect(await approves(1, reserved)).toEqual(ok());
  expect(versions()[0]?.approved).toEqual({
    ...leader,
    ...reserved,
    at: '2026-01-13T16:30:00.000Z',
    by: 'Jonas',
  });
  expect(standing()).toBe('inForce');
  expect(await approves(1, reserved)).toEqual(refusedWith('version/unknown'));
  expect(await returns(1, 'Mere om weekenden')).toEqual(refusedWith('version/unknown'));
  expect(readEvents(evening.room.table.record)).toMatchObject([
    { what: 'planApproved', on: '2026-01-13', words: '1' },
  ]);
});

test('APPROVE-4 an approval is of its words: a change shows, and goes away when the words are as they were', async () => {
  await hasRule();
  await sends();
  await approves(1, reserved);
  const was = { text: 'Døre bliver ikke låst' };
  await writes('rule', 'doors', { text: 'Døre bliver aldrig låst' }, was);
  expect(standing()).toBe('changed');
  expect(compareTexts(versionInForce(versions())?.text ?? [], now())).toMatchObject([
    { what: 'changed', kind: 'rule', fields: ['text'], before: was },
  ]);
  await writes('rule', 'doors', was, { text: 'Døre bliver aldrig låst' });
  expect(standing()).toBe('inForce');
  await writes('rule', 'phone', { text: 'Drengene må ringe til mormor' });
  expect(standing()).toBe('changed');
  await sends(2);
  expect(standing()).toBe('sent');
  expect(versionInForce(versions())?.number).toBe(1);
  await approves(2, reserved);
  expect(versionInForce(versions())?.number).toBe(2);
});

test('APPROVE-5 the order of steps and of calls is a part of the words; the order of rules is not', async () => {
  await hasRule();
  await writes('rule', 'phone', { text: 'Drengene må ringe til mormor' });
  for (const [step, text] of [
    ['pause', 'Line siger pause'],
    ['calls', 'Ringer til Birgit'],
    ['sleeps', 'Sover hos mormor'],
  ] as const)
    await writes('step', step, { text });
  await sends();
  await approves(1, reserved);
  const up = (part: 'rule' | 'step', entry: string) =>
    evening.wants('jonas', { kind: 'movePlan', part, entry: idFor<PlanId>(entry), way: 'up' });
  await up('rule', 'phone');
  expect(standing()).toBe('inForce');
  await up('step', 'sleeps');
  expect(standing()).toBe('changed');
  expect(compareTexts(versions()[0]?.text ?? [], now())).toMatchObject([
    { what: 'moved', kind: 'step', place: 2, values: { text: 'Sover hos mormor' } },
  ]);
});

test('APPROVE-6 sent back with words, it may be sent again as it is; what nobody answered is overtaken by the next', async () => {
  await hasRule();
  await sends();
  expect(await returns(1, '  ')).toEqual(refusedWith('words/empty'));
  expect(await returns(1, 'Hvem er der i weekenden?')).toEqual(ok());
  expect(standing()).toBe('draft');
  expect(await sends(2)).toEqual(ok());
  await writes('rule', 'phone', { text: 'Drengene må ringe til mormor' });
  expect(await sends(3)).toEqual(ok());
  expect(await approves(2, reserved)).toEqual(refusedWith('version/unknown'));
  expect(await approves(3, reserved)).toEqual(ok());
});

test('APPROVE-7 who follows reads that it was sent and approved, and whether it still holds', async () => {
  const follower = await (await testFollower(evening)).comes().sync();
  const told = () => readVersions(openTable(follower.doc).record);
  await hasRule();
  await sends();
  await approves(1, reserved);
  await until(() => told()[0]?.approved !== undefined);
  expect(standingOfPlan(told(), planText(openTable(follower.doc).plan))).toBe('inForce');
  await writes('rule', 'phone', { text: 'Drengene må ringe til mormor' });
  await quiet();
  evening.clock.pass(10_000);
  evening.room.beat();
  await until(() => told()[0]?.text.length === 0);
  expect(standingOfPlan(told(), planText(openTable(follower.doc).plan))).toBe('changed');
});
