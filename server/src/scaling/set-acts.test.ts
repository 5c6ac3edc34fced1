import type { IntentId, SetId } from '@rundbord/shared/id';
import { closeCodes } from '@rundbord/shared/protocol/frames';
import { ok } from '@rundbord/shared/result';
import { scaleKinds } from '@rundbord/shared/scaling/scale-kind';
import {
  readSets,
  setFieldLimit,
  setsLimit,
  setTitleLimit,
  stanceLimit,
} from '@rundbord/shared/scaling/statement-set';
import { idFor } from '@rundbord/shared/testing/id-for';
import { takesIn } from '@rundbord/shared/testing/network-hand';
import { beforeEach, describe, expect, test } from 'vitest';
import { refusedWith, type TestEvening, testEvening } from '../testing/test-evening.ts';
import { until } from '../testing/until.ts';

let evening: TestEvening;
const afternoons = idFor<SetId>('afternoons');
const now = '2026-01-13T16:30:00.000Z';

beforeEach(async () => {
  evening = await testEvening(['birgit', 'line', 'nadia']);
});

const tableText = () => JSON.stringify(evening.room.table.doc.toJSON());

describe('SET-1 a draft', () => {
  test('SET-1 is the facilitators’ own until it is shown: no phone and no wall gets a word of it', async () => {
    const phone = await evening.comes('birgit', 'phone').sync();
    const wall = await evening.comes('wall', 'wall').sync();
    const staff = await evening.comes('jonas', 'staff').sync();
    const heard = (device: typeof phone) =>
      device.heard
        .map((frame) => ('body' in frame ? Buffer.from(frame.body).toString() : ''))
        .join();
    await evening.puts('afternoons');
    await evening.writes('afternoons', 'what', 'Zebrafinke');
    await until(() => heard(staff).includes('Zebrafinke'), 'the draft with the facilitators');
    expect(evening.draft()?.words.what).toBe('Zebrafinke');
    expect(evening.shownSet()).toBe(null);
    expect(tableText()).not.toContain('Zebrafinke');

    await evening.changes('afternoons', { parentsRead: true });
    for (const device of [phone, wall]) expect(heard(device)).not.toContain('Zebrafinke');
    expect(await evening.showsSet('afternoons')).toEqual(ok());
    await until(() => heard(phone).includes('Zebrafinke') && heard(wall).includes('Zebrafinke'));
  });

  test('SET-1 shown it is moved whole under its id, and can be taken back; said twice it is said once', async () => {
    await evening.puts('afternoons');
    await evening.writes('afternoons', 'goal', 'En rolig voksen');
    await evening.changes('afternoons', { parentsRead: true, weeks: 12 });
    const draft = evening.draft();
    for (const _ of [1, 2]) expect(await evening.showsSet('afternoons')).toEqual(ok());
    expect(evening.shownSet()).toEqual(draft);
    expect(evening.draft()).toBe(null);
    for (const _ of [1, 2]) expect(await evening.showsSet('afternoons', false)).toEqual(ok());
    expect(evening.draft()).toEqual(draft);
    expect(evening.shownSet()).toBe(null);
  });

  test('SET-1 it goes on being written where it stands', async () => {
    await evening.hasSet('afternoons');
    expect(await evening.writes('afternoons', 'what', 'Tre gange i efteråret')).toEqual(ok());
    expect(evening.shownSet()?.words.what).toBe('Tre gange i efteråret');
    expect(evening.draft()).toBe(null);
  });
});

