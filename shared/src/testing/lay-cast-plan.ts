import type { BoardLanguage } from '../board/language.ts';
import type { StaffDoc, TableDoc } from '../doc/board-doc.ts';
import type { PlanId } from '../id.ts';
import { readFamily } from '../person/family.ts';
import { askedFor } from '../plan/agreement.ts';
import { approvalOf, openPoints } from '../plan/approval.ts';
import { type Party, partyKey } from '../plan/party.ts';
import {
  isSingle,
  type PlanEntry,
  type PlanFacts,
  planKey,
  readPlan,
  singleId,
} from '../plan/plan-entry.ts';
import {
  asideKinds,
  fieldOf,
  type PlanKind,
  type PlanValues,
  type ShareableKind,
  shareable,
} from '../plan/plan-fields.ts';
import { planOrderBetween } from '../plan/plan-order.ts';
import { type PlanVersion, planText, versionKey } from '../plan/plan-version.ts';
import { readPlanPeople, readWholePlan } from '../plan/read-plan.ts';
import { readSets } from '../scaling/statement-set.ts';
import { type CastName, cast } from './cast.ts';
import { castAgreements } from './cast-agreements.ts';
import { castCarefulWords, castCopies, castEmergency, castHeader } from './cast-emergency.ts';
import type { CastEntry, CastSetName } from './cast-plan-entry.ts';
import { castDeciders, castRoad } from './cast-road.ts';
import { castRules, castWindows } from './cast-rules.ts';
import { castMeetings, castSets } from './cast-scaling.ts';
import { castConsents, castSeen } from './cast-seen.ts';

type Seeding = {
  table: TableDoc;
  staff: StaffDoc;
  language: BoardLanguage;
  newId: <I extends string>() => I;
  /** A moment so many minutes after another; the model knows no clock. */
  later: (at: string, minutes: number) => string;
};
type Laying = Seeding & { ids: ReadonlyMap<string, PlanId>; version: CastVersion };
type CastVersion = 1 | 2 | 3;

const versions = [1, 2, 3] as const;
/** On which day the authority said yes to each version. */
const approvedOn: Record<CastVersion, string> = {
  1: '2026-01-22',
  2: '2026-02-12',
  3: '2026-05-21',
};
const professionals: readonly CastName[] = ['jonas', 'lise', 'hanne', 'mette'];

const entries: readonly CastEntry[] = [
  ...castHeader,
  ...castRules,
  ...castWindows,
  ...castAgreements,
  ...castEmergency,
  ...castCarefulWords,
  ...castCopies,
  ...castRoad,
  ...castDeciders,
  ...castConsents,
  ...castSeen,
];

/** Puts the safety plan of the worked case on a board whose sets have been laid: as it was after each of the meetings up
 *  to `upTo`, with the versions that were approved. Answers the id of each thing by what the case calls it. */
export function layCastPlan(seeding: Seeding, upTo: CastVersion = 3): ReadonlyMap<string, PlanId> {
  const ids = new Map(
    entries.map(({ kind, name }) => [
      name,
      isSingle(kind) ? singleId(kind) : seeding.newId<PlanId>(),
    ]),
  );
  for (const version of versions.filter((each) => each <= upTo)) {
    const laying = { ...seeding, ids, version };
    for (const entry of entries) layEntry(laying, entry);
    layVersion(laying);
  }
  return ids;
}

function layEntry(laying: Laying, entry: CastEntry): void {
  const { table, staff, version, ids } = laying;
  const { kind, name, from = 1, shown } = entry;
  const id = ids.get(name);
  if (!id || from > version || !hasHappened(laying, entry)) return;
  const root = isAside(kind) ? staff.plan : table.plan;
  const last = readPlan(root, kind).at(-1);
  const before = readPlan(root, kind).find((each) => each.id === id);
  const at = timeOf(laying, from);
  const values = valuesOf(laying, entry);
  const facts: PlanFacts = {
    order: before?.order ?? planOrderBetween(last?.order ?? null, null),
    made: { name: cast.jonas.name, at },
    wordsAt: timeOf(laying, version),
    values,
    ...(entry.states?.[version - 1] ? { state: entry.states[version - 1] } : {}),
    ...yesOf(laying, entry, values),
  } as PlanFacts;
  root.set(planKey(kind, id), facts);
  if (shown && isShareable(kind)) table.plan.set(planKey(kind, id), shownOf(kind, facts));
}

