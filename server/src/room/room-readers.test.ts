import { addCard } from '@rundbord/shared/card/card-commands';
import { closeCodes, frameBytes, frameRate } from '@rundbord/shared/protocol/frames';
import { ok } from '@rundbord/shared/result';
import { idFor } from '@rundbord/shared/testing/id-for';
import { testInk } from '@rundbord/shared/testing/test-ink';
import { cardNamed } from '@rundbord/shared/testing/test-table';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { TestDevice } from '../testing/test-device.ts';
import { type TestRoom, testRoom } from '../testing/test-room.ts';
import { quiet, until } from '../testing/until.ts';
import { syncFrame } from './encode-frames.ts';

let kit: TestRoom;
let jonas: TestDevice;

beforeEach(async () => {
  kit = await testRoom();
  jonas = await kit.facilitator();
  jonas.act((hand) => addCard(hand, cardNamed('coffee')));
  await until(() => jonas.saved === 2);
});

describe('SYNC-6 who only reads', () => {
  test.each([
    ['a member', 'phone', 'member'],
    ['an interpreter', 'phone', 'interpreter'],
    ['the wall', 'wall', 'wall'],
    ['a follower', 'follow', 'follower'],
  ] as const)('SYNC-6 %s changes nothing, is told so, and stays', async (_, door, role) => {
    const reader = await kit.comes('birgit', door, { role }).sync();
    const before = Y.encodeStateAsUpdate(kit.room.table.doc);
    reader.act(({ table: { doc, cards, ink, sheets } }) =>
      doc.transact(() => {
        cards.delete(idFor('coffee'));
        sheets.set(idFor('road'), new Y.Map());
        ink.set('shape:line', testInk('line', { kind: 'draw', on: 'columns' }));
      }),
    );
    reader.send(syncFrame('step2', Y.encodeStateAsUpdate(reader.doc)));
    await until(() => reader.frames('notice').length === 2);
    expect(reader.frames('notice')).toEqual([
      { kind: 'notice', notice: 'read-only' },
      { kind: 'notice', notice: 'read-only' },
    ]);
    expect(Y.encodeStateAsUpdate(kit.room.table.doc)).toEqual(before);
    expect(reader.frames('saved')).toEqual([]);
    expect(reader.closed).toBeNull();
    expect(jonas.doc.getMap('cards').has(idFor('coffee'))).toBe(true);
  });

  test('WALL-5 a wall receives the table and nothing of the staff document, whoever is signed in there', async () => {
    const [wall, staff] = [kit.comes('jonas', 'wall'), kit.comes('jonas', 'staff')];
    await kit.room.act((documents) => {
      documents.staff.inbox.set('x', { words: 'Nattergal' });
      return ok([]);
    });
    await Promise.all([wall.sync(), staff.sync()]);
    expect(JSON.stringify(staff.doc.getMap('inbox').toJSON())).toContain('Nattergal');
    expect(wall.doc.getMap('cards').has(idFor('coffee'))).toBe(true);
    expect(wall.doc.getMap('inbox').size).toBe(0);
  });

  test('SYNC-6 a facilitator changes nothing in the staff document either', async () => {
    const staff = await kit.comes('jonas', 'staff').sync();
    staff.act((hand) => hand.table.doc.getMap('inbox').set('x', 1));
    await until(() => staff.frames('notice').length > 0);
    expect(kit.room.staff.inbox.size).toBe(0);
  });

  test('SYNC-6 what a reader parks is not set free by somebody else’s message', async () => {
    const birgit = await kit.comes('birgit', 'phone').sync();
    birgit.act((hand) =>
      hand.table.wall.set('showing', { what: 'columns', id: 'x', at: '2026-01-13T16:32:00.000Z' }),
    );
    jonas.act((hand) => addCard(hand, cardNamed('tea')));
    await until(() => jonas.saved === 3);
    expect(kit.room.table.wall.size).toBe(0);
  });
});

describe('SYNC-2 bytes that are no frame', () => {
  test.each<[string, number[]]>([
    ['nothing', []],
    ['a kind nobody knows', [9, 1, 2]],
    ['one of the house’s own kinds', [100, 5]],
    ['a frame of rights', [2, 0]],
    ['a step nobody knows', [0, 7, 0]],
    ['a length beyond the end', [0, 2, 200, 1]],
    ['a number without end', [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80]],
    ['presence that is no JSON', [1, 6, 1, 7, 1, 2, 0x7b, 0x7b]],
  ])('SYNC-2 %s closes that socket, and touches nobody else', async (_, bytes) => {
    const birgit = await kit.comes('birgit', 'phone').sync();
    const martin = await kit.comes('martin', 'phone').sync();
    birgit.send(new Uint8Array(bytes));
    expect(birgit.closed).toEqual({ code: closeCodes.malformed, reason: 'frame/malformed' });
    jonas.act((hand) => addCard(hand, cardNamed('tea')));
    await until(() => martin.doc.getMap('cards').has(idFor('tea')));
    expect(birgit.doc.getMap('cards').has(idFor('tea'))).toBe(false);
  });

  test('SYNC-2 a first step that is none closes that socket', async () => {
    const birgit = kit.comes('birgit', 'phone');
    birgit.send(syncFrame('step1', new Uint8Array([200, 200])));
    await until(() => birgit.closed !== null);
    expect(birgit.closed?.code).toBe(closeCodes.malformed);
  });
});

