import { readCards } from '@rundbord/shared/card/card';
import { addCard, editWords, withdrawCard } from '@rundbord/shared/card/card-commands';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { ok } from '@rundbord/shared/result';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, phoneCard } from '@rundbord/shared/testing/test-table';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { put } from '../store/rows.ts';
import type { TestDevice } from '../testing/test-device.ts';
import { type TestRoom, testRoom } from '../testing/test-room.ts';
import { quiet, until } from '../testing/until.ts';

let kit: TestRoom;

beforeEach(async () => {
  kit = await testRoom();
});

async function keptCards(): Promise<string[]> {
  return [...(await kit.kept()).getMap('cards').keys()].toSorted();
}

describe('SYNC-5 coming in', () => {
  test('SYNC-5 the epoch is told first of all, and whoever may write is asked for what they have', async () => {
    const jonas = kit.comes('jonas', 'console');
    const birgit = kit.comes('birgit', 'phone');
    expect(jonas.heard.map((frame) => frame.kind).slice(0, 2)).toEqual(['hello', 'step1']);
    expect(birgit.heard[0]).toMatchObject({
      kind: 'hello',
      epoch: jonas.frames('hello')[0]?.epoch,
    });
    expect(birgit.frames('step1')).toEqual([]);
  });

  test('SYNC-5 what the house has is sent when it is asked for', async () => {
    const jonas = await kit.facilitator();
    jonas.act((hand) => addCard(hand, cardNamed('coffee')));
    await until(() => jonas.saved > 0);
    const wall = await kit.comes('jonas', 'wall').sync();
    expect(wall.doc.getMap('cards').has(idFor('coffee'))).toBe(true);
    const staff = await kit.comes('jonas', 'staff').sync();
    expect(staff.doc.getMap('cards').size).toBe(0);
  });

  test('SYNC-5 updates are sent to nobody who has not yet asked', async () => {
    const jonas = await kit.facilitator();
    const silent = kit.comes('birgit', 'phone');
    jonas.act((hand) => addCard(hand, cardNamed('coffee')));
    await until(() => jonas.saved > 0);
    expect(silent.frames('update')).toEqual([]);
  });
});

describe('SYNC-8 acknowledging', () => {
  test('SYNC-9 others see it at once, and SYNC-8 it counts as saved when it is on disk', async () => {
    const [jonas, lise] = [await kit.facilitator(), await kit.facilitator('lise')];
    await until(() => jonas.saved === 1 && lise.saved === 1);
    kit.store.hold();
    jonas.act((hand) => addCard(hand, cardNamed('coffee')));
    await until(() => lise.doc.getMap('cards').has(idFor('coffee')), 'the card on Lise’s screen');
    expect(jonas.saved).toBe(1);
    expect(await keptCards()).toEqual([]);
    kit.store.letGo();
    await until(() => jonas.saved === 2);
    expect(await keptCards()).toEqual([idFor('coffee')]);
    expect(lise.saved).toBe(1);
  });

  test('SYNC-8 a deletion is acknowledged like anything else', async () => {
    const jonas = await kit.facilitator();
    jonas.act((hand) => {
      addCard(hand, cardNamed('coffee'));
      withdrawCard(hand, idFor('coffee'));
    });
    await until(() => jonas.saved === 3);
    expect(await keptCards()).toEqual([]);
  });

  test('SYNC-8 what repeats something still on its way is not saved before it', async () => {
    const jonas = await kit.facilitator();
    await until(() => jonas.saved === 1);
    kit.store.hold();
    jonas.act((hand) => addCard(hand, cardNamed('coffee')));
    await quiet();
    jonas.sendUpdate(Y.encodeStateAsUpdate(jonas.doc));
    await quiet();
    expect(jonas.saved).toBe(1);
    kit.store.letGo();
    await until(() => jonas.saved === 3);
  });

  test('SYNC-7 what comes before the device has told its whole state is passed over, and saved with it', async () => {
    const jonas = kit.comes('jonas', 'console');
    addCard(jonas.hand, cardNamed('coffee'));
    const early = Y.encodeStateAsUpdate(jonas.doc);
    jonas.sendUpdate(early);
    await quiet();
    expect(kit.room.table.cards.size).toBe(0);
    expect(jonas.saved).toBe(0);
    await jonas.sync();
    await until(() => jonas.saved === 2);
    expect(await keptCards()).toEqual([idFor('coffee')]);
  });

  test('SYNC-12 everything of one turn is one row and one message', async () => {
    const [jonas, lise] = [await kit.facilitator(), await kit.facilitator('lise')];
    await until(() => jonas.saved === 1);
    const before = lise.frames('update').length;
    kit.store.commits.length = 0;
    jonas.act((hand) => {
      for (const name of ['a', 'b', 'c', 'd']) addCard(hand, cardNamed(name));
    });
    await until(() => jonas.saved === 5);
    expect(lise.frames('update').length).toBe(before + 1);
    expect(kit.store.commits.flat()).toHaveLength(1);
    expect(jonas.frames('update')).toEqual([]);
  });
});

