import { addCard } from '@rundbord/shared/card/card-commands';
import { openTable } from '@rundbord/shared/doc/board-doc';
import type { HouseholdId, PersonId } from '@rundbord/shared/id';
import { readFamily } from '@rundbord/shared/person/family';
import {
  addPerson,
  changeHousehold,
  changePerson,
  joinCouple,
  joinDescent,
  makeHousehold,
  removePerson,
} from '@rundbord/shared/person/family-commands';
import type { FamilyHand } from '@rundbord/shared/person/family-hand';
import type { Person } from '@rundbord/shared/person/person';
import { ok } from '@rundbord/shared/result';
import { idFor } from '@rundbord/shared/testing/id-for';
import { told } from '@rundbord/shared/testing/test-family';
import { cardNamed } from '@rundbord/shared/testing/test-table';
import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { TestDevice } from '../testing/test-device.ts';
import { testFollower } from '../testing/test-follower.ts';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';
import { quiet, until } from '../testing/until.ts';

let meeting: TestMeeting;
let jonas: TestDevice;
let follower: TestDevice;
let comes: () => Promise<TestDevice>;

beforeEach(async () => {
  meeting = await testMeeting(['birgit']);
  jonas = await meeting.facilitator();
  draws({ name: 'Line', gender: 'female', role: 'Mor' });
  draws({ name: 'Peter', isFocus: true });
  await until(() => meeting.room.table.persons.size === 2);
  const ellen = await testFollower(meeting);
  comes = () => ellen.comes().sync();
  follower = await comes();
});

const id = <I extends string = PersonId>(name: string) => idFor<I>(name);

/** Jonas acts on the family on his console; what he makes is called `name`. */
function acts(act: (hand: FamilyHand) => unknown, name = 'none'): void {
  jonas.act(({ table, by, at, origin }) =>
    act({ doc: jonas.doc, roots: table, by, at, origin, newId: () => idFor(name) }),
  );
}
const draws = (person: Partial<Person> & { name: string }) =>
  acts((hand) => addPerson(hand, person), person.name);

const mask = (device = follower) => readFamily(openTable(device.doc));
const nameOf = (name: string, device = follower) =>
  mask(device).persons.find((each) => each.id === id(name))?.name;
/** Every name in every byte this device was sent, and in what it holds. */
function tells(device: TestDevice, name: string): boolean {
  const sent = device.heard.map((frame) => ('body' in frame ? Buffer.from(frame.body) : ''));
  const texts = [...sent, Buffer.from(Y.encodeStateAsUpdate(device.doc))].map(String);
  return texts.some((text) => text.includes(name));
}

test('MASK-15 everybody drawn stands there by role, with the lines between them and their years', async () => {
  draws({ name: 'Martin', born: { year: 1990, month: 5 }, role: 'Far' });
  acts((hand) => joinCouple(hand, id('Line'), id('Martin')), 'couple');
  const birth = { child: id('Peter'), parent: id('Line'), otherParent: id('Martin') };
  acts((hand) => joinDescent(hand, { ...birth, kind: 'birth' }), 'birth');
  acts((hand) => makeHousehold(hand, 'Hos Line og Martin', [id('Peter')]), 'home');
  await until(() => mask().households.length === 1);
  expect(told(mask())).toEqual({
    persons: ['Barn 1', 'Far', 'Mor'],
    couples: ['Far + Mor: married'],
    descents: ['Barn 1 of Far + Mor: birth'],
    homes: ['Hos Mor og Far: Barn 1'],
  });
  expect(mask().persons.find((each) => each.id === id('Martin'))).toMatchObject({
    born: { year: 1990, month: 5 },
  });
  for (const name of ['Line', 'Martin', 'Peter'])
    expect([follower, jonas].map((device) => tells(device, name))).toEqual([false, true]);
});

