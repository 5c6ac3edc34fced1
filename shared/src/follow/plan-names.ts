import type { TableDoc } from '../doc/board-doc.ts';
import { isSameName } from '../meeting/name.ts';
import type { Relation } from '../meeting/relation.ts';
import { readFamily } from '../person/family.ts';
import type { Party } from '../plan/party.ts';
import { type PlanEntry, readPlan } from '../plan/plan-entry.ts';
import { fieldsOf, type PlanValues, planKinds } from '../plan/plan-fields.ts';
import { readVersions } from '../plan/plan-version.ts';

/** Somebody whom only the plan names. */
type Named = { name: string; relation?: Relation };

/** Everybody whom the plan names: who does something, children a rule is for, who is rung, who decides, who approved. Who
 *  is drawn is known by the drawing; where somebody works is nobody's name. */
export function namedInPlan({ plan, record, ...table }: TableDoc): Named[] {
  const drawn = new Set<string>(readFamily(table).persons.map(({ id }) => id));
  const entries = planKinds.flatMap((kind) => readPlan(plan, kind));
  const approvers = readVersions(record).flatMap(({ approved }) =>
    approved ? [professional(approved.name, approved.title)] : [],
  );
  const places = readPlan(plan, 'call').filter(({ values }) => isPlace(values));
  const isOfPlace = (name: string) =>
    places.some(({ values }) => isSameName(values.name ?? '', name));
  return [...entries.flatMap((entry) => namedIn(entry, drawn)), ...approvers].filter(
    ({ name }) => name !== '' && !isOfPlace(name),
  );
}

/** Everybody who is named as somebody to do something, or to say yes. */
export function partiesOf({ kind, values }: Pick<PlanEntry, 'kind' | 'values'>): Party[] {
  const said: Readonly<Record<string, unknown>> = { ...values };
  return fieldsOf(kind).flatMap(([name, { is }]) =>
    is === 'parties' ? ((said[name] ?? []) as Party[]) : [],
  );
}

/** Whether a line of the call list is a place, and not a person. */
export function isPlace({ as }: PlanValues<'call'>): boolean {
  return as === 'kindergarten' || as === 'duty';
}

function namedIn(entry: PlanEntry, drawn: ReadonlySet<string>): Named[] {
  const { kind, values, made, shelved, yes } = entry;
  const said: Readonly<Record<string, unknown>> = { ...values };
  const parties = partiesOf(entry)
    .filter(({ key }) => !key || !drawn.has(key))
    .map(({ name, isProfessional }) => (isProfessional ? professional(name) : { name }));
  const children = fieldsOf(kind).flatMap(([name, { is }]) =>
    is === 'names' ? ((said[name] ?? []) as string[]).map(childNamed) : [],
  );
  const answered = Object.entries(yes ?? {}).filter(([key]) => !drawn.has(key));
  const marks = [...answered.map(([, mark]) => mark), made, ...(shelved ? [shelved] : [])];
  return [
    ...parties,
    ...children,
    ...alone(kind, values).filter(({ name }) => !isSentence(name)),
    ...marks.map(({ name }) => ({ name })),
  ];
}

/** Names in fields that hold a name and nothing else. */
function alone(kind: PlanEntry['kind'], values: object): Named[] {
  switch (kind) {
    case 'call': {
      const { name = '', ...call } = values as PlanValues<'call'>;
      return isPlace(call) ? [] : [{ name }];
    }
    case 'decider': {
      const { name = '', title } = values as PlanValues<'decider'>;
      return [professional(name, title)];
    }
    case 'newWorry':
      return [{ name: (values as PlanValues<'newWorry'>).contact ?? '' }];
    case 'check': {
      const { by = '', reacted = '' } = values as PlanValues<'check'>;
      return [professional(by), { name: reacted }];
    }
    case 'childCard':
      return [childNamed((values as PlanValues<'childCard'>).child ?? '')];
    default:
      return [];
  }
}

/** “Den, der har vagten” is said where it stands by role as well; but its words are in every other text. */
function isSentence(name: string): boolean {
  const words = name.match(/\p{L}+/gu) ?? [];
  return words.length > 1 && /^\p{Lu}/u.test(words[0] ?? '') && /^\p{Ll}/u.test(words.at(-1) ?? '');
}

function childNamed(name: string): Named {
  return { name, relation: { kind: 'child' } };
}

function professional(name: string, title?: string): Named {
  return { name, relation: { kind: 'professional', ...(title ? { words: title } : {}) } };
}