describe('SYNC-10 an act of the house', () => {
  const lay = () =>
    kit.room.act(({ table }) => {
      addCard(
        { table, by: idFor('jonas'), at: '2026-01-13T16:30:00.000Z', origin: 'server' as never },
        phoneCard('birgits'),
      );
      return ok([put('intent', 'key', { at: 'a' })]);
    });

  test('SYNC-10 is seen by nobody before it is on disk, not even by those who come meanwhile', async () => {
    const jonas = await kit.facilitator();
    await until(() => jonas.saved === 1);
    kit.store.hold();
    const done = lay();
    await quiet();
    const late = kit.comes('birgit', 'phone');
    const synced = late.sync();
    await quiet();
    expect(jonas.doc.getMap('cards').size).toBe(0);
    expect(late.doc.getMap('cards').size).toBe(0);
    expect(late.frames('own')).toEqual([]);
    kit.store.letGo();
    await done;
    await synced;
    for (const device of [jonas, late]) {
      await until(() => device.doc.getMap('cards').has(idFor('birgits')));
    }
    expect(late.frames('own').at(-1)?.json).toContain('Kort om birgits');
    expect(await kit.store.row('intent', 'key')).toEqual({ at: 'a' });
  });

  test('SYNC-10 stands on disk behind what it builds on', async () => {
    const jonas = await kit.facilitator();
    await until(() => jonas.saved === 1);
    // Nothing is on its way, so the first who comes goes to the disk alone.
    await kit.house.committer.settled();
    kit.store.commits.length = 0;
    jonas.act((hand) => addCard(hand, cardNamed('coffee')));
    // In the same turn, before the card has been on its way to the disk.
    const done = kit.room.act(({ table }) => {
      editWords(
        { table, by: idFor('jonas'), at: '2026-01-13T16:30:00.000Z', origin: 'server' as never },
        idFor('coffee'),
        'Andre ord',
      );
      return ok([]);
    });
    await done;
    const replayed = new Y.Doc();
    for (const write of kit.store.commits.flat()) {
      if (write.op === 'append') Y.applyUpdate(replayed, write.update);
      expect(replayed.store.pendingStructs).toBeNull();
    }
  });

  test('SYNC-10 that refuses leaves nothing, and its rows are not kept', async () => {
    const refused = await kit.room.act(() => ({ ok: false, refusal: { code: 'card/unknown' } }));
    expect(refused).toEqual({ ok: false, refusal: { code: 'card/unknown' } });
    expect(kit.room.table.cards.size).toBe(0);
  });

  test('SYNC-10 that breaks half-way, or refuses after it has written, leaves nothing either', async () => {
    const jonas = await kit.facilitator();
    for (const end of ['throw', 'refuse']) {
      const broken = kit.room.act(({ table, staff }) => {
        table.cards.set(idFor(end), new Y.Map());
        staff.inbox.set('x', 1);
        if (end === 'throw') throw new Error('half-way');
        return { ok: false, refusal: { code: 'card/unknown' } };
      });
      await expect(broken).rejects.toThrow();
      expect(kit.room.table.cards.size).toBe(0);
      expect(kit.room.staff.inbox.size).toBe(0);
    }
    jonas.act((hand) => addCard(hand, cardNamed('coffee')));
    await until(() => jonas.saved === 2);
    expect(await keptCards()).toEqual([idFor('coffee')]);
  });

  test('SYNC-12 that has nothing to keep is done, and does not stop what comes after', async () => {
    expect(await kit.room.act(() => ok([]))).toEqual(ok());
    await lay();
    expect(await keptCards()).toEqual([idFor('birgits')]);
  });
});

describe('SYNC-11 a store that fails', () => {
  test('SYNC-11 the room goes on, says so, acknowledges nothing, and catches up', async () => {
    const [jonas, lise] = [await kit.facilitator(), await kit.facilitator('lise')];
    await until(() => jonas.saved === 1 && lise.saved === 1);
    kit.store.breakDown();
    jonas.act((hand) => addCard(hand, cardNamed('coffee')));
    await until(() => jonas.frames('notice').length > 0);
    expect(jonas.frames('notice')).toEqual([{ kind: 'notice', notice: 'store-down' }]);
    expect(lise.doc.getMap('cards').has(idFor('coffee'))).toBe(true);
    lise.act((hand) => editWords(hand, idFor('coffee'), 'Skrevet imens'));
    const late = await kit.comes('katrine', 'phone').sync();
    expect(late.frames('notice')).toEqual([{ kind: 'notice', notice: 'store-down' }]);
    expect([jonas.saved, lise.saved]).toEqual([1, 1]);
    kit.store.recover();
    await until(() => jonas.saved === 2 && lise.saved === 2);
    expect(jonas.frames('notice').at(-1)).toEqual({ kind: 'notice', notice: 'store-back' });
    const words = (await kit.kept())
      .getMap<Y.Map<Y.Text>>('cards')
      .get(idFor('coffee'))
      ?.get('words');
    expect(words?.toString()).toBe('Skrevet imens');
  });

  test('SYNC-11 what repeats something unsaved is not acknowledged while the store is down', async () => {
    const jonas = await kit.facilitator();
    await until(() => jonas.saved === 1);
    kit.store.breakDown();
    jonas.act((hand) => addCard(hand, cardNamed('coffee')));
    await until(() => jonas.frames('notice').length > 0);
    jonas.sendUpdate(Y.encodeStateAsUpdate(jonas.doc));
    await quiet();
    expect(jonas.saved).toBe(1);
    kit.store.recover();
    await until(() => jonas.saved === 3);
  });

  test('SYNC-11 somebody who comes just as the store goes down is let in all the same', async () => {
    const jonas = await kit.facilitator();
    kit.store.breakDown();
    const act = kit.room.act(({ staff }) => {
      staff.door.set('open', true);
      return ok([]);
    });
    await quiet();
    const late = await kit.comes('lise', 'console').sync();
    expect(late.frames('step2')).toHaveLength(1);
    jonas.act((hand) => addCard(hand, cardNamed('coffee')));
    await until(() => late.doc.getMap('cards').has(idFor('coffee')));
    kit.store.recover();
    await act;
  });
});

