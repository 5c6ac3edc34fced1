import { connect } from 'node:net';
import { newSecret, systemRandom } from '@rundbord/server/random';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { idFor } from '@rundbord/shared/testing/id-for';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type RealHouse,
  type RealMeeting,
  realHouse,
  realMeeting,
  type Visitor,
} from './real-house.ts';

// Who stands outside: wrong pages, forged cookies, cookies of another board.

let house: RealHouse;
let meeting: RealMeeting;
let other: RealMeeting;
let birgit: Visitor;

beforeAll(async () => {
  house = await realHouse();
  meeting = await realMeeting(house);
  other = await realMeeting(house);
  birgit = (await meeting.sits('birgit')).visitor;
});
afterAll(() => house[Symbol.asyncDispose]());

const at = (door: string, board = meeting.board) => `/sync/${board}/${door}`;

describe('SYNC-34 a socket opens only from our own pages', () => {
  test.each(['http://evil.example', 'null', 'http://127.0.0.1', undefined, 'file://', ''])(
    'SYNC-34 not from %s',
    async (origin) => {
      const socket = house.socket(at('phone'), { cookie: birgit.cookie, origin });
      await socket.settled();
      expect(socket.refusedWith).toBe(403);
      expect(socket.heard).toEqual([]);
    },
  );

  test.each([
    '/sync',
    '/sync/',
    '/',
    '/api/lobby',
    '/sync/x/phone',
    `/sync/${'A'.repeat(22)}/phone/x`,
    `/sync/${'A'.repeat(22)}/PHONE`,
    `/sync/../sync/${'A'.repeat(22)}/phone?x`,
  ])('SYNC-34 and at no other address: %s', async (path) => {
    const socket = house.socket(path, { cookie: birgit.cookie });
    await socket.settled();
    expect(socket.refusedWith).toBe(403);
  });

  test('SYNC-34 somebody who asks wrongly and tears the line harms nobody', async () => {
    const { port } = house;
    for (let time = 0; time < 30; time += 1)
      await new Promise<void>((resolve) => {
        const torn = connect(port, '127.0.0.1', () => {
          torn.write(
            'GET /sync/x HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n\r\n',
          );
          if (time % 2) torn.resetAndDestroy();
          else setImmediate(() => torn.resetAndDestroy());
        });
        torn.on('error', () => {});
        torn.on('close', () => resolve());
      });
    expect((await house.visitor().get('/healthz')).status).toBe(200);
  });
});

describe('JOIN-11 cookies', () => {
  const forged = newSecret(systemRandom);
  const odd: [string, () => string | undefined][] = [
    ['none', () => undefined],
    ['an empty one', () => 'rb_seats='],
    ['one nobody gave', () => `rb_seats=${forged}`],
    ['many nobody gave', () => `rb_seats=${Array.from({ length: 50 }, () => forged).join('.')}`],
    ['a seat for a session', () => `rb_staff=${birgit.cookie.split('=')[1]}`],
    ['a session for a seat', () => `rb_seats=${meeting.jonas.cookie.split('=')[1]}`],
    ['a very long one', () => `rb_seats=${'x'.repeat(7_000)}`],
  ];

  test.each(odd)('JOIN-11 with %s every door stays shut, and tells nothing', async (_, cookie) => {
    for (const door of ['phone', 'console', 'staff', 'wall', 'follow']) {
      const socket = house.socket(at(door), { cookie: cookie() });
      expect((await socket.gone()).code).toBe(closeCodes.signedOut);
      expect(socket.heard).toEqual([]);
    }
  });

  test('JOIN-10 a seat at one board opens no door of another', async () => {
    for (const door of ['phone', 'console', 'staff', 'wall', 'follow']) {
      const socket = house.socket(at(door, other.board), { cookie: birgit.cookie });
      expect((await socket.gone()).code).toBe(closeCodes.signedOut);
      expect(socket.heard).toEqual([]);
    }
    expect((await birgit.get(`/api/boards/${other.board}/seat/phone`)).status).toBe(403);
    const card = {
      kind: 'sendCard',
      card: idFor('x'),
      column: 'worry',
      words: 'Hej med jer',
      lang: 'da',
    } as const;
    expect((await birgit.tries(other.board, 'phone', card as never)).status).toBe(403);
  });

  test('MEET-15 a seat opens the phone’s door and no other', async () => {
    for (const door of ['console', 'staff', 'wall'])
      expect((await house.socket(at(door), { cookie: birgit.cookie }).gone()).code).toBe(
        closeCodes.signedOut,
      );
    const open = await meeting.comes(birgit, 'phone');
    expect(open.closed).toBeNull();
  });

  test('HOUSE-9 a facilitator without access is turned away like anyone', async () => {
    const lise = await house.facilitator('lise');
    for (const door of ['console', 'staff', 'wall', 'phone'])
      expect((await house.socket(at(door), { cookie: lise.cookie }).gone()).code).toBe(
        closeCodes.signedOut,
      );
    expect((await lise.tries(meeting.board, 'console', { kind: 'endMeeting' })).status).toBe(403);
  });

  test('JOIN-8 somebody in the lobby is told nothing, however they ask', async () => {
    const inge = await meeting.knocks('inge');
    const socket = house.socket(at('phone'), { cookie: inge.cookie });
    expect((await socket.gone()).code).toBe(closeCodes.signedOut);
    expect(socket.heard).toEqual([]);
    expect(inge.answers.join()).not.toContain(meeting.board);
    expect(inge.answers.join()).not.toContain('Peter');
  });

  test('SYNC-34 a board that is not there is answered like one that is', async () => {
    const socket = house.socket(at('phone', 'A'.repeat(22)), { cookie: birgit.cookie });
    expect((await socket.gone()).code).toBe(closeCodes.signedOut);
  });
});
