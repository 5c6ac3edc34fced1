import * as z from 'zod/mini';
import { cardFields, cardsLimit, wordsUnitsKept } from '../card/card.ts';
import { inboxSchema } from '../card/inbox.ts';
import { type DocumentName, rootsOf } from '../doc/board-doc.ts';
import { knownNameSchema, knownNamesLimit } from '../follow/known-name.ts';
import { promptSchema, promptsLimit } from '../follow/prompt.ts';
import { stoodNameSchema, stoodNamesLimit } from '../follow/stood-name.ts';
import { idSchema } from '../id.ts';
import { bindingSchema, inkLimit, shapeSchema, versionsSchema } from '../ink/ink.ts';
import { meetingSchema } from '../meeting/meeting.ts';
import { seatColours, seatSchema } from '../meeting/seat.ts';
import { networkNoteSchema } from '../network/note.ts';
import { placeFields } from '../network/place.ts';
import { offers, signalSchema } from '../network/signal.ts';
import { coupleFields, descentFields, householdFields } from '../person/bond.ts';
import { bondsKept, personFields, personsKept } from '../person/person.ts';
import { shownTieSchema, tieSchema, tiesLimit } from '../person/tie.ts';
import { askSchema } from '../plan/plan-ask.ts';
import { versionSchema, versionsLimit } from '../plan/plan-version.ts';
import { floors } from '../scaling/floor.ts';
import { roundSchema } from '../scaling/round.ts';
import { roundAsideSchema } from '../scaling/round-aside.ts';
import { setSchema, setsLimit } from '../scaling/statement-set.ts';
import { eventSchema } from '../scaling/timeline-event.ts';
import { sheetFields, sheetsKept } from '../wall/sheet.ts';
import { wallFields } from '../wall/showing.ts';
import { askFits, inkFits, planParts, versionFits, versionsFit } from './part-fits.ts';

/** A collection of a board as it stands in a file: under its root, or under a name of its own in it. In the document each
 *  of its entries lies under `prefix` and its name. `isRecord`: as a map with a key for each fact. `fits`: what the shape
 *  alone does not say. */
export type FilePart = {
  document: DocumentName;
  root: string;
  group: string | null;
  prefix: string;
  whole: z.ZodMiniType<Record<string, unknown>>;
  limit: number;
  isRecord?: true;
  fits?: (name: string, entry: unknown) => boolean;
};

/** What the house keeps for itself: who waits and who may come in, and links that were given out. */
export const houseRoots: Readonly<Record<DocumentName, readonly string[]>> = {
  table: [],
  staff: ['lobby', 'door', 'followers', 'exports'],
};

/** Most meetings and rounds in a file; a board has no limit of its own for them. */
const manyEvenings = 2_000;
/** Drills and breaches stand on the time axis too. */
const eventsKept = 1_000;

const id = idSchema<string>();
const voter = z.string().check(z.minLength(1), z.maxLength(60));
const counted = z.number().check(z.int(), z.minimum(1), z.maximum(10_000));
const shortName = z.string().check(z.minLength(1), z.maxLength(800));

type Shape = Parameters<typeof z.strictObject>[0];

/** Entries under ids of one kind. */
function entries(entry: z.ZodMiniType, name: z.ZodMiniType<string> = id): FilePart['whole'] {
  return z.record(name as z.ZodMiniType<string, string>, entry) as FilePart['whole'];
}

function records(root: string, fields: object, limit: number): FilePart {
  const whole = entries(z.strictObject(fields as Shape & object));
  return { document: 'table', root, group: null, prefix: '', whole, limit, isRecord: true };
}

function values(
  document: DocumentName,
  root: string,
  whole: FilePart['whole'],
  limit: number,
): FilePart {
  return { document, root, group: null, prefix: '', whole, limit };
}

const meeting = z.extend(meetingSchema, { number: counted });
const seat = z.extend(seatSchema, {
  name: shortName,
  colour: z.number().check(z.int(), z.minimum(0), z.maximum(seatColours - 1)),
  meeting: id,
});
const card = { ...cardFields, words: z.string().check(z.maxLength(wordsUnitsKept)) };
const inInk = { document: 'table', root: 'ink', limit: inkLimit } as const;
const inRecord = { document: 'table', root: 'record' } as const;
const drawnName = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,40}$/));
const signalName = z.string().check(z.regex(/^(pause|talk|stop)\/[A-Za-z0-9_-]{22}$/));
const askName = z.string().check(z.regex(/^(talk|tooMuch):[A-Za-z0-9_-]{22}:[A-Za-z0-9_-]{22}$/));

