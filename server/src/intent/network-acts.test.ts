import type { IntentId, PersonId } from '@rundbord/shared/id';
import { circlesOf, placesOf } from '@rundbord/shared/network/circles';
import { readNetworkSize } from '@rundbord/shared/network/count';
import { addMember, joinNetwork, leaveNetwork } from '@rundbord/shared/network/network-commands';
import { noteLimit } from '@rundbord/shared/network/note';
import { readSignals } from '@rundbord/shared/network/signal';
import { drawnFamily } from '@rundbord/shared/person/drawn-family';
import { readFamily, readFamilyRoot } from '@rundbord/shared/person/family';
import { joinDescent, removePerson } from '@rundbord/shared/person/family-commands';
import { ok } from '@rundbord/shared/result';
import { idFor } from '@rundbord/shared/testing/id-for';
import { networkHandOf, takesIn } from '@rundbord/shared/testing/network-hand';
import { toldPlace } from '@rundbord/shared/testing/test-network';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestDevice } from '../testing/test-device.ts';
import { type TestMeeting, testMeeting } from '../testing/test-meeting.ts';
import { until } from '../testing/until.ts';

let meeting: TestMeeting;
let jonas: TestDevice;
const birgit = idFor<PersonId>('Birgit');
const { made: _, ...told } = toldPlace({ mayFetch: true });

beforeEach(async () => {
  meeting = await testMeeting(['birgit', 'martin']);
  jonas = await meeting.facilitator();
  jonas.act((hand) => takesIn(hand, 'Birgit', told));
  await until(() => meeting.room.table.network.has(birgit));
});

const no = (code: string) => ({ ok: false, refusal: expect.objectContaining({ code }) });
const note = () => meeting.room.staff.networkNotes.get(birgit);
const members = () => {
  const { table } = meeting.room;
  return circlesOf(readFamily(table), placesOf(readFamilyRoot(table.network))).members;
};
const signals = () =>
  readSignals(meeting.room.staff.signals).map(({ name, what }) => `${name}: ${what}`);

describe('NET-12 what facilitators alone know of somebody', () => {
  test('NET-12 is written bit by bit, with who assessed and when, and taken off again', async () => {
    const wants = (facts: object) =>
      meeting.wants('jonas', { kind: 'noteNetwork', person: birgit, ...facts } as never);
    expect(await wants({ assessment: 'fitWithAgreements' })).toEqual(ok());
    expect(
      await wants({ privateNote: ' Uenig med Inge\nsiden jul ', phone: '20 00 00 01' }),
    ).toEqual(ok());
    expect(note()).toEqual({
      assessment: { is: 'fitWithAgreements', by: 'Jonas', at: '2026-01-13T16:30:00.000Z' },
      privateNote: 'Uenig med Inge\nsiden jul',
      phone: '20 00 00 01',
    });
    await wants({ assessment: null, privateNote: ' ', phone: '' });
    expect(note()).toBeUndefined();
  });

  test('NET-12 a note that is too long is refused and changes nothing; so is one of nobody', async () => {
    const long = { kind: 'noteNetwork', person: birgit, privateNote: 'a'.repeat(noteLimit + 1) };
    expect(await meeting.wants('jonas', long as never)).toEqual(no('words/too-long'));
    const nobody = { kind: 'noteNetwork', person: idFor<PersonId>('nobody'), phone: '1' } as const;
    expect(await meeting.wants('jonas', nobody)).toEqual(no('person/unknown'));
    expect(meeting.room.staff.networkNotes.size).toBe(0);
  });
});

