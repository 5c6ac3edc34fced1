import * as z from 'zod/mini';
import { clockTimeSchema } from '../calendar/clock-time.ts';
import { daySchema, weekdays } from '../calendar/day.ts';
import { whenSchema } from '../calendar/when.ts';
import { idSchema, type PlanId, type SetId } from '../id.ts';
import { partiesLimit, partySchema } from './party.ts';

// One table says what there is to say in a plan. From it come what the house accepts, what followers read, what is
// compared between two versions, and what is taken home: a field that is not here is nowhere.

/** What a field holds. `line`, `words`: what people wrote, at most `limit` graphemes; `phone`: as `line`, and never for
 *  followers. `names`: first names of children. `set`, `entry`: a statement set, another thing of the plan. */
export type FieldIs =
  | 'line'
  | 'words'
  | 'phone'
  | 'day'
  | 'days'
  | 'weekdays'
  | 'time'
  | 'parties'
  | 'names'
  | 'set'
  | 'entry'
  | 'choice'
  | 'tick'
  | 'minutes'
  | 'when'
  | 'period';

const text = (limit: number) => z.string().check(z.minLength(1), z.maxLength(limit * 40));
const line = (limit: number) => ({ is: 'line', limit, schema: text(limit) }) as const;
const words = (limit: number) => ({ is: 'words', limit, schema: text(limit) }) as const;
const phone = { is: 'phone', limit: 40, schema: text(40) } as const;
const day = { is: 'day', schema: daySchema } as const;
const days = { is: 'days', schema: z.array(daySchema).check(z.maxLength(60)) } as const;
const onDays = {
  is: 'weekdays',
  schema: z.array(z.literal(weekdays)).check(z.minLength(1), z.maxLength(7)),
} as const;
const time = { is: 'time', schema: clockTimeSchema } as const;
const parties = {
  is: 'parties',
  schema: z.array(partySchema).check(z.maxLength(partiesLimit)),
} as const;
const names = { is: 'names', schema: z.array(text(40)).check(z.maxLength(12)) } as const;
const set = { is: 'set', schema: idSchema<SetId>() } as const;
const entry = { is: 'entry', schema: idSchema<PlanId>() } as const;
const tick = { is: 'tick', schema: z.boolean() } as const;
const minutes = {
  is: 'minutes',
  schema: z.number().check(z.int(), z.minimum(0), z.maximum(10_000)),
} as const;
const when = { is: 'when', schema: whenSchema } as const;
const period = { is: 'period', schema: z.object({ from: daySchema, to: daySchema }) } as const;
const choice = <const C extends readonly string[]>(options: C) =>
  ({ is: 'choice', options, schema: z.enum(options) }) as const;

/** Of what kind the plan is (domain.md 4.6.1). */
export const planTypes = ['acute', 'sketch', 'plan', 'afterwards'] as const;
const places = ['home', 'network', 'kindergarten', 'elsewhere'] as const;
export const lanes = ['family', 'network', 'authority'] as const;
const roadStates = ['ahead', 'now', 'reached', 'paused'] as const;
const explained = ['notYet', 'begun', 'told'] as const;
const copyKinds = ['paper', 'phone', 'pictures'] as const;
const callKinds = ['person', 'kindergarten', 'duty'] as const;
/** How somebody looks after whether the plan holds (domain.md 4.6.6). */
export const checkTypes = [
  'announced',
  'unannounced',
  'phone',
  'drill',
  'test',
  'feedback',
] as const;
const checkResults = ['asAgreed', 'partly', 'not'] as const;
/** What parents say yes or no to before it is done to them. */
export const consentItems = [
  'unannounced',
  'test',
  'drill',
  'announced',
  'phone',
  'feedback',
] as const;
export const consentAnswers = ['yes', 'no', 'thinking'] as const;
/** How an agreement went on a day: *holdt, delvist, ikke lykkedes endnu, ikke relevant*. */
export const keptAnswers = ['kept', 'partly', 'notYet', 'notRelevant'] as const;
/** How grave it is that something was not kept: *afvigelse, brud, bekymrende brud*. A person says it, never the house. */
export const severities = ['deviation', 'breach', 'graveBreach'] as const;
export const safeAnswers = ['yes', 'no', 'unknown'] as const;
const consequences = ['none', 'stricter', 'stay', 'placement'] as const;

