import { createHash } from 'node:crypto';
import type { Received } from '@rundbord/server/testing/received';
import { openTable } from '@rundbord/shared/doc/board-doc';
import { readRound, roundKey } from '@rundbord/shared/scaling/round';
import { type CastName, cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { RawSocket } from './raw-socket.ts';
import { realHouse, realMeeting, until, type Visitor } from './real-house.ts';

// The blind round, seen from every chair. Twelve devices of all roles keep every frame and every answer they get. The same
// evening is held again with other numbers and other reasons and nothing else changed: what each of them heard before the
// reveal must be the same, frame for frame and letter for letter, but for what the house says to the giver alone.

const members = ['birgit', 'line', 'martin', 'inge', 'hanne'] as const satisfies CastName[];
type Giver = (typeof members)[number];
type Numbers = Record<Giver, { first: number; last: number; reason: string }>;

const low: Numbers = {
  birgit: { first: 1, last: 2, reason: 'Zebrafinke' },
  line: { first: 0, last: 3, reason: 'Silkehaler' },
  martin: { first: 2, last: 2, reason: 'Nattergale' },
  inge: { first: 3, last: 1, reason: 'Vendehalse' },
  hanne: { first: 2, last: 0, reason: 'Rodstjerte' },
};
const high: Numbers = {
  birgit: { first: 9, last: 8, reason: 'Isfuglenes' },
  line: { first: 7, last: 9, reason: 'Gulspurven' },
  martin: { first: 6, last: 6, reason: 'Bomlaerken' },
  inge: { first: 8, last: 7, reason: 'Skovskaden' },
  hanne: { first: 7, last: 5, reason: 'Blishonens' },
};
const reasonsIn = (numbers: Numbers) => Object.values(numbers).map(({ reason }) => reason);
const round = idFor<never>('blind');
const set = idFor<never>('afternoons');

type Recording = {
  /** By chair: what was heard, so that two evenings can be laid beside each other. */
  before: Map<string, string[]>;
  bytesBefore: Map<string, Buffer>;
  own: Map<string, string[]>;
  answers: Map<string, string[]>;
  log: string;
  after: Map<string, string>;
};

async function hold(numbers: Numbers): Promise<Recording> {
  await using house = await realHouse();
  const meeting = await realMeeting(house);
  const { board, jonas } = meeting;
  const asks = (wish: object) => jonas.wants(board, 'console', wish as never);

  const visitors = new Map<string, Visitor>();
  const seats = new Map<string, string>();
  for (const name of [...members, 'nadia'] as const) {
    const { visitor, seat } = await meeting.sits(name);
    visitors.set(name, visitor);
    seats.set(name, seat);
  }
  const ellen = house.visitor();
  await ellen.post('/api/follow', { token: await meeting.invites() });
  const visitorOf = (name: string): Visitor => {
    const found = visitors.get(name);
    if (!found) throw new Error('nobody of that name', { cause: name });
    return found;
  };

  const sockets = new Map<string, RawSocket>();
  for (const name of [...members, 'nadia'])
    sockets.set(name, await meeting.comes(visitorOf(name), 'phone'));
  // Birgit reads along on a second device, as a list.
  sockets.set('list', await meeting.comes(visitorOf('birgit'), 'phone'));
  for (const door of ['console', 'staff', 'wall'])
    sockets.set(door, await meeting.comes(jonas, door));
  sockets.set('second console', await meeting.comes(jonas, 'console'));
  sockets.set('follow', await meeting.comes(ellen, 'follow'));
  expect(sockets.size).toBe(12);

  await asks({
    ...{ kind: 'putSet', set, of: 'safety', title: 'Trygge eftermiddage' },
    ...{ ten: 'Alle er trygge', zero: 'Det er farligt' },
  });
  await asks({ kind: 'changeSet', set, parentsRead: true });
  await asks({ kind: 'showSet', set, shown: true });
  const authority = [seats.get('hanne')];
  await asks({ kind: 'prepareRound', round, set, authorityLast: false, authority });
  const seen = (socket: RawSocket) => readRound(openTable(socket.doc).record, round);
  const all = (isSo: (socket: RawSocket) => boolean, what: string) =>
    until(() => [...sockets].every(([name, socket]) => name === 'staff' || isSo(socket)), what);
  await all((socket) => seen(socket)?.state === 'prepared', 'the round read out to everyone');
  for (const socket of sockets.values()) {
    socket.heard.length = 0;
    socket.bytes.length = 0;
  }
  const answersFrom = new Map(
    [...visitors, ['jonas', jonas], ['ellen', ellen]].map(
      ([name, visitor]) => [name as string, (visitor as Visitor).answers.length] as const,
    ),
  );
  const linesFrom = house.lines.length;

  // Ahead on paper, then each on their own device, some of them twice, and one who is told no.
  const ahead = { value: numbers.inge.first, notLower: numbers.inge.reason };
  const whom = { seat: seats.get('inge') };
  await asks({ kind: 'enterVote', round, whom, channel: 'ahead', ...ahead });
  await asks({ kind: 'openRound', round });
  await all((socket) => seen(socket)?.state === 'open', 'the round open');
  for (const [index, name] of members.entries()) {
    const { first, last, reason } = numbers[name];
    const vote = { kind: 'vote', round, oneHigher: `${reason} igen` };
    const give = (value: number) =>
      visitorOf(name).wants(board, 'phone', { ...vote, value, notLower: reason } as never);
    await give(first);
    const ready = name === 'inge' ? index : index + (index < 3 ? 2 : 1);
    await all((socket) => (seen(socket)?.ready ?? 0) >= Math.min(ready, 5), 'how many are ready');
    await give(last);
    await until(() => ownOf(sockets.get(name)).at(-1)?.includes(`"value":${last}`) ?? false);
  }
  const half = { kind: 'vote', round, value: 4.5, notLower: numbers.line.reason };
  expect((await visitorOf('line').tries(board, 'phone', half as never)).status).not.toBe(200);
  const again = { kind: 'enterVote', round, whom: { seat: seats.get('line') }, channel: 'host' };
  const refused = await jonas.tries(board, 'console', {
    ...again,
    value: numbers.line.last,
  } as never);
  expect(refused.status).not.toBe(200);
  // Whatever there is to ask for.
  for (const name of ['martin', 'nadia'])
    for (const path of ['votes', 'rounds', `rounds/${round}`, 'seat/phone', 'seat/staff', 'people'])
      await visitorOf(name).get(`/api/boards/${board}/${path}`);
  for (const name of ['martin', 'nadia'])
    for (const wish of [
      { kind: 'revealRound', round, part: 'all', from: 'closed', reason: 'Nu' },
      { kind: 'closeRound', round },
    ])
      expect((await visitorOf(name).tries(board, 'phone', wish as never)).status).toBe(403);
  await asks({ kind: 'closeRound', round });
  await all((socket) => seen(socket)?.state === 'closed', 'the round closed');
  const before = new Map(
    [...sockets].map(([name, socket]) => [name, normalised(socket.heard, seats)] as const),
  );
  // Somebody who comes now reads what everyone reads; somebody who sends what is no frame is written down in the log.
  const late = await meeting.comes(visitorOf('martin'), 'phone');
  await until(() => ownOf(late).length > 0);
  const odd = await meeting.comes(visitorOf('nadia'), 'phone');
  odd.send(new Uint8Array([250, 7]));
  await odd.gone();

  const recording: Recording = {
    before,
    bytesBefore: new Map(
      [...sockets, ['late', late] as const].map(([name, { bytes }]) => [
        name,
        Buffer.concat(bytes),
      ]),
    ),
    own: new Map(
      [...sockets, ['late', late] as const].map(([name, socket]) => [name, ownOf(socket)]),
    ),
    answers: new Map(
      [...answersFrom].map(([name, from]) => [
        name,
        visitorsWith(name, { visitors, jonas, ellen }).answers.slice(from),
      ]),
    ),
    log: house.lines.slice(linesFrom).join('\n'),
    after: new Map(),
  };
  expect(recording.log).toContain('frame/refused');

  await asks({
    kind: 'revealRound',
    round,
    part: 'all',
    from: 'closed',
    reason: 'Klokken er mange',
  });
  const reads = (socket: RawSocket) =>
    reasonsIn(numbers).every((reason) => JSON.stringify(seen(socket)).includes(reason));
  await all((socket) => seen(socket)?.state === 'revealed', 'the reveal');
  // Words come to who follows when nobody goes on writing them.
  await until(
    () => [...sockets].every(([name, socket]) => name === 'staff' || reads(socket)),
    'all reasons',
    20_000,
  );
  recording.after = new Map(
    [...sockets].map(([name, socket]) => [name, JSON.stringify(seen(socket))]),
  );
  return recording;
}

function visitorsWith(
  name: string,
  { visitors, jonas, ellen }: { visitors: Map<string, Visitor>; jonas: Visitor; ellen: Visitor },
): Visitor {
  return visitors.get(name) ?? (name === 'jonas' ? jonas : ellen);
}

function ownOf(socket: RawSocket | undefined): string[] {
  return socket?.frames('own').map(({ json }) => json) ?? [];
}

/** What a socket heard, without what chance and the clock put into it: ids, times, and who writes under which number. What
 *  is said to the giver alone is left out but for that it was said. */
function normalised(heard: readonly Received[], seats: ReadonlyMap<string, string>): string[] {
  const clients = new Map<number, number>();
  const known = new Map<string, string>([...seats].map(([name, seat]) => [seat, `<${name}>`]));
  const nameless = (text: string) =>
    text
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>')
      .replaceAll(/(?<![\w-])[\w-]{22}(?![\w-])/g, (id) => {
        if (id === round || id === set) return id;
        const name = known.get(id) ?? `<id ${known.size}>`;
        known.set(id, name);
        return name;
      });
  const clientOf = (client: number) => {
    if (!clients.has(client)) clients.set(client, clients.size);
    return clients.get(client);
  };
  return heard.flatMap((frame) => {
    if (frame.kind === 'ping') return [];
    if (frame.kind === 'presence') {
      const states = frame.states.map((each) => ({ ...each, client: clientOf(each.client) }));
      return [nameless(JSON.stringify(['presence', states]))];
    }
    if (frame.kind === 'own') return ['own'];
    if (!('body' in frame)) return [nameless(JSON.stringify(frame))];
    if (frame.kind === 'step1') return ['step1'];
    const { structs, ds } = Y.decodeUpdate(frame.body);
    const told = structs.map((struct) => {
      const { id, length } = struct;
      if (!(struct instanceof Y.Item)) return [clientOf(id.client), id.clock, length];
      const { parentSub, content } = struct;
      return [
        clientOf(id.client),
        id.clock,
        length,
        parentSub,
        content.getContent(),
        struct.parent,
      ];
    });
    const gone = [...ds.clients].map(([client, ranges]) => [clientOf(client), ranges]);
    const text = nameless(JSON.stringify([frame.kind, told, gone]));
    return [text.replaceAll(/"ready":\["<[^\]]*\]/g, (list) => sortedList(list))];
  });
}

/** Who is ready stands by key, and keys are chance. */
function sortedList(list: string): string {
  return list
    .split(/[[\],]/)
    .toSorted()
    .join();
}

test('ROUND-3 before the reveal nothing that anybody hears depends on the numbers; after it everyone reads them', {
  timeout: 120_000,
}, async () => {
  const [one, other] = [await hold(low), await hold(high)];

  for (const [name, heard] of one.before) {
    // Every chair heard the round open, people being ready, and the round close.
    expect([name, heard.length > 4]).toEqual([name, true]);
    expect([name, heard]).toEqual([name, other.before.get(name)]);
    expect([name, hash(heard)]).toEqual([name, hash(other.before.get(name) ?? [])]);
  }
  for (const [name, bytes] of one.bytesBefore)
    expect([name, bytes.length > 100]).toEqual([name, true]);

  for (const [recording, numbers] of [
    [one, low],
    [other, high],
  ] as const) {
    for (const [name, bytes] of recording.bytesBefore) {
      const giver = name === 'list' ? 'birgit' : name === 'late' ? 'martin' : name;
      for (const [owner, { reason }] of Object.entries(numbers)) {
        const isTheirs = owner === giver;
        expect([name, owner, bytes.includes(reason)]).toEqual([name, owner, isTheirs]);
      }
    }
    // Own frames tell the giver, and nobody another's.
    for (const name of members) {
      const own = recording.own.get(name)?.join() ?? '';
      expect(own).toContain(`"value":${numbers[name].last}`);
    }
    for (const name of ['wall', 'staff', 'follow', 'nadia'])
      expect(recording.own.get(name)?.join() ?? '').not.toContain('"value"');
    for (const name of ['console', 'second console'])
      expect(recording.own.get(name)?.join() ?? '').not.toContain('"value"');
    for (const [name, answers] of recording.answers)
      for (const reason of reasonsIn(numbers))
        expect([name, answers.join().includes(reason)]).toEqual([name, false]);
    for (const reason of reasonsIn(numbers)) expect(recording.log).not.toContain(reason);
    // The search does find them once they are shown.
    for (const [name, text] of recording.after) {
      if (name === 'staff') continue;
      for (const giver of members) {
        const { last, reason } = numbers[giver];
        expect([name, text.includes(reason)]).toEqual([name, true]);
        expect(text).toContain(`"value":${last}`);
        if (name === 'follow') expect(text).not.toContain(cast[giver].name);
      }
    }
  }

  // Answers are the same, word for word, but for what chance puts into them.
  const plain = (answers: readonly string[]) =>
    answers.map((answer) =>
      answer
        .replace(/\["date","[^"]*"\],?/, '')
        .replaceAll(/127\.0\.0\.1:\d+/g, '<house>')
        .replaceAll(/(?<![\w-])[\w-]{22}(?![\w-])/g, '<id>'),
    );
  for (const [name, answers] of one.answers) {
    expect([name, plain(answers)]).toEqual([name, plain(other.answers.get(name) ?? [])]);
    expect([name, answers.length > 0 || name === 'ellen']).toEqual([name, true]);
  }
});

function hash(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

test('ROUND-3 laying two evenings beside each other would show a number that slipped out', () => {
  const doc = new Y.Doc();
  const frames: Uint8Array[] = [];
  doc.on('update', (update) => frames.push(update));
  const told = (value: number) => {
    frames.length = 0;
    doc.getMap('record').set(roundKey(round), { ready: 1, value });
    return normalised(
      frames.map((body) => ({ kind: 'update', body })),
      new Map(),
    ).map((text) => text.replace(/^\["update",\[\[0,\d+/, ''));
  };
  const [two, nine] = [told(2), told(9)];
  expect(two).not.toEqual(nine);
  expect(two.join()).toContain('"value":2');
});