describe('SET-2 what a set is', () => {
  test('SET-2 made twice it is there once, as it was made first', async () => {
    expect(await evening.puts('afternoons', 'safety', { title: ' Trygge  eftermiddage ' })).toEqual(
      ok(),
    );
    expect(await evening.puts('afternoons', 'wellbeing', { title: 'Noget andet' })).toEqual(ok());
    expect(evening.draft()).toEqual({
      id: afternoons,
      kind: 'safety',
      title: 'Trygge eftermiddage',
      words: { ten: 'Alle er trygge', zero: 'Det er farligt' },
      version: 1,
      status: 'draft',
      stances: {},
      made: { by: evening.jonas.seat, at: now },
    });
  });

  test('SET-2 of the scales that stand alone a board has one each, as drafts or shown', async () => {
    for (const kind of scaleKinds) {
      const isLone = kind !== 'safety' && kind !== 'wellbeing';
      expect(await evening.puts(`${kind} 1`, kind)).toEqual(ok());
      await evening.showsSet(`${kind} 1`);
      const second = await evening.puts(`${kind} 2`, kind);
      expect(second).toEqual(isLone ? refusedWith('set/known') : ok());
    }
  });

  test('SET-2 a title, a child’s name and the ends are tidied, and refused where they say nothing or too much', async () => {
    const long = 'å'.repeat(setTitleLimit + 1);
    const tooLong = { graphemes: setTitleLimit + 1, limit: setTitleLimit };
    expect(await evening.puts('a', 'safety', { title: ' ' })).toEqual(refusedWith('words/empty'));
    expect(await evening.puts('a', 'safety', { title: long })).toEqual(
      refusedWith('words/too-long', tooLong),
    );
    expect(await evening.puts('a', 'wellbeing', { child: ' ' })).toMatchObject({ ok: false });
    const ten = 'å'.repeat(setFieldLimit + 1);
    expect(await evening.puts('a', 'safety', { ten })).toMatchObject(
      refusedWith('words/too-long', { graphemes: setFieldLimit + 1, limit: setFieldLimit }),
    );
    expect(evening.room.staff.sets.size).toBe(0);
    await evening.puts('a', 'wellbeing', { child: ' Peter ', ten: ' ', zero: undefined });
    expect(evening.draft('a')).toMatchObject({ child: 'Peter', words: {} });
  });

  test('SET-2 a board holds a good many sets and no more, drafts and shown together', async () => {
    await evening.hasSet('afternoons');
    await evening.room.act(({ staff }) => {
      const { id: _, ...facts } = evening.shownSet() ?? { id: afternoons };
      for (let at = 1; at < setsLimit; at += 1) staff.sets.set(idFor(`set ${at}`), facts);
      return ok([]);
    });
    expect(await evening.puts('more')).toEqual(refusedWith('set/many', { limit: setsLimit }));
    // What is there can be asked for again.
    expect(await evening.puts('afternoons')).toEqual(ok());
  });
});

describe('SET-3 two facilitators in one set', () => {
  test('SET-3 each writes a field of their own, at the same moment', async () => {
    await evening.puts('afternoons');
    const fields = ['who', 'what', 'fear', 'impact'] as const;
    const wrote = await Promise.all(
      fields.map((field) => evening.writes('afternoons', field, `Ord om ${field}`)),
    );
    expect(wrote).toEqual(fields.map(() => ok()));
    for (const field of fields) expect(evening.draft()?.words[field]).toBe(`Ord om ${field}`);
  });

  test('SET-3 in one field both stand where they touch different words; else the second is asked', async () => {
    await evening.puts('afternoons');
    await evening.writes('afternoons', 'what', 'Line slog Peter');
    const write = (words: string) => evening.writes('afternoons', 'what', words, 'Line slog Peter');
    const both = await Promise.all([write('Mor slog Peter'), write('Line slog Peter og Simon')]);
    expect(both).toEqual([ok(), ok()]);
    expect(evening.draft()?.words.what).toBe('Mor slog Peter og Simon');
    expect(await write('Hun slog Peter')).toEqual(refusedWith('set/changed'));
    expect(evening.draft()?.words.what).toBe('Mor slog Peter og Simon');
  });

  test('SET-3 what is too long alone, or becomes so together, is refused', async () => {
    const most = `${'a'.repeat(setFieldLimit - 2)} b`;
    await evening.puts('afternoons');
    expect(await evening.writes('afternoons', 'goal', `${most}bb`)).toMatchObject(
      refusedWith('words/too-long', { graphemes: setFieldLimit + 2, limit: setFieldLimit }),
    );
    await evening.writes('afternoons', 'goal', most);
    await evening.writes('afternoons', 'goal', most.slice(0, -1), most);
    const mine = await evening.writes('afternoons', 'goal', `zzzz${most}`.slice(0, 790), most);
    expect(mine.ok).toBe(false);
    expect(evening.draft()?.words.goal).toBe(most.slice(0, -1).trim());
  });

  test('SET-3 of a set nobody knows there is nothing to write, change, show or think', async () => {
    const unknown = refusedWith('set/unknown');
    expect(await evening.writes('none', 'what', 'Ord')).toEqual(unknown);
    expect(await evening.changes('none', { weeks: 3 })).toEqual(unknown);
    expect(await evening.showsSet('none')).toEqual(unknown);
    const stance = { kind: 'takeStance', set: idFor<SetId>('none'), stance: 'agree' } as const;
    expect(await evening.wants('birgit', stance)).toEqual(unknown);
  });
});

