import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { daySchema } from '../calendar/day.ts';
import { readEntry } from '../doc/read-map.ts';
import { timeSchema } from '../doc/time.ts';
import { isId, type PlanId } from '../id.ts';
import { livePlan } from './plan-entry.ts';
import { fieldsOf, type PlanKind, planTypes } from './plan-fields.ts';

// What is sent to the authority is kept word for word in the record; an approval is of those words and of no others.

/** The kinds whose words are the plan. Who has a copy, the road, and what happened are not. */
export const textKinds = [
  'header',
  'rule',
  'window',
  'agreement',
  'emergency',
  'step',
  'call',
  'childCard',
  'newWorry',
] as const satisfies readonly PlanKind[];
export type TextKind = (typeof textKinds)[number];

const piece = z.object({
  kind: z.enum(textKinds),
  id: z.custom<PlanId>((value) => typeof value === 'string' && isId(value)),
  values: z.record(z.string(), z.unknown()),
});
/** One thing of a plan as it was. */
export type TextPiece = z.infer<typeof piece>;
/** The words of a plan, in the order in which they are read. */
export type PlanText = readonly TextPiece[];

/** What the authority looks for before it says yes (domain.md 4.6.1). */
export const approvalPoints = [
  'setsAnswered',
  'weekCovered',
  'emergencyComplete',
  'childExplained',
  'childOpinion',
  'everyYes',
  'consequences',
] as const;
export type ApprovalPoint = (typeof approvalPoints)[number];

/** A version as it is kept. */
export const versionSchema = z.object({
  number: z.number().check(z.int(), z.minimum(1)),
  type: z.enum(planTypes),
  text: z.array(piece),
  sent: z.object({ name: z.string(), at: timeSchema }),
  /** The points that were not met when it was sent. */
  open: z.array(z.enum(approvalPoints)),
  approved: z.optional(
    z.object({
      name: z.string(),
      title: z.string(),
      on: daySchema,
      at: timeSchema,
      by: z.string(),
      reservations: z.optional(z.string()),
    }),
  ),
  returned: z.optional(z.object({ name: z.string(), at: timeSchema, words: z.string() })),
});
export type PlanVersion = z.infer<typeof versionSchema>;

/** Most versions of a plan on a board. */
export const versionsLimit = 60;

/** Under which key of the record a version stands. */
export function versionKey(number: number): string {
  return `version:${number}`;
}

/** Every version that was sent, first to last. */
export function readVersions(record: Y.Map<unknown>): PlanVersion[] {
  const versions: PlanVersion[] = [];
  for (const key of record.keys()) {
    const version = key.startsWith('version:') ? readEntry(record, key, versionSchema) : null;
    if (version) versions.push(version);
  }
  return versions.sort((a, b) => a.number - b.number);
}

/** The version that is in force: the last that was approved. */
export function versionInForce(versions: readonly PlanVersion[]): PlanVersion | null {
  return versions.findLast((version) => version.approved) ?? null;
}

/** The plan's words as they stand now. */
export function planText(root: Y.Map<unknown>): PlanText {
  return textKinds.flatMap((kind) =>
    livePlan(root, kind).map(({ id, values }) => ({ kind, id, values: said(kind, values) })),
  );
}

/** What differs between two texts, in the order in which they are read. */
export type TextChange =
  | { what: 'added' | 'removed'; kind: TextKind; id: PlanId; values: TextPiece['values'] }
  | {
      what: 'changed';
      kind: TextKind;
      id: PlanId;
      before: TextPiece['values'];
      after: TextPiece['values'];
      fields: string[];
    }
  | { what: 'moved'; kind: TextKind; id: PlanId; values: TextPiece['values']; place: number };

/** Where the order is a part of what is said: first this, then that. */
const ordered: readonly TextKind[] = ['step', 'call'];

/** What became of one text in another. */
export function compareTexts(before: PlanText, after: PlanText): TextChange[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const now = new Map(after.map((each) => [each.id, each]));
  const changes: TextChange[] = [];
  for (const { kind, id, values } of after) {
    const was = old.get(id);
    if (!was) changes.push({ what: 'added', kind, id, values });
    else {
      const fields = fieldsOf(kind)
        .map(([name]) => name)
        .filter((name) => !isSame(was.values[name], values[name]));
      if (fields.length > 0)
        changes.push({ what: 'changed', kind, id, before: was.values, after: values, fields });
    }
  }
  for (const { kind, id, values } of before)
    if (!now.has(id)) changes.push({ what: 'removed', kind, id, values });
  for (const kind of ordered) changes.push(...movedIn(kind, before, after));
  return changes.sort((a, b) => textKinds.indexOf(a.kind) - textKinds.indexOf(b.kind));
}

/** What stands in another place among those that are in both. What one moved past has not been moved. */
function movedIn(kind: TextKind, before: PlanText, after: PlanText): TextChange[] {
  const rowOf = (text: PlanText, other: PlanText) =>
    text.filter((each) => each.kind === kind && other.some(({ id }) => id === each.id));
  const old = rowOf(before, after).map(({ id }) => id);
  const row = rowOf(after, before);
  const changes: TextChange[] = [];
  let left = [...old];
  for (const { id, values } of row) {
    if (left[0] !== id) {
      const place = after.filter((each) => each.kind === kind).findIndex((each) => each.id === id);
      changes.push({ what: 'moved', kind, id, values, place: place + 1 });
    }
    left = left.filter((each) => each !== id);
  }
  return changes;
}

/** Where the plan stands as a whole (domain.md 4.6.1). `changed`: other words than those in force, and not yet sent. */
export type PlanStanding = 'draft' | 'sent' | 'inForce' | 'changed';

/** Where the plan stands, given its words now and what was sent. */
export function standingOfPlan(versions: readonly PlanVersion[], now: PlanText): PlanStanding {
  const last = versions.at(-1);
  const force = versionInForce(versions);
  if (last && isWaiting(last) && isSameText(last.text, now)) return 'sent';
  if (!force) return 'draft';
  return isSameText(force.text, now) ? 'inForce' : 'changed';
}

/** Whether nobody has answered it yet. */
export function isWaiting({ approved, returned }: PlanVersion): boolean {
  return !approved && !returned;
}

/** Whether two texts say the same, to the letter. */
export function isSameText(one: PlanText, other: PlanText): boolean {
  return compareTexts(one, other).length === 0;
}

function said(kind: PlanKind, values: object): TextPiece['values'] {
  const known: Readonly<Record<string, unknown>> = { ...values };
  return Object.fromEntries(
    fieldsOf(kind).flatMap(([name]) => (known[name] === undefined ? [] : [[name, known[name]]])),
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** The same text for the same value, in whatever order its fields stand. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value && typeof value === 'object') {
    const fields = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${fields.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`;
  }
  return value === undefined ? '' : JSON.stringify(value);
}
