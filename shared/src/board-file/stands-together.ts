import { inkLimit } from '../ink/ink.ts';
import { asideKinds, entriesLimit, type PlanKind, planKinds } from '../plan/plan-fields.ts';
import { err, ok, type Result } from '../result.ts';
import type { RoundFacts } from '../scaling/round.ts';
import { setsLimit } from '../scaling/statement-set.ts';
import { type BoardFile, groupOf } from './board-file.ts';
import { type FileRefusal, placeIn } from './file-refusal.ts';

type Groups = (root: string, group?: string) => Record<string, unknown>;

/** Whether the parts of a file agree with each other, as they do on every board: a meeting for each seat and
 *  round, and nothing at once with everybody and with the facilitators alone. A line of the family that
 *  leads to nobody can stand on a board, and is read there as if it were not. */
export function standsTogether(file: BoardFile): Result<BoardFile, FileRefusal> {
  const table: Groups = (root, group = '') => inDocument(file, 'table', root, group);
  const staff: Groups = (root, group = '') => inDocument(file, 'staff', root, group);
  const refusal = looseEnd(table) ?? twice(table, staff) ?? tooMany(table, staff);
  return refusal ? err(refusal) : ok(file);
}

function looseEnd(table: Groups): FileRefusal | null {
  const meetings = table('record', 'meetings');
  for (const group of ['seats', 'rounds'])
    for (const [id, entry] of Object.entries(table('record', group)))
      if (!Object.hasOwn(meetings, (entry as RoundFacts).meeting))
        return { code: 'file/damaged', at: placeIn(['table', 'record', group, id, 'meeting']) };
  return null;
}

function twice(table: Groups, staff: Groups): FileRefusal | null {
  const pairs: [string, Record<string, unknown>, Record<string, unknown>][] = [
    ['sets', table('sets'), staff('sets')],
    ['cards', table('cards'), staff('inbox')],
    ...planKinds
      .filter((kind) => !asideKinds.some((each) => each === kind))
      .map((kind) => both(kind, table, staff)),
  ];
  for (const [name, one, other] of pairs)
    for (const id of Object.keys(one))
      if (Object.hasOwn(other, id)) return { code: 'file/twice', at: placeIn([name, id]) };
  return null;
}

function tooMany(table: Groups, staff: Groups): FileRefusal | null {
  const sizes: [string, number, number][] = [
    [
      'ink',
      sizeOf(...['shapes', 'bindings', 'schemas'].map((each) => table('ink', each))),
      inkLimit,
    ],
    ['sets', sizeOf(table('sets'), staff('sets')), setsLimit],
    ...planKinds
      .filter((kind) => !asideKinds.some((each) => each === kind))
      .map((kind): [string, number, number] => {
        const [, one, other] = both(kind, table, staff);
        return [kind, sizeOf(one, other), entriesLimit[kind]];
      }),
  ];
  const over = sizes.find(([, size, limit]) => size > limit);
  return over ? { code: 'file/too-many', at: placeIn([over[0]]), limit: over[2] } : null;
}

function both(
  kind: PlanKind,
  table: Groups,
  staff: Groups,
): [string, Record<string, unknown>, Record<string, unknown>] {
  return [kind, table('plan', kind), staff('plan', kind)];
}

function sizeOf(...groups: Record<string, unknown>[]): number {
  return groups.reduce((sum, group) => sum + Object.keys(group).length, 0);
}

function inDocument(
  file: BoardFile,
  document: 'table' | 'staff',
  root: string,
  group: string,
): Record<string, unknown> {
  return groupOf(file[document], { root, group: group || null }) ?? {};
}
