import { addCard, nameSpeakers } from '@rundbord/shared/card/card-commands';
import { openTable } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { CardId, HouseholdId, NameId, PersonId } from '@rundbord/shared/id';
import { readFamily } from '@rundbord/shared/person/family';
import {
  addPerson,
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
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Room } from '../room/room.ts';
import { Rooms } from '../room/rooms.ts';
import { TestDevice } from '../testing/test-device.ts';
import { testFollower } from '../testing/test-follower.ts';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';
import { quiet, until } from '../testing/until.ts';

let meeting: TestMeeting;
let jonas: TestDevice;
let ellen: Awaited<ReturnType<typeof testFollower>>;
let follower: TestDevice;
let comes: () => Promise<TestDevice>;

beforeEach(async () => {
  meeting = await testMeeting(['birgit']);
  jonas = await meeting.facilitator();
  draws({ name: 'Line', gender: 'female', role: 'Mor' });
  draws({ name: 'Peter', isFocus: true });
  await until(() => meeting.room.table.persons.size === 2);
  ellen = await testFollower(meeting);
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

const writes = (words: string) =>
  jonas.act((hand) => addCard(hand, cardNamed('evening', { words })));
const wordsOfCard = (device = follower) =>
  String(openTable(device.doc).cards.get(idFor('evening'))?.get('words'));
/** The board as a house that begins now opens it from what is on disk. */
async function startedAnew(): Promise<Room> {
  await quiet();
  await meeting.house.committer.settled();
  const room = await new Rooms(meeting.house).of(meeting.board);
  if (!room) throw new Error('the board did not open');
  return room;
}

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
  draws({ name: 'Sanne', role: 'Mors veninde' });
  acts((hand) => makeHousehold(hand, 'Hos Sanne', []), 'home');
  writes('Sanne henter på torsdag');
  await until(() => wordsOfCard() === 'Mors veninde henter på torsdag');
  acts((hand) => changePerson(hand, id('Sanne'), { name: 'Susanne' }));
  acts((hand) => makeHousehold(hand, 'Hos Susanne og Sanne', []), 'other home');
  await until(() => mask().households.length === 2);
  expect(
    mask()
      .households.map(({ label }) => label)
      .sort(),
  ).toEqual(['Hos Mors veninde', 'Hos Mors veninde og Mors veninde']);
  expect(wordsOfCard()).toBe('Mors veninde henter på torsdag');
  const late = await comes();
  for (const device of [follower, late])
    for (const name of ['Sanne', 'Susanne']) expect(tells(device, name)).toBe(false);
});