describe('NET-20 what was noted of somebody who is drawn no more', () => {
  const takesOut = async () => {
    jonas.act((hand) =>
      hand.table.doc.transact(() => {
        removePerson(networkHandOf(hand), birgit);
        hand.table.network.delete(birgit);
      }, hand.origin),
    );
    await until(() => !meeting.room.table.persons.has(birgit));
  };
  const wants = (facts: object) =>
    meeting.wants('jonas', { kind: 'noteNetwork', person: birgit, ...facts } as never);

  test('NET-20 can be taken away, bit by bit and whole, and nothing is added', async () => {
    await wants({ assessment: 'fit', privateNote: 'Uenig med Inge', phone: '20 00 00 01' });
    await takesOut();
    for (const facts of [{ phone: '20 00 00 02' }, { assessment: 'notNow' }, { privateNote: 'x' }])
      expect(await wants(facts)).toEqual(no('person/unknown'));
    expect(await wants({ phone: ' ' })).toEqual(ok());
    expect(note()).toMatchObject({ privateNote: 'Uenig med Inge' });
    expect(note()).not.toHaveProperty('phone');
    expect(await wants({ assessment: null, privateNote: '', phone: '' })).toEqual(ok());
    expect(note()).toBeUndefined();
    expect(await wants({ phone: '' })).toEqual(no('person/unknown'));
  });

  test('NET-20 with it go a no and the place that was kept', async () => {
    await wants({ phone: '20 00 00 01' });
    await meeting.wants('jonas', { kind: 'setNetworkNo', person: birgit, no: true });
    await takesOut();
    expect(await wants({ assessment: null, privateNote: '', phone: '' })).toEqual(ok());
    expect(note()).toBeUndefined();
  });
});

describe('NET-7 a no', () => {
  test('NET-7 takes somebody out of the circles, is kept by the facilitators, and stands in no table', async () => {
    expect(
      await meeting.wants('jonas', { kind: 'setNetworkNo', person: birgit, no: true }),
    ).toEqual(ok());
    expect(members()).toEqual([]);
    expect(meeting.room.table.network.size).toBe(0);
    expect(readFamily(meeting.room.table).persons.map(({ name }) => name)).toEqual(['Birgit']);
    expect(note()).toMatchObject({ no: { by: 'Jonas', place: { ring: 'all', mayFetch: true } } });
  });

  test('NET-7 who thinks again comes back where they were, thinking about it', async () => {
    await meeting.wants('jonas', { kind: 'setNetworkNo', person: birgit, no: true });
    await meeting.wants('jonas', { kind: 'setNetworkNo', person: birgit, no: false });
    expect(members().map(({ place }) => place)).toEqual([
      expect.objectContaining({ ring: 'all', mayFetch: true, choice: 'thinking' }),
    ]);
    expect(note()).toBeUndefined();
  });

  test('NET-7 said twice it is said once, and a note beside it stays', async () => {
    await meeting.wants('jonas', { kind: 'noteNetwork', person: birgit, phone: '20 00 00 01' });
    for (const is of [true, true, false, false])
      expect(
        await meeting.wants('jonas', { kind: 'setNetworkNo', person: birgit, no: is }),
      ).toEqual(ok());
    expect(note()).toEqual({ phone: '20 00 00 01' });
    expect(members()).toHaveLength(1);
  });

  test('NET-7 who was taken in again since can say no again; what is kept is their last place', async () => {
    await meeting.wants('jonas', { kind: 'setNetworkNo', person: birgit, no: true });
    await until(() => !jonas.hand.table.network.has(birgit));
    jonas.act((hand) => joinNetwork(networkHandOf(hand), birgit, { ring: 'some', isNear: true }));
    await until(() => members().length === 1);
    meeting.clock.pass(60_000);
    await meeting.wants('jonas', { kind: 'setNetworkNo', person: birgit, no: true });
    expect([members(), meeting.room.table.network.size]).toEqual([[], 0]);
    expect(note()).toMatchObject({
      no: { at: '2026-01-13T16:31:00.000Z', place: { ring: 'some', isNear: true } },
    });
  });

  test('NET-7 who was taken in again since and thinks again stays where they stand now', async () => {
    await meeting.wants('jonas', { kind: 'setNetworkNo', person: birgit, no: true });
    await until(() => !jonas.hand.table.network.has(birgit));
    jonas.act((hand) =>
      joinNetwork(networkHandOf(hand), birgit, { ring: 'some', choice: 'yes', isNear: true }),
    );
    await until(() => members().length === 1);
    await meeting.wants('jonas', { kind: 'setNetworkNo', person: birgit, no: false });
    expect(members().map(({ place }) => place)).toEqual([
      expect.objectContaining({ ring: 'some', choice: 'yes', isNear: true, mayFetch: false }),
    ]);
    expect(note()).toBeUndefined();
  });

  test('NET-7 a friend who says no, or leaves, stands in the genogram as little as before they were asked', async () => {
    const drawn = () => drawnFamily(readFamily(meeting.room.table)).persons.map(({ name }) => name);
    const before = drawn();
    const added: PersonId[] = [];
    jonas.act((hand) => {
      for (const name of ['Sanne', 'Amina']) {
        const mine = { ...networkHandOf(hand), newId: () => idFor<string>(name) };
        const friend = addMember(mine, { name }, { ring: 'some' });
        if (friend.ok) added.push(friend.value);
      }
    });
    const [sanne = birgit, amina = birgit] = added;
    await until(() => meeting.room.table.network.size === 3);
    expect(drawn()).toEqual(before);
    await meeting.wants('jonas', { kind: 'setNetworkNo', person: sanne, no: true });
    jonas.act((hand) => leaveNetwork(networkHandOf(hand), amina));
    await until(() => meeting.room.table.network.size === 1);
    expect(drawn()).toEqual(before);
    // Who is bound to the family is drawn as ever.
    jonas.act((hand) => {
      joinDescent(networkHandOf(hand), { child: birgit, parent: sanne, kind: 'birth' });
    });
    await until(() => drawn().includes('Sanne'));
  });

  test('NET-7 a facilitator who goes on working on who has just said no is not shut out', async () => {
    await meeting.wants('jonas', { kind: 'setNetworkNo', person: birgit, no: true });
    jonas.act(({ table }) => table.network.get(birgit)?.set('mayFetch', false));
    jonas.act((hand) => takesIn(hand, 'Sanne'));
    await until(() => meeting.room.table.network.has(idFor<PersonId>('Sanne')));
    expect(members().map(({ person }) => person.name)).toEqual(['Sanne']);
  });
});