/** Everything that a file holds of a board, in the order in which it stands there. */
export const fileParts: readonly FilePart[] = [
  records('cards', card, cardsLimit),
  values('table', 'wall', z.strictObject(optionals(wallFields)) as FilePart['whole'], 20),
  records('sheets', sheetFields, sheetsKept),
  {
    ...inInk,
    group: 'shapes',
    prefix: 'shape:',
    whole: entries(shapeSchema, drawnName),
    fits: inkFits('shape:'),
  },
  {
    ...inInk,
    group: 'bindings',
    prefix: 'binding:',
    whole: entries(bindingSchema, drawnName),
    fits: inkFits('binding:'),
  },
  {
    ...inInk,
    group: 'schemas',
    prefix: 'schema:',
    whole: entries(versionsSchema, z.string().check(z.regex(/^[a-z0-9]{1,16}$/))),
    fits: versionsFit,
  },
  records('persons', personFields, personsKept),
  records('couples', coupleFields, bondsKept),
  records('descents', descentFields, bondsKept),
  records('households', householdFields, bondsKept),
  records('network', placeFields, personsKept),
  values('table', 'shownTies', entries(shownTieSchema), tiesLimit),
  values('table', 'sets', entries(setSchema), setsLimit),
  ...planParts('table').map((part) => ({ ...part, whole: entries(part.entry) })),
  {
    ...inRecord,
    group: 'meetings',
    prefix: 'meeting:',
    whole: entries(meeting),
    limit: manyEvenings,
  },
  { ...inRecord, group: 'seats', prefix: 'seat:', whole: entries(seat), limit: manyEvenings },
  {
    ...inRecord,
    group: 'rounds',
    prefix: 'round:',
    whole: entries(roundSchema),
    limit: manyEvenings,
  },
  {
    ...inRecord,
    group: 'events',
    prefix: 'event:',
    whole: entries(eventSchema),
    limit: eventsKept,
  },
  {
    ...inRecord,
    group: 'versions',
    prefix: 'version:',
    whole: entries(versionSchema, z.string().check(z.regex(/^[1-9]\d{0,3}$/))),
    limit: versionsLimit,
    fits: versionFits,
  },
  values('staff', 'inbox', entries(inboxSchema), cardsLimit),
  values('staff', 'prompts', entries(promptSchema), promptsLimit),
  values('staff', 'names', entries(knownNameSchema), knownNamesLimit),
  values('staff', 'stoodNames', entries(stoodNameSchema, shortName), stoodNamesLimit),
  values('staff', 'networkNotes', entries(networkNoteSchema), manyEvenings),
  values('staff', 'signals', entries(signalSchema, signalName), manyEvenings * offers.length),
  values('staff', 'ties', entries(tieSchema), tiesLimit),
  values('staff', 'sets', entries(setSchema), setsLimit),
  ...planParts('staff').map((part) => ({ ...part, whole: entries(part.entry) })),
  {
    ...values('staff', 'plan', entries(askSchema, askName), manyEvenings),
    group: 'ask',
    prefix: 'ask:',
    fits: askFits,
  },
  values('staff', 'rounds', entries(roundAsideSchema), manyEvenings),
  values('staff', 'floor', entries(z.enum(floors), voter), manyEvenings),
];

/** The parts of one root, in order. */
export function partsOfRoot(document: DocumentName, root: string): FilePart[] {
  return fileParts.filter((part) => part.document === document && part.root === root);
}

/** Roots of a document that a file holds, in order. */
export function rootsInFile(document: DocumentName): string[] {
  return Object.keys(rootsOf[document]).filter((root) => !houseRoots[document].includes(root));
}

function optionals(fields: Readonly<Record<string, z.ZodMiniType>>) {
  return Object.fromEntries(
    Object.entries(fields).map(([name, schema]) => [name, z.optional(schema)]),
  );
}
