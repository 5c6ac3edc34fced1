import { syncFrame } from '@rundbord/server/room/encode-frames';
import { nestedUpdate } from '@rundbord/server/testing/crafted-update';
import { addCard } from '@rundbord/shared/card/card-commands';
import { closeCodes, frameBytes, frameKinds } from '@rundbord/shared/protocol/frames';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, testHand } from '@rundbord/shared/testing/test-table';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { RawSocket } from './raw-socket.ts';
import { type RealHouse, type RealMeeting, realHouse, realMeeting, until } from './real-house.ts';

// What a curious teenager sends, over a real line.

let house: RealHouse;
let meeting: RealMeeting;
let jonas: RawSocket;
let birgit: RawSocket;
let martin: RawSocket;

beforeEach(async () => {
  house = await realHouse();
  meeting = await realMeeting(house);
  birgit = await meeting.comes((await meeting.sits('birgit')).visitor, 'phone');
  martin = await meeting.comes((await meeting.sits('martin')).visitor, 'phone');
  jonas = await meeting.comes(meeting.jonas, 'console');
  facilitatorAdds('coffee');
  await until(() => birgit.doc.getMap('cards').has(idFor('coffee')));
});
afterEach(() => house[Symbol.asyncDispose]());

function facilitatorAdds(name: string): void {
  const seat = jonasSeat();
  jonas.send(
    syncFrame(
      'update',
      updateOf(jonas.doc, (doc) =>
        addCard(
          testHand(doc, seat),
          cardNamed(name, { enteredBy: { seat, name: 'Jonas', phone: false } }),
        ),
      ),
    ),
  );
}

function jonasSeat() {
  const seats = [...jonas.doc.getMap<{ role?: string }>('record').entries()];
  const [key = ''] = seats.find(([, value]) => value.role === 'facilitator') ?? [];
  return key.slice('seat:'.length) as ReturnType<typeof idFor<never>>;
}

/** What a device would send for acts on its copy. */
function updateOf(doc: Y.Doc, acts: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  acts(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

/** Everyone but the one who was closed still works together. */
async function expectOthersLiveOn(name = 'afterwards'): Promise<void> {
  facilitatorAdds(name);
  await until(() => martin.doc.getMap('cards').has(idFor(name)), 'the card on Martin’s phone');
  expect(jonas.closed).toBeNull();
  expect(martin.closed).toBeNull();
}

describe('SYNC-6 who only reads', () => {
  test.each(['phone', 'wall'])(
    'SYNC-6 at the door %s changes nothing and is told so, whatever it sends',
    async (door) => {
      const reader = door === 'phone' ? birgit : await meeting.comes(meeting.jonas, door);
      const before = JSON.stringify(martin.doc.getMap('cards').toJSON());
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(reader.doc));
      const deletes = updateOf(doc, () => doc.getMap('cards').delete(idFor('coffee')));
      for (const frame of [
        syncFrame('update', deletes),
        syncFrame('step2', Y.encodeStateAsUpdate(doc)),
        syncFrame(
          'update',
          updateOf(doc, () =>
            doc.getMap('wall').set('showing', { what: 'columns', id: 'x', at: 'y' }),
          ),
        ),
        syncFrame('update', new Uint8Array([1, 2, 3])),
      ])
        reader.send(frame);
      await until(() => reader.frames('notice').length === 4);
      expect(new Set(reader.frames('notice').map((frame) => frame.notice))).toEqual(
        new Set(['read-only']),
      );
      await expectOthersLiveOn();
      const after = martin.doc.getMap('cards').toJSON();
      delete after[idFor('afterwards')];
      expect(JSON.stringify(after)).toBe(before);
      expect(martin.doc.getMap('wall').size).toBe(0);
      expect(reader.closed).toBeNull();
    },
  );
});

describe('SYNC-2 a socket that sends what it should not is closed, and the others live on', () => {
  const presence = (json: string) => {
    const body = encoding.createEncoder();
    for (const number of [1, 7, 1]) encoding.writeVarUint(body, number);
    encoding.writeVarString(body, json);
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, frameKinds.awareness);
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
    return encoding.toUint8Array(encoder);
  };

  test.each<[string, () => Uint8Array | string]>([
    ['nothing', () => new Uint8Array()],
    ['noise', () => new Uint8Array([7, 7, 7, 7])],
    ['a text', () => 'hello'],
    ['a frame that ends too soon', () => new Uint8Array([0, 2, 200])],
    ['presence that is no JSON', () => presence('{{')],
    ['a first step that is none', () => syncFrame('step1', new Uint8Array([250, 250, 250]))],
  ])('SYNC-2 %s', async (_, bytes) => {
    birgit.raw.send(bytes());
    expect((await birgit.gone()).code).toBe(closeCodes.malformed);
    await expectOthersLiveOn();
  });

  test('SYNC-3 more than 64 KB from a phone', async () => {
    birgit.send(new Uint8Array(frameBytes.reader + 1));
    expect((await birgit.gone()).code).toBe(closeCodes.tooLarge);
    await expectOthersLiveOn();
  });

  test('SYNC-3 more than any frame may have', async () => {
    birgit.send(new Uint8Array(frameBytes.staff * 4));
    await birgit.gone();
    await expectOthersLiveOn();
  });

  test('SYNC-4 more than a hundred frames at once', async () => {
    const ask = syncFrame('step1', Y.encodeStateVector(birgit.doc));
    for (let count = 0; count < 200; count += 1) birgit.send(ask);
    expect((await birgit.gone()).code).toBe(closeCodes.tooMany);
    await expectOthersLiveOn();
  });

  test('SYNC-21 a value nested 50,000 deep, even from a facilitator’s device', async () => {
    const lise = await meeting.comes(meeting.jonas, 'console');
    lise.send(syncFrame('update', nestedUpdate(50_000)));
    const { code, reason } = await lise.gone();
    expect([code, reason]).toEqual([closeCodes.refused, 'not-an-update']);
    await expectOthersLiveOn();
    expect(martin.doc.getMap('wall').size).toBe(0);
  });

  test('SYNC-2 presence nested 50,000 deep is passed over', async () => {
    birgit.send(presence('['.repeat(50_000)));
    birgit.send(presence(`{"showing":${'['.repeat(900)}${']'.repeat(900)}}`));
    await expectOthersLiveOn();
    expect(birgit.closed).toBeNull();
  });

  test('SYNC-2 a hundred sockets that send noise do not disturb the meeting', async () => {
    const [, cookie] = ['', meeting.jonas.cookie];
    const noisy = Array.from({ length: 100 }, () =>
      house.socket(`/sync/${meeting.board}/wall`, { cookie }),
    );
    await Promise.all(
      noisy.map(async (socket, at) => {
        await socket.settled();
        socket.send(new Uint8Array([at % 7, 255, 255, at]));
      }),
    );
    await expectOthersLiveOn();
  });
});

