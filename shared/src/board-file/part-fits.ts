import type * as z from 'zod/mini';
import type { DocumentName } from '../doc/board-doc.ts';
import type { PlanId } from '../id.ts';
import { askKey, type PlanAsk } from '../plan/plan-ask.ts';
import { entrySchema, isSingle, type PlanFacts, planKey, singleId } from '../plan/plan-entry.ts';
import {
  asideKinds,
  entriesLimit,
  fieldOf,
  type PlanKind,
  planKinds,
  shareable,
} from '../plan/plan-fields.ts';
import type { PlanVersion } from '../plan/plan-version.ts';

// What the shape of an entry alone does not say of it.

/** Each kind of thing in the plan as it may stand in a document. On the table stands what everyone may read: of the
 *  facilitators' own things the fields that are shown, and of consents nothing. */
export function planParts(document: DocumentName): {
  document: DocumentName;
  root: 'plan';
  group: PlanKind;
  prefix: string;
  entry: z.ZodMiniType;
  limit: number;
  fits: (name: string, entry: unknown) => boolean;
}[] {
  const kinds = planKinds.filter((kind) => document === 'staff' || shownFields(kind) !== null);
  return kinds.map((kind) => ({
    document,
    root: 'plan',
    group: kind,
    prefix: planKey(kind, '' as PlanId),
    entry: entrySchema(kind),
    limit: entriesLimit[kind],
    fits: (name, entry) => planFits(document, kind, name, entry as PlanFacts),
  }));
}

/** Whether a drawing says of itself what it is kept as. */
export function inkFits(prefix: string): (name: string, entry: unknown) => boolean {
  return (name, entry) => (entry as { id: string }).id === prefix + name;
}

/** Whether there are no more versions of the drawing program's parts than the gate lets be. */
export function versionsFit(_: string, entry: unknown): boolean {
  return Object.keys(entry as object).length <= 100;
}

/** Whether a version has its own number, and words that a plan can have, no more of each kind than stand in one. */
export function versionFits(name: string, entry: unknown): boolean {
  const { number, text } = entry as PlanVersion;
  const kinds = Map.groupBy(text, ({ kind }) => kind);
  return (
    name === `${number}` &&
    [...kinds].every(([kind, pieces]) => pieces.length <= entriesLimit[kind]) &&
    text.every(({ kind, values }) =>
      Object.entries(values).every(
        ([field, value]) => fieldOf(kind, field)?.schema.safeParse(value).success,
      ),
    )
  );
}

/** Whether a question of a task lies under its own name. */
export function askFits(name: string, entry: unknown): boolean {
  return askKey(entry as PlanAsk) === `ask:${name}`;
}

function planFits(document: DocumentName, kind: PlanKind, name: string, entry: PlanFacts): boolean {
  if (isSingle(kind) && name !== singleId(kind)) return false;
  if (document === 'staff' || !isAside(kind)) return true;
  const shown = shownFields(kind) ?? [];
  return !entry.from && Object.keys(entry.values).every((field) => shown.includes(field));
}

/** The fields of a kind that can stand on the table; null where none can. */
function shownFields(kind: PlanKind): readonly string[] | null {
  if (!isAside(kind)) return [];
  return kind in shareable ? shareable[kind as keyof typeof shareable] : null;
}

function isAside(kind: PlanKind): boolean {
  return asideKinds.some((each) => each === kind);
}
