import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { SetId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { type ScaleKind, scaleKinds } from './scale-kind.ts';
import { hasAnchors, hasField, newSet, readSet, readSets, setFields } from './statement-set.ts';

const made = (at: string) => ({ by: idFor<never>('jonas'), at });
const root = () => new Y.Doc().getMap<unknown>('sets');
const facts = (kind: ScaleKind, at: string) =>
  newSet({ kind, title: `${kind} ${at}`, words: {}, made: made(at) });

test('SET-2 sets are read by kind, then in the order they were made, whoever’s hand was faster', () => {
  const sets = root();
  sets.set(idFor('d'), facts('alone', '1'));
  sets.set(idFor('c'), facts('wellbeing', '1'));
  sets.set(idFor('b'), facts('safety', '2'));
  sets.set(idFor('a'), facts('safety', '1'));
  expect(readSets(sets).map(({ title }) => title)).toEqual([
    'safety 1',
    'safety 2',
    'wellbeing 1',
    'alone 1',
  ]);
});

test('SET-2 what is no set is read as none', () => {
  const sets = root();
  sets.set(idFor('odd'), { kind: 'mood', title: 'Humør' });
  sets.set(idFor('weeks'), { ...facts('safety', '1'), weeks: 0.5 });
  expect(readSets(sets)).toEqual([]);
  expect(readSet(sets, idFor<SetId>('odd'))).toBe(null);
});

test('SET-2 safety has a worry and a goal, wellbeing a goal, and a scale that stands alone its two ends', () => {
  const asked = (kind: ScaleKind) => setFields.filter((field) => hasField(kind, field));
  expect(asked('safety')).toEqual(setFields);
  expect(asked('wellbeing')).toEqual(['goal', 'goalWho', 'familyWords', 'ten', 'zero']);
  for (const kind of scaleKinds.slice(2)) expect(asked(kind)).toEqual(['ten', 'zero']);
});

test('ROUND-2 a scale has anchors when both ends are written', () => {
  expect(hasAnchors({ words: { ten: 'Trygge', zero: 'Farligt' } })).toBe(true);
  expect(hasAnchors({ words: { ten: 'Trygge' } })).toBe(false);
  expect(hasAnchors({ words: { zero: 'Farligt' } })).toBe(false);
});

test('SET-2 ten stands before zero, as it is read', () => {
  expect(setFields.indexOf('ten')).toBeLessThan(setFields.indexOf('zero'));
});
