import type * as Y from 'yjs';
import * as z from 'zod/mini';
import { timeSchema } from '../doc/time.ts';
import { idSchema, isId, type PlanId, type SeatId } from '../id.ts';
import { agreementStates } from './agreement-states.ts';
import {
  type PlanKind,
  type PlanValues,
  planFields,
  planKinds,
  type SingleKind,
  singleKinds,
} from './plan-fields.ts';

// A thing of the plan is one value under `kind:id` in the root `plan`: of the table where everyone may read it, of the
// staff document while it is held back, and there for good where it is the facilitators' alone. Only the house writes it,
// field by field (docs/decisions/0020).

const noted = z.object({ name: z.string(), at: timeSchema });

/** Most letters in a place among others. */
export const orderLimit = 200;

/** Beside what is said. `order`: place among its kind. `wordsAt`: when a promise last changed; a yes before that was to
 *  other words. `yes`: by party. `state`: of an agreement. `from`: the seat that sent it by its own phone. */
const frame = {
  order: z.string().check(z.minLength(1), z.maxLength(orderLimit), z.regex(/^[0-9A-Za-z]+$/)),
  made: noted,
  wordsAt: timeSchema,
  shelved: z.optional(noted),
  from: z.optional(idSchema<SeatId>()),
  state: z.optional(z.enum(agreementStates)),
  yes: z.optional(z.record(z.string(), noted)),
  loops: z.optional(z.array(z.object({ at: timeSchema, words: z.string() }))),
} as const;
type Frame = z.infer<z.ZodMiniObject<typeof frame>>;

export type PlanEntry<K extends PlanKind = PlanKind> = Frame & {
  id: PlanId;
  kind: K;
  values: PlanValues<K>;
};

/** A thing as it is kept. */
export type PlanFacts = Frame & { values: Record<string, unknown> };

const schemas = Object.fromEntries(
  planKinds.map((kind) => [
    kind,
    z.object({
      ...frame,
      values: z.object(
        Object.fromEntries(
          Object.entries(planFields[kind]).map(([name, { schema }]) => [name, z.optional(schema)]),
        ),
      ),
    }),
  ]),
) as unknown as Record<PlanKind, z.ZodMiniType<PlanFacts>>;

/** What a thing of this kind looks like where it is kept. */
export function entrySchema(kind: PlanKind): z.ZodMiniType<PlanFacts> {
  return schemas[kind];
}

/** The id of a kind of which there is only one. */
export function singleId(kind: SingleKind): PlanId {
  return kind.padEnd(22, '-') as PlanId;
}

/** Whether there is one of this kind alone. */
export function isSingle(kind: PlanKind): kind is SingleKind {
  return singleKinds.some((each) => each === kind);
}

/** Under which key it stands. */
export function planKey(kind: PlanKind, id: PlanId): string {
  return `${kind}:${id}`;
}

/** The kind and id of a key, or null when it is none. */
export function partsOfKey(key: string): { kind: PlanKind; id: PlanId } | null {
  const [name = '', id = ''] = key.split(':');
  const kind = planKinds.find((each) => each === name);
  return kind && isId(id) ? { kind, id: id as PlanId } : null;
}

/** One thing, or null when it is missing or cannot be read. */
export function readPlanEntry<K extends PlanKind>(
  root: Y.Map<unknown>,
  kind: K,
  id: PlanId,
): PlanEntry<K> | null {
  const read = schemas[kind].safeParse(root.get(planKey(kind, id)));
  return read.success ? ({ ...read.data, id, kind } as PlanEntry<K>) : null;
}

/** All things of one kind in their order, also those laid aside. */
export function readPlan<K extends PlanKind>(root: Y.Map<unknown>, kind: K): PlanEntry<K>[] {
  const found: PlanEntry<K>[] = [];
  for (const key of root.keys()) {
    const parts = partsOfKey(key);
    const entry = parts?.kind === kind ? readPlanEntry(root, kind, parts.id) : null;
    if (entry) found.push(entry);
  }
  return found.sort(byOrder);
}

/** Those of one kind that have not been laid aside. */
export function livePlan<K extends PlanKind>(root: Y.Map<unknown>, kind: K): PlanEntry<K>[] {
  return readPlan(root, kind).filter((entry) => !entry.shelved);
}

/** What is said in the one thing of this kind; nothing said is an empty answer. */
export function readSingle<K extends SingleKind>(root: Y.Map<unknown>, kind: K): PlanValues<K> {
  return (readPlanEntry(root, kind, singleId(kind))?.values ?? {}) as PlanValues<K>;
}

function byOrder(a: Pick<PlanEntry, 'order' | 'id'>, b: Pick<PlanEntry, 'order' | 'id'>): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
