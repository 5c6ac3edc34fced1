import fc from 'fast-check';
import * as Y from 'yjs';
import { categories, columns } from '../card/category.ts';
import { openStaff, openTable, type StaffDoc, type TableDoc } from '../doc/board-doc.ts';
import type { Family } from '../person/family.ts';
import { groups } from '../scaling/group.ts';
import { scaleKinds } from '../scaling/scale-kind.ts';
import { setFields } from '../scaling/statement-set.ts';
import { eventKinds } from '../scaling/timeline-event.ts';
import { channels } from '../scaling/vote.ts';
import { anyFamily, madeThen } from './any-family.ts';
import { anyInk } from './any-ink.ts';
import { anyPlan, anyVersion } from './any-plan.ts';
import { idFor } from './id-for.ts';

// Whole boards as they may stand in their two documents, between meetings.

const at = madeThen.at;
const by = idFor('jonas');
const seatId = fc.constantFrom(...['jonas', 'birgit', 'line', 'martin'].map((name) => idFor(name)));
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom('<b>Hej</b><script>1</script>', '‮בוקר', 'Æblegrød\n\tsyd', '\u0000', '"}]'),
);
const name = words.map((text) => text || 'Birgit');
const noted = fc.record({ name, at: fc.constant(at) });
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** Up to a few entries, each under an id of its own. */
function few<T>(kind: string, entry: fc.Arbitrary<T>, most = 4): fc.Arbitrary<[string, T][]> {
  return fc
    .array(entry, { maxLength: most })
    .map((list) => list.map((each, index) => [idFor(`${kind} ${index}`), each]));
}

const anyCard = fc.record({
  column: fc.constantFrom(...columns),
  category: some(fc.constantFrom(...categories)),
  order: fc.stringMatching(/^[0-9A-Za-z]{1,8}$/),
  saidBy: fc.array(fc.record({ name: words, seat: some(seatId) }), { maxLength: 3 }),
  enteredBy: fc.record({ seat: seatId, name: words, phone: fc.boolean() }),
  lang: fc.constantFrom('da', 'en', ''),
  createdAt: fc.constant(at),
  meeting: fc.integer({ min: 1, max: 9 }),
  takenUp: some(fc.constant({ by, at })),
  shelved: some(fc.constant({ by, at })),
  words,
});

const anySet = fc.record({
  kind: fc.constantFrom(...scaleKinds),
  title: words,
  words: fc.dictionary(fc.constantFrom(...setFields), words),
  weeks: some(fc.integer({ min: 1, max: 104 })),
  version: fc.integer({ min: 1, max: 4 }),
  status: fc.constantFrom('draft', 'discussed', 'agreed', 'disputed', 'approved'),
  stances: fc.dictionary(
    seatId,
    fc.record({
      name,
      stance: fc.constantFrom('agree', 'disagree', 'unsure'),
      at: fc.constant(at),
    }),
  ),
  parentsRead: some(noted),
  made: fc.constant({ by, at }),
});

const anyMark = fc.record({
  voter: seatId,
  name,
  group: fc.constantFrom(...groups),
  channel: fc.constantFrom(...channels),
  value: fc.oneof(
    fc.integer({ min: 0, max: 20 }).map((half) => half / 2),
    fc.constantFrom('unknown', 'skip'),
  ),
  notLower: some(words),
});

const meeting = idFor('meeting 0');
const anyRound = fc.record({
  meeting: fc.constant(meeting),
  meetingNumber: fc.constant(1),
  no: fc.integer({ min: 1, max: 3 }),
  state: fc.constantFrom('revealed', 'cancelled'),
  passages: fc.constant([{ state: 'prepared', by, at }]),
  ready: fc.nat(9),
  of: fc.nat(9),
  asks: fc.constant('number'),
  set: fc.constant(idFor('set 0')),
  kind: fc.constantFrom(...scaleKinds),
  title: words,
  version: fc.constant(1),
  ten: words,
  zero: words,
  authorityLast: fc.boolean(),
  marks: fc.array(anyMark, { maxLength: 4 }),
});

const anyRecord = fc.record({
  seats: few(
    'seat',
    fc.record({
      name,
      relation: some(fc.constant({ kind: 'grandparent', words: 'Mormor' })),
      role: fc.constantFrom('facilitator', 'member', 'interpreter'),
      colour: fc.integer({ min: 0, max: 7 }),
      meeting: fc.constant(meeting),
      admittedAt: fc.constant(at),
      leftAt: some(fc.constant(at)),
    }),
  ),
  rounds: few('round', anyRound),
  events: few(
    'event',
    fc.record({
      what: fc.constantFrom(...eventKinds),
      on: fc.constant('2026-02-28'),
      words: some(words),
    }),
  ),
  versions: fc.array(anyVersion, { maxLength: 2 }),
});