/** What is seen later than a version was made is not there yet. */
function hasHappened({ version }: Laying, { kind, values }: CastEntry): boolean {
  const next = version < 3 ? approvedOn[(version + 1) as CastVersion] : '9999';
  return !isShareable(kind) || ((values as { on?: string }).on ?? '') <= next;
}

function shownOf(kind: ShareableKind, facts: PlanFacts): PlanFacts {
  const fields: readonly string[] = shareable[kind];
  const shown = Object.entries(facts.values).filter(([field]) => fields.includes(field));
  return { ...facts, values: Object.fromEntries(shown) };
}

/** The fields as they stand in this version, in one language, of this board's people and sets. */
function valuesOf(laying: Laying, { kind, values, since }: CastEntry): Record<string, unknown> {
  const changes = [values, since?.[2], since?.[3]].slice(0, laying.version);
  const said: Record<string, unknown> = Object.assign({}, ...changes);
  return Object.fromEntries(
    Object.entries(said).flatMap(([field, value]) => {
      const read = inLanguage(laying, fieldOf(kind, field)?.is, value);
      return read === undefined ? [] : [[field, read]];
    }),
  );
}

function inLanguage(laying: Laying, is: string | undefined, value: unknown): unknown {
  switch (is) {
    case 'line':
    case 'words':
      return (value as Record<BoardLanguage, string>)[laying.language];
    case 'parties':
      return (value as readonly CastName[]).map((name) => castParty(laying.table, name));
    case 'set':
      return setOf(laying, value as CastSetName);
    case 'entry':
      return laying.ids.get(value as string);
    default:
      return value;
  }
}

/** Who is drawn is that person, the others are written. */
function castParty(table: TableDoc, name: CastName): Party {
  const drawn = readFamily(table).persons.find((person) => person.name === cast[name].name);
  const isProfessional = professionals.includes(name);
  return {
    ...(drawn ? { key: drawn.id } : {}),
    name: cast[name].name,
    ...(isProfessional ? { isProfessional } : {}),
  };
}

function setOf({ table, language }: Laying, name: CastSetName): string | undefined {
  const at = { S1: 0, S2: 1, W1: 2 }[name];
  const title = castSets[at]?.title[language];
  return readSets(table.sets).find((set) => set.title === title)?.id;
}

/** Everyone who has to has said yes to what is done, and those who step in. */
function yesOf(
  laying: Laying,
  { kind, states, yes = [] }: CastEntry,
  values: Record<string, unknown>,
): Pick<PlanEntry, 'yes'> {
  const state = states?.[laying.version - 1];
  if (kind !== 'agreement' || !state || state === 'proposal') return {};
  const parents = [castParty(laying.table, 'line'), castParty(laying.table, 'martin')];
  const asked = askedFor({ values: values as PlanValues<'agreement'> }, parents);
  const said = [...asked, ...yes.map((name) => castParty(laying.table, name))];
  const at = timeOf(laying, laying.version, 30);
  return {
    yes: Object.fromEntries(said.map((party) => [partyKey(party), { name: party.name, at }])),
  };
}

function layVersion(laying: Laying): void {
  const { table, version } = laying;
  const day = (castMeetings[version - 1] ?? '').slice(0, 10);
  const plan = readWholePlan(table);
  const at = timeOf(laying, version, 60);
  const kept: PlanVersion = {
    number: version,
    type: plan.header.type ?? 'plan',
    text: [...planText(table.plan)],
    sent: { name: cast.jonas.name, at },
    open: openPoints(approvalOf(plan, readPlanPeople(table, day), day)),
    approved: {
      name: 'Karen Nygaard',
      title: { da: 'Afdelingsleder', en: 'Head of section' }[laying.language],
      on: approvedOn[version],
      at: version === 1 ? '2026-01-22T09:00:00.000Z' : laying.later(at, 15),
      by: cast.jonas.name,
    },
  };
  table.record.set(versionKey(version), kept);
}

/** A moment in the meeting that a version comes from. */
function timeOf({ later }: Seeding, version: CastVersion, minutes = 20): string {
  return later(castMeetings[version - 1] ?? '', minutes);
}

function isAside(kind: PlanKind): boolean {
  return asideKinds.some((each) => each === kind);
}

function isShareable(kind: PlanKind): kind is ShareableKind {
  return Object.hasOwn(shareable, kind);
}
