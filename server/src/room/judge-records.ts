import { isId, type SeatId } from '@rundbord/shared/id';
import { placeFields } from '@rundbord/shared/network/place';
import { coupleFields, descentFields, householdFields } from '@rundbord/shared/person/bond';
import { bondsKept, personFields, personsKept } from '@rundbord/shared/person/person';
import { sheetFields, sheetsKept } from '@rundbord/shared/wall/sheet';
import * as Y from 'yjs';
import type * as z from 'zod/mini';
import { type Breach, type Change, type Court, holdsOnlyKnownFacts } from './court.ts';
import { hasOnlyKeys, isPlainMap } from './document-path.ts';

// Roots whose entries are records of plain facts: one map each, with a field `made` that says by whom and when.

type Rule = {
  fields: Readonly<Record<string, z.ZodMiniType>>;
  limit: number;
  shape: Breach;
  maker: Breach;
};

const family = { shape: 'family-shape', maker: 'family-maker' } as const;

const rules: Readonly<Record<string, Rule>> = {
  sheets: { fields: sheetFields, limit: sheetsKept, shape: 'sheet-shape', maker: 'sheet-maker' },
  persons: { fields: personFields, limit: personsKept, ...family },
  couples: { fields: coupleFields, limit: bondsKept, ...family },
  descents: { fields: descentFields, limit: bondsKept, ...family },
  households: { fields: householdFields, limit: bondsKept, ...family },
  network: {
    fields: placeFields,
    limit: personsKept,
    shape: 'network-shape',
    maker: 'network-maker',
  },
};

/** A change under one of these roots. A record is whole and holds known facts alone; whoever made it is a facilitator of
 *  this board; who that was, and when, is written once. */
export function judgeRecordChange({ doc, facts }: Court, { keys, path }: Change): Breach | null {
  const rule = rules[path.root];
  if (!rule) return 'unknown-root';
  const records = doc.getMap<unknown>(path.root);
  const [changed, ...deeper] = path.keys;
  if (changed === null || deeper.length > 0 || keys.has(null)) return 'nested';
  if (changed !== undefined)
    return keys.has('made') ? rule.maker : judgeRecord(rule, records.get(changed));
  for (const key of keys) {
    if (key === null || !isId(key)) return 'nested';
    if (!records.has(key)) continue;
    const record = records.get(key);
    const breach = judgeRecord(rule, record);
    if (breach) return breach;
    const made = (record as Y.Map<unknown>).get('made') as { by: SeatId };
    if (!facts.isFacilitator(made.by)) return rule.maker;
  }
  return records.size > rule.limit ? 'full' : null;
}

function judgeRecord({ fields, shape }: Rule, record: unknown): Breach | null {
  const keys = new Set(Object.keys(fields));
  if (!(record instanceof Y.Map) || !isPlainMap(record) || !hasOnlyKeys(record, keys)) return shape;
  return holdsOnlyKnownFacts(record, fields) ? null : shape;
}
