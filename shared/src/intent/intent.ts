import * as z from 'zod/mini';
import { categories, columns } from '../card/category.ts';
import { prompts } from '../follow/prompt.ts';
import {
  type CardId,
  type FollowerId,
  type IntentId,
  idSchema,
  type MeetingId,
  type NameId,
  type PersonId,
  type PromptId,
  type SeatId,
  type TieId,
} from '../id.ts';
import { arrivals } from '../meeting/meeting.ts';
import { networkSizeSchema } from '../network/count.ts';
import { assessments } from '../network/note.ts';
import { offers } from '../network/signal.ts';
import { tieFactsSchema } from '../person/tie.ts';

// Words arrive raw and are judged by the command, so that the answer can say what is wrong with them.
const rawWords = z.string().check(z.maxLength(20_000));
const card = idSchema<CardId>();
const seat = idSchema<SeatId>();

function kind<const K extends string, S extends z.core.$ZodLooseShape>(name: K, shape: S) {
  return z.strictObject({ id: idSchema<IntentId>(), kind: z.literal(name), ...shape });
}

/** Everything a device can ask the server to do. The id makes a repeat harmless: it is answered as before. */
export const intentSchema = z.discriminatedUnion('kind', [
  // A member's own cards.
  kind('sendCard', {
    card,
    column: z.enum(columns),
    words: rawWords,
    lang: z.string().check(z.maxLength(20)),
  }),
  kind('changeCard', { card, column: z.enum(columns), words: rawWords }),
  kind('withdrawCard', { card }),
  kind('answerWording', { card, yes: z.boolean() }),
  // The inbox.
  kind('takeUpCard', {
    card,
    words: z.optional(rawWords),
    category: z.optional(z.enum(categories)),
  }),
  kind('askWording', { card, words: rawWords }),
  kind('talkFirst', { card }),
  kind('thankCard', { card }),
  kind('reopenCard', { card }),
  // The door.
  kind('openMeeting', { meeting: idSchema<MeetingId>() }),
  // Named, so that an ending that was long on its way does not end a later meeting.
  kind('endMeeting', { meeting: z.optional(idSchema<MeetingId>()) }),
  kind('setDoor', { open: z.boolean() }),
  kind('setArrival', { arrival: z.enum(arrivals) }),
  kind('admit', { seat, person: z.optional(idSchema<PersonId>()) }),
  kind('linkSeat', { seat, person: z.nullable(idSchema<PersonId>()) }),
  kind('notNow', { seat }),
  kind('removeSeat', { seat }),
  // What only facilitators know of the family, and show one by one.
  kind('putTie', { tie: idSchema<TieId>(), facts: tieFactsSchema }),
  kind('removeTie', { tie: idSchema<TieId>() }),
  kind('showTie', { tie: idSchema<TieId>(), shown: z.boolean() }),
  // The network: what only facilitators know of it, and what members say to them alone.
  kind('noteNetwork', {
    person: idSchema<PersonId>(),
    assessment: z.optional(z.nullable(z.enum(assessments))),
    privateNote: z.optional(rawWords),
    phone: z.optional(rawWords),
  }),
  kind('setNetworkNo', { person: idSchema<PersonId>(), no: z.boolean() }),
  kind('setNetworkSize', { least: networkSizeSchema.shape.least }),
  kind('offer', { what: z.enum(offers) }),
  kind('setSignalAside', { seat, what: z.enum(offers) }),
  // Following from afar.
  kind('stopFollower', { follower: idSchema<FollowerId>() }),
  kind('sendPrompt', { prompt: z.enum(prompts) }),
  kind('setPromptAside', { prompt: idSchema<PromptId>() }),
  kind('knowName', {
    name: z.string().check(z.maxLength(4_000)),
    role: z.string().check(z.maxLength(4_000)),
    as: idSchema<NameId>(),
  }),
  kind('forgetName', { as: idSchema<NameId>() }),
]);
export type Intent = z.infer<typeof intentSchema>;
export type IntentKind = Intent['kind'];
export type IntentOf<K extends IntentKind> = Extract<Intent, { kind: K }>;