const anyStaff = fc.record({
  inbox: few(
    'waiting',
    fc.record({
      column: fc.constantFrom(...columns),
      words,
      from: fc.record({ seat: seatId, name }),
      lang: fc.constant('da'),
      sentAt: fc.constant(at),
      state: fc.constantFrom('waiting', 'talk', 'asked', 'thanked'),
    }),
  ),
  names: few('name', fc.record({ name, role: words })),
  stoodNames: fc.array(
    fc.tuple(
      name.map((text) => `.${text}`),
      fc.record({ role: words, at: fc.constant(at) }),
    ),
    { maxLength: 4 },
  ),
  networkNotes: few('person', fc.record({ privateNote: some(words), phone: some(words) })),
  signals: few('signal', fc.record({ name, at: fc.constant(at) })).map((list) =>
    list.map(([id, signal]): [string, object] => [`pause/${id}`, signal]),
  ),
  ties: few(
    'tie',
    fc.record({
      facts: fc.record({
        kind: fc.constantFrom('close', 'physicalAbuse'),
        from: fc.constant(idFor('person 0')),
        to: fc.constant(idFor('person 1')),
        saidBy: some(words),
      }),
      made: fc.constant({ by, at }),
    }),
  ),
  sets: few('draft', anySet),
  rounds: few(
    'round',
    fc.record({
      ready: fc.array(seatId),
      held: fc.array(anyMark, { maxLength: 2 }),
      authority: fc.array(seatId),
    }),
  ),
  floor: fc
    .dictionary(seatId, fc.constantFrom('spoke', 'passed'))
    .map((floor) => Object.entries(floor)),
});

/** Any board of a few of each thing. */
export const anyBoard: fc.Arbitrary<{ table: TableDoc; staff: StaffDoc }> = fc
  .record({
    children: fc.array(name, { minLength: 1, maxLength: 3 }),
    cards: few('card', anyCard, 6),
    sheets: few(
      'sheet',
      fc.record({ name: words, order: fc.constant('a1'), made: fc.constant({ by, at }) }),
    ),
    family: anyFamily(6),
    network: few(
      'person',
      fc.record({
        ring: fc.constantFrom('all', 'some', 'none', 'rim'),
        knowsWorry: fc.boolean(),
        knowsGoal: fc.boolean(),
        knowsSince: some(fc.constant('2026-01-01')),
        chosenByFamily: fc.boolean(),
        isAdult: fc.boolean(),
        mayFetch: fc.boolean(),
        isNear: fc.boolean(),
        angle: some(fc.integer({ min: 0, max: 359 })),
        made: fc.constant({ by, at }),
      }),
    ),
    ink: fc.array(anyInk, { maxLength: 4 }),
    sets: few('set', anySet),
    record: anyRecord,
    staff: anyStaff,
    plan: anyPlan,
  })
  .map(({ children, family, ink, record, staff: aside, plan, ...rest }) => {
    const [table, staff] = [openTable(new Y.Doc()), openStaff(new Y.Doc())];
    table.record.set('board', { children, language: 'da', createdAt: at });
    table.record.set(`meeting:${meeting}`, {
      number: 1,
      openedAt: at,
      closedAt: at,
      arrival: 'inbox',
    });
    table.wall.set('turn:worry', { page: 2, id: 'once' });
    putRecords(table.cards, rest.cards);
    putRecords(table.sheets, rest.sheets);
    putRecords(table.network, rest.network);
    putFamily(table, family);
    for (const shape of ink) table.ink.set(shape.id, defined(shape));
    putValues(table.sets, '', rest.sets);
    putValues(table.plan, '', plan.table);
    putValues(table.record, 'seat:', record.seats);
    putValues(table.record, 'round:', record.rounds);
    putValues(table.record, 'event:', record.events);
    for (const [index, version] of record.versions.entries())
      table.record.set(`version:${index + 1}`, defined({ ...version, number: index + 1 }));
    for (const [root, entries] of Object.entries(aside))
      putValues(staff.doc.getMap(root), '', entries as [string, unknown][]);
    putValues(staff.plan, '', plan.staff);
    return { table, staff };
  });

function putFamily(table: TableDoc, family: Family): void {
  for (const root of ['persons', 'couples', 'descents', 'households'] as const)
    putRecords(
      table[root] as never,
      family[root].map(({ id, ...facts }) => [id, facts]),
    );
}

function putRecords(root: Y.Map<Y.Map<unknown>>, entries: readonly [string, object][]): void {
  for (const [id, facts] of entries) {
    const record = new Y.Map<unknown>();
    for (const [field, value] of Object.entries(facts))
      if (value !== undefined)
        record.set(field, field === 'words' ? new Y.Text(value) : defined(value));
    root.set(id as never, record);
  }
}

function putValues(
  root: Y.Map<unknown>,
  prefix: string,
  entries: readonly [string, unknown][],
): void {
  for (const [id, value] of entries) root.set(prefix + id, defined(value));
}

/** Without what is undefined, at any depth: a document has no such value. */
function defined<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** So many of them, always the same. */
export function someBoards(count: number): { table: TableDoc; staff: StaffDoc }[] {
  return fc.sample(anyBoard, { numRuns: count, seed: 6 });
}
