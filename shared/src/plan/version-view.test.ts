import { expect, test } from 'vitest';
import type { PlanId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import type { PlanText, TextKind } from './plan-version.ts';
import { compareRows, readRows } from './version-view.ts';

const thing = (kind: TextKind, name: string, values: object) => ({
  kind,
  id: idFor<PlanId>(name),
  values: { ...values },
});
const say = (_: TextKind, field: string, value: unknown) =>
  field === 'who' ? (value as { name: string }[]).map(({ name }) => name).join(' og ') : `${value}`;

const birgit = { key: 'b', name: 'Birgit' };
const stays = thing('agreement', 'stays', { what: 'Mormor er i hjemmet', who: [birgit] });
const doors = thing('rule', 'doors', { text: 'Døre bliver ikke låst' });
const pause = thing('step', 'pause', { text: 'Line siger pause' });
const calls = thing('step', 'calls', { text: 'Ringer til Birgit' });
const first: PlanText = [doors, stays, pause, calls];

test('APPROVE-8 what changed is told field by field, as it was and as it is, by name', () => {
  const after = thing('agreement', 'stays', {
    ...stays.values,
    who: [birgit, { name: 'Amina' }],
    contact: 'En gang om dagen',
  });
  expect(compareRows(first, [doors, after, pause, calls], say)).toEqual([
    {
      id: `${stays.id} changed`,
      kind: 'agreement',
      what: 'changed',
      title: 'Mormor er i hjemmet',
      place: null,
      fields: [
        { field: 'who', before: 'Birgit', after: 'Birgit og Amina' },
        { field: 'contact', before: null, after: 'En gang om dagen' },
      ],
    },
  ]);
});

test('APPROVE-8 where its own words changed, they stand twice and not a third time above', () => {
  const after = thing('rule', 'doors', { text: 'Døre bliver aldrig låst' });
  expect(compareRows(first, [after, stays, pause, calls], say)).toMatchObject([
    {
      title: null,
      fields: [
        { field: 'text', before: 'Døre bliver ikke låst', after: 'Døre bliver aldrig låst' },
      ],
    },
  ]);
});

test('APPROVE-8 what came and what went is told whole, without saying its title twice', () => {
  const phone = thing('rule', 'phone', { text: 'Drengene må ringe', isChildIdea: true });
  expect(compareRows(first, [phone, stays, pause, calls], say)).toMatchObject([
    {
      what: 'added',
      title: 'Drengene må ringe',
      fields: [{ field: 'isChildIdea', before: null, after: 'true' }],
    },
    { what: 'removed', title: 'Døre bliver ikke låst', fields: [] },
  ]);
});

test('APPROVE-8 a step that stands elsewhere is told with its place; two texts alike have no rows', () => {
  expect(compareRows(first, [doors, stays, calls, pause], say)).toMatchObject([
    { what: 'moved', title: 'Ringer til Birgit', place: 1, fields: [] },
  ]);
  expect(compareRows(first, [stays, doors, pause, calls], say)).toEqual([]);
});

test('APPROVE-8 an older version is read whole, in the order of the plan', () => {
  expect(readRows(first, say).map(({ kind, title }) => [kind, title])).toEqual([
    ['rule', 'Døre bliver ikke låst'],
    ['agreement', 'Mormor er i hjemmet'],
    ['step', 'Line siger pause'],
    ['step', 'Ringer til Birgit'],
  ]);
});