describe('SYNC-3 sizes', () => {
  test('SYNC-3 a reader’s frame is at most 64 KB, a facilitator’s 2 MB', async () => {
    const birgit = await kit.comes('birgit', 'phone').sync();
    birgit.send(syncFrame('update', new Uint8Array(frameBytes.reader - 10)));
    await quiet();
    expect(birgit.closed).toBeNull();
    birgit.send(new Uint8Array(frameBytes.reader + 1));
    expect(birgit.closed?.code).toBe(closeCodes.tooLarge);
    jonas.send(new Uint8Array(frameBytes.staff + 1));
    expect(jonas.closed?.code).toBe(closeCodes.tooLarge);
  });

  test('SYNC-3 a board that is full says so, and keeps what it has', async () => {
    jonas.act((hand) => addCard(hand, cardNamed('long', { words: 'x'.repeat(7_000) })));
    const lise = await kit.facilitator('lise');
    // Words that are erased are forgotten, so only what stays counts.
    for (let count = 0; count < 20; count += 1) {
      kit.clock.pass(60_000);
      lise.act((hand) => {
        for (let card = 0; card < 15; card += 1)
          addCard(hand, cardNamed(`${count} ${card}`, { words: 'x'.repeat(7_990) }));
      });
      await quiet();
      if (lise.closed) break;
    }
    expect(lise.closed).toEqual({ code: closeCodes.tooLarge, reason: 'full' });
    await until(() => jonas.saved === 3);
    await quiet();
    await kit.house.committer.settled();
    const cards = (await kit.kept()).getMap('cards').size;
    expect(cards).toBeGreaterThan(200);
    expect(kit.room.table.cards.size).toBe(cards);
  });
});

describe('SYNC-4 rates', () => {
  test('SYNC-4 more than a hundred at once is too many', async () => {
    const birgit = kit.comes('birgit', 'phone');
    const ask = syncFrame('step1', Y.encodeStateVector(birgit.doc));
    for (let count = 0; count < frameRate.burst; count += 1) birgit.send(ask);
    await quiet();
    expect(birgit.closed).toBeNull();
    birgit.send(ask);
    expect(birgit.closed?.code).toBe(closeCodes.tooMany);
    await quiet();
    expect(birgit.frames('step2')).toHaveLength(frameRate.burst);
  });

  test('SYNC-4 twenty a second may go on for ever', async () => {
    const birgit = kit.comes('birgit', 'phone');
    for (let second = 0; second < 60; second += 1) {
      kit.clock.pass(1_000);
      for (let count = 0; count < frameRate.perSecond; count += 1) birgit.send(new Uint8Array([3]));
    }
    expect(birgit.closed).toBeNull();
  });

  test('SYNC-4 presence beyond its own measure is passed over, and counts as any frame', () => {
    const wall = kit.comes('jonas', 'wall');
    const before = jonas.frames('presence').length;
    const flicker = (times: number) => {
      for (let count = 0; count < times; count += 1)
        wall.sayPresence({ showing: count % 2 ? 'blank' : 'columns' });
    };
    flicker(20 + frameRate.burst);
    expect(jonas.frames('presence').length - before).toBe(20);
    expect(wall.closed).toBeNull();
    flicker(1);
    expect(wall.closed?.code).toBe(closeCodes.tooMany);
  });
});

