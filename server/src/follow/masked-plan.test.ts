import { readCards } from '@rundbord/shared/card/card';
import { addCard } from '@rundbord/shared/card/card-commands';
import { openTable } from '@rundbord/shared/doc/board-doc';
import type { NameId, PersonId, PlanId } from '@rundbord/shared/id';
import { hasYes } from '@rundbord/shared/plan/agreement';
import { livePlan, readPlan, readPlanEntry } from '@rundbord/shared/plan/plan-entry';
import { planText, readVersions, standingOfPlan } from '@rundbord/shared/plan/plan-version';
import { readPlanPeople, readWholePlan } from '@rundbord/shared/plan/read-plan';
import { weekGrid } from '@rundbord/shared/plan/week-grid';
import { idFor } from '@rundbord/shared/testing/id-for';
import { takesIn } from '@rundbord/shared/testing/network-hand';
import { toldPlace } from '@rundbord/shared/testing/test-network';
import { cardNamed } from '@rundbord/shared/testing/test-table';
import { beforeEach, expect, test } from 'vitest';
import type { TestDevice } from '../testing/test-device.ts';
import { testFollower } from '../testing/test-follower.ts';
import { type TestPlanning, testPlanning, wholeAgreement } from '../testing/test-planning.ts';
import { quiet, until } from '../testing/until.ts';

let planning: TestPlanning;
let follower: TestDevice;

beforeEach(async () => {
  planning = await testPlanning(['birgit', 'line', 'mette']);
  follower = await (await testFollower(planning)).comes().sync();
});

const mask = () => openTable(follower.doc);
const agreement = (name: string) => readPlanEntry(mask().plan, 'agreement', idFor<PlanId>(name));
const heard = () =>
  follower.heard
    .map((frame) => ('body' in frame ? Buffer.from(frame.body).toString() : JSON.stringify(frame)))
    .join();
/** Words come to who follows when nobody goes on writing them. */
const settles = async () => {
  await quiet();
  planning.clock.pass(10_000);
  planning.room.beat();
  await quiet();
};

test('MASK-19 who does what is said by role, also of somebody whom only the plan names', async () => {
  await planning.says('agreement', 'wednesday', {
    ...wholeAgreement,
    what: 'Solveig og Birgit er hos Peter',
    who: [{ name: 'Solveig' }, await planning.party('birgit')],
    backup: [{ name: 'Viggo', isProfessional: true }],
  });
  await settles();
  expect(agreement('wednesday')?.values).toMatchObject({
    what: 'Person 1 og Mormor er hos Barn 1',
    who: [{ name: 'Person 1' }, { name: 'Mormor' }],
    backup: [{ name: 'Fagperson', isProfessional: true }],
  });
  expect(heard()).not.toMatch(/Solveig|Viggo|Birgit|Peter/);
});

test('MASK-19 a name that comes with the plan is masked on the cards from then on', async () => {
  const jonas = await planning.facilitator();
  jonas.act((hand) => addCard(hand, cardNamed('visit', { words: 'Solveig kommer på onsdag' })));
  const words = () => readCards(mask().cards)[0]?.words;
  await until(() => jonas.saved > 0);
  await settles();
  expect(words()).toBe('Solveig kommer på onsdag');
  await planning.says('agreement', 'wednesday', wholeAgreement);
  await settles();
  expect(words()).toBe('Person 1 kommer på onsdag');
  await planning.says('agreement', 'wednesday', { who: null });
  await settles();
  expect(words()).toBe('Person 1 kommer på onsdag');
});

test('MASK-20 no telephone number, no name that stands alone, no name of who wrote or answered, reaches a follower', async () => {
  await planning.says('call', 'first', { name: 'Torvald', phone: '20 00 00 91', note: 'altid' });
  await planning.says('call', 'duty', { name: 'Vagten', phone: '20 00 00 92', as: 'duty' });
  await planning.says('copy', 'one', { name: 'Ragnhild', as: 'paper', version: 1 });
  await planning.says('decider', 'one', {
    matter: 'Planen',
    name: 'Gudmund Frost',
    title: 'Afdelingsleder',
    phone: '20 00 00 93',
  });
  await planning.says('newWorry', '', { contact: 'Asbjørn', hours: 24 });
  await planning.says('childCard', 'card', { child: 'Dagny', mayDo: 'Gå til Torvald' });
  await planning.says('rule', 'one', {
    text: 'Hos os er døren åben',
    children: ['Dagny', 'Peter'],
  });
  await planning.says('agreement', 'wednesday', wholeAgreement);
  await planning.wants('jonas', {
    kind: 'sayYes',
    entry: idFor('wednesday'),
    yes: true,
    whom: { key: 'name:solveig' },
  });
  await planning.shelves('rule', 'one');
  await planning.wants('jonas', { kind: 'sendPlan', number: 1 });
  await planning.wants('jonas', {
    kind: 'approvePlan',
    number: 1,
    name: 'Eyvind Lund',
    title: 'Leder for Dagny',
    on: '2026-01-13',
    reservations: 'Torvald ringer til Eyvind',
  });
  await settles();
  await until(() => readVersions(mask().record)[0]?.approved !== undefined);
  expect(readPlan(mask().plan, 'call').map(({ values }) => values)).toEqual([
    { name: 'Person 2', note: 'altid' },
    { name: 'Vagten', as: 'duty' },
  ]);
  expect(readPlan(mask().plan, 'rule')[0]?.values.children).toEqual(['Barn 3', 'Barn 1']);
  const secret =
    /Torvald|Ragnhild|Gudmund|Frost|Asbjørn|Dagny|Solveig|solveig|Eyvind|Jonas|20 00 00/;
  expect(JSON.stringify(follower.doc.toJSON())).not.toMatch(secret);
  expect(heard()).not.toMatch(secret);
});

