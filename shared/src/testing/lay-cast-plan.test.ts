import { expect, test } from 'vitest';
import { boardLanguages } from '../board/language.ts';
import { needsOf } from '../plan/agreement.ts';
import { entrySchema, livePlan, partsOfKey, readPlan } from '../plan/plan-entry.ts';
import { planKinds } from '../plan/plan-fields.ts';
import { compareTexts, planText, readVersions, standingOfPlan } from '../plan/plan-version.ts';
import { castTable } from './cast-table.ts';

test.each(boardLanguages)('PLAN-1 everything of the worked case can be read, in %s', (language) => {
  const { table, staff } = castTable(3, language);
  for (const root of [table.plan, staff.plan])
    for (const [key, value] of root.entries()) {
      const parts = partsOfKey(key);
      expect(parts && entrySchema(parts.kind).safeParse(value).error, key).toBeUndefined();
    }
  const roots = [table.plan, staff.plan];
  expect(planKinds.filter((kind) => roots.every((root) => !readPlan(root, kind)[0]))).toEqual([]);
});

test('PLAN-1 nothing is missing in the agreements of the worked case', () => {
  const { table } = castTable();
  const missing = livePlan(table.plan, 'agreement').flatMap(({ values }) => needsOf(values));
  expect(missing).toEqual([]);
});

test('PLAN-1 each of the three versions was approved as it stood, with every point met', () => {
  for (const upTo of [1, 2, 3] as const) {
    const { table } = castTable(upTo);
    const versions = readVersions(table.record);
    expect(versions.map(({ number, open }) => [number, open])).toEqual(
      [1, 2, 3].slice(0, upTo).map((number) => [number, []]),
    );
    expect(standingOfPlan(versions, planText(table.plan))).toBe('inForce');
  }
});

test('PLAN-1 the third version calls Amina instead of texting, and lets Rasmus relieve Birgit', () => {
  const { table, idOf } = castTable();
  const [, second, third] = readVersions(table.record);
  const changes = compareTexts(second?.text ?? [], third?.text ?? []);
  const added = changes.filter(({ what }) => what === 'added').map(({ id }) => id);
  expect(added).toEqual([idOf('A8')]);
  const a2 = changes.find(({ id }) => id === idOf('A2'));
  expect(a2?.what === 'changed' && a2.fields).toEqual(['when', 'trial', 'followUp', 'ifNot']);
});
