import type { Weekday } from '../calendar/day.ts';
import type { StaffDoc, TableDoc } from '../doc/board-doc.ts';
import type { PlanId, SeatId, SetId } from '../id.ts';
import type { Party } from '../plan/party.ts';
import { partyKey } from '../plan/party.ts';
import { askKey } from '../plan/plan-ask.ts';
import { type PlanEntry, planKey, singleId } from '../plan/plan-entry.ts';
import type { PlanKind, PlanValues } from '../plan/plan-fields.ts';
import { planText, versionKey } from '../plan/plan-version.ts';
import { idFor } from './id-for.ts';

// A small plan with words in it that may not be taken home. The plan that has everything is the cast's: lay-cast-plan.ts.

const made = { name: 'Jonas', at: '2026-01-13T16:30:00.000Z' };
const later = { name: 'Jonas', at: '2026-01-13T17:00:00.000Z' };
const trial = { from: '2026-01-14', to: '2026-02-13' };
const followUp = '2026-02-12';

/** Somebody of the plan by name. */
export function named(name: string): Party {
  return { name };
}

type Extra = Partial<Pick<PlanEntry, 'state' | 'yes' | 'from' | 'wordsAt'>>;

/** Puts something into a plan, under the id of its name. */
export function putIn<K extends PlanKind>(
  root: TableDoc['plan'],
  [kind, name]: readonly [kind: K, name: string],
  values: PlanValues<K>,
  extra: Extra = {},
): PlanId {
  const id =
    kind === 'header' || kind === 'emergency' || kind === 'newWorry'
      ? singleId(kind)
      : idFor<PlanId>(name);
  const order = `a${`${root.size}`.padStart(4, '0')}`;
  root.set(planKey(kind, id), { order, made, wordsAt: made.at, values, ...extra });
  return id;
}

/** A yes of each of these. */
function yesOf(...names: string[]): Record<string, typeof later> {
  return Object.fromEntries(names.map((name) => [partyKey(named(name)), later]));
}

/** Words that only facilitators have: they are on no paper but the authority's. Each is one word, so that no end of a line
 *  can hide it. */
export const authorityWords = ['renprøve', 'lederbesked', 'kontrolblik', 'sovehensyn'];
/** Words that are on no paper at all. */
export const neverWords = [
  'udkastløfte',
  'skitseregel',
  'stoppetløfte',
  'nabosladder',
  'kladdeord',
];

/** Rules, agreements of which one is not agreed, risk windows, the emergency plan, cards, the road, who decides, and what
 *  only facilitators have. */
export function layGuardedPlan({ table, staff }: { table: TableDoc; staff: StaffDoc }): void {
  const { plan } = table;
  putIn(plan, ['header', ''], {
    type: 'plan',
    parents: [named('Line'), named('Martin')],
    validUntil: '2026-04-22',
    review: '2026-03-26',
    childExplained: 'begun',
    childOpinion: 'Peter vil gerne have, at mormor kommer.',
    consequences: 'Vi mødes samme uge.',
  });
  layRules(table);
  layAgreements(table);
  layEmergency(table);
  layRoad(table);
  layStaff(staff);
}

/** Sends the plan and approves it as version 1. */
export function approveGuardedPlan({ record, plan }: TableDoc): void {
  record.set(versionKey(1), {
    number: 1,
    type: 'plan',
    text: [...planText(plan)],
    sent: { name: 'Jonas', at: '2026-01-20T09:00:00.000Z' },
    open: ['everyYes'],
    approved: {
      name: 'Hanne Holm',
      title: 'leder',
      on: '2026-01-22',
      at: '2026-01-22T12:00:00.000Z',
      by: 'Jonas',
      reservations: 'Thomas spørges inden mandag.',
    },
  });
}

function layRules({ plan }: TableDoc): void {
  putIn(plan, ['rule', 'alone'], {
    text: 'Line er ikke alene med begge drenge mellem kl. 15 og 17, før vi alle er trygge ved det.',
    sureBy: [named('Birgit')],
    childSays: 'Mor har altid en voksen med om eftermiddagen.',
    easier: 'En dreng ad gangen fra trin 4',
  });
  putIn(plan, ['rule', 'doors'], { text: 'Døre hos os bliver ikke låst.' });
}

function layAgreements({ plan }: TableDoc): void {
  putIn(plan, ['window', 'afternoon'], {
    name: 'Eftermiddagen',
    days: [1, 2, 3, 4, 5],
    from: '15:00',
    to: '17:00',
  });
  const both = yesOf('Line', 'Martin', 'Katrine', 'Birgit');
  putIn(
    plan,
    ['agreement', 'A1'],
    {
      worry: 'Line har slået drengene om eftermiddagen',
      what: 'Moster henter drengene i børnehaven',
      who: [named('Katrine')],
      backup: [named('Sanne')],
      when: { kind: 'weekly', days: [1, 2], rhythm: 'every', from: '15:00', except: [] },
      goal: 'En rolig eftermiddag',
      trial,
      followUp,
      checker: [named('Mette')],
      ifNot: 'Mette ringer til Birgit',
    },
    { state: 'active', yes: both },
  );
  putIn(
    plan,
    ['agreement', 'A2'],
    {
      worry: 'Line har slået drengene om eftermiddagen',
      what: 'Mormor er i hjemmet, til far kommer',
      who: [named('Birgit')],
      backup: [named('Amina')],
      when: {
        kind: 'weekly',
        days: [3, 4, 5],
        rhythm: 'every',
        from: '15:00',
        to: '17:00',
        except: ['2026-01-30'],
      },
      goal: 'En rolig eftermiddag',
      trial,
      followUp,
    },
    { state: 'agreed', yes: both },
  );
  putIn(plan, ['agreement', 'A7'], {
    what: 'Thomas og Peter spiller bold i klubben',
    who: [named('Thomas')],
    when: { kind: 'weekly', days: [6], rhythm: 'even', from: '10:00', to: '12:00', except: [] },
  });
  putIn(
    plan,
    ['agreement', 'gone'],
    { what: neverWords[2] ?? '', who: [named('Inge')] },
    { state: 'stopped' },
  );
}

