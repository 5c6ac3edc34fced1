import { readOpenMeeting } from '@rundbord/shared/board/record';
import type { RoundId, SetId } from '@rundbord/shared/id';
import { ok } from '@rundbord/shared/result';
import { overrideLimit } from '@rundbord/shared/scaling/round-aside';
import { idFor } from '@rundbord/shared/testing/id-for';
import { takesIn } from '@rundbord/shared/testing/network-hand';
import { beforeEach, describe, expect, test } from 'vitest';
import { readRows } from '../store/rows.ts';
import { refusedWith, type TestEvening, testEvening } from '../testing/test-evening.ts';
import { until } from '../testing/until.ts';

let evening: TestEvening;
const jonas = idFor('jonas');
const now = '2026-01-13T16:30:00.000Z';

beforeEach(async () => {
  evening = await testEvening(['birgit', 'line', 'hanne', 'nadia']);
  await evening.hasSet('afternoons');
});

const everyoneSpoke = () => evening.spoke('jonas', 'birgit', 'line', 'hanne');
const rows = () => readRows(evening.store, 'vote', `${evening.board}/`);

describe('ROUND-2 a round that is prepared', () => {
  test('ROUND-2 asks what the set says, word for word, the first and the second time of the evening', async () => {
    expect(await evening.prepares()).toEqual(ok());
    expect(evening.round()).toEqual({
      id: idFor('first'),
      meeting: readOpenMeeting(evening.room.table.record)?.id,
      meetingNumber: 1,
      no: 1,
      state: 'prepared',
      passages: [{ state: 'prepared', by: jonas, at: now }],
      ready: 0,
      of: 4,
      asks: 'number',
      set: idFor('afternoons'),
      kind: 'safety',
      title: 'Sæt afternoons',
      version: 1,
      ten: 'Alle er trygge',
      zero: 'Det er farligt',
      authorityLast: false,
      marks: [],
    });
    await evening.does('openRound');
    await evening.shows();
    await evening.prepares('second');
    expect(evening.round('second').no).toBe(2);
    await evening.does('cancelRound', 'second');
    // One that was called off was none.
    await evening.prepares('third');
    expect(evening.round('third').no).toBe(2);
  });

  test('ROUND-2 a draft, an unknown set, and a scale without both ends are not asked by', async () => {
    await evening.puts('nights');
    expect(await evening.prepares('first', 'nights')).toEqual(refusedWith('set/not-shown'));
    expect(await evening.prepares('first', 'none')).toEqual(refusedWith('set/unknown'));
    for (const end of ['ten', 'zero']) {
      await evening.hasSet(`no ${end}`, 'wellbeing', { [end]: '' });
      expect(await evening.prepares('first', `no ${end}`)).toEqual(refusedWith('set/anchors'));
    }
    expect(() => evening.round()).toThrow();
  });

  test('ROUND-2 one round asks at a time, and none of a scale whose numbers are still sealed', async () => {
    await evening.hasSet('nights', 'safety');
    await evening.opens();
    expect(await evening.prepares('second', 'nights')).toEqual(refusedWith('round/another'));
    expect(await evening.asksNotes()).toEqual(refusedWith('round/another'));
    await evening.does('closeRound');
    expect(await evening.prepares('second')).toEqual(refusedWith('round/under-way'));
    // Another scale may be asked by while the first is discussed.
    expect(await evening.prepares('second', 'nights')).toEqual(ok());
  });

  test('ROUND-2 prepared twice under one id it is there once', async () => {
    await evening.opens();
    expect(await evening.prepares()).toEqual(ok());
    expect(evening.round().state).toBe('open');
  });
});