describe('SYNC-30 after a refused update', () => {
  const spoil = (device: TestDevice) =>
    device.act((hand) => hand.table.record.set('seat:x', { name: 'Mallory' }));

  test('SYNC-30 its socket is closed with the reason, and nobody ever hears of it', async () => {
    const [jonas, lise, birgit] = [
      await kit.facilitator(),
      await kit.facilitator('lise'),
      await kit.comes('birgit', 'phone').sync(),
    ];
    spoil(lise);
    await until(() => lise.closed !== null);
    expect(lise.closed).toEqual({ code: closeCodes.refused, reason: 'server-root' });
    await quiet();
    for (const device of [jonas, birgit]) {
      expect(device.closed).toBeNull();
      expect(device.doc.getMap('record').has('seat:x')).toBe(false);
    }
    expect(kit.room.table.record.has('seat:x')).toBe(false);
    expect((await kit.kept()).getMap('record').has('seat:x')).toBe(false);
    expect(kit.lines.join()).toContain('server-root');
  });

  test('SYNC-30 everything else stays, also what is not on disk yet', async () => {
    const [jonas, lise] = [await kit.facilitator(), await kit.facilitator('lise')];
    jonas.act((hand) => addCard(hand, cardNamed('saved')));
    await until(() => jonas.saved === 2 && lise.saved === 1);
    kit.store.hold();
    jonas.act((hand) => addCard(hand, cardNamed('flying')));
    await quiet();
    jonas.act((hand) => addCard(hand, cardNamed('waiting')));
    spoil(lise);
    jonas.act((hand) => addCard(hand, cardNamed('after')));
    await until(() => lise.closed !== null);
    await quiet();
    const names = ['saved', 'flying', 'waiting', 'after'].map((name) => idFor(name)).toSorted();
    expect([...kit.room.table.cards.keys()].toSorted()).toEqual(names);
    kit.store.letGo();
    await until(() => jonas.saved === 5);
    expect(await keptCards()).toEqual(names);
    const again = await kit.facilitator('lise');
    expect(readCards(again.hand.table.cards)).toHaveLength(4);
    expect(jonas.doc.getMap('cards').toJSON()).toEqual(again.doc.getMap('cards').toJSON());
  });

  test('SYNC-30 also what reaches the disk just while it is read', async () => {
    const [jonas, lise] = [await kit.facilitator(), await kit.facilitator('lise')];
    await until(() => jonas.saved === 1 && lise.saved === 1);
    await kit.house.committer.settled();
    kit.store.hold();
    jonas.act((hand) => addCard(hand, cardNamed('flying')));
    await quiet();
    kit.store.holdReads();
    spoil(lise);
    await until(() => lise.closed !== null);
    await quiet();
    kit.store.letGo();
    await until(() => jonas.saved === 2);
    kit.store.tellReads();
    await quiet();
    expect([...kit.room.table.cards.keys()]).toEqual([idFor('flying')]);
    expect(await keptCards()).toEqual([idFor('flying')]);
  });

  test('SYNC-30 with the store down, nothing is done with a spoilt table until it can be built anew', async () => {
    const [jonas, lise] = [await kit.facilitator(), await kit.facilitator('lise')];
    kit.store.breakDown();
    spoil(lise);
    await until(() => lise.closed !== null);
    jonas.act((hand) => addCard(hand, cardNamed('coffee')));
    const late = kit.comes('birgit', 'phone');
    const synced = late.sync();
    await quiet();
    expect(late.frames('step2')).toEqual([]);
    kit.store.recover();
    await synced;
    await until(() => jonas.saved === 2);
    expect(late.doc.getMap('record').has('seat:x')).toBe(false);
    expect(await keptCards()).toEqual([idFor('coffee')]);
  });
});