describe('MASK-18 a name that stands on the board no more', () => {
  const inge = { name: 'Inge', role: 'Farmor' } as const;
  const stays = async (device = follower) => {
    await quiet();
    expect(wordsOfCard(device)).toBe('Farmor drikker om aftenen');
    expect(tells(device, 'Inge')).toBe(false);
  };

  test.each<[string, () => void]>([
    ['taken out', () => acts((hand) => removePerson(hand, id('Inge')))],
    ['called otherwise', () => acts((hand) => changePerson(hand, id('Inge'), { name: 'Ingrid' }))],
    ['without a name again', () => acts((hand) => changePerson(hand, id('Inge'), { name: '' }))],
    [
      'drawn anew under another name, with another role',
      () => {
        acts((hand) => removePerson(hand, id('Inge')));
        draws({ name: 'Ingrid', role: 'Faster' });
      },
    ],
  ])('MASK-18 is masked as before: %s', async (_how, goes) => {
    draws(inge);
    writes('Inge drikker om aftenen');
    await until(() => wordsOfCard() === 'Farmor drikker om aftenen');
    const before = follower.heard.length;
    goes();
    await until(() => nameOf('Inge') !== 'Farmor' || before < follower.heard.length);
    await stays();
    await stays(await comes());
  });

  test('MASK-18 also when its drawing was undone, and nobody followed meanwhile', async () => {
    meeting.room.leave(follower.peer);
    for (let beat = 0; beat < 4; beat += 1) meeting.room.beat();
    const undo = new Y.UndoManager(openTable(jonas.doc).persons, {
      trackedOrigins: new Set([origins.command]),
      captureTimeout: 0,
    });
    draws(inge);
    writes('Inge drikker om aftenen');
    await until(() => meeting.room.table.persons.has(id('Inge')));
    jonas.act(() => undo.undo());
    await until(() => !meeting.room.table.persons.has(id('Inge')));
    await stays(await comes());
  });

  test('MASK-18 also when the house was started anew since', async () => {
    draws(inge);
    writes('Inge drikker om aftenen');
    await until(() => wordsOfCard() === 'Farmor drikker om aftenen');
    acts((hand) => removePerson(hand, id('Inge')));
    await until(() => meeting.room.staff.stoodNames.has('Inge'));
    await until(() => !meeting.room.table.persons.has(id('Inge')));
    const anew = await startedAnew();
    expect(anew.table.persons.has(id('Inge'))).toBe(false);
    const now = meeting.clock.now().getTime();
    const { name, seat } = ellen.actor;
    const late = new TestDevice(anew, { name, seat, door: 'follow' }, now);
    await stays(await late.sync());
  });

  test('MASK-18 of somebody who spoke, and of somebody who came under another name', async () => {
    const coffee = cardNamed('coffee', { words: 'Ulla og Birgit', saidBy: [{ name: 'Ulla' }] });
    jonas.act((hand) => addCard(hand, coffee));
    const read = () => String(openTable(follower.doc).cards.get(idFor('coffee'))?.get('words'));
    await until(() => read() === 'Person 1 og Mormor');
    jonas.act((hand) => nameSpeakers(hand, idFor<CardId>('coffee'), [{ name: 'Ursula' }]));
    const seat = await meeting.seatOf('birgit');
    await meeting.room.act(({ table }) => {
      const known = table.record.get(`seat:${seat}`) as object;
      table.record.set(`seat:${seat}`, { ...known, name: 'Bibi' });
      return ok([]);
    });
    await quiet();
    expect(read()).toBe('Person 1 og Mormor');
  });

  test('MASK-18 what facilitators write down of it counts, and so does who has that name now', async () => {
    draws(inge);
    writes('Inge drikker om aftenen');
    await until(() => wordsOfCard() === 'Farmor drikker om aftenen');
    acts((hand) => removePerson(hand, id('Inge')));
    await stays();
    draws({ name: 'Inge', role: 'Nabo' });
    await until(() => wordsOfCard() === 'Nabo drikker om aftenen');
    const name = {
      kind: 'knowName',
      as: idFor<NameId>('inge'),
      name: 'Inge',
      role: 'Inge',
    } as const;
    await meeting.wants('jonas', name);
    await until(() => wordsOfCard() === 'Inge drikker om aftenen');
  });

  test('MASK-18 a role tells no name that is gone', async () => {
    draws({ name: 'Henning', role: 'Inges mand' });
    draws(inge);
    await until(() => nameOf('Henning') === 'Farmors mand');
    acts((hand) => removePerson(hand, id('Inge')));
    await until(() => mask().persons.length === 3);
    expect(nameOf('Henning')).toBe('Farmors mand');
  });
});

test('MASK-16 when somebody lives where at times is said in roles too', async () => {
  acts((hand) => makeHousehold(hand, 'Hjemmet', []), 'home');
  const alsoHome = { household: idFor<HouseholdId>('home'), words: 'når Line arbejder' };
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

test('TIE-9 a follower who is there while a mark is made, shown, changed and taken back receives none of it', async () => {
  const tie = idFor<never>('tie');
  const facts = { kind: 'illness', of: id('Line'), evidence: 'Zebrafinke' } as const;
  await meeting.wants('jonas', { kind: 'putTie', tie, facts });
  for (const shown of [true, false, true])
    await meeting.wants('jonas', { kind: 'showTie', tie, shown });
  draws({ name: 'Inge' });
  await until(() => mask().persons.length === 3);
  expect(openTable(follower.doc).shownTies.size).toBe(0);
  for (const word of ['Zebrafinke', 'illness', tie]) expect(tells(follower, word)).toBe(false);
});
