import * as z from 'zod/mini';

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type BoardId = Id<'board'>;
export type CardId = Id<'card'>;
export type MeetingId = Id<'meeting'>;
/** A person at one board. A facilitator's seat carries the same id on every board. */
export type SeatId = Id<'seat'>;
export type IntentId = Id<'intent'>;
/** A person of the family or the network, drawn or not; a seat, a speaker and a voter point to one. */
export type PersonId = Id<'person'>;
/** Two persons who are or were a couple, or have a child together. */
export type CoupleId = Id<'couple'>;
/** A child's belonging to its parents: by birth, adoption or foster care. */
export type DescentId = Id<'descent'>;
/** A relationship line or a mark of health that only facilitators know of. */
export type TieId = Id<'tie'>;
export type HouseholdId = Id<'household'>;
/** A drawing sheet on the wall. */
export type SheetId = Id<'sheet'>;
/** Somebody who follows from afar by a link of their own. */
export type FollowerId = Id<'follower'>;
export type PromptId = Id<'prompt'>;
/** A statement set: worry, goal and scale in one. */
export type SetId = Id<'set'>;
/** One asking of everybody at once: for a number on a scale, or for notes. */
export type RoundId = Id<'round'>;
/** Something that happened between the meetings, as a mark on the time axis. */
export type EventId = Id<'event'>;
/** One thing in the safety plan: a rule, an agreement, a step, somebody to call. */
export type PlanId = Id<'plan'>;
/** A name that followers do not read. */
export type NameId = Id<'name'>;

/** Bytes an id is made of: 128 bits, so that nobody guesses one and no two meet. */
export const idBytes = 16;

const shape = /^[A-Za-z0-9_-]{22}$/;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** An id of 22 URL-safe characters from 16 random bytes that the caller brings. */
export function makeId<I extends string>(bytes: Uint8Array): I {
  let text = '';
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes.subarray(0, idBytes)) {
    buffer = (buffer << 8) | byte;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += alphabet[(buffer >> bits) & 63];
    }
  }
  return (text + alphabet[(buffer << (6 - bits)) & 63]) as I;
}

/** Whether the text has the shape of an id. It says nothing of whether the thing exists. */
export function isId(text: string): boolean {
  return shape.test(text);
}

/** A zod schema for one kind of id. */
export function idSchema<I extends string>() {
  return z.custom<I>((value) => typeof value === 'string' && isId(value));
}
