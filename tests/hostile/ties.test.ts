import { syncFrame } from '@rundbord/server/room/encode-frames';
import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { PersonId, SeatId, TieId } from '@rundbord/shared/id';
import { addPerson, removePerson } from '@rundbord/shared/person/family-commands';
import { healthKinds, type TieFacts, tieKinds } from '@rundbord/shared/person/tie';
import { idFor } from '@rundbord/shared/testing/id-for';
import { meetingTime } from '@rundbord/shared/testing/test-table';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { RawSocket } from './raw-socket.ts';
import { type RealHouse, type RealMeeting, realHouse, realMeeting, until } from './real-house.ts';

// Relationship lines, marks of health and lines of violence are written, changed, shown and hidden through a meeting.
// Every byte that wall, phones, interpreter and follower receive is kept and searched for what only facilitators know.

let house: RealHouse;
let meeting: RealMeeting;
let console_: RawSocket;

beforeEach(async () => {
  house = await realHouse();
  meeting = await realMeeting(house);
  console_ = await meeting.comes(meeting.jonas, 'console');
  draws('Line', 'Martin', 'Peter');
  const room = await house.house.rooms.of(meeting.board as never);
  await until(() => room?.table.persons.size === 3, 'the family in the house');
});
afterEach(() => house[Symbol.asyncDispose]());

const person = (name: string) => idFor<PersonId>(name);
const tie = (name: string) => idFor<TieId>(name);
const received = ({ bytes }: RawSocket) => Buffer.concat(bytes).toString('utf8');
const shownOn = (socket: RawSocket) => [...openTable(socket.doc).shownTies.keys()];
const asks = (wish: object) => meeting.jonas.wants(meeting.board, 'console', wish as never);
const shows = (name: string, shown = true) => asks({ kind: 'showTie', tie: tie(name), shown });
const puts = (name: string, facts: TieFacts) => asks({ kind: 'putTie', tie: tie(name), facts });

/** Jonas draws people on his console. */
function draws(...names: string[]): void {
  const table = openTable(console_.doc);
  const before = Y.encodeStateVector(console_.doc);
  const seat = [...table.record.keys()].find((key) => key.startsWith('seat:')) ?? '';
  const by = seat.slice('seat:'.length) as SeatId;
  for (const name of names) {
    const hand = { doc: console_.doc, roots: table, by, at: meetingTime, origin: origins.command };
    addPerson({ ...hand, newId: () => idFor(name) }, { name });
  }
  console_.send(syncFrame('update', Y.encodeStateAsUpdate(console_.doc, before)));
}

/** Jonas takes somebody out of the drawing. */
function takesOut(name: string): void {
  const before = Y.encodeStateVector(console_.doc);
  const table = openTable(console_.doc);
  const by = idFor<SeatId>('jonas');
  const hand = { doc: console_.doc, roots: table, by, at: meetingTime, origin: origins.command };
  removePerson({ ...hand, newId: () => idFor('nobody') }, person(name));
  console_.send(syncFrame('update', Y.encodeStateAsUpdate(console_.doc, before)));
}

/** Everybody who is there besides the facilitators. */
async function everybody() {
  const martin = await meeting.sits('martin');
  const nadia = await meeting.sits('nadia');
  const ellen = house.visitor();
  await ellen.post('/api/follow', { token: await meeting.invites() });
  return {
    visitors: [martin.visitor, nadia.visitor, ellen],
    sockets: {
      wall: await meeting.comes(meeting.jonas, 'wall'),
      phone: await meeting.comes(martin.visitor, 'phone'),
      interpreter: await meeting.comes(nadia.visitor, 'phone'),
      follower: await meeting.comes(ellen, 'follow'),
    },
    again: {
      wall: () => meeting.comes(meeting.jonas, 'wall'),
      phone: () => meeting.comes(martin.visitor, 'phone'),
      interpreter: () => meeting.comes(nadia.visitor, 'phone'),
      follower: () => meeting.comes(ellen, 'follow'),
    },
  };
}