describe('MEET-13 forged presence', () => {
  const says = (socket: RawSocket, client: number, clock: number, state: unknown) => {
    const body = encoding.createEncoder();
    for (const number of [1, client, clock]) encoding.writeVarUint(body, number);
    encoding.writeVarString(body, JSON.stringify(state));
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, frameKinds.awareness);
    encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
    socket.send(encoding.toUint8Array(encoder));
  };

  function present(socket: RawSocket): Record<string, unknown>[] {
    const states = new Map<number, { clock: number; state: Record<string, unknown> | null }>();
    for (const { states: told } of socket.frames('presence'))
      for (const each of told)
        if (each.clock > (states.get(each.client)?.clock ?? 0)) states.set(each.client, each);
    return [...states.values()].flatMap(({ state }) => (state ? [state] : []));
  }

  test('MEET-13 nobody can take another’s name, number or place', async () => {
    const known = martin.frames('presence').flatMap((frame) => frame.states);
    const facilitator = known.find(({ state }) => state?.role === 'facilitator')?.client ?? -1;
    for (const client of [facilitator, jonas.doc.clientID, martin.doc.clientID, 1]) {
      says(birgit, client, 2 ** 53 - 1, {
        name: 'Jonas',
        role: 'facilitator',
        seat: jonasSeat(),
        showing: 'blank',
      });
      says(birgit, client, 2 ** 53 - 1, null);
    }
    await expectOthersLiveOn();
    birgit.end();
    await until(() => !present(martin).some((each) => each.name === 'Birgit'), 'Birgit gone');
    expect(present(martin).map(({ name, role }) => [name, role])).toEqual([
      ['Jonas', 'facilitator'],
    ]);
    expect(present(jonas).map(({ name, role }) => [name, role])).toEqual([['Martin', 'member']]);
  });

  test('MEET-13 somebody who only listens is named all the same', async () => {
    const silent = await meeting.sits('katrine');
    await meeting.comes(silent.visitor, 'phone');
    await until(() => present(martin).some((each) => each.name === 'Katrine'));
  });
});