test('MASK-20 what the facilitators keep of visits, consents and breaches reaches nobody', async () => {
  await planning.says('check', 'visit', {
    type: 'announced',
    on: '2026-01-10',
    seen: 'Zebrafinke',
  });
  await planning.says('incident', 'late', { safeNow: 'yes', on: '2026-01-10', what: 'Nattergal' });
  await planning.says('agreement', 'held', { ...wholeAgreement, what: 'Rødhals' }, { held: true });
  await settles();
  expect(heard()).not.toMatch(/Zebrafinke|Nattergal|Rødhals/);
  expect(mask().plan.size).toBe(0);
});

test('MASK-21 a yes is found under the role of who said it', async () => {
  await planning.says('agreement', 'wednesday', {
    ...wholeAgreement,
    who: [{ name: 'Solveig' }, await planning.party('birgit')],
  });
  await planning.yes('birgit', 'wednesday');
  await planning.wants('jonas', {
    kind: 'sayYes',
    entry: idFor('wednesday'),
    yes: true,
    whom: { key: 'name:solveig' },
  });
  await settles();
  const found = agreement('wednesday');
  expect(Object.keys(found?.yes ?? {})).toHaveLength(2);
  for (const party of found?.values.who ?? []) expect(found && hasYes(found, party)).toBe(true);
});

test('MASK-21 a version that is in force is in force for who follows, whose words are elsewhere', async () => {
  await planning.says('agreement', 'wednesday', wholeAgreement);
  await planning.wants('jonas', { kind: 'sendPlan', number: 1 });
  await settles();
  const standing = () => standingOfPlan(readVersions(mask().record), planText(mask().plan));
  expect(standing()).toBe('sent');
  await planning.wants('jonas', {
    kind: 'approvePlan',
    number: 1,
    name: 'Eyvind Lund',
    title: 'Afdelingsleder',
    on: '2026-01-13',
    reservations: 'Ja, for en uge',
  });
  await settles();
  expect(standing()).toBe('inForce');
  await planning.says('agreement', 'wednesday', { what: 'Noget andet' });
  await settles();
  expect(standing()).toBe('changed');
  expect(readVersions(mask().record)[0]?.text).toEqual([]);
});

test('MASK-21 who follows sees the week covered as the room does, also by who sat here last time', async () => {
  const jonas = await planning.facilitator();
  const { made: _, ...told } = toldPlace();
  jonas.act((hand) => takesIn(hand, 'Katrine', { ...told, role: 'Moster' }));
  await until(() => jonas.saved > 0);
  await planning.says('window', 'afternoon', { days: [2, 3, 4], from: '15:00', to: '17:00' });
  await planning.says('agreement', 'wednesday', {
    ...wholeAgreement,
    who: [await planning.party('birgit')],
    backup: [await planning.party('mette')],
  });
  await planning.says('agreement', 'thursday', {
    ...wholeAgreement,
    who: [{ key: idFor<PersonId>('Katrine'), name: 'Katrine' }],
    when: { kind: 'weekly', days: [4], rhythm: 'every', from: '15:00', to: '17:00', except: [] },
  });
  await planning.wants('jonas', { kind: 'endMeeting' });
  await settles();
  const day = '2026-01-14';
  const covers = (table: ReturnType<typeof mask>) =>
    weekGrid(readWholePlan(table), day, readPlanPeople(table, day).counts).map(({ cells }) =>
      cells.map((cell) => cell?.cover),
    );
  const standings = (table: ReturnType<typeof mask>) =>
    livePlan(table.plan, 'agreement').flatMap(({ values: { who = [], backup = [] } }) =>
      [...who, ...backup].map(readPlanPeople(table, day).standingOf),
    );
  expect(covers(mask())).toEqual(covers(planning.room.table));
  expect(covers(mask())).toEqual([
    [undefined, 'open', 'backed', 'covered', undefined, undefined, undefined],
  ]);
  expect(standings(mask())).toEqual(['network', 'professional', 'network']);
});

test('MASK-9 a role that is written down goes before the name in the plan', async () => {
  await planning.says('agreement', 'wednesday', wholeAgreement);
  await planning.wants('jonas', {
    kind: 'knowName',
    as: idFor<NameId>('Solveig'),
    name: 'Solveig',
    role: 'Oldemor',
  });
  await settles();
  expect(agreement('wednesday')?.values.who).toEqual([{ name: 'Oldemor' }]);
});
