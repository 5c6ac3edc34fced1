import type { PlanId } from '@rundbord/shared/id';
import { askedFor } from '@rundbord/shared/plan/agreement';
import { lastDrill } from '@rundbord/shared/plan/emergency';
import { type PlanEntry, readPlan, readPlanEntry } from '@rundbord/shared/plan/plan-entry';
import type { PlanKind } from '@rundbord/shared/plan/plan-fields';
import { readPlanPeople } from '@rundbord/shared/plan/read-plan';
import { ok } from '@rundbord/shared/result';
import { readEvents } from '@rundbord/shared/scaling/timeline-event';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestDevice } from '../testing/test-device.ts';
import { refusedWith, type TestEvening, testEvening } from '../testing/test-evening.ts';
import { testFollower } from '../testing/test-follower.ts';
import { quiet, until } from '../testing/until.ts';

let evening: TestEvening;
/** It is Tuesday. */
const today = '2026-01-13';

beforeEach(async () => {
  evening = await testEvening(['birgit', 'line', 'martin']);
});

const id = (entry: string) => idFor<PlanId>(entry);
const writes = (part: PlanKind, entry: string, values: object) =>
  evening.wants('jonas', { kind: 'writePlan', part, entry: id(entry), values: { ...values } });
const shows = (part: PlanKind, entry: string, shown = true) =>
  evening.wants('jonas', { kind: 'showPlan', part, entry: id(entry), shown });
const parents = () => readPlanPeople(evening.room.table, today).parents;
const parent = (name: string) => parents().filter((each) => each.name === name);
const shown = <K extends PlanKind>(part: K, entry: string): PlanEntry<K> | null =>
  readPlanEntry(evening.room.table.plan, part, id(entry));
const events = () => readEvents(evening.room.table.record).map(({ what }) => what);

/** What a parent said to unannounced visits: on weekdays between eight and six. */
const says = (name: string, more: object = {}) =>
  writes('consent', `yes of ${name}`, {
    what: 'unannounced',
    parent: parent(name),
    answer: 'yes',
    on: '2026-01-09',
    days: [1, 2, 3, 4, 5],
    from: '08:00',
    to: '18:00',
    ...more,
  });
const bothSay = async () => {
  await says('Line');
  await says('Martin');
};
const visit = (more: object = {}) => ({ type: 'unannounced', on: today, at: '15:30', ...more });