function layEmergency({ plan }: TableDoc): void {
  putIn(plan, ['emergency', ''], {
    parentFeels: 'Line ryster og har ikke sovet',
    childSees: 'Mor taler højt',
    mayFetch: [named('Birgit'), named('Katrine')],
    kit: 'Bamsen ved døren',
  });
  const steps = ['Line siger pause', 'Ringer til Birgit', 'Drengene går til Amina'];
  for (const text of steps) putIn(plan, ['step', text], { text });
  putIn(plan, ['call', 'Birgit'], { name: 'Birgit', phone: '20 30 40 50', note: 'altid' });
  putIn(plan, ['call', 'duty'], { name: 'Døgnvagten', phone: '70 11 22 33', as: 'duty' });
  putIn(plan, ['childCard', 'Peter'], {
    child: 'Peter',
    mayDo: 'Gå ned til Amina',
    goTo: 'Amina, opgang 3',
    safeWord: 'dinosaur',
    safeThing: 'Den blå dinosaur på hylden',
  });
  putIn(plan, ['newWorry', ''], {
    contact: 'Jonas',
    hours: 24,
    days: 3,
    thanks: 'Tak, fordi du siger det',
  });
}

function layRoad({ plan }: TableDoc): void {
  putIn(plan, ['road', 'one'], {
    title: 'Line og én dreng ad gangen',
    lane: 'family',
    onwards: 'fire uger uden brud',
    opens: 'mormor kommer tre dage',
    state: 'now',
  });
  putIn(plan, ['decider', 'plan'], {
    matter: 'Om planen er god nok',
    decides: 'Kommunen',
    hasSay: 'Forældre og netværk',
    name: 'Hanne Holm',
    title: 'leder',
  });
  putIn(plan, ['copy', 'kindergarten'], {
    name: 'Solsikken',
    version: 1,
    as: 'paper',
    on: '2026-01-23',
  });
}

function layStaff({ plan, networkNotes, inbox, sets }: StaffDoc): void {
  putIn(plan, ['agreement', 'held'], { what: neverWords[0] ?? '', who: [named('Rasmus')] });
  putIn(plan, ['rule', 'held'], { text: neverWords[1] ?? '' });
  layConsents(plan);
  putIn(plan, ['check', 'test'], {
    type: 'test',
    on: '2026-01-27',
    seen: 'Line tog godt imod det',
    testResult: authorityWords[0] ?? '',
  });
  putIn(plan, ['incident', 'march'], {
    safeNow: 'yes',
    on: '2026-03-11',
    what: 'Line var alene i 35 minutter',
    severity: 'deviation',
    told: authorityWords[1] ?? '',
  });
  putIn(plan, ['seen', 'calm'], {
    agreement: idFor<PlanId>('A1'),
    on: '2026-02-10',
    kept: 'kept',
    whatWorked: authorityWords[2] ?? '',
  });
  const ask = {
    agreement: idFor<PlanId>('A1'),
    what: 'tooMuch' as const,
    seat: idFor<SeatId>('birgit'),
  };
  plan.set(askKey(ask), { ...ask, name: neverWords[3] ?? '', at: made.at });
  networkNotes.set('note', { words: neverWords[3] });
  inbox.set('card', { words: neverWords[3] });
  sets.set(idFor<SetId>('draft'), {
    kind: 'safety',
    title: neverWords[4] ?? '',
    words: { what: neverWords[4] ?? '' },
    version: 1,
    status: 'draft',
    stances: {},
    made: { by: idFor<SeatId>('jonas'), at: made.at },
  });
}

/** Both parents have said yes to visits that nobody announces, in their hours; Martin took his yes to drills back. */
function layConsents(plan: StaffDoc['plan']): void {
  const visits = { what: 'unannounced', answer: 'yes', on: '2026-01-09' } as const;
  const hours = { days: [1, 2, 3, 4, 5] as Weekday[], from: '14:30', to: '19:00' };
  const words = authorityWords[3] ?? '';
  putIn(plan, ['consent', 'drill'], {
    ...{ what: 'drill', parent: [named('Martin')], answer: 'yes' },
    ...{ on: '2026-01-09', withdrawn: '2026-01-12' },
  });
  putIn(plan, ['consent', 'Line'], { ...visits, ...hours, parent: [named('Line')], words });
  putIn(plan, ['consent', 'Martin'], { ...visits, ...hours, parent: [named('Martin')] });
}