test('NET-6 how many a board asks for is a facilitator’s to say', async () => {
  expect(readNetworkSize(meeting.room.table.record)).toBe(6);
  expect(await meeting.wants('jonas', { kind: 'setNetworkSize', least: 4 })).toEqual(ok());
  expect(readNetworkSize(meeting.room.table.record)).toBe(4);
  expect(await meeting.wants('birgit', { kind: 'setNetworkSize', least: 1 })).toEqual(
    no('right/not-yours'),
  );
});

describe('NET-13 what a member says to the facilitators alone', () => {
  test('NET-13 lies on the consoles with who and when, in no table', async () => {
    expect(await meeting.wants('birgit', { kind: 'offer', what: 'talk' })).toEqual(ok());
    expect(readSignals(meeting.room.staff.signals)).toEqual([
      {
        name: 'Birgit',
        what: 'talk',
        at: '2026-01-13T16:30:00.000Z',
        seat: await meeting.seatOf('birgit'),
      },
    ]);
    expect(JSON.stringify(meeting.room.table.doc.toJSON())).not.toContain('talk');
  });

  test('NET-13 said twice it lies there once; another one lies beside it', async () => {
    const id = idFor<IntentId>('again');
    await meeting.wants('birgit', { kind: 'offer', what: 'pause' }, id);
    await meeting.wants('birgit', { kind: 'offer', what: 'pause' }, id);
    meeting.clock.pass(60_000);
    await meeting.wants('birgit', { kind: 'offer', what: 'pause' });
    await meeting.wants('birgit', { kind: 'offer', what: 'stop' });
    await meeting.wants('martin', { kind: 'offer', what: 'pause' });
    expect(signals().sort()).toEqual(['Birgit: pause', 'Birgit: stop', 'Martin: pause']);
  });

  test('NET-13 it is set aside by a facilitator, one by one, and can be said again', async () => {
    const seat = await meeting.seatOf('birgit');
    await meeting.wants('birgit', { kind: 'offer', what: 'pause' });
    await meeting.wants('birgit', { kind: 'offer', what: 'stop' });
    const aside = { kind: 'setSignalAside', seat, what: 'pause' } as const;
    expect(await meeting.wants('birgit', aside)).toEqual(no('right/not-yours'));
    expect(await meeting.wants('jonas', aside)).toEqual(ok());
    expect(await meeting.wants('jonas', aside)).toEqual(ok());
    expect(signals()).toEqual(['Birgit: stop']);
    await meeting.wants('birgit', { kind: 'offer', what: 'pause' });
    expect(signals()).toHaveLength(2);
  });
});