/** Every kind of thing in a plan, and its fields in the order in which they are asked for and read. */
export const planFields = {
  header: {
    type: choice(planTypes),
    parents: parties,
    validUntil: day,
    review: day,
    statutory: day,
    childExplained: choice(explained),
    childOpinion: words(400),
    consequences: words(600),
    stopReasons: words(600),
    whatCould: words(800),
    ifDisagree: words(800),
    staffChange: words(240),
  },
  rule: {
    text: words(240),
    children: names,
    set,
    sureBy: parties,
    childSays: words(240),
    easier: words(240),
    review: day,
    isChildIdea: tick,
  },
  window: {
    name: line(60),
    days: onDays,
    from: time,
    to: time,
    children: names,
    notCounting: parties,
    except: days,
    set,
  },
  agreement: {
    what: line(140),
    worrySet: set,
    worry: line(140),
    who: parties,
    backup: parties,
    when,
    isThere: tick,
    where: choice(places),
    goalSet: set,
    goal: line(140),
    trial: period,
    followUp: day,
    checker: parties,
    ifNot: words(240),
    contact: line(140),
    childSays: words(240),
  },
  emergency: {
    parentFeels: words(240),
    othersSee: words(240),
    childSees: words(240),
    mayFetch: parties,
    kit: words(240),
    nextDrill: day,
  },
  step: { text: words(200) },
  call: { name: line(60), phone, note: line(80), as: choice(callKinds) },
  childCard: {
    child: line(40),
    mayDo: words(200),
    goTo: line(80),
    safeWord: line(40),
    safeThing: words(160),
  },
  copy: { name: line(60), version: minutes, as: choice(copyKinds), on: day },
  newWorry: {
    sayFirst: words(240),
    contact: line(60),
    hours: minutes,
    days: minutes,
    thanks: words(240),
  },
  road: {
    title: line(80),
    lane: choice(lanes),
    period,
    onwards: words(300),
    opens: words(240),
    responsible: parties,
    state: choice(roadStates),
  },
  decider: {
    matter: line(80),
    decides: line(80),
    hasSay: line(120),
    name: line(60),
    title: line(60),
    phone,
    since: day,
  },
  consent: {
    what: choice(consentItems),
    parent: parties,
    answer: choice(consentAnswers),
    on: day,
    withdrawn: day,
    days: onDays,
    from: time,
    to: time,
    words: words(240),
  },
  check: {
    type: choice(checkTypes),
    on: day,
    at: time,
    by: line(80),
    present: line(120),
    scenario: words(240),
    seen: words(600),
    result: choice(checkResults),
    minutes,
    reacted: line(80),
    childImpact: words(240),
    learned: words(240),
    testResult: words(240),
  },
  seen: {
    agreement: entry,
    on: day,
    byWhom: parties,
    kept: choice(keptAnswers),
    whatWorked: words(240),
    parentDid: words(240),
    childSign: words(240),
  },
  incident: {
    safeNow: choice(safeAnswers),
    on: day,
    at: time,
    what: words(600),
    agreement: entry,
    severity: choice(severities),
    told: line(120),
    decided: choice(consequences),
    learned: words(240),
  },
} as const;

export type PlanKind = keyof typeof planFields;
export const planKinds = Object.keys(planFields) as readonly PlanKind[];

type FieldsOf<K extends PlanKind> = (typeof planFields)[K];
/** What is said in one thing of this kind; nothing where nobody has said it. */
export type PlanValues<K extends PlanKind> = {
  -readonly [F in keyof FieldsOf<K>]?: FieldsOf<K>[F] extends {
    schema: infer S extends z.ZodMiniType;
  }
    ? z.infer<S>
    : never;
};

/** One field of the table. */
export type PlanField = {
  is: FieldIs;
  schema: z.ZodMiniType;
  limit?: number;
  options?: readonly string[];
};

/** The fields of a kind, in order. */
export function fieldsOf(kind: PlanKind): [string, PlanField][] {
  return Object.entries(planFields[kind]);
}

/** One field, or null where the kind has none of that name. */
export function fieldOf(kind: PlanKind, name: string): PlanField | null {
  const fields: Readonly<Record<string, PlanField>> = planFields[kind];
  return Object.hasOwn(fields, name) ? (fields[name] ?? null) : null;
}

/** Of these there is one on a board, under a key of its own. */
export const singleKinds = ['header', 'emergency', 'newWorry'] as const;
export type SingleKind = (typeof singleKinds)[number];

/** What only facilitators have, also when some of it is shown (`shareable`). */
export const asideKinds = ['consent', 'check', 'seen', 'incident'] as const;
export type AsideKind = (typeof asideKinds)[number];

/** What goes to the table when such a thing is shown: never how a test turned out, nor who has been told. */
export const shareable = {
  check: [
    'type',
    'on',
    'by',
    'scenario',
    'seen',
    'result',
    'minutes',
    'reacted',
    'childImpact',
    'learned',
  ],
  seen: ['agreement', 'on', 'byWhom', 'kept', 'whatWorked', 'parentDid', 'childSign'],
  incident: ['on', 'what', 'agreement', 'severity', 'decided', 'learned'],
} as const satisfies Partial<Record<AsideKind, readonly string[]>>;
export type ShareableKind = keyof typeof shareable;

/** Most of each kind on a board, also what was laid aside. */
export const entriesLimit = {
  header: 1,
  emergency: 1,
  newWorry: 1,
  rule: 30,
  window: 20,
  agreement: 80,
  step: 12,
  call: 20,
  childCard: 12,
  copy: 60,
  road: 40,
  decider: 40,
  consent: 60,
  check: 300,
  seen: 1_000,
  incident: 200,
} as const satisfies Record<PlanKind, number>;

/** Most days of which one device tells how they went, without what was laid aside. */
export const seenPerSeatLimit = 150;
