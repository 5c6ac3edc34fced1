import { ok } from '@rundbord/shared/result';
import { readEvents } from '@rundbord/shared/scaling/timeline-event';
import { beforeEach, describe, expect, test } from 'vitest';
import { refusedWith } from '../testing/test-evening.ts';
import { type TestPlanning, testPlanning } from '../testing/test-planning.ts';

let planning: TestPlanning;
const today = '2026-01-13';

beforeEach(async () => {
  planning = await testPlanning();
});

describe('PLAN-6 what is the facilitators’ own', () => {
  const visit = {
    type: 'announced',
    on: '2026-01-12',
    at: '15:40',
    seen: 'Alle bagte',
    present: 'Birgit',
  } as const;

  test('PLAN-6 of a visit that is shown everyone reads its part, as it is now', async () => {
    await planning.says('check', 'visit', visit);
    expect(planning.seen('check', 'visit')).toBeNull();
    await planning.shows('check', 'visit');
    expect(planning.seen('check', 'visit')?.values).toEqual({
      type: 'announced',
      on: '2026-01-12',
      seen: 'Alle bagte',
    });
    await planning.says('check', 'visit', { seen: 'Alle bagte boller' });
    expect(planning.seen('check', 'visit')?.values.seen).toBe('Alle bagte boller');
    await planning.shelves('check', 'visit');
    expect(planning.seen('check', 'visit')).toBeNull();
    expect(await planning.shows('check', 'visit')).toEqual(refusedWith('plan/not-shown'));
  });

  test('PLAN-6 what lies ahead is shown to nobody; nor does it stay shown when it is moved ahead', async () => {
    const { seen: _, ...ahead } = visit;
    await planning.says('check', 'visit', { ...ahead, on: '2026-01-14' });
    expect(await planning.shows('check', 'visit')).toEqual(refusedWith('check/later'));
    await planning.says('check', 'visit', { on: today });
    expect(await planning.shows('check', 'visit')).toEqual(ok());
    await planning.says('check', 'visit', { on: '2026-01-20' });
    expect(planning.seen('check', 'visit')).toBeNull();
  });

  test('PLAN-6 how a test turned out is shown to nobody, nor what becomes a test after it was shown', async () => {
    for (const parent of ['Line', 'Martin'])
      await planning.says('consent', parent, {
        what: 'test',
        parent: [{ name: parent }],
        answer: 'yes',
        on: '2026-01-09',
      });
    await planning.says('header', '', { parents: [{ name: 'Line' }, { name: 'Martin' }] });
    await planning.says('check', 'sample', {
      type: 'announced',
      on: '2026-01-12',
      seen: 'Zebrafinke',
    });
    await planning.shows('check', 'sample');
    expect(
      await planning.says('check', 'sample', { type: 'test', testResult: 'Nattergal' }),
    ).toEqual(ok());
    expect(await planning.shows('check', 'sample')).toEqual(refusedWith('plan/not-shown'));
    expect(JSON.stringify(planning.room.table.doc.toJSON())).not.toMatch(/Zebrafinke|Nattergal/);
  });

  test('PLAN-6 a drill and a breach that are shown stand on the time axis, a deviation does not; what is taken back goes', async () => {
    const events = () => readEvents(planning.room.table.record).map(({ what, on }) => [what, on]);
    await planning.says('incident', 'late', {
      safeNow: 'yes',
      on: '2026-01-12',
      severity: 'breach',
    });
    await planning.shows('incident', 'late');
    expect(events()).toEqual([['breach', '2026-01-12']]);
    await planning.says('incident', 'late', { on: '2026-01-11' });
    expect(events()).toEqual([['breach', '2026-01-11']]);
    await planning.says('incident', 'late', { severity: 'deviation' });
    expect(events()).toEqual([]);
    await planning.says('incident', 'late', { severity: 'graveBreach' });
    await planning.shows('incident', 'late', false);
    expect(events()).toEqual([]);
  });

  test('PLAN-6 of a breach it is asked first whether the children are safe now', async () => {
    expect(await planning.says('incident', 'late', { what: 'Line var alene' })).toEqual(
      refusedWith('incident/safe-first'),
    );
    expect(await planning.says('incident', 'late', { safeNow: 'unknown' })).toEqual(ok());
    expect(await planning.says('incident', 'late', { safeNow: null })).toEqual(
      refusedWith('incident/safe-first'),
    );
  });

  test('PLAN-6 no visit that a parent has not agreed to, none outside the hours, none after it was taken back', async () => {
    const comes = (more: object = {}) =>
      planning.says('check', 'visit', {
        type: 'unannounced',
        on: '2026-02-05',
        at: '15:40',
        ...more,
      });
    const agrees = (name: string, more: object = {}) =>
      planning.says('consent', name, {
        what: 'unannounced',
        parent: [{ name }],
        answer: 'yes',
        on: '2026-01-09',
        days: [1, 2, 3, 4, 5],
        from: '14:30',
        to: '19:00',
        ...more,
      });
    await planning.says('header', '', { parents: [{ name: 'Line' }, { name: 'Martin' }] });
    expect(await comes()).toEqual(refusedWith('check/no-consent', { name: 'Line' }));
    await agrees('Line');
    expect(await comes()).toEqual(refusedWith('check/no-consent', { name: 'Martin' }));
    await agrees('Martin');
    expect(await comes()).toEqual(ok());
    expect(await comes({ at: '20:00' })).toEqual(
      refusedWith('check/outside-hours', { from: '14:30', to: '19:00' }),
    );
    expect(await comes({ on: '2026-02-07' })).toMatchObject(refusedWith('check/outside-hours'));
    await agrees('Line', { withdrawn: today });
    expect(await comes({ at: '15:50' })).toEqual(refusedWith('check/no-consent', { name: 'Line' }));
    expect(await comes({ on: '2026-01-12' })).toEqual(ok());
  });
});
