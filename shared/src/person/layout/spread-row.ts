import type { PersonId } from '../../id.ts';

/** A row as it is spread: who stands in it, and how far from the one before at least. */
export type SpreadRow = { people: readonly PersonId[]; apart: readonly number[] };