describe('SET-4 the parents read it first', () => {
  test('SET-4 a worry is shown to nobody before the parents have read it', async () => {
    await evening.puts('afternoons');
    expect(await evening.showsSet('afternoons')).toEqual(refusedWith('set/parents-first'));
    expect(evening.shownSet()).toBe(null);
    await evening.changes('afternoons', { parentsRead: true });
    expect(evening.draft()).toMatchObject({
      status: 'discussed',
      parentsRead: { name: 'Jonas', at: now },
    });
    await evening.changes('afternoons', { parentsRead: false });
    expect(await evening.showsSet('afternoons')).toEqual(refusedWith('set/parents-first'));
  });

  test('SET-4 a scale without a worry needs nobody to be asked first', async () => {
    for (const kind of ['wellbeing', 'confidence'] as const) {
      await evening.puts(kind, kind);
      expect(await evening.showsSet(kind)).toEqual(ok());
    }
  });

  test('SET-4 a text that was agreed goes on being agreed when the parents read it again', async () => {
    await evening.puts('afternoons');
    await evening.changes('afternoons', { status: 'agreed' });
    await evening.changes('afternoons', { parentsRead: true });
    expect(evening.draft()?.status).toBe('agreed');
  });
});

describe('SET-5 where a text stands', () => {
  test('SET-5 approved it says by whom and when; written in again, that the words are others now', async () => {
    await evening.hasSet('afternoons');
    await evening.changes('afternoons', { status: 'approved' });
    expect(evening.shownSet()).toMatchObject({
      status: 'approved',
      approved: { name: 'Jonas', at: now },
    });
    await evening.writes('afternoons', 'what', 'Fire gange');
    expect(evening.shownSet()).toMatchObject({ status: 'approved', changedSince: true });
    await evening.changes('afternoons', { status: 'approved' });
    expect(evening.shownSet()?.changedSince).toBeUndefined();
    await evening.changes('afternoons', { status: 'disputed' });
    expect(evening.shownSet()?.approved).toBeUndefined();
  });

  test('SET-5 facts are changed one by one, and taken off again', async () => {
    await evening.puts('afternoons');
    await evening.changes('afternoons', { title: ' Stille  aftener ', weeks: 12 });
    expect(evening.draft()).toMatchObject({ title: 'Stille aftener', weeks: 12 });
    await evening.changes('afternoons', { weeks: null });
    expect(evening.draft()?.weeks).toBeUndefined();
    expect(evening.draft()?.title).toBe('Stille aftener');
    expect(await evening.changes('afternoons', { title: '' })).toEqual(refusedWith('words/empty'));
  });

  test('SET-5 it is laid aside by somebody, and taken up again', async () => {
    await evening.hasSet('afternoons');
    await evening.changes('afternoons', { shelved: true });
    expect(evening.shownSet()?.shelved).toEqual({ name: 'Jonas', at: now });
    await evening.changes('afternoons', { shelved: false });
    expect(evening.shownSet()?.shelved).toBeUndefined();
  });
});

describe('SET-6 the ends of a scale', () => {
  beforeEach(() => evening.hasSet('afternoons'));
  const write = () =>
    evening.writes('afternoons', 'ten', 'Alle er helt trygge', evening.shownSet()?.words.ten ?? '');

  test('SET-6 stand as they were read out while a round asks by them or holds numbers of them', async () => {
    const locked = refusedWith('set/under-way');
    const tries = async () => {
      expect(await write()).toEqual(locked);
      expect(await evening.changes('afternoons', { shelved: true })).toEqual(locked);
      expect(await evening.showsSet('afternoons', false)).toEqual(locked);
    };
    await evening.prepares();
    await tries();
    await evening.does('openRound');
    await tries();
    await evening.votes('birgit', 7);
    await evening.does('closeRound');
    await tries();
    // The rest of the text is written on.
    expect(await evening.writes('afternoons', 'fear', 'De kan blive bange')).toEqual(ok());
    await evening.reveals('first', 'all', 'Klokken er mange');
    expect(await write()).toEqual(ok());
  });

  test('SET-6 changed after numbers were given by them they are another version; before, the same', async () => {
    expect(await write()).toEqual(ok());
    expect(evening.shownSet()).toMatchObject({ version: 1 });
    await evening.opens();
    expect(evening.shownSet()).toMatchObject({ version: 1, usedVersion: 1 });
    await evening.shows();
    await evening.writes('afternoons', 'zero', 'Meget farligt', 'Det er farligt');
    expect(evening.shownSet()).toMatchObject({ version: 2, usedVersion: 1 });
    await evening.opens('second');
    expect(evening.round('second')).toMatchObject({ version: 2, zero: 'Meget farligt' });
    expect(evening.round('first')).toMatchObject({ version: 1, zero: 'Det er farligt' });
    expect(evening.shownSet()?.usedVersion).toBe(2);
  });

  test('SET-6 a round that was called off lets go of them', async () => {
    await evening.prepares();
    await evening.does('cancelRound');
    expect(await write()).toEqual(ok());
    expect(evening.shownSet()?.version).toBe(1);
  });
});