describe('ROUND-1 the way of a round', () => {
  test('ROUND-1 each step is kept with who and when, and none is done twice', async () => {
    await evening.comesLise();
    const steps = ['openRound', 'closeRound'] as const;
    await evening.prepares();
    for (const step of steps) {
      evening.clock.pass(60_000);
      expect(await evening.lise({ kind: step, round: idFor<RoundId>('first') })).toEqual(ok());
      expect(await evening.does(step)).toEqual(refusedWith('round/moved-on'));
    }
    await evening.reveals('first', 'all', 'Klokken er mange');
    expect(evening.round().passages).toEqual([
      { state: 'prepared', by: jonas, at: now },
      { state: 'open', by: idFor('lise'), at: '2026-01-13T16:31:00.000Z' },
      { state: 'closed', by: idFor('lise'), at: '2026-01-13T16:32:00.000Z' },
      { state: 'revealed', by: jonas, at: '2026-01-13T16:32:00.000Z' },
    ]);
    for (const kind of [...steps, 'cancelRound'] as const)
      expect(await evening.does(kind)).toEqual(refusedWith('round/moved-on'));
    expect(await evening.reveals()).toEqual(refusedWith('round/moved-on'));
  });

  test('ROUND-1 nothing is shown before it is closed', async () => {
    await evening.opens();
    await evening.votes('birgit', 7);
    expect(await evening.reveals('first', 'all', 'Klokken er mange')).toEqual(
      refusedWith('round/moved-on'),
    );
    expect(evening.marks()).toEqual([]);
  });

  test('ROUND-1 of a round nobody knows there is nothing to do', async () => {
    const unknown = refusedWith('round/unknown');
    for (const kind of ['openRound', 'closeRound', 'cancelRound'] as const)
      expect(await evening.does(kind, 'none')).toEqual(unknown);
    expect(await evening.reveals('none')).toEqual(unknown);
    expect(await evening.votes('birgit', 7, {}, 'none')).toEqual(unknown);
    expect(await evening.notes('birgit', ['Ord'], 'none')).toEqual(unknown);
    const enters = { round: idFor<RoundId>('none') };
    expect(await evening.enters({ seat: await evening.seatOf('birgit') }, 7, enters)).toEqual(
      unknown,
    );
  });
});

describe('ROUND-16 who may', () => {
  test('ROUND-16 a round is led by facilitators, in a meeting; an interpreter gives no number', async () => {
    const round = idFor<RoundId>('first');
    const leads = [
      {
        kind: 'prepareRound',
        round,
        set: idFor<SetId>('afternoons'),
        authorityLast: false,
        authority: [],
      },
      { kind: 'prepareNotes', round, question: 'Hvad nu?', column: 'well', isNamed: true },
      { kind: 'openRound', round },
      { kind: 'closeRound', round },
      { kind: 'revealRound', round, part: 'all', from: 'closed' },
      { kind: 'cancelRound', round },
      { kind: 'setFloor', seat: await evening.seatOf('birgit'), is: 'spoke' },
      {
        kind: 'enterVote',
        round,
        whom: { seat: await evening.seatOf('line') },
        value: 1,
        channel: 'host',
      },
    ] as const;
    for (const wish of leads)
      for (const who of ['birgit', 'nadia'] as const)
        expect(await evening.wants(who, wish as never)).toEqual(refusedWith('right/not-yours'));
    await evening.opens();
    expect(await evening.votes('nadia', 7)).toEqual(refusedWith('right/not-yours'));
    expect(await evening.votes('jonas', 3)).toEqual(ok());
    await evening.does('cancelRound');
    await evening.wants('jonas', { kind: 'endMeeting' });
    expect(await evening.prepares('later')).toEqual(refusedWith('meeting/none-open'));
  });

  test('ROUND-16 nobody gives a number to a round of an evening that is over', async () => {
    await evening.opens();
    await evening.shows();
    await evening.wants('jonas', { kind: 'endMeeting' });
    expect(await evening.votes('birgit', 7)).toMatchObject({ ok: false });
    await evening.opens2();
    expect(await evening.votes('jonas', 7)).toEqual(refusedWith('round/unknown'));
  });
});

