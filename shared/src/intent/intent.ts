import * as z from 'zod/mini';
import { daySchema } from '../calendar/day.ts';
import { categories, columns } from '../card/category.ts';
import { timeSchema } from '../doc/time.ts';
import { prompts } from '../follow/prompt.ts';
import {
  type CardId,
  type EventId,
  type FollowerId,
  type IntentId,
  idSchema,
  type MeetingId,
  type NameId,
  type PersonId,
  type PlanId,
  type PromptId,
  type RoundId,
  type SeatId,
  type SetId,
  type TieId,
} from '../id.ts';
import { arrivals } from '../meeting/meeting.ts';
import { networkSizeSchema } from '../network/count.ts';
import { assessments } from '../network/note.ts';
import { offers } from '../network/signal.ts';
import { tieFactsSchema } from '../person/tie.ts';
import { agreementStates } from '../plan/agreement-states.ts';
import { askKinds } from '../plan/plan-ask.ts';
import { keptAnswers, type PlanKind, planKinds } from '../plan/plan-fields.ts';
import { floors } from '../scaling/floor.ts';
import { scaleKinds } from '../scaling/scale-kind.ts';
import { mostWeeks, setFields, setStatuses, stances } from '../scaling/statement-set.ts';
import { eventKinds } from '../scaling/timeline-event.ts';
import { silentNotesLimit, valueSchema } from '../scaling/vote.ts';

// Words arrive raw and are judged by the command, so that the answer can say what is wrong with them.
const rawWords = z.string().check(z.maxLength(20_000));
const card = idSchema<CardId>();
const seat = idSchema<SeatId>();
const set = idSchema<SetId>();
const round = idSchema<RoundId>();
const entry = idSchema<PlanId>();
const part = z.enum(planKinds as [PlanKind, ...PlanKind[]]);
const reasons = { notLower: z.optional(rawWords), oneHigher: z.optional(rawWords) } as const;
/** Whom a facilitator speaks for: somebody at the table, or somebody drawn who is not there. */
const whom = z.union([z.strictObject({ seat }), z.strictObject({ person: idSchema<PersonId>() })]);

/** Whose yes a facilitator writes down: somebody as they stand in the plan. */
const planWhom = z.strictObject({ key: z.string().check(z.maxLength(500)) });
const versionNumber = z.number().check(z.int(), z.minimum(1), z.maximum(1_000));

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
  // Statement sets. `before`: what the field said when its writer began, so that two writers lose nothing.
  kind('putSet', {
    set,
    of: z.enum(scaleKinds),
    title: rawWords,
    child: z.optional(rawWords),
    ten: z.optional(rawWords),
    zero: z.optional(rawWords),
  }),
  kind('writeSet', { set, field: z.enum(setFields), words: rawWords, before: rawWords }),
  kind('changeSet', {
    set,
    title: z.optional(rawWords),
    weeks: z.optional(z.nullable(z.number().check(z.int(), z.minimum(1), z.maximum(mostWeeks)))),
    status: z.optional(z.enum(setStatuses)),
    parentsRead: z.optional(z.boolean()),
    shelved: z.optional(z.boolean()),
  }),
  kind('showSet', { set, shown: z.boolean() }),
  kind('takeStance', {
    set,
    stance: z.nullable(z.enum(stances)),
    words: z.optional(rawWords),
    whom: z.optional(whom),
  }),
  // Rounds.
  kind('setFloor', { seat, is: z.nullable(z.enum(floors)) }),
  kind('prepareRound', {
    round,
    set,
    authorityLast: z.boolean(),
    isClose: z.optional(z.boolean()),
    authority: z.array(seat).check(z.maxLength(20)),
  }),
  kind('prepareNotes', {
    round,
    question: rawWords,
    column: z.enum(columns),
    isNamed: z.boolean(),
  }),
  kind('openRound', { round }),
  kind('closeRound', { round }),
  // `from`: where the round stood when it was pressed, so that two who press at once show one step.
  kind('revealRound', {
    round,
    part: z.enum(['all', 'next', 'away']),
    from: z.enum(['closed', 'partly']),
    reason: z.optional(rawWords),
  }),
  kind('cancelRound', { round }),
  kind('vote', { round, value: valueSchema, ...reasons, offWall: z.optional(z.boolean()) }),
  kind('writeNotes', { round, notes: z.array(rawWords).check(z.maxLength(silentNotesLimit)) }),
  kind('enterVote', {
    round,
    whom,
    value: valueSchema,
    ...reasons,
    channel: z.enum(['host', 'ahead', 'childTalk']),
    isReleased: z.optional(z.boolean()),
    offWall: z.optional(z.boolean()),
  }),
  kind('noteEvent', {
    event: idSchema<EventId>(),
    what: z.enum(eventKinds),
    on: z.iso.date(),
    words: z.optional(rawWords),
  }),
  kind('removeEvent', { event: idSchema<EventId>() }),
  // The safety plan. `values`: the fields that change, null for one that is emptied; they are judged by the table of
  // fields. `before`: what words said when their writer began, so that two writers lose nothing.
  kind('writePlan', {
    part,
    entry,
    values: z.record(z.string(), z.unknown()),
    before: z.optional(z.record(z.string(), rawWords)),
    held: z.optional(z.boolean()),
  }),
  kind('movePlan', { part, entry, way: z.enum(['up', 'down']) }),
  kind('shelvePlan', { part, entry, shelved: z.boolean() }),
  kind('showPlan', { part, entry, shown: z.boolean() }),
  kind('turnBack', { entry, words: rawWords }),
  kind('setAgreement', { entry, state: z.enum(agreementStates) }),
  // `wordsAt`: of the words that were read, so that a yes that was long on its way is none to other words.
  kind('sayYes', {
    entry,
    yes: z.boolean(),
    whom: z.optional(planWhom),
    wordsAt: z.optional(timeSchema),
  }),
  kind('askAbout', { entry, what: z.enum(askKinds), is: z.boolean() }),
  kind('setAskAside', { entry, what: z.enum(askKinds), seat }),
  kind('noteSeen', {
    entry,
    agreement: entry,
    on: daySchema,
    kept: z.enum(keptAnswers),
    whatWorked: z.optional(rawWords),
    parentDid: z.optional(rawWords),
    childSign: z.optional(rawWords),
  }),
  kind('sendPlan', { number: versionNumber }),
  kind('returnPlan', { number: versionNumber, words: rawWords }),
  kind('approvePlan', {
    number: versionNumber,
    name: rawWords,
    title: rawWords,
    on: daySchema,
    reservations: z.optional(rawWords),
  }),
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