describe('SET-7 how people see a text', () => {
  const takes = (who: 'birgit' | 'line' | 'jonas' | 'nadia', stance: string | null, more = {}) =>
    evening.wants(who, { kind: 'takeStance', set: afternoons, stance, ...more } as never);
  const stances = () =>
    Object.values(evening.shownSet()?.stances ?? {}).map(({ name, stance }) => [name, stance]);

  beforeEach(() => evening.hasSet('afternoons'));

  test('SET-7 each has one, with a line beside it, and takes it off again', async () => {
    expect(await takes('birgit', 'disagree', { words: ' Ordet er for stærkt ' })).toEqual(ok());
    await takes('line', 'agree');
    expect(evening.shownSet()?.stances[await evening.seatOf('birgit')]).toEqual({
      name: 'Birgit',
      stance: 'disagree',
      words: 'Ordet er for stærkt',
      at: now,
    });
    await takes('birgit', 'unsure');
    expect(stances()).toEqual([
      ['Line', 'agree'],
      ['Birgit', 'unsure'],
    ]);
    await takes('birgit', null);
    expect(stances()).toEqual([['Line', 'agree']]);
  });

  test('SET-7 a facilitator writes down what somebody else says; nobody else does', async () => {
    const whom = { seat: await evening.seatOf('birgit') };
    expect(await takes('jonas', 'agree', { whom })).toEqual(ok());
    expect(stances()).toEqual([['Birgit', 'agree']]);
    expect(await takes('line', 'disagree', { whom })).toEqual(refusedWith('right/not-yours'));
    const nobody = { person: idFor('nobody') };
    expect(await takes('jonas', 'agree', { whom: nobody })).toEqual(refusedWith('person/unknown'));
    const interpreter = { seat: await evening.seatOf('nadia') };
    expect(await takes('jonas', 'agree', { whom: interpreter })).toEqual(
      refusedWith('seat/unknown'),
    );
  });

  test('SET-7 an interpreter has none, and a line can be too long', async () => {
    expect(await takes('nadia', 'agree')).toEqual(refusedWith('right/not-yours'));
    expect(await takes('birgit', 'agree', { words: 'å'.repeat(stanceLimit + 1) })).toEqual(
      refusedWith('words/too-long', { graphemes: stanceLimit + 1, limit: stanceLimit }),
    );
    expect(stances()).toEqual([]);
  });

  test('SET-7 of a draft nobody at the table thinks anything', async () => {
    await evening.showsSet('afternoons', false);
    expect(await takes('birgit', 'agree')).toEqual(refusedWith('set/unknown'));
  });

  test('SET-7 who is linked to somebody drawn is still one, and keeps what they said', async () => {
    const jonas = await evening.facilitator();
    jonas.act((hand) => takesIn(hand, 'Birgit'));
    await until(() => evening.room.table.persons.has(idFor('Birgit')));
    await takes('birgit', 'disagree');
    await evening.links('birgit', 'Birgit');
    expect(stances()).toEqual([['Birgit', 'disagree']]);
    await takes('birgit', 'agree');
    expect(stances()).toEqual([['Birgit', 'agree']]);
  });
});

describe('SET-12 who writes', () => {
  test('SET-12 sets are written by facilitators alone', async () => {
    await evening.hasSet('afternoons');
    const wishes = [
      { kind: 'putSet', set: idFor<SetId>('other'), of: 'safety', title: 'Andet' },
      { kind: 'writeSet', set: afternoons, field: 'what', words: 'Ord', before: '' },
      { kind: 'changeSet', set: afternoons, status: 'agreed' },
      { kind: 'showSet', set: afternoons, shown: false },
    ] as const;
    for (const wish of wishes)
      for (const who of ['birgit', 'nadia'] as const)
        expect(await evening.wants(who, wish)).toEqual(refusedWith('right/not-yours'));
    expect(readSets(evening.room.staff.sets)).toEqual([]);
    expect(evening.shownSet()?.words.what).toBeUndefined();
  });

  test('SET-12 also a facilitator’s device writes no set into the table by itself', async () => {
    await evening.hasSet('afternoons');
    const device = await evening.facilitator();
    device.act(({ table }) => {
      const { id: _, ...facts } = evening.shownSet() ?? { id: '' };
      table.sets.set(afternoons, { ...facts, title: 'Skrevet om' });
    });
    await until(() => device.closed !== null);
    expect(device.closed?.code).toBe(closeCodes.refused);
    expect(evening.shownSet()?.title).toBe('Sæt afternoons');
  });

  test('SET-12 a wish that comes again is answered as before, and changes nothing more', async () => {
    await evening.puts('afternoons');
    const wish = {
      kind: 'writeSet',
      set: afternoons,
      field: 'what',
      words: 'En',
      before: '',
    } as const;
    const id = idFor<IntentId>('again');
    expect(await evening.wants('jonas', wish, id)).toEqual(ok());
    await evening.writes('afternoons', 'what', 'To', 'En');
    expect(await evening.wants('jonas', wish, id)).toEqual(ok());
    expect(evening.draft()?.words.what).toBe('To');
  });
});
