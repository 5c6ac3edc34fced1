import { readFamily } from '@rundbord/shared/person/family';
import { addChild, addPerson } from '@rundbord/shared/person/family-commands';
import { ok } from '@rundbord/shared/result';
import { reasonLimit } from '@rundbord/shared/scaling/vote';
import { idFor } from '@rundbord/shared/testing/id-for';
import { networkHandOf, takesIn } from '@rundbord/shared/testing/network-hand';
import { beforeEach, describe, expect, test } from 'vitest';
import { refusedWith, type TestEvening, testEvening } from '../testing/test-evening.ts';
import { until } from '../testing/until.ts';

// Somebody is one person: at the table, in the drawing, on paper, and when they come back.

let evening: TestEvening;

beforeEach(async () => {
  evening = await testEvening(['birgit', 'line', 'hanne', 'nadia']);
  await evening.hasSet('afternoons');
});

const seat = async (name: Parameters<TestEvening['seatOf']>[0]) => ({
  seat: await evening.seatOf(name),
});
const table = () => JSON.stringify(evening.room.table.doc.toJSON());
const staff = () => JSON.stringify(evening.room.staff.doc.toJSON());
const draws = async (...names: string[]) => {
  const device = await evening.facilitator();
  for (const name of names) device.act((hand) => takesIn(hand, name));
  await until(() => names.every((name) => evening.room.table.persons.has(idFor(name))));
};

describe('ROUND-6 one person, one number', () => {
  beforeEach(() => draws('Birgit', 'Inge'));

  test('ROUND-6 who is linked to somebody drawn after giving a number is still one', async () => {
    await evening.opens();
    await evening.votes('birgit', 4);
    await evening.links('birgit', 'Birgit');
    expect([...evening.sealed().keys()]).toEqual([idFor('Birgit')]);
    expect(evening.round()).toMatchObject({ ready: 1, of: 4 });
    expect(evening.aside().ready).toEqual([idFor('Birgit')]);
    await evening.votes('birgit', 8);
    expect(evening.round()).toMatchObject({ ready: 1, of: 4 });
    await evening.shows();
    expect(evening.marks()).toEqual([['Birgit', 8]]);
  });

  test('ROUND-6 also when the link was wrong, and is taken off or changed', async () => {
    await evening.opens();
    await evening.votes('birgit', 4);
    for (const person of ['Inge', 'Birgit', null]) {
      await evening.links('birgit', person);
      expect(evening.sealed().size).toBe(1);
      expect(evening.round()).toMatchObject({ ready: 1, of: 4 });
    }
    await evening.votes('birgit', 5);
    expect([...evening.sealed()].map(([key, { value }]) => [key, value])).toEqual([
      [await evening.seatOf('birgit'), 5],
    ]);
  });

  test('ROUND-6 a number given ahead for somebody drawn, and one by their device, are one when they are linked: their own', async () => {
    await evening.prepares();
    await evening.enters({ person: idFor('Birgit') }, 2, { channel: 'ahead' });
    await evening.does('openRound');
    await evening.votes('birgit', 4);
    await evening.links('birgit', 'Birgit');
    expect(evening.round()).toMatchObject({ ready: 1, of: 4 });
    await evening.shows();
    expect(evening.marks()).toEqual([['Birgit', 4]]);
  });

  test('ROUND-6 a facilitator writes nothing over what somebody gave before they were linked', async () => {
    await evening.opens();
    await evening.votes('birgit', 4);
    await evening.links('birgit', 'Birgit');
    for (const whom of [{ person: idFor('Birgit') }, await seat('birgit')])
      expect(await evening.enters(whom, 1)).toEqual(refusedWith('round/has-given'));
    expect(evening.round()).toMatchObject({ ready: 1, of: 4 });
  });

  test('ROUND-6 a number on paper for a seat is theirs also under the person, and their own takes its place', async () => {
    await evening.opens();
    await evening.enters(await seat('birgit'), 2);
    await evening.links('birgit', 'Birgit');
    expect(evening.sealed().size).toBe(1);
    await evening.votes('birgit', 6);
    await evening.shows();
    expect(evening.marks()).toEqual([['Birgit', 6]]);
  });

  test('ROUND-6 after the reveal a link makes nobody late', async () => {
    await evening.opens();
    await evening.votes('birgit', 4);
    await evening.shows();
    await evening.links('birgit', 'Birgit');
    expect(await evening.votes('birgit', 9)).toEqual(refusedWith('round/closed'));
    expect(await evening.enters({ person: idFor('Birgit') }, 9)).toEqual(
      refusedWith('round/closed'),
    );
    expect(evening.marks()).toEqual([['Birgit', 4]]);
  });

  test('ROUND-6 who comes back to the table and is let in as somebody drawn keeps the number they gave', async () => {
    await evening.opens();
    await evening.votes('birgit', 4);
    await evening.wants('jonas', { kind: 'removeSeat', ...(await seat('birgit')) });
    await evening.knocks('birgit');
    await evening.wants('jonas', {
      kind: 'admit',
      ...(await seat('birgit')),
      person: idFor('Birgit'),
    });
    expect(evening.round()).toMatchObject({ ready: 1, of: 4 });
    await evening.votes('birgit', 5);
    await evening.shows();
    expect(evening.marks()).toEqual([['Birgit', 5]]);
  });
});

