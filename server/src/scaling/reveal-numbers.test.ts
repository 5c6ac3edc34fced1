import type { IntentId, RoundId } from '@rundbord/shared/id';
import { ok } from '@rundbord/shared/result';
import { idFor } from '@rundbord/shared/testing/id-for';
import { takesIn } from '@rundbord/shared/testing/network-hand';
import { beforeEach, describe, expect, test } from 'vitest';
import { readRows } from '../store/rows.ts';
import { refusedWith, type TestEvening, testEvening } from '../testing/test-evening.ts';
import { until } from '../testing/until.ts';

let evening: TestEvening;

beforeEach(async () => {
  evening = await testEvening(['birgit', 'line', 'hanne', 'nadia']);
  await evening.hasSet('afternoons');
});

const everyoneSpoke = () => evening.spoke('jonas', 'birgit', 'line', 'hanne');
const rows = () => readRows(evening.store, 'vote', `${evening.board}/`);

describe('ROUND-9 the reveal', () => {
  beforeEach(async () => {
    await evening.opens();
    await evening.votes('birgit', 4, { notLower: 'Jeg er tæt på' });
    await evening.votes('line', 'unknown');
    await evening.votes('hanne', 2, { oneHigher: 'En voksen mere' });
    await evening.does('closeRound');
    await everyoneSpoke();
  });

  test('ROUND-9 all numbers stand in the record at once, by group and name, and nothing is sealed any more', async () => {
    expect(evening.marks()).toEqual([]);
    expect(await rows()).toHaveLength(3);
    expect(await evening.reveals()).toEqual(ok());
    expect(evening.marks()).toEqual([
      ['Line', 'unknown'],
      ['Birgit', 4],
      ['Hanne', 2],
    ]);
    expect(evening.round()).toMatchObject({ state: 'revealed', ready: 3, of: 4 });
    expect(evening.sealed().size).toBe(0);
    expect(await rows()).toEqual([]);
  });

  test('ROUND-9 a device hears of all of them in one frame', async () => {
    const phone = await evening.comes('birgit', 'phone').sync();
    const updates = () =>
      phone.heard.flatMap((frame) => (frame.kind === 'update' ? [frame.body] : []));
    const before = updates().length;
    await evening.reveals();
    await until(() => updates().length > before);
    expect(updates()).toHaveLength(before + 1);
    const told = Buffer.from(updates().at(-1) ?? []).toString();
    for (const words of ['Jeg er tæt på', 'En voksen mere']) expect(told).toContain(words);
  });

  test('ROUND-9 it is one commit: numbers in the record, and their rows gone', async () => {
    const before = evening.store.commits.length;
    await evening.reveals();
    const commits = evening.store.commits.slice(before);
    expect(commits).toHaveLength(1);
    const ops = commits
      .flat()
      .map((write) => ('kind' in write ? `${write.op} ${write.kind}` : write.op));
    expect(ops.filter((op) => op === 'remove vote')).toHaveLength(3);
    expect(ops).toContain('append');
  });

  test('ROUND-9 two facilitators who press at the same moment show it once', async () => {
    const reveal = {
      kind: 'revealRound',
      round: idFor<RoundId>('first'),
      part: 'next',
      from: 'closed',
    } as const;
    const answers = await Promise.all([evening.reveals(), evening.lise(reveal)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers).toContainEqual(refusedWith('round/moved-on'));
    expect(evening.marks()).toHaveLength(3);
    expect(evening.round().passages.filter(({ state }) => state === 'revealed')).toHaveLength(1);
  });

  test('ROUND-9 one who shows and one who calls off at the same moment: one of the two happens', async () => {
    const [shown, off] = await Promise.all([evening.reveals(), evening.does('cancelRound')]);
    expect([shown.ok, off.ok].sort()).toEqual([false, true]);
    expect(evening.round().state).toBe(shown.ok ? 'revealed' : 'cancelled');
    expect(evening.marks()).toHaveLength(shown.ok ? 3 : 0);
    expect(evening.sealed().size).toBe(0);
  });

  test('ROUND-9 sent again it is answered as before', async () => {
    const wish = {
      kind: 'revealRound',
      round: idFor<RoundId>('first'),
      part: 'all',
      from: 'closed',
    } as const;
    const id = idFor<IntentId>('again');
    const twice = await Promise.all([
      evening.wants('jonas', wish, id),
      evening.wants('jonas', wish, id),
    ]);
    expect([...twice, await evening.wants('jonas', wish, id)]).toEqual([ok(), ok(), ok()]);
    expect(evening.marks()).toHaveLength(3);
  });

  test('ROUND-9 nobody sees a reveal that is not on disk', async () => {
    const phone = await evening.comes('birgit', 'phone').sync();
    evening.store.hold();
    const shown = evening.reveals();
    const late = evening.comes('line', 'phone');
    const synced = late.sync();
    await until(() => evening.round().state === 'revealed', 'the act in memory');
    const heard = (device: typeof phone) =>
      device.heard
        .map((frame) => ('body' in frame ? Buffer.from(frame.body).toString() : ''))
        .join();
    for (const device of [phone, late]) expect(heard(device)).not.toContain('Jeg er tæt på');
    evening.store.letGo();
    expect(await shown).toEqual(ok());
    await synced;
    await until(() => [phone, late].every((device) => heard(device).includes('Jeg er tæt på')));
  });
});

describe('ROUND-10 the municipality’s number last', () => {
  const opens = async (more = {}) =>
    evening.opens('first', 'afternoons', {
      authorityLast: true,
      authority: [await evening.seatOf('hanne')],
      ...more,
    });

  test('ROUND-10 the others come first; the municipality’s is sealed until it is called', async () => {
    await opens();
    await evening.votes('birgit', 4);
    await evening.votes('hanne', 2, { notLower: 'Zebrafinke' });
    await evening.does('closeRound');
    await everyoneSpoke();
    expect(await evening.reveals()).toEqual(ok());
    expect(evening.round().state).toBe('partly');
    expect(evening.marks()).toEqual([['Birgit', 4]]);
    expect(evening.sealed().size).toBe(1);
    expect(JSON.stringify(evening.room.table.doc.toJSON())).not.toContain('Zebrafinke');
    // It is past being called off.
    expect(await evening.does('cancelRound')).toEqual(refusedWith('round/moved-on'));
    expect(await evening.reveals()).toEqual(ok());
    expect(evening.round().state).toBe('revealed');
    expect(evening.marks()).toEqual([
      ['Birgit', 4],
      ['Hanne', 2],
    ]);
    expect(evening.round()).toMatchObject({
      marks: [{ group: 'network' }, { group: 'authority' }],
    });
    expect(evening.sealed().size).toBe(0);
  });

  test('ROUND-10 a number of the municipality that comes while the others are shown is sealed until it is called', async () => {
    await opens({ authority: [await evening.seatOf('hanne'), idFor('jonas')] });
    await evening.votes('hanne', 2);
    await evening.votes('birgit', 4);
    await evening.shows();
    expect(await evening.votes('jonas', 3)).toEqual(ok());
    expect(evening.marks()).toEqual([['Birgit', 4]]);
    expect(await evening.votes('jonas', 5)).toEqual(refusedWith('round/closed'));
    await evening.reveals();
    expect(evening.marks()).toEqual([
      ['Birgit', 4],
      ['Hanne', 2],
      ['Jonas', 3],
    ]);
  });

  test('ROUND-10 all at once stays possible; without a number of theirs there is no second step', async () => {
    await opens();
    await evening.votes('hanne', 2);
    await evening.does('closeRound');
    await evening.reveals('first', 'all', 'Klokken er mange');
    expect(evening.round().state).toBe('revealed');
    await evening.prepares('second', 'afternoons', { authorityLast: true });
    await evening.does('openRound', 'second');
    await evening.votes('hanne', 2, {}, 'second');
    await evening.does('closeRound', 'second');
    await evening.reveals('second', 'next', 'Klokken er mange');
    expect(evening.round('second').state).toBe('revealed');
  });

  test('ROUND-10 who speaks for the municipality does so also when linked to somebody drawn', async () => {
    const device = await evening.facilitator();
    device.act((hand) => takesIn(hand, 'Hanne'));
    await until(() => evening.room.table.persons.has(idFor('Hanne')));
    await opens();
    await evening.votes('birgit', 4);
    await evening.links('hanne', 'Hanne');
    await evening.votes('hanne', 2);
    await evening.does('closeRound');
    await evening.reveals('first', 'next', 'Klokken er mange');
    expect(evening.marks()).toEqual([['Birgit', 4]]);
  });
});
