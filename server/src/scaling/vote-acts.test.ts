import type { IntentId, RoundId } from '@rundbord/shared/id';
import { readOwn } from '@rundbord/shared/protocol/own';
import { ok } from '@rundbord/shared/result';
import { guardRail } from '@rundbord/shared/scaling/round-aside';
import { reasonLimit } from '@rundbord/shared/scaling/vote';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestDevice } from '../testing/test-device.ts';
import { refusedWith, type TestEvening, testEvening } from '../testing/test-evening.ts';
import { testFollower } from '../testing/test-follower.ts';
import { quiet, until } from '../testing/until.ts';

let evening: TestEvening;

beforeEach(async () => {
  evening = await testEvening(['birgit', 'line', 'hanne', 'nadia']);
  await evening.hasSet('afternoons');
});

const seat = async (name: Parameters<TestEvening['seatOf']>[0]) => ({
  seat: await evening.seatOf(name),
});
const phoneOf = async (name: Parameters<TestEvening['seatOf']>[0]) =>
  evening.comes(name, 'phone', await seat(name)).sync();
const own = (device: TestDevice) => readOwn(device.frames('own').at(-1)?.json ?? '{}');
const heardBy = ({ heard }: TestDevice) =>
  heard
    .map((frame) => ('body' in frame ? Buffer.from(frame.body).toString() : JSON.stringify(frame)))
    .join();
const table = () => JSON.stringify(evening.room.table.doc.toJSON());
const staff = () => JSON.stringify(evening.room.staff.doc.toJSON());
describe('ROUND-3 a number before the reveal', () => {
  test('ROUND-3 is in no document, and in a frame to nobody but its giver', async () => {
    const phones = {
      birgit: await phoneOf('birgit'),
      line: await phoneOf('line'),
      nadia: await phoneOf('nadia'),
    };
    const others = [
      phones.line,
      phones.nadia,
      await evening.comes('jonas', 'console').sync(),
      await evening.comes('jonas', 'staff').sync(),
      await evening.comes('wall', 'wall').sync(),
      await (await testFollower(evening)).comes().sync(),
    ];
    await evening.opens();
    await evening.votes('birgit', 4, { notLower: 'Zebrafinke', oneHigher: 'Silkehale' });
    await until(() => own(phones.birgit).answers.length === 1);
    expect(own(phones.birgit).answers).toEqual([
      { round: idFor('first'), value: 4, notLower: 'Zebrafinke', oneHigher: 'Silkehale' },
    ]);
    await evening.does('closeRound');
    for (const device of others) {
      const heard = heardBy(device);
      expect(heard.length).toBeGreaterThan(100);
      for (const word of ['Zebrafinke', 'Silkehale']) expect(heard).not.toContain(word);
    }
    for (const text of [table(), staff(), evening.lines.join()])
      for (const word of ['Zebrafinke', 'Silkehale']) expect(text).not.toContain(word);

    await evening.reveals('first', 'all', 'Klokken er mange');
    // Words come to who follows from afar when nobody goes on writing them.
    await quiet();
    evening.clock.pass(10_000);
    evening.room.beat();
    const reads = (device: TestDevice) => heardBy(device).includes('Zebrafinke');
    // The facilitators' own document holds nothing that everyone may read.
    await until(() => others.filter(({ peer }) => peer.sitter.document !== 'staff').every(reads));
    await until(() => own(phones.birgit).answers.length === 0);
  });

  test('ROUND-3 a device that comes back is told its own answer, another one of the same house none', async () => {
    await evening.opens();
    await evening.votes('birgit', 4);
    const [again, other] = [await phoneOf('birgit'), await phoneOf('line')];
    await until(() => again.frames('own').length > 0 && other.frames('own').length > 0);
    expect(own(again).answers).toMatchObject([{ value: 4 }]);
    expect(own(other).answers).toEqual([]);
  });

  test('ROUND-3 a facilitator who is asked too gives a number like everyone, and is told it at the console', async () => {
    const console_ = await evening.comes('jonas', 'console').sync();
    await evening.opens();
    await evening.votes('jonas', 3);
    await until(() => own(console_).answers.length === 1);
    expect(own(console_).answers).toMatchObject([{ value: 3 }]);
    expect(table() + staff()).not.toContain('"value"');
  });
});

