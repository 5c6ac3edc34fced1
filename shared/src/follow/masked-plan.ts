import type * as Y from 'yjs';
import type { When } from '../calendar/when.ts';
import type { TableDoc } from '../doc/board-doc.ts';
import { isId, type SeatId } from '../id.ts';
import type { Party } from '../plan/party.ts';
import { type PlanEntry, planKey, readPlan } from '../plan/plan-entry.ts';
import {
  type FieldIs,
  fieldsOf,
  type PlanField,
  type PlanKind,
  planKinds,
} from '../plan/plan-fields.ts';
import {
  isSameText,
  type PlanVersion,
  planText,
  readVersions,
  versionKey,
} from '../plan/plan-version.ts';
import { isPlace, partiesOf } from './plan-names.ts';
import { type Roles, roleOfName } from './roles.ts';

/** Fields that hold a name and nothing else: what is not known there is nobody's business either. */
const nameFields: Partial<Record<PlanKind, readonly string[]>> = {
  call: ['name'],
  copy: ['name'],
  decider: ['name'],
  newWorry: ['contact'],
  childCard: ['child'],
  check: ['by', 'reacted'],
};

type Say = (key: string, raw: string) => string;

/** The root `plan` as followers read it: who does what by role, words with names replaced, and no telephone number. What the
 *  table of fields does not know is not there. */
export function maskedPlan(plan: Y.Map<unknown>, roles: Roles, say: Say): Map<string, unknown> {
  const masked = new Map<string, unknown>();
  for (const kind of planKinds)
    for (const entry of readPlan(plan, kind))
      masked.set(planKey(kind, entry.id), maskedEntry(entry, roles, say));
  return masked;
}

/** What the record says of versions: that they were sent and approved, by role. Their words are the room's; of one that
 *  says what the plan says now they are the plan's as it stands in the mask, so that both still say the same. */
export function maskedVersions(
  { record, plan }: Pick<TableDoc, 'record' | 'plan'>,
  masked: Y.Map<unknown>,
  roles: Roles,
  say: Say,
): Map<string, unknown> {
  const now = planText(plan);
  return new Map(
    readVersions(record).map((version) => {
      const text = isSameText(version.text, now) ? [...planText(masked)] : [];
      return [versionKey(version.number), { ...maskedVersion(version, roles, say), text }];
    }),
  );
}

/** The seats that the plan names: they stay known when their meeting is over. */
export function seatsInPlan({ plan }: Pick<TableDoc, 'plan'>): ReadonlySet<string> {
  const keys = planKinds.flatMap((kind) =>
    readPlan(plan, kind).flatMap((entry) => partiesOf(entry).map(({ key }) => key ?? '')),
  );
  return new Set(keys);
}

function maskedVersion(
  { number, type, sent, open, ...facts }: PlanVersion,
  roles: Roles,
  say: Say,
): PlanVersion {
  const { approved, returned } = facts;
  const key = (name: string) => `version ${number} ${name}`;
  const masked: PlanVersion = {
    number,
    type,
    open,
    text: [],
    sent: { name: roleOfName(roles, sent.name), at: sent.at },
  };
  if (approved) {
    const { on, at, title, reservations } = approved;
    masked.approved = {
      on,
      at,
      name: roleOfName(roles, approved.name),
      title: say(key('title'), title),
      by: roleOfName(roles, approved.by),
      ...(reservations ? { reservations: say(key('reservations'), reservations) } : {}),
    };
  }
  if (returned)
    masked.returned = {
      name: roleOfName(roles, returned.name),
      at: returned.at,
      words: say(key('returned'), returned.words),
    };
  return masked;
}

function maskedEntry(
  { id, kind, values, order, made, wordsAt, state, yes, shelved, loops }: PlanEntry,
  roles: Roles,
  say: Say,
): object {
  const noted = (mark: { name: string; at: string }) => ({
    name: roleOfName(roles, mark.name),
    at: mark.at,
  });
  const said: Record<string, unknown> = {};
  const now: Readonly<Record<string, unknown>> = { ...values };
  for (const [name, field] of fieldsOf(kind as PlanKind)) {
    const hasName = nameFields[kind]?.includes(name) && !(kind === 'call' && isPlace(values));
    const value = maskedValue(hasName ? { ...field, is: 'name' } : field, now[name], {
      roles,
      say: (part, raw) => say(`${id} ${name} ${part}`, raw),
    });
    if (value !== undefined) said[name] = value;
  }
  const answers = Object.entries(yes ?? {}).map(
    ([key, mark]) => [maskedKey(key, mark.name, roles), noted(mark)] as const,
  );
  return {
    order,
    wordsAt,
    made: noted(made),
    values: said,
    ...(state ? { state } : {}),
    ...(answers.length > 0 ? { yes: Object.fromEntries(answers) } : {}),
    ...(shelved ? { shelved: noted(shelved) } : {}),
    ...(loops
      ? { loops: loops.map(({ at, words }, n) => ({ at, words: say(`${id} loop ${n}`, words) })) }
      : {}),
  };
}

function maskedValue(
  field: Omit<PlanField, 'is'> & { is: FieldIs | 'name' },
  value: unknown,
  { roles, say }: { roles: Roles; say: Say },
): unknown {
  if (value === undefined) return undefined;
  switch (field.is) {
    case 'line':
    case 'words':
      return say('', value as string);
    case 'phone':
      return undefined;
    case 'name':
      return roleOfName(roles, value as string);
    case 'parties':
      return (value as Party[]).map((party) => maskedParty(party, roles));
    case 'names':
      return (value as string[]).map((name) => roleOfName(roles, name));
    case 'when': {
      const when = value as When;
      return when.kind === 'trigger' ? { ...when, words: say('when', when.words) } : when;
    }
    case 'day':
    case 'days':
    case 'weekdays':
    case 'time':
    case 'set':
    case 'entry':
    case 'choice':
    case 'tick':
    case 'minutes':
    case 'period':
      return value;
  }
}

/** Who it is stays by key; a written name is a role. */
function maskedParty({ key, name, isProfessional }: Party, roles: Roles): Party {
  const role = (key && roles.seats.get(key as SeatId)) || roleOfName(roles, name);
  return { ...(key ? { key } : {}), name: role, ...(isProfessional ? { isProfessional } : {}) };
}

/** A yes is kept under somebody's id, or under a name. */
function maskedKey(key: string, name: string, roles: Roles): string {
  return isId(key) ? key : `name:${roleOfName(roles, name).toLocaleLowerCase('da')}`;
}
