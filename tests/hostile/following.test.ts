import { syncFrame } from '@rundbord/server/room/encode-frames';
import { readOpenMeeting } from '@rundbord/shared/board/record';
import { addCard, editWords, nameSpeakers } from '@rundbord/shared/card/card-commands';
import { openTable } from '@rundbord/shared/doc/board-doc';
import { followerSchema } from '@rundbord/shared/follow/follower';
import type { CardId, HouseholdId, NameId, PersonId, SeatId, SheetId } from '@rundbord/shared/id';
import { joinNetwork, type PlaceChange } from '@rundbord/shared/network/network-commands';
import {
  addPerson,
  changePerson,
  makeHousehold,
  removePerson,
} from '@rundbord/shared/person/family-commands';
import type { FamilyHand } from '@rundbord/shared/person/family-hand';
import type { Person } from '@rundbord/shared/person/person';
import { closeCodes, encodeOwnFrame } from '@rundbord/shared/protocol/frames';
import { cast, castChildren } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { networkHandOf } from '@rundbord/shared/testing/network-hand';
import { cardNamed, testHand } from '@rundbord/shared/testing/test-table';
import { addSheet, releaseSheet } from '@rundbord/shared/wall/sheet-commands';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { inkNote, received, tableOf, tells } from './followed.ts';
import type { RawSocket } from './raw-socket.ts';
import {
  type RealHouse,
  type RealMeeting,
  realHouse,
  realMeeting,
  until,
  type Visitor,
} from './real-house.ts';

// A whole meeting is written while somebody follows from afar. Every byte they and everyone else receive is kept, and
// searched for names of the family and for what only facilitators may know.

let house: RealHouse;
let meeting: RealMeeting;
let ellen: Visitor;
let token: string;
let follower: RawSocket;

beforeEach(async () => {
  house = await realHouse();
  meeting = await realMeeting(house);
  token = await meeting.invites();
  ellen = house.visitor();
  await ellen.post('/api/follow', { token });
  follower = await meeting.comes(ellen, 'follow');
});
afterEach(() => house[Symbol.asyncDispose]());

const contentOf = (socket: RawSocket) => {
  const { cards, record, wall, sheets, ink } = tableOf(socket);
  return [cards, record, wall, sheets, ink].map((root) => root.toJSON());
};
const wordsOf = (card: string, socket = follower) =>
  String(tableOf(socket).cards.get(idFor<CardId>(card))?.get('words'));

function jonasSeat(console_: RawSocket): SeatId {
  const keys = [...tableOf(console_).record.keys()].filter((key) => key.startsWith('seat:'));
  const record = tableOf(console_).record;
  const mine = keys.find((key) => (record.get(key) as { role: string }).role === 'facilitator');
  return (mine ?? '').slice('seat:'.length) as SeatId;
}

/** Jonas acts on a console, and sends what came of it. */
function acts(console_: RawSocket, act: (hand: ReturnType<typeof testHand>) => void): void {
  const before = Y.encodeStateVector(console_.doc);
  act(testHand(console_.doc, jonasSeat(console_)));
  console_.send(syncFrame('update', Y.encodeStateAsUpdate(console_.doc, before)));
}

/** Jonas acts on the family on a console; what he makes is called `name`. */
function familyActs(console_: RawSocket, act: (hand: FamilyHand) => unknown, name = 'none'): void {
  acts(console_, ({ table, by, at, origin }) =>
    act({ doc: console_.doc, roots: table, by, at, origin, newId: () => idFor(name) }),
  );
}
const draws = (console_: RawSocket, person: Partial<Person> & { name: string }) =>
  familyActs(console_, (hand) => addPerson(hand, person), person.name);

