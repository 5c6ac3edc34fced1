import * as z from 'zod/mini';
import { parseName } from './name.ts';

/** Who somebody is to the children, as the phone offers it. Private people come first (domain.md 1.3). */
export const relationKinds = [
  'parent',
  'grandparent',
  'family',
  'friend',
  'child',
  'professional',
  'interpreter',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A kind, and the person's own word for it where they wrote one ("mormor", "nabo"). */
export type Relation = { kind: RelationKind; words?: string | undefined };

/** Relation as it stands in a document. */
export const relationSchema = z.object({
  kind: z.enum(relationKinds),
  words: z.optional(z.string().check(z.maxLength(400))),
});

/** A relation as a phone sends it: own words tidied, and left out when nothing can be seen of them. */
export function tidyRelation(relation: Relation): Relation {
  const words = parseName(relation.words ?? '');
  return words.ok ? { kind: relation.kind, words: words.value } : { kind: relation.kind };
}