describe('ROUND-4 who is ready', () => {
  test('ROUND-4 everyone reads how many, facilitators who; both change when people come and leave', async () => {
    await evening.opens();
    const ready = () => [evening.round().ready, evening.round().of];
    expect(ready()).toEqual([0, 4]);
    await evening.votes('line', 3);
    await evening.votes('birgit', 4);
    expect(ready()).toEqual([2, 4]);
    const keys = [await evening.seatOf('line'), await evening.seatOf('birgit')].sort();
    expect(evening.aside().ready).toEqual(keys);
    await evening.sits('inge');
    expect(ready()).toEqual([2, 5]);
    await evening.wants('jonas', { kind: 'removeSeat', seat: await evening.seatOf('inge') });
    expect(ready()).toEqual([2, 4]);
    // Who gave a number and went has given it.
    await evening.wants('jonas', { kind: 'removeSeat', seat: await evening.seatOf('line') });
    expect(ready()).toEqual([2, 4]);
    await evening.sits('line');
    expect(ready()).toEqual([2, 4]);
    await evening.comesLise();
    expect(ready()).toEqual([2, 5]);
  });

  test('ROUND-4 the order in which they answered is nowhere', async () => {
    await evening.opens();
    for (const name of ['line', 'birgit', 'hanne'] as const) await evening.votes(name, 5);
    const one = evening.aside().ready;
    await evening.does('cancelRound');
    await evening.opens('second');
    for (const name of ['hanne', 'birgit', 'line'] as const)
      await evening.votes(name, 5, {}, 'second');
    expect(evening.aside('second').ready).toEqual(one);
    for (const { value } of await rows()) expect(JSON.stringify(value)).not.toMatch(/20\d\d-/);
  });

  test('ROUND-4 a number that is changed changes nothing that anybody else reads', async () => {
    await evening.opens();
    await evening.votes('birgit', 4);
    const before = [evening.round(), evening.aside()];
    await evening.votes('birgit', 9, { notLower: 'Zebrafinke' });
    expect([evening.round(), evening.aside()]).toEqual(before);
    expect([...evening.sealed().values()]).toMatchObject([{ value: 9, notLower: 'Zebrafinke' }]);
  });
});

describe('ROUND-8 the floor', () => {
  test('ROUND-8 numbers are shown when everyone has had the floor or passed, or it is said why not', async () => {
    await evening.opens();
    await evening.votes('birgit', 7);
    await evening.does('closeRound');
    expect(await evening.reveals()).toEqual(refusedWith('round/floor', { count: 4 }));
    await evening.spoke('birgit', 'line', 'jonas');
    expect(await evening.reveals()).toEqual(refusedWith('round/floor', { count: 1 }));
    const hanne = await evening.seatOf('hanne');
    await evening.wants('jonas', { kind: 'setFloor', seat: hanne, is: 'passed' });
    expect(await evening.reveals()).toEqual(ok());
    expect(evening.aside().override).toBeUndefined();
  });

  test('ROUND-8 a reason is kept by the facilitators alone, with who and when', async () => {
    await evening.opens();
    await evening.does('closeRound');
    const long = 'å'.repeat(overrideLimit + 1);
    expect(await evening.reveals('first', 'all', long)).toMatchObject(
      refusedWith('words/too-long', { graphemes: overrideLimit + 1, limit: overrideLimit }),
    );
    expect(await evening.reveals('first', 'all', '  ')).toMatchObject({ ok: false });
    expect(evening.round().state).toBe('closed');
    expect(await evening.reveals('first', 'all', ' Bussen  går ')).toEqual(ok());
    expect(evening.aside().override).toEqual({ reason: 'Bussen går', by: jonas, at: now });
    expect(JSON.stringify(evening.room.table.doc.toJSON())).not.toContain('Bussen');
  });

  test('ROUND-8 an interpreter is not waited for, nor who has left, nor who is not asked; a new evening begins anew', async () => {
    await evening.hasSet('strength', 'capacity');
    await evening.opens('first', 'strength');
    await evening.does('closeRound');
    expect(await evening.reveals()).toEqual(refusedWith('round/floor', { count: 2 }));
    await evening.wants('jonas', { kind: 'removeSeat', seat: await evening.seatOf('line') });
    await evening.spoke('birgit');
    expect(await evening.reveals()).toEqual(ok());
    await evening.wants('jonas', { kind: 'endMeeting' });
    await evening.opens2();
    expect(evening.room.staff.floor.size).toBe(0);
  });

  test('ROUND-8 what was said of somebody’s floor is taken back, and said of nobody who is not here', async () => {
    await everyoneSpoke();
    const line = await evening.seatOf('line');
    await evening.wants('jonas', { kind: 'setFloor', seat: line, is: null });
    await evening.opens();
    await evening.does('closeRound');
    expect(await evening.reveals()).toEqual(refusedWith('round/floor', { count: 1 }));
    await evening.wants('jonas', { kind: 'removeSeat', seat: line });
    expect(await evening.wants('jonas', { kind: 'setFloor', seat: line, is: 'spoke' })).toEqual(
      refusedWith('seat/unknown'),
    );
  });

  test('ROUND-8 who is linked to somebody drawn after speaking has spoken', async () => {
    const device = await evening.facilitator();
    device.act((hand) => takesIn(hand, 'Birgit'));
    await until(() => evening.room.table.persons.has(idFor('Birgit')));
    await everyoneSpoke();
    await evening.links('birgit', 'Birgit');
    await evening.opens();
    await evening.does('closeRound');
    expect(await evening.reveals()).toEqual(ok());
  });
});