describe('ROUND-5 giving a number', () => {
  test('ROUND-5 it may be changed until the round closes, and counts once', async () => {
    expect(await evening.votes('birgit', 4)).toEqual(refusedWith('round/unknown'));
    await evening.prepares();
    expect(await evening.votes('birgit', 4)).toEqual(refusedWith('round/closed'));
    await evening.does('openRound');
    for (const value of [4, 'unknown', 'skip', 7] as const)
      expect(await evening.votes('birgit', value, { notLower: `Fordi ${value}` })).toEqual(ok());
    expect(evening.round().ready).toBe(1);
    await evening.does('closeRound');
    expect(await evening.votes('birgit', 9)).toEqual(refusedWith('round/closed'));
    await evening.reveals('first', 'all', 'Klokken er mange');
    expect(evening.round()).toMatchObject({ marks: [{ value: 7, notLower: 'Fordi 7' }] });
  });

  test('ROUND-5 halves and too long lines are refused, and what was given before stands', async () => {
    await evening.opens();
    await evening.votes('birgit', 4);
    expect(await evening.votes('birgit', 4.5)).toEqual(refusedWith('round/whole'));
    const long = { graphemes: reasonLimit + 1, limit: reasonLimit };
    for (const line of ['notLower', 'oneHigher'])
      expect(await evening.votes('birgit', 5, { [line]: 'å'.repeat(reasonLimit + 1) })).toEqual(
        refusedWith('words/too-long', long),
      );
    expect([...evening.sealed().values()]).toMatchObject([{ value: 4 }]);
  });

  test('ROUND-5 a number that comes again after it was changed changes nothing back', async () => {
    await evening.opens();
    const wish = { kind: 'vote', round: idFor<RoundId>('first'), value: 4 } as const;
    const id = idFor<IntentId>('slow line');
    await evening.wants('birgit', wish, id);
    await evening.votes('birgit', 8);
    expect(await evening.wants('birgit', wish, id)).toEqual(ok());
    expect([...evening.sealed().values()]).toMatchObject([{ value: 8 }]);
  });

  test('ROUND-5 who was removed gives none; who is not asked by this scale gives none', async () => {
    await evening.hasSet('strength', 'capacity');
    await evening.opens('first', 'strength');
    expect(await evening.votes('hanne', 4)).toEqual(refusedWith('round/not-asked'));
    expect(await evening.votes('jonas', 4)).toEqual(refusedWith('round/not-asked'));
    await evening.wants('jonas', { kind: 'removeSeat', ...(await seat('birgit')) });
    expect(await evening.votes('birgit', 4)).toMatchObject({ ok: false });
    expect(evening.sealed().size).toBe(0);
    // Numbers are no notes.
    expect(await evening.notes('line', ['Ord'], 'first')).toEqual(refusedWith('round/unknown'));
  });

  test('ROUND-5 numbers of forty that come at the same moment are all there', async () => {
    await evening.opens();
    const names = ['birgit', 'line', 'hanne', 'jonas'] as const;
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => evening.votes(names[at % 4] ?? 'line', at % 11)),
    );
    expect(answers.every(({ ok: done }) => done)).toBe(true);
    expect(evening.sealed().size).toBe(4);
    expect([...evening.sealed().values()].map(({ name, value }) => [name, value]).sort()).toEqual([
      ['Birgit', 36 % 11],
      ['Hanne', 38 % 11],
      ['Jonas', 39 % 11],
      ['Line', 37 % 11],
    ]);
  });
});