/** Waits until whatever was on its way has come: somebody who is drawn now is seen by everyone. */
async function settles(sockets: readonly RawSocket[], mark: string): Promise<void> {
  draws(mark);
  const isThere = (socket: RawSocket) => openTable(socket.doc).persons.has(person(mark));
  await until(() => sockets.every(isThere), `${mark} seen by everyone`);
}

const facts = {
  quarrel: { kind: 'hostile', from: person('Line'), to: person('Martin'), evidence: 'Zebrafinke' },
  drink: { kind: 'addiction', of: person('Martin'), saidBy: 'Silkehale' },
  blow: { kind: 'physicalAbuse', from: person('Line'), to: person('Peter'), evidence: 'Nattergal' },
} as const satisfies Record<string, TieFacts>;
const changed = { ...facts.drink, kind: 'addictionRecovering', saidBy: 'Vendehals' } as const;
/** Also of the one that is shown nobody is told who says so, and what it rests on. */
const secret = [
  ...['Zebrafinke', 'Nattergal', 'hostile', 'physicalAbuse'],
  ...['Silkehale', 'Vendehals', 'Rødstjert', 'Musvit'],
];
const ofShown = ['addiction'];

test('TIE-3 only the one that is shown, and only while it is shown, is in what wall and phones receive; a follower receives none', async () => {
  const staff = await meeting.comes(meeting.jonas, 'staff');
  const { sockets, again, visitors } = await everybody();
  const all = Object.values(sockets);
  const { follower, ...room } = sockets;
  const inRoom = Object.values(room);
  for (const [name, said] of Object.entries(facts)) await puts(name, said);
  await puts('quarrel', { ...facts.quarrel, isSuspected: true });
  await settles(all, 'Birgit');
  for (const socket of [...all, console_])
    for (const word of [...secret, ...ofShown]) expect(received(socket)).not.toContain(word);

  await shows('drink');
  await until(() => inRoom.every((socket) => shownOn(socket).length === 1), 'the mark shown');
  expect(shownOn(room.wall)).toEqual([tie('drink')]);
  for (const socket of inRoom) expect(received(socket)).toContain('addiction');
  // What is shown says what is known.
  await puts('drink', changed);
  await until(() => inRoom.every((socket) => received(socket).includes('addictionRecovering')));

  await shows('drink', false);
  await until(() => inRoom.every((socket) => shownOn(socket).length === 0), 'the mark hidden');
  const hiddenAt = inRoom.map(({ bytes }) => bytes.length);
  const hidden = {
    ...changed,
    kind: 'addictionSuspected',
    saidBy: 'Rødstjert',
    evidence: 'Musvit',
  } as const;
  await puts('drink', hidden);
  await settles(all, 'Inge');
  const meanwhile = inRoom.map(({ bytes }, at) => Buffer.concat(bytes.slice(hiddenAt[at])));
  for (const bytes of meanwhile)
    for (const word of [...secret, ...ofShown]) expect(bytes.toString('utf8')).not.toContain(word);

  // Who comes now is told nothing of it, whole or in pieces.
  for (const [where, comes] of Object.entries(again)) {
    const late = await comes();
    for (const word of [...secret, ...ofShown])
      expect(received(late).includes(word), `${word} to a late ${where}`).toBe(false);
  }

  await shows('drink');
  await until(
    () => inRoom.every((socket) => received(socket).includes('addictionSuspected')),
    'shown again',
  );
  await asks({ kind: 'endMeeting' });
  await until(() => shownOn(room.wall).length === 0, 'nothing shown when the meeting is over');
  const afterwards = await again.wall();
  expect(received(afterwards)).not.toContain('addiction');

  for (const socket of all) for (const word of secret) expect(received(socket)).not.toContain(word);
  const toFollowers = [received(follower), visitors.flatMap(({ answers }) => answers).join('\n')];
  for (const text of toFollowers)
    for (const word of [...secret, ...ofShown]) expect(text).not.toContain(word);
  // The search can find: facilitators were told all of it.
  for (const word of [...secret, ...ofShown]) expect(received(staff)).toContain(word);
  expect(openStaff(staff.doc).ties.size).toBe(3);
  const log = house.lines.join('\n');
  for (const word of [...secret, ...ofShown]) expect(log).not.toContain(word);
});