describe('SYNC-32 slow readers', () => {
  const mib = 1024 * 1024;

  test('SYNC-32 somebody who has fallen behind is owed one whole state, and gets it when they have caught up', async () => {
    const wall = await kit.comes('jonas', 'wall').sync();
    wall.buffered = mib + 1;
    jonas.act((hand) => {
      addCard(hand, cardNamed('tea'));
      addCard(hand, cardNamed('milk'));
    });
    await until(() => jonas.saved === 4);
    kit.room.beat();
    await quiet();
    expect(wall.frames('update')).toEqual([]);
    wall.buffered = 0;
    // Also what comes now waits: it would hang on what was missed.
    jonas.act((hand) => addCard(hand, cardNamed('water')));
    await until(() => jonas.saved === 5);
    expect(wall.frames('update')).toEqual([]);
    kit.room.beat();
    await until(() => wall.frames('update').length === 1);
    expect(wall.doc.getMap('cards').toJSON()).toEqual(jonas.doc.getMap('cards').toJSON());
    jonas.act((hand) => addCard(hand, cardNamed('juice')));
    await until(() => wall.doc.getMap('cards').has(idFor('juice')));
  });

  test('SYNC-32 the whole state holds nothing that is not on disk yet', async () => {
    const wall = await kit.comes('jonas', 'wall').sync();
    wall.buffered = mib + 1;
    jonas.act((hand) => addCard(hand, cardNamed('tea')));
    await until(() => jonas.saved === 3);
    kit.store.hold();
    const act = kit.room.act(({ table }) => {
      table.record.set('seat:x', { name: 'Birgit' });
      return ok([]);
    });
    await quiet();
    wall.buffered = 0;
    kit.room.beat();
    await quiet();
    expect(wall.doc.getMap('record').has('seat:x')).toBe(false);
    kit.store.letGo();
    await act;
    await until(() => wall.doc.getMap('record').has('seat:x'));
    expect(wall.doc.getMap('cards').has(idFor('tea'))).toBe(true);
  });

  test('SYNC-32 somebody who takes nothing at all is let go, and will come back', async () => {
    const wall = await kit.comes('jonas', 'wall').sync();
    wall.buffered = 8 * mib + 1;
    jonas.act((hand) => addCard(hand, cardNamed('tea')));
    await until(() => wall.closed !== null);
    expect(wall.closed?.code).toBe(closeCodes.tooSlow);
    await until(() => jonas.saved === 3);
  });

  test('SYNC-32 presence is not kept for a slow reader', async () => {
    const wall = await kit.comes('jonas', 'wall').sync();
    wall.buffered = 256 * 1024 + 1;
    const before = wall.frames('presence').length;
    kit.comes('birgit', 'phone');
    expect(wall.frames('presence').length).toBe(before);
  });
});

describe('SYNC-37 signs of life', () => {
  test('SYNC-37 every socket hears something at each beat', () => {
    const birgit = kit.comes('birgit', 'phone');
    kit.room.beat();
    kit.room.beat();
    expect(birgit.frames('ping')).toHaveLength(2);
  });

  test('SYNC-37 a device that has gone silent is let go at the third beat, and others see it leave', () => {
    const birgit = kit.comes('birgit', 'phone');
    birgit.isAnswering = false;
    kit.room.beat();
    birgit.isAnswering = true;
    kit.room.beat();
    birgit.isAnswering = false;
    kit.room.beat();
    kit.room.beat();
    expect(birgit.closed).toBeNull();
    kit.room.beat();
    expect(birgit.closed?.code).toBe(closeCodes.tooSlow);
    expect(jonas.present().map((each) => each.name)).not.toContain('birgit');
    expect(jonas.closed).toBeNull();
  });
});

describe('MEET-9 letting go', () => {
  test('MEET-9 every socket of a seat is closed at once and hears nothing more', async () => {
    const [first, second] = [
      await kit.comes('birgit', 'phone').sync(),
      await kit.comes('birgit', 'phone').sync(),
    ];
    const martin = await kit.comes('martin', 'phone').sync();
    kit.room.dismiss(idFor('birgit'), closeCodes.refused);
    expect([first.closed?.code, second.closed?.code, martin.closed]).toEqual([
      closeCodes.refused,
      closeCodes.refused,
      null,
    ]);
    jonas.act((hand) => addCard(hand, cardNamed('tea')));
    await until(() => martin.doc.getMap('cards').has(idFor('tea')));
    expect(first.doc.getMap('cards').has(idFor('tea'))).toBe(false);
  });

  test('MEET-6 everyone leaves at the end but facilitators and their walls', async () => {
    const birgit = kit.comes('birgit', 'phone');
    const nadia = kit.comes('nadia', 'phone', { role: 'interpreter' });
    const [staff, wall] = [kit.comes('jonas', 'staff'), kit.comes('jonas', 'wall')];
    kit.room.dismiss('everyone', closeCodes.meetingOver);
    expect([birgit, nadia, staff, wall, jonas].map((device) => device.closed?.code)).toEqual([
      4410,
      4410,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('MEET-9 what a closed socket still sends is not heard', async () => {
    const lise = await kit.facilitator('lise');
    kit.room.dismiss(idFor('lise'), closeCodes.signedOut);
    lise.act((hand) => addCard(hand, cardNamed('late')));
    await quiet();
    expect(kit.room.table.cards.has(idFor('late'))).toBe(false);
  });

  test('MEET-9 not even what already waits in the queue', async () => {
    const lise = await kit.facilitator('lise');
    lise.act((hand) => addCard(hand, cardNamed('late')));
    kit.room.dismiss(idFor('lise'), closeCodes.signedOut);
    await quiet();
    expect(kit.room.table.cards.has(idFor('late'))).toBe(false);
  });
});