describe('ROUND-7 a number that a facilitator enters', () => {
  test('ROUND-7 on paper with a half, for somebody at the table, for somebody drawn who is not there', async () => {
    await draws('Inge');
    await evening.opens();
    expect(await evening.enters(await seat('line'), 3.5, { notLower: 'På papir' })).toEqual(ok());
    expect(await evening.enters({ person: idFor('Inge') }, 6)).toEqual(ok());
    expect(evening.round()).toMatchObject({ ready: 2, of: 5 });
    await evening.shows();
    expect(evening.round()).toMatchObject({
      marks: [
        { name: 'Line', value: 3.5, channel: 'host', notLower: 'På papir' },
        { name: 'Inge', value: 6, channel: 'host', voter: idFor('Inge') },
      ],
    });
    expect(JSON.stringify(evening.round())).not.toContain('"seat"');
  });

  test('ROUND-7 for somebody drawn it stands among parents, the network or professionals, as the drawing and the circles tell', async () => {
    const device = await evening.facilitator();
    device.act((hand) => {
      const mine = networkHandOf(hand);
      const parent = addPerson(mine, { name: 'Martin', gender: 'male' });
      if (parent.ok) addChild(mine, parent.value, { child: { name: 'Peter', isFocus: true } });
      takesIn(hand, 'Mette', { ring: 'rim' });
      takesIn(hand, 'Sanne', { side: 'friend' });
    });
    await until(() => evening.room.table.persons.size === 4);
    const idOf = (name: string) =>
      readFamily(evening.room.table).persons.find((each) => each.name === name)?.id;
    await evening.opens();
    for (const name of ['Martin', 'Mette', 'Sanne'])
      expect(await evening.enters({ person: idOf(name) }, 5)).toEqual(ok());
    await evening.shows();
    expect(evening.round()).toMatchObject({
      marks: [
        { name: 'Martin', group: 'parents', relation: { kind: 'parent' } },
        { name: 'Sanne', group: 'network', relation: { kind: 'friend' } },
        { name: 'Mette', group: 'professionals', relation: { kind: 'professional' } },
      ],
    });
  });

  test('ROUND-7 given beforehand it is sealed before the round is open; one’s own device waits', async () => {
    await evening.prepares();
    expect(await evening.enters(await seat('line'), 3, { channel: 'ahead' })).toEqual(ok());
    expect(evening.round()).toMatchObject({ state: 'prepared', ready: 1 });
    expect(table() + staff()).not.toContain('"value"');
    await evening.does('openRound');
    await evening.votes('line', 5);
    await evening.shows();
    expect(evening.marks()).toEqual([['Line', 5]]);
  });

  test('ROUND-7 it writes nothing over what somebody gave themselves; its own it corrects', async () => {
    await evening.opens();
    await evening.votes('birgit', 4);
    expect(await evening.enters(await seat('birgit'), 1)).toEqual(refusedWith('round/has-given'));
    await evening.enters(await seat('line'), 1);
    expect(await evening.enters(await seat('line'), 2)).toEqual(ok());
    await evening.shows();
    expect(evening.marks()).toEqual([
      ['Line', 2],
      ['Birgit', 4],
    ]);
  });

  test('ROUND-7 it is for nobody who is not asked, unknown, or interprets, and not when it is closed', async () => {
    await draws('Inge');
    await evening.hasSet('strength', 'capacity');
    await evening.opens('first', 'strength');
    expect(await evening.enters(await seat('hanne'), 1)).toEqual(refusedWith('round/not-asked'));
    expect(await evening.enters(await seat('nadia'), 1)).toEqual(refusedWith('seat/unknown'));
    expect(await evening.enters({ seat: idFor('nobody') }, 1)).toEqual(refusedWith('seat/unknown'));
    expect(await evening.enters({ person: idFor('nobody') }, 1)).toEqual(
      refusedWith('person/unknown'),
    );
    const long = { notLower: 'å'.repeat(reasonLimit + 1) };
    expect(await evening.enters(await seat('line'), 1, long)).toMatchObject({ ok: false });
    await evening.does('closeRound');
    expect(await evening.enters(await seat('line'), 1)).toEqual(refusedWith('round/closed'));
    expect(evening.sealed().size).toBe(0);
  });

  test('ROUND-7 a child’s number is told in a talk of its own, and stands nowhere until it is released', async () => {
    const device = await evening.facilitator();
    device.act((hand) => {
      takesIn(hand, 'Peter');
      hand.table.persons.get(idFor('Peter'))?.set('isFocus', true);
    });
    await until(() => evening.room.table.persons.get(idFor('Peter'))?.get('isFocus') === true);
    await evening.opens();
    const peter = { person: idFor<never>('Peter') };
    expect(await evening.enters(peter, 4)).toEqual(refusedWith('round/not-asked'));
    expect(await evening.enters(await seat('line'), 4, { channel: 'childTalk' })).toEqual(
      refusedWith('round/not-asked'),
    );
    const talk = { channel: 'childTalk', notLower: 'Ved stenen' };
    expect(await evening.enters(peter, 4, talk)).toEqual(ok());
    await evening.shows();
    expect(evening.marks()).toEqual([]);
    expect(evening.aside().held).toMatchObject([{ name: 'Peter', value: 4, group: 'child' }]);
    expect(table()).not.toContain('Ved stenen');

    await evening.opens('second');
    await evening.enters(peter, 6, { ...talk, round: idFor('second'), isReleased: true });
    await evening.shows('second');
    expect(evening.round('second')).toMatchObject({
      marks: [{ name: 'Peter', value: 6, group: 'child', channel: 'childTalk' }],
    });
  });
});