describe('CHECK-1 what parents agreed to', () => {
  test('CHECK-1 without a yes of each parent nobody comes unannounced, tests or drills; other looks need none', async () => {
    expect(
      parents()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Line', 'Martin']);
    await says('Line');
    expect(await writes('check', 'visit', visit())).toEqual(
      refusedWith('check/no-consent', { name: 'Martin' }),
    );
    await says('Martin', { answer: 'thinking' });
    expect(await writes('check', 'visit', visit())).toEqual(
      refusedWith('check/no-consent', { name: 'Martin' }),
    );
    await says('Martin');
    expect(await writes('check', 'visit', visit())).toEqual(ok());
    for (const type of ['test', 'drill'])
      expect(await writes('check', type, visit({ type }))).toEqual(
        refusedWith('check/no-consent', { name: parents()[0]?.name }),
      );
    for (const type of ['announced', 'phone', 'feedback'])
      expect(await writes('check', type, visit({ type, at: '22:00' }))).toEqual(ok());
  });

  test('CHECK-1 nobody is visited while it is not known who the parents are', async () => {
    const other = await testEvening(['birgit']);
    expect(
      await other.wants('jonas', {
        kind: 'writePlan',
        part: 'check',
        entry: id('visit'),
        values: visit(),
      }),
    ).toEqual(refusedWith('check/no-parents'));
  });

  test('CHECK-2 the yes is to its hours and days; a day without a time is none of them', async () => {
    await bothSay();
    const hours = { from: '08:00', to: '18:00' };
    for (const other of [{ at: '20:00' }, { at: '07:59' }, { on: '2026-01-17' }])
      expect(await writes('check', 'visit', visit(other))).toEqual(
        refusedWith('check/outside-hours', hours),
      );
    expect(await writes('check', 'visit', { type: 'unannounced', on: today })).toEqual(
      refusedWith('check/no-time', hours),
    );
    expect(await writes('check', 'visit', visit({ at: '18:00' }))).toEqual(ok());
    expect(await writes('check', 'visit', { at: '18:01' })).toEqual(
      refusedWith('check/outside-hours', hours),
    );
  });

  test('CHECK-3 taken back it is none from that day; what was rightly done before goes on being written', async () => {
    await bothSay();
    expect(await writes('check', 'visit', visit({ on: '2026-01-12' }))).toEqual(ok());
    await says('Line', { withdrawn: today });
    expect(await writes('check', 'next', visit())).toEqual(
      refusedWith('check/no-consent', { name: 'Line' }),
    );
    expect(await writes('check', 'visit', { seen: 'Birgit og drengene bagte' })).toEqual(ok());
    expect(await writes('check', 'visit', { on: today })).toEqual(
      refusedWith('check/no-consent', { name: 'Line' }),
    );
    await writes('consent', 'again', {
      what: 'unannounced',
      parent: parent('Line'),
      answer: 'yes',
      on: today,
    });
    expect(await writes('check', 'next', visit())).toEqual(ok());
  });

  test('CHECK-4 what has been has been: no answer, look or breach of a day to come', async () => {
    await bothSay();
    const tomorrow = '2026-01-14';
    expect(await says('Line', { on: tomorrow })).toEqual(refusedWith('check/later'));
    expect(await says('Line', { withdrawn: '2026-01-08' })).toEqual(refusedWith('plan/end-first'));
    expect(await writes('check', 'visit', visit({ on: tomorrow }))).toEqual(ok());
    expect(await writes('check', 'visit', { result: 'asAgreed' })).toEqual(
      refusedWith('check/later'),
    );
    expect(await writes('seen', 'katrine', { on: tomorrow })).toEqual(refusedWith('check/later'));
    expect(await writes('incident', 'alone', { safeNow: 'yes', on: tomorrow })).toEqual(
      refusedWith('check/later'),
    );
  });
});

/** Everything a device was sent, as text. */
const heardBy = (device: TestDevice) =>
  device.heard
    .map((frame) => ('body' in frame ? Buffer.from(frame.body).toString() : JSON.stringify(frame)))
    .join();

describe('CHECK-5 what lies ahead', () => {
  test('CHECK-5 neither the yes, the visit that is planned nor how a test turned out is in any frame to phone, wall or follower', async () => {
    const others = [
      await evening.comes('birgit', 'phone').sync(),
      await evening.comes('line', 'phone').sync(),
      await evening.comes('wall', 'wall').sync(),
      await (await testFollower(evening)).comes().sync(),
    ];
    const staff = await evening.comes('jonas', 'staff').sync();
    await says('Line', { words: 'Zebrafinke et' });
    await says('Martin');
    await writes('check', 'visit', visit({ on: '2026-01-15', by: 'Zebrafinke to' }));
    for (const name of ['Line', 'Martin'])
      await writes('consent', `test ${name}`, {
        what: 'test',
        parent: parent(name),
        answer: 'yes',
        on: '2026-01-09',
      });
    await writes('check', 'test', {
      type: 'test',
      on: today,
      at: '09:00',
      testResult: 'Zebrafinke tre',
    });
    await until(() => heardBy(staff).includes('Zebrafinke tre'), 'the facilitators’ own');
    expect(await shows('check', 'visit')).toEqual(refusedWith('check/later'));
    expect(await shows('check', 'test')).toEqual(refusedWith('plan/not-shown'));
    for (const name of ['Line', 'Martin'])
      expect(await shows('consent', `yes of ${name}`)).toEqual(refusedWith('plan/not-shown'));
    await writes('rule', 'doors', { text: 'Døre bliver ikke låst' });
    await until(() => others.slice(0, 3).every((each) => heardBy(each).includes('ikke låst')));
    await quiet();
    for (const device of others) {
      const heard = heardBy(device);
      for (const word of ['Zebrafinke', 'unannounced', '2026-01-15', id('visit'), id('test')])
        expect(heard).not.toContain(word);
    }
    expect(readPlan(evening.room.table.plan, 'check')).toEqual([]);
  });

  test('URGENT-12 of drills nobody is sent a day but of those that were, and that were shown', async () => {
    const others = [
      await evening.comes('birgit', 'phone').sync(),
      await evening.comes('wall', 'wall').sync(),
      await (await testFollower(evening)).comes().sync(),
    ];
    for (const name of ['Line', 'Martin'])
      await writes('consent', `drill ${name}`, {
        what: 'drill',
        parent: parent(name),
        answer: 'yes',
        on: '2026-01-02',
      });
    const drill = (on: string) => ({ type: 'drill', on, at: '15:00' });
    await writes('check', 'shown', drill('2026-01-05'));
    await writes('check', 'kept', drill('2026-01-08'));
    await writes('check', 'ahead', drill('2026-01-19'));
    expect(await shows('check', 'ahead')).toEqual(refusedWith('check/later'));
    expect(await shows('check', 'shown')).toEqual(ok());
    expect(lastDrill(readPlan(evening.room.table.plan, 'check'))).toBe('2026-01-05');
    await until(() => others.every((each) => heardBy(each).includes('2026-01-05')));
    await quiet();
    for (const heard of others.map(heardBy))
      for (const hidden of ['2026-01-08', '2026-01-19', id('kept'), id('ahead')])
        expect(heard).not.toContain(hidden);
  });

  test('CHECK-6 what was seen is shown in part, as it is now, and can be taken back', async () => {
    await bothSay();
    await writes(
      'check',
      'visit',
      visit({ present: 'Line og Birgit', seen: 'De bagte', testResult: 'x' }),
    );
    expect(await shows('check', 'visit')).toEqual(ok());
    expect(shown('check', 'visit')?.values).toEqual({
      type: 'unannounced',
      on: today,
      seen: 'De bagte',
    });
    await writes('check', 'visit', { result: 'asAgreed' });
    expect(shown('check', 'visit')?.values.result).toBe('asAgreed');
    expect(await shows('check', 'visit', false)).toEqual(ok());
    expect(shown('check', 'visit')).toBe(null);
  });

  test('CHECK-7 what becomes a test, or a look to come, is taken back from everyone with what it says', async () => {
    await bothSay();
    for (const name of ['Line', 'Martin'])
      await writes('consent', `test ${name}`, {
        what: 'test',
        parent: parent(name),
        answer: 'yes',
        on: '2026-01-09',
      });
    await writes('check', 'visit', visit({ by: 'Lise' }));
    await shows('check', 'visit');
    await writes('check', 'visit', { on: '2026-01-15' });
    expect(shown('check', 'visit')).toBe(null);
    await writes('check', 'visit', { on: today });
    await shows('check', 'visit');
    await writes('check', 'visit', { type: 'test', seen: 'Svaret er klart' });
    expect(shown('check', 'visit')).toBe(null);
  });

  test('CHECK-8 a drill, and a breach that is one, stand on the time axis while they are shown', async () => {
    for (const name of ['Line', 'Martin'])
      await writes('consent', name, {
        what: 'drill',
        parent: parent(name),
        answer: 'yes',
        on: '2026-01-09',
      });
    await writes('check', 'drill', { type: 'drill', on: today, at: '15:30', minutes: 12 });
    await shows('check', 'drill');
    await writes('incident', 'alone', { safeNow: 'yes', on: today, severity: 'deviation' });
    await shows('incident', 'alone');
    expect(events()).toEqual(['drill']);
    await writes('incident', 'alone', { severity: 'breach' });
    expect(events().sort()).toEqual(['breach', 'drill']);
    await writes('incident', 'alone', { severity: 'deviation' });
    await shows('check', 'drill', false);
    expect(events()).toEqual([]);
  });
});

describe('CHECK-9 something happened', () => {
  test('CHECK-9 whether the children are safe is answered first; how grave it is, a person says', async () => {
    expect(await writes('incident', 'alone', { what: 'Line var alene i 35 minutter' })).toEqual(
      refusedWith('incident/safe-first'),
    );
    expect(await writes('incident', 'alone', { safeNow: 'unknown', on: today })).toEqual(ok());
    const [kept] = readPlan(evening.room.staff.plan, 'incident');
    expect(kept?.values).toEqual({ safeNow: 'unknown', on: today });
    expect(await writes('incident', 'alone', { safeNow: null })).toEqual(
      refusedWith('incident/safe-first'),
    );
  });

  test('CHECK-9 who has been told stays with the facilitators when it is shown', async () => {
    await writes('incident', 'alone', {
      safeNow: 'yes',
      on: today,
      what: 'Line var alene',
      told: 'Jonas',
    });
    await shows('incident', 'alone');
    expect(shown('incident', 'alone')?.values).toEqual({ on: today, what: 'Line var alene' });
  });
});

test('CHECK-10 what a member saw waits with the facilitators until they show it, and then says nothing of its phone', async () => {
  const line = await evening.comes('line', 'phone').sync();
  await writes('agreement', 'stays', {
    what: 'Mormor er i hjemmet',
    who: [{ key: await evening.seatOf('birgit'), name: 'Birgit' }],
  });
  const agreement = readPlanEntry(evening.room.table.plan, 'agreement', id('stays'));
  if (!agreement) throw new Error('no agreement');
  expect(askedFor(agreement, parents()).map(({ name }) => name)).toContain('Birgit');
  expect(
    await evening.wants('birgit', {
      kind: 'noteSeen',
      entry: id('note'),
      agreement: id('stays'),
      on: today,
      kept: 'kept',
      whatWorked: 'Zebrafinke',
    }),
  ).toEqual(ok());
  await quiet();
  expect(heardBy(line)).not.toContain('Zebrafinke');
  expect(await shows('seen', 'note')).toEqual(ok());
  await until(() => heardBy(line).includes('Zebrafinke'));
  expect(shown('seen', 'note')).not.toHaveProperty('from');
  expect(shown('seen', 'note')?.values.byWhom).toMatchObject([{ name: 'Birgit' }]);
});