describe('SCALE-9 a number that is not to stand on the wall', () => {
  test('SCALE-9 is read by facilitators and its giver, and by nobody else', async () => {
    const [birgit, line] = [await phoneOf('birgit'), await phoneOf('line')];
    await evening.opens();
    await evening.votes('birgit', 4, { offWall: true, notLower: 'Zebrafinke' });
    await evening.votes('line', 5);
    await evening.shows();
    expect(evening.marks()).toEqual([['Line', 5]]);
    expect(evening.aside().held).toMatchObject([{ name: 'Birgit', value: 4 }]);
    expect(table()).not.toContain('Zebrafinke');
    await until(() => own(birgit).held.length === 1);
    expect(own(birgit).held).toMatchObject([{ round: idFor('first'), mark: { value: 4 } }]);
    expect(own(line).held).toEqual([]);
    for (const { json } of line.frames('own')) expect(json).not.toContain('Zebrafinke');
  });

  test('SCALE-9 asked for once, it can be asked for no more with the next number', async () => {
    await evening.opens();
    await evening.votes('birgit', 4, { offWall: true });
    await evening.votes('birgit', 5);
    await evening.shows();
    expect(evening.marks()).toEqual([['Birgit', 5]]);
  });
});

test('SCALE-8 how much strength somebody has left is for the facilitators and themselves alone', async () => {
  await evening.hasSet('strength', 'capacity');
  const [birgit, line] = [await phoneOf('birgit'), await phoneOf('line')];
  await evening.opens('first', 'strength');
  await evening.votes('birgit', 4, { notLower: 'Zebrafinke' });
  await evening.shows();
  await evening.votes('line', 6, { notLower: 'Silkehale' });
  expect(evening.round()).toMatchObject({ state: 'revealed', marks: [] });
  expect(evening.aside().held).toMatchObject([
    { name: 'Line', value: 6, late: true },
    { name: 'Birgit', value: 4 },
  ]);
  expect(table()).not.toMatch(/Zebrafinke|Silkehale/);
  await until(() => own(birgit).held.length + own(line).held.length === 2);
  expect(own(birgit).held[0]?.mark.value).toBe(4);
  expect(JSON.stringify(line.frames('own'))).not.toContain('Zebrafinke');
});

describe('ROUND-11 late', () => {
  test('ROUND-11 who had given none may after the reveal, once, and is marked as late', async () => {
    await evening.opens();
    await evening.votes('birgit', 4);
    await evening.shows();
    expect(await evening.votes('birgit', 5)).toEqual(refusedWith('round/closed'));
    expect(await evening.votes('line', 6)).toEqual(ok());
    expect(await evening.votes('line', 7)).toEqual(refusedWith('round/closed'));
    expect(await evening.enters(await seat('line'), 7)).toEqual(refusedWith('round/closed'));
    expect(await evening.enters(await seat('hanne'), 2.5)).toEqual(ok());
    expect(evening.round()).toMatchObject({
      marks: [
        { name: 'Line', value: 6, late: true },
        { name: 'Birgit', value: 4 },
        { name: 'Hanne', value: 2.5, late: true, channel: 'host' },
      ],
    });
    expect(evening.sealed().size).toBe(0);
  });

  test('ROUND-11 late and not for the wall it goes to the facilitators', async () => {
    await evening.opens();
    await evening.shows();
    await evening.votes('line', 6, { offWall: true });
    expect(evening.marks()).toEqual([]);
    expect(evening.aside().held).toMatchObject([{ name: 'Line', late: true }]);
    expect(await evening.votes('line', 7)).toEqual(refusedWith('round/closed'));
  });

  test('ROUND-11 while the municipality’s is still sealed, who has a sealed number is not late', async () => {
    const authority = [await evening.seatOf('hanne')];
    await evening.opens('first', 'afternoons', { authorityLast: true, authority });
    await evening.votes('hanne', 2);
    await evening.votes('birgit', 3);
    await evening.shows();
    expect(evening.round().state).toBe('partly');
    expect(await evening.votes('hanne', 9)).toEqual(refusedWith('round/closed'));
    expect(await evening.votes('line', 5)).toEqual(ok());
    expect(evening.marks()).toEqual([
      ['Line', 5],
      ['Birgit', 3],
    ]);
  });
});

test('SCALE-5 the quiet question is asked by numbers that facilitators read, also those not on the wall', async () => {
  await evening.opens();
  await evening.votes('hanne', 1, { offWall: true });
  await evening.votes('line', 0);
  await evening.shows();
  const { held } = evening.aside();
  const round = evening.round();
  expect(guardRail([...(round.asks === 'number' ? round.marks : []), ...held])).toBe('now');
  expect(guardRail(round.asks === 'number' ? round.marks : [])).toBe(null);
});