describe('ROUND-12 a round that is called off', () => {
  test.each(['prepared', 'open', 'closed'])(
    'ROUND-12 %s, it leaves nothing of what was given, nor who gave it',
    async (state) => {
      await evening.prepares();
      await evening.enters({ seat: await evening.seatOf('line') }, 3.5, {
        channel: 'ahead',
        notLower: 'Silkehale',
      });
      if (state !== 'prepared') await evening.does('openRound');
      if (state !== 'prepared') await evening.votes('birgit', 4, { notLower: 'Zebrafinke' });
      if (state === 'closed') await evening.does('closeRound');
      expect(evening.sealed().size).toBeGreaterThan(0);
      expect(await evening.does('cancelRound')).toEqual(ok());
      expect(evening.round()).toMatchObject({ state: 'cancelled', marks: [] });
      expect(evening.aside()).toEqual({ ready: [], held: [], authority: [] });
      expect(evening.sealed().size).toBe(0);
      expect(await rows()).toEqual([]);
      const { table, staff } = evening.room;
      const kept = JSON.stringify([table.doc.toJSON(), staff.doc.toJSON()]);
      for (const word of ['Silkehale', 'Zebrafinke']) expect(kept).not.toContain(word);
      expect(await evening.votes('birgit', 4)).toEqual(refusedWith('round/closed'));
    },
  );
});

describe('ROUND-13 the end of the meeting', () => {
  test('ROUND-13 waits for numbers that are open or sealed', async () => {
    const ends = () => evening.wants('jonas', { kind: 'endMeeting' });
    await evening.opens('first', 'afternoons', {
      authorityLast: true,
      authority: [await evening.seatOf('hanne')],
    });
    const waits = refusedWith('round/under-way');
    expect(await ends()).toEqual(waits);
    await evening.votes('birgit', 4);
    await evening.votes('hanne', 4);
    await evening.does('closeRound');
    expect(await ends()).toEqual(waits);
    await evening.reveals('first', 'next', 'Klokken er mange');
    expect(evening.round().state).toBe('partly');
    expect(await ends()).toEqual(waits);
    await evening.reveals();
    expect(await ends()).toEqual(ok());
  });

  test('ROUND-13 what was read out and never opened is called off, with what was given ahead', async () => {
    await evening.prepares();
    await evening.enters({ seat: await evening.seatOf('line') }, 3, { channel: 'ahead' });
    expect(await rows()).toHaveLength(1);
    expect(await evening.wants('jonas', { kind: 'endMeeting' })).toEqual(ok());
    expect(evening.round()).toMatchObject({ state: 'cancelled' });
    expect(await rows()).toEqual([]);
    expect(evening.sealed().size).toBe(0);
  });
});