/** A card of Jonas', typed letter by letter on a console of its own, so that no measure of frames is met. */
async function types(card: string, words: string): Promise<void> {
  const console_ = await meeting.comes(meeting.jonas, 'console');
  const seat = jonasSeat(console_);
  const enteredBy = { seat, name: cast.jonas.name, phone: false };
  acts(console_, (hand) => addCard(hand, cardNamed(card, { words: words.slice(0, 1), enteredBy })));
  for (let at = 2; at <= words.length; at += 1) {
    acts(console_, (hand) => editWords(hand, idFor<CardId>(card), words.slice(0, at)));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await until(() => tableOf(follower).cards.has(idFor<CardId>(card)), `${card} on the mask`);
  console_.end();
}

const drawn = ['Ragnhild', 'Torkild', 'Thorkild', 'Gudrun'];
const family = [...castChildren, 'Line', 'Martin', 'Birgit', 'Jonas', 'Nadia', 'Inge', 'Henning'];

test('MASK-1 through a whole written meeting no name of the family is in any frame or answer to a follower', async () => {
  const { board, jonas } = meeting;
  const asks = (wish: object) => jonas.wants(board, 'console', wish as never);
  const console_ = await meeting.comes(jonas, 'console');
  const wall = await meeting.comes(jonas, 'wall');
  await meeting.sits('line');
  const birgit = await meeting.sits('birgit');
  const martin = await meeting.sits('martin');
  await meeting.sits('nadia');
  const [phone, martins] = [
    await meeting.comes(birgit.visitor, 'phone'),
    await meeting.comes(martin.visitor, 'phone'),
  ];

  await types('coffee', 'LINE og Martins bror hentede Simon-drengen hos Birgit');
  await types('school', 'Simonsagen: Pe\u00ADter sagde, at Jonas’ plan er god');
  await birgit.visitor.wants(board, 'phone', {
    kind: 'sendCard',
    card: idFor('phones'),
    column: 'worry',
    words: 'Jeg, Birgit, er bange for Line og for Peter',
    lang: 'da',
  } as never);
  await asks({ kind: 'takeUpCard', card: idFor('phones') });
  acts(console_, (hand) => {
    nameSpeakers(hand, idFor<CardId>('school'), [
      { name: 'Henning', relation: { kind: 'grandparent', words: 'Morfar, Birgits mand' } },
      { name: 'Martin', seat: martin.seat as SeatId },
    ]);
  });
  await types('grief', 'Vi har ikke talt om noget, siden Henning døde');
  await meeting.sits('inge');
  await types('late', 'Inge ringer til Nadia');
  acts(console_, (hand) => {
    for (const [name, words] of [
      ['open', 'Hos Inge og Line'],
      ['closed', 'Zebrafinke og Line'],
    ] as const) {
      addSheet(hand, idFor<SheetId>(name), `Peters ${name}`);
      hand.table.ink.set(`shape:${name}`, inkNote(name, idFor(name), words));
    }
    releaseSheet(hand, idFor<SheetId>('open'), true);
  });
  await until(() => tableOf(follower).ink.has('shape:open'), 'the released sheet');

  // People who never sit here and of whom no card is are drawn, live somewhere, and stand in the circles.
  for (const [name, role] of [
    ['Ragnhild', 'Oldemor'],
    ['Torkild', 'Nabo'],
    ['Gudrun', 'Torkilds kone'],
  ] as const)
    draws(console_, { name, role });
  familyActs(console_, (hand) => makeHousehold(hand, 'Hos Ragnhild og Torkild', []), 'home');
  const home = idFor<HouseholdId>('home');
  const alsoHome = { household: home, words: 'når Torkild har fri' };
  familyActs(console_, (hand) => changePerson(hand, idFor<PersonId>('Gudrun'), { alsoHome }));
  const toldBy = { words: 'Ragnhild, i telefonen' };
  const place = { ring: 'some', knowsWorry: true, toldBy, canBeCalled: 'når Torkild er hjemme' };
  acts(console_, (hand) => {
    joinNetwork(networkHandOf(hand), idFor<PersonId>('Gudrun'), place as PlaceChange);
  });
  await until(() => tableOf(follower).network.size === 1, 'a place on the mask');
  const inRoles = () => {
    const { persons, households, network } = tableOf(follower);
    return JSON.stringify([persons, households, network].map((root) => root.toJSON()));
  };
  for (const words of ['Hos Oldemor og Nabo', 'når Nabo har fri', 'Oldemor, i telefonen'])
    await until(() => inRoles().includes(words), words);
  familyActs(console_, (hand) => removePerson(hand, idFor<PersonId>('Ragnhild')));
  familyActs(console_, (hand) =>
    changePerson(hand, idFor<PersonId>('Torkild'), { name: 'Thorkild' }),
  );
  await until(() => tableOf(follower).persons.size === 2, 'one taken out');
  await types('told', 'Ragnhild og Thorkild ved det, siger Gudrun');

  // Ellen asks for whatever there is to ask for.
  for (const path of ['door', 'people', 'seat/console', 'seat/phone', 'seat/follow', 'inbox', ''])
    await ellen.get(`/api/boards/${board}/${path}`);
  for (const path of ['/api/boards', '/api/lobby', '/api/staff/me']) await ellen.get(path);
  await ellen.tries(board, 'follow', { kind: 'sendPrompt', prompt: 'childVoice' });
  for (const kind of ['admit', 'removeSeat', 'notNow'])
    for (const door of ['follow', 'phone', 'console'] as const)
      await ellen.tries(board, door, { kind, seat: birgit.seat } as never);

  // Somebody else follows for the first time now, and one comes back.
  const another = house.visitor();
  await another.post('/api/follow', { token: await meeting.invites({ name: 'Viggo Kald' }) });
  const late = await meeting.comes(another, 'follow');
  const again = await meeting.comes(ellen, 'follow');
  await until(
    () => wordsOf('late', late) === 'Farmor ringer til Tolk',
    'the mask, for who comes late',
  );

  expect(wordsOf('coffee')).toBe('Mor og Fars bror hentede Barn 2-drengen hos Mormor');
  expect(wordsOf('school')).toBe('Barn 2sagen: Barn 1 sagde, at Mødeleder’ plan er god');
  expect(wordsOf('phones')).toBe('Jeg, Mormor, er bange for Mor og for Barn 1');
  expect(wordsOf('grief')).toBe('Vi har ikke talt om noget, siden Morfar, Mormors mand døde');
  const heard = {
    Ellen: received(follower),
    Viggo: received(late),
    'Ellen again': received(again),
    'Ellen’s answers': ellen.answers.join('\n'),
    'Viggo’s answers': another.answers.join('\n'),
  };
  for (const [where, text] of Object.entries(heard))
    for (const name of [...family, ...drawn, 'Zebrafinke'])
      expect(tells(text, name), `${name} to ${where}`).toBe(false);
  // The search can find: everyone else was told the names.
  for (const socket of [phone, martins, wall])
    for (const name of ['Birgit', 'Line', 'Simon', 'Zebrafinke', ...drawn])
      expect(tells(received(socket), name)).toBe(true);
});

test('MASK-11 a name that is written down late is gone for everyone who follows, and does not come again', async () => {
  const { board, jonas } = meeting;
  await types('school', 'Ulla henter');
  await until(() => wordsOf('school') === 'Ulla henter');
  const before = follower.bytes.length;
  await jonas.wants(board, 'console', {
    kind: 'knowName',
    as: idFor<NameId>('ulla'),
    name: 'Ulla',
    role: 'Lærer',
  });
  await until(() => wordsOf('school') === 'Lærer henter');
  await types('after', 'Ullas bil');
  const late = await meeting.comes(ellen, 'follow');
  expect(wordsOf('after', late)).toBe('Lærers bil');
  for (const text of [
    Buffer.concat(follower.bytes.slice(before)).toString(),
    received(late),
    Buffer.from(Y.encodeStateAsUpdate(follower.doc)).toString(),
  ])
    expect(tells(text, 'Ulla')).toBe(false);
});

test('MASK-18 a name that was drawn and is drawn no more is told to nobody who follows, then or later', async () => {
  const console_ = await meeting.comes(meeting.jonas, 'console');
  draws(console_, { name: 'Inge', role: 'Farmor' });
  draws(console_, { name: 'Sanne', role: 'Mors veninde' });
  draws(console_, { name: 'Ulrikke', role: 'Nabo' });
  await types('evening', 'Inge drikker om aftenen, siger Sanne og Ulrikke');
  const masked = 'Farmor drikker om aftenen, siger Mors veninde og Nabo';
  await until(() => wordsOf('evening') === masked, 'the card in roles');
  const first = await meeting.comes(ellen, 'follow');

  familyActs(console_, (hand) => removePerson(hand, idFor<PersonId>('Inge')));
  familyActs(console_, (hand) => changePerson(hand, idFor<PersonId>('Sanne'), { name: 'Susanne' }));
  familyActs(console_, (hand) => changePerson(hand, idFor<PersonId>('Ulrikke'), { name: '' }));
  await until(() => openTable(follower.doc).persons.size === 2, 'Inge taken out');
  await types('after', 'Inges bil, Susannes bil');
  const late = await meeting.comes(ellen, 'follow');
  for (const socket of [follower, first, late]) {
    expect(wordsOf('evening', socket)).toBe(masked);
    expect(wordsOf('after', socket)).toBe('Farmors bil, Mors venindes bil');
    for (const name of ['Inge', 'Sanne', 'Susanne', 'Ulrikke'])
      expect(tells(received(socket), name), name).toBe(false);
  }
  // What the house remembers of names is the facilitators' alone.
  const martin = await meeting.sits('martin');
  const phone = await meeting.comes(martin.visitor, 'phone');
  const staff = await meeting.comes(meeting.jonas, 'staff');
  expect(received(staff)).toContain('stoodNames');
  expect(received(phone)).not.toContain('stoodNames');
});

test('FOLLOW-8 what only facilitators may know of followers is in no frame to phones, interpreter, wall or followers', async () => {
  const { board, jonas } = meeting;
  const staff = await meeting.comes(jonas, 'staff');
  const console_ = await meeting.comes(jonas, 'console');
  const wall = await meeting.comes(jonas, 'wall');
  const martin = await meeting.sits('martin');
  const nadia = await meeting.sits('nadia');
  const [phone, interpreter] = [
    await meeting.comes(martin.visitor, 'phone'),
    await meeting.comes(nadia.visitor, 'phone'),
  ];
  const unopened = await meeting.invites({ name: 'Silkehale', organisation: 'Nattergal' });
  await jonas.wants(board, 'console', {
    kind: 'knowName',
    as: idFor<NameId>('x'),
    name: 'Vendehals',
    role: 'Musvit',
  });
  await ellen.wants(board, 'follow', { kind: 'sendPrompt', prompt: 'networkFirst' });
  for (const visitor of [martin.visitor, nadia.visitor, ellen])
    for (const path of ['followers', 'people', 'seat/follow', 'seat/staff'])
      await visitor.get(`/api/boards/${board}/${path}`);
  await types('done', 'Det er gjort');
  await until(() => tableOf(phone).cards.has(idFor<CardId>('done')));

  const room = await house.house.rooms.of(board as never);
  const [entry] = [...(room?.staff.followers.values() ?? [])];
  const { until: ends } = followerSchema.parse(entry);
  const secrets = ['Silkehale', 'Nattergal', 'Vendehals', 'Musvit', 'networkFirst', ends, unopened];
  const others = { phone, interpreter, wall, console: console_, follower };
  const cookie = ellen.cookie.split('=')[1] ?? 'none';
  for (const secret of secrets.slice(0, 6)) expect(received(staff)).toContain(secret);
  for (const [where, socket] of Object.entries(others)) {
    for (const secret of [...secrets, token, cookie])
      expect(received(socket).includes(secret), `${secret} to the ${where}`).toBe(false);
  }
  for (const socket of [phone, interpreter, wall, console_])
    expect(received(socket)).toContain('"organisation":"Familiehuset"');
  for (const { answers } of [martin.visitor, nadia.visitor])
    for (const secret of [...secrets, token, cookie, 'Ellen'])
      expect(answers.join('\n')).not.toContain(secret);
  const log = house.lines.join('\n');
  for (const secret of [...secrets, token, cookie, 'Ellen']) expect(log).not.toContain(secret);
});

describe('FOLLOW-4 a follower only looks', () => {
  test('FOLLOW-4 whatever they send, nothing changes for anyone', async () => {
    const { board, jonas } = meeting;
    const console_ = await meeting.comes(jonas, 'console');
    await types('coffee', 'Kaffe');
    await until(() => wordsOf('coffee') === 'Kaffe' && wordsOf('coffee', console_) === 'Kaffe');
    const room = await house.house.rooms.of(board as never);
    const [table, staff] = [room?.table.doc.toJSON(), room?.staff.doc.toJSON()];
    const told = console_.heard.length;
    const mask = contentOf(follower);

    const mine = new Y.Doc();
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(follower.doc));
    addCard(testHand(mine), cardNamed('mine', { words: 'Hej fra Ellen' }));
    openTable(mine).record.clear();
    for (const kind of ['update', 'step2'] as const)
      follower.send(syncFrame(kind, Y.encodeStateAsUpdate(mine)));
    const view = JSON.stringify({ kind: 'view', on: 'columns', x: 0, y: 0, w: 1, h: 1 });
    follower.send(encodeOwnFrame({ kind: 'glimpse', seat: jonasSeat(console_), json: view }));
    for (const kind of ['saved', 'hello'] as const)
      follower.send(
        kind === 'saved'
          ? encodeOwnFrame({ kind, count: 9 })
          : encodeOwnFrame({ kind, epoch: 'mine' }),
      );
    const open = room && readOpenMeeting(room.table.record);
    for (const door of ['follow', 'console', 'phone'] as const)
      for (const wish of [
        { kind: 'endMeeting' },
        { kind: 'forgetName', as: idFor('x') },
        { kind: 'knowName', as: idFor('x'), name: 'Kaffe', role: 'Te' },
        { kind: 'setPromptAside', prompt: idFor('x') },
        { kind: 'openMeeting', meeting: open?.id },
      ])
        expect((await ellen.tries(board, door, wish as never)).status).toBe(403);
    const invited = await ellen.post(`/api/boards/${board}/followers`, {
      name: 'Mads',
      organisation: 'x',
      language: 'da',
      hours: 4,
    });
    expect(invited.status).toBe(401);

    expect(room?.table.doc.toJSON()).toEqual(table);
    expect(room?.staff.doc.toJSON()).toEqual(staff);
    const fresh = await meeting.comes(ellen, 'follow');
    expect(contentOf(fresh)).toEqual(mask);
    expect(
      console_.heard.slice(told).every(({ kind }) => kind === 'presence' || kind === 'ping'),
    ).toBe(true);
  });

  test('FOLLOW-2 a link that was passed on opens nothing on a second device', async () => {
    const other = house.visitor();
    const answer = await other.post('/api/follow', { token });
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { refusal: { code: 'follow/used' } },
    ]);
    expect(other.cookie).toBe('');
    const socket = house.socket(`/sync/${meeting.board}/follow`, { cookie: other.cookie });
    expect((await socket.gone()).code).toBe(closeCodes.signedOut);
    expect(socket.heard).toEqual([]);
    expect((await ellen.post('/api/follow', { token })).status).toBe(200);
  });

  test('FOLLOW-3 whom a facilitator stops is out at once, also with a line that is open', async () => {
    const room = await house.house.rooms.of(meeting.board as never);
    const [id] = [...(room?.staff.followers.keys() ?? [])];
    await meeting.jonas.wants(meeting.board, 'console', {
      kind: 'stopFollower',
      follower: id as never,
    });
    expect((await follower.gone()).code).toBe(closeCodes.signedOut);
    const again = house.socket(`/sync/${meeting.board}/follow`, { cookie: ellen.cookie });
    expect((await again.gone()).code).toBe(closeCodes.signedOut);
  });
});