test('MASK-15 their own words for somebody are not told beside the role, and no name in them', async () => {
  draws({ name: 'Katrine', role: 'Lines søster' });
  draws({ name: '', role: 'Martins ven' });
  await until(() => mask().persons.length === 4);
  expect(nameOf('Katrine')).toBe('Mors søster');
  for (const person of mask().persons) expect(person).not.toHaveProperty('role');
  expect(tells(follower, 'Line')).toBe(false);
});

test('MASK-15 somebody without a name has none, and who sits here keeps their role', async () => {
  draws({ name: '' });
  draws({ name: 'Birgit', role: 'Line og Katrines mor' });
  await until(() => mask().persons.length === 4);
  expect([nameOf(''), nameOf('Birgit')]).toEqual(['', 'Mormor']);
});

test('MASK-16 somebody who is drawn late is masked in all that was written before, at once', async () => {
  jonas.act((hand) => addCard(hand, cardNamed('school', { words: 'Ulla henter, siger Ulla' })));
  acts((hand) => makeHousehold(hand, 'Hos Ulla', []), 'home');
  await until(() => mask().households[0]?.label === 'Hos Ulla');
  const before = follower.heard.length;
  draws({ name: 'Ulla', role: 'Dagplejer' });
  await until(() => mask().households[0]?.label === 'Hos Dagplejer');
  expect(String(openTable(follower.doc).cards.get(idFor('school'))?.get('words'))).toBe(
    'Dagplejer henter, siger Dagplejer',
  );
  follower.heard.splice(0, before);
  const late = await comes();
  for (const device of [follower, late]) expect(tells(device, 'Ulla')).toBe(false);
});

test('MASK-16 a name that is given to somebody drawn is never sent, and neither is the one they had', async () => {
  draws({ name: 'Sanne' });
  acts((hand) => changePerson(hand, id('Sanne'), { name: 'Susanne', role: 'Mors veninde' }));
  await until(() => nameOf('Sanne') === 'Mors veninde');
  acts((hand) => changeHousehold(hand, id<HouseholdId>('home'), { label: 'Hos Susanne' }));
  for (const name of ['Sanne', 'Susanne']) expect(tells(follower, name)).toBe(false);
});

test('MASK-16 when somebody lives where at times is said in roles too', async () => {
  acts((hand) => makeHousehold(hand, 'Hjemmet', []), 'home');
  const alsoHome = { household: id<HouseholdId>('home'), words: 'når Line arbejder' };
  acts((hand) => changePerson(hand, id('Peter'), { alsoHome }));
  await until(() => mask().persons.some((each) => each.alsoHome?.words === 'når Mor arbejder'));
  expect(tells(follower, 'Line')).toBe(false);
});

test('MASK-16 who is taken out is gone for followers too, and one who cannot be read never came', async () => {
  acts((hand) => removePerson(hand, id('Line')));
  await until(() => mask().persons.length === 1);
  await meeting.room.act(({ table }) => {
    table.persons.set(id('odd'), new Y.Map([['name', 'Zebrafinke']]));
    table.persons.get(id('Peter'))?.set('note', 'Zebrafinke');
    return ok([]);
  });
  await quiet();
  expect(openTable(follower.doc).persons.size).toBe(1);
  expect(tells(follower, 'Zebrafinke')).toBe(false);
});

test('MASK-17 what is drawn only after asking is in no mask, also when it is shown to the room', async () => {
  const tie = idFor<never>('tie');
  const facts = { kind: 'illness', of: id('Line'), evidence: 'Zebrafinke' } as const;
  await meeting.wants('jonas', { kind: 'putTie', tie, facts });
  await meeting.wants('jonas', { kind: 'showTie', tie, shown: true });
  draws({ name: 'Inge' });
  await until(() => mask().persons.length === 3);
  const late = await comes();
  for (const device of [follower, late]) {
    expect(openTable(device.doc).shownTies.size).toBe(0);
    for (const word of ['Zebrafinke', 'illness']) expect(tells(device, word)).toBe(false);
  }
});