test('TIE-3 of every kind there is nothing reaches anyone else by being written down, changed and taken away', async () => {
  const staff = await meeting.comes(meeting.jonas, 'staff');
  const { sockets } = await everybody();
  const [line, martin] = [person('Line'), person('Martin')];
  for (const kind of tieKinds)
    await puts(kind, { kind, from: line, to: martin, evidence: 'Musvit' });
  for (const kind of healthKinds) await puts(kind, { kind, of: line, saidBy: 'Musvit' });
  for (const kind of [...tieKinds, ...healthKinds])
    await asks({ kind: 'removeTie', tie: tie(kind) });
  await settles(Object.values(sockets), 'Birgit');
  // What a kind is called may stand anywhere (“close”); here it is looked for as the fact of a line.
  const says = (socket: RawSocket, kind: string) =>
    received(socket).includes(`kindw${String.fromCharCode(kind.length)}${kind}`);
  for (const kind of [...tieKinds, ...healthKinds]) {
    expect(says(staff, kind)).toBe(true);
    for (const socket of [...Object.values(sockets), console_])
      expect(says(socket, kind)).toBe(false);
  }
  for (const socket of [...Object.values(sockets), console_])
    expect(received(socket)).not.toContain('Musvit');
});

test('TIE-4 one that is taken away, or whose meeting is over, leaves the wall; the next meeting begins without', async () => {
  const { sockets } = await everybody();
  const { wall, phone } = sockets;
  await puts('drink', facts.drink);
  await puts('blow', facts.blow);
  await shows('drink');
  await shows('blow');
  await until(() => shownOn(wall).length === 2 && shownOn(phone).length === 2);
  await asks({ kind: 'removeTie', tie: tie('drink') });
  await until(() => shownOn(wall).length === 1);
  await asks({ kind: 'endMeeting' });
  await until(() => shownOn(wall).length === 0);
  await asks({ kind: 'openMeeting', meeting: idFor('second') });
  const late = await meeting.comes(meeting.jonas, 'wall');
  expect(shownOn(late)).toEqual([]);
  for (const word of ['addiction', 'physicalAbuse']) expect(received(late)).not.toContain(word);
  for (const socket of [wall, phone])
    for (const word of ['Silkehale', 'Nattergal']) expect(received(socket)).not.toContain(word);
  for (const word of ['Silkehale', 'Nattergal']) expect(received(late)).not.toContain(word);
});

test('TIE-10 what was shown of somebody who is taken out is in nothing that anybody receives afterwards', async () => {
  const { sockets, again } = await everybody();
  const { follower, ...room } = sockets;
  await puts('drink', facts.drink);
  await puts('quarrel', facts.quarrel);
  await shows('drink');
  await until(() => Object.values(room).every((socket) => shownOn(socket).length === 1));
  takesOut('Martin');
  const isAway = (socket: RawSocket) => shownOn(socket).length === 0;
  await until(() => Object.values(room).every(isAway), 'nothing shown of somebody who is out');
  for (const [where, comes] of Object.entries(again)) {
    const late = await comes();
    for (const word of [...secret, ...ofShown])
      expect(received(late).includes(word), `${word} to a late ${where}`).toBe(false);
  }
  expect(received(follower)).not.toContain('Silkehale');
});

test('TIE-5 nobody but a facilitator writes, shows, hides or takes away', async () => {
  const { visitors } = await everybody();
  await puts('drink', facts.drink);
  const room = await house.house.rooms.of(meeting.board as never);
  const before = room?.staff.ties.toJSON();
  for (const visitor of visitors)
    for (const door of ['phone', 'follow', 'console'] as const)
      for (const wish of [
        { kind: 'putTie', tie: tie('mine'), facts: facts.blow },
        { kind: 'putTie', tie: tie('drink'), facts: facts.blow },
        { kind: 'showTie', tie: tie('drink'), shown: true },
        { kind: 'removeTie', tie: tie('drink') },
      ]) {
        const answer = await visitor.tries(meeting.board, door, wish as never);
        expect([401, 403, 404]).toContain(answer.status);
        expect(await answer.text()).not.toContain('Silkehale');
      }
  expect(room?.staff.ties.toJSON()).toEqual(before);
  expect(room?.table.shownTies.size).toBe(0);
});
