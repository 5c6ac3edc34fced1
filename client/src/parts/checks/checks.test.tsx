import type { PlanValues } from '@rundbord/shared/plan/plan-fields';
import { idFor } from '@rundbord/shared/testing/id-for';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planDesk } from '../../testing/desk.tsx';
import { choose, field, fill, press } from '../../testing/page.ts';
import { ChecksPart } from './ChecksPart.tsx';
import { ConsentPart } from './ConsentPart.tsx';
import { HeldList } from './HeldList.tsx';
import { IncidentDialog } from './IncidentDialog.tsx';
import { SeenPart } from './SeenPart.tsx';

let desk: ReturnType<typeof planDesk>;
const page = () => document.body.textContent ?? '';
const aside = { isAside: true };
const line = { name: 'Line' };
const today = '2026-01-13';
const select = (value: string) =>
  act(async () => {
    const [box] = document.querySelectorAll('select');
    if (box) box.value = value;
    box?.dispatchEvent(new Event('change', { bubbles: true }));
  });

beforeEach(() => {
  desk = planDesk();
});
afterEach(() => desk.close());

test('CHECK-9 nothing is asked before whether the children are safe; until the answer is yes, 112 stands first', async () => {
  const id = idFor<never>('alone');
  const message = await desk.show(<IncidentDialog id={id} onClose={() => {}} />);
  expect(page()).not.toContain(message('planField.incident.what'));
  await choose(message('planChoice.safe.no'));
  expect(desk.asked[0]).toMatchObject({ part: 'incident', values: { safeNow: 'no' } });
  expect(desk.asked[0]).not.toHaveProperty('values.severity');
  await desk.has('incident', 'alone', { safeNow: 'no', on: today }, aside);
  expect(document.querySelector('a')?.getAttribute('href')).toBe('tel:112');
  expect(page().indexOf('112')).toBeLessThan(page().indexOf('Er børnene i sikkerhed nu?'));
  for (const severity of ['deviation', 'breach', 'graveBreach'] as const)
    expect(page()).not.toContain(message(`checks.incident.asks.${severity}`));
  await desk.has('call', 'duty', {
    name: 'Døgnvagten',
    phone: '70 12 34 56 eller 112',
    as: 'duty',
  });
  expect(document.querySelector('a[href="tel:70123456"]')).toBeTruthy();
  await desk.has(
    'incident',
    'alone',
    { safeNow: 'yes', on: today, severity: 'graveBreach' },
    aside,
  );
  expect(document.querySelector('a')).toBe(null);
  expect(page()).toContain(message('checks.incident.asks.graveBreach'));
});

test('CHECK-1 each parent has an answer to each thing; a yes is taken back with the day', async () => {
  await desk.has('header', 'header'.padEnd(22, '-'), { parents: [line] });
  const message = await desk.show(<ConsentPart />);
  expect(page()).toContain(message('checks.consent.none'));
  await desk.has(
    'consent',
    'yes',
    { what: 'drill', parent: [line], answer: 'yes', on: '2026-01-09', from: '08:00', to: '18:00' },
    aside,
  );
  expect(page()).toContain('Ja, 9. januar 2026');
  expect(page()).toContain('hver dag kl. 8–18');
  await press(
    `${message('checks.consent.takeBack')} ${message('checks.consent.of', { item: 'Øvelse', name: 'Line' })}`,
  );
  expect(desk.asked[0]).toMatchObject({ kind: 'writePlan', entry: idFor('yes') });
  expect(desk.asked[0]).toHaveProperty('values.withdrawn');
});

test('CHECK-3 a visit that lies ahead says when there is no yes to it any more', async () => {
  await desk.has('header', 'header'.padEnd(22, '-'), { parents: [line] });
  const visit: PlanValues<'check'> = { type: 'unannounced', on: '2100-01-13', at: '15:30' };
  await desk.has('check', 'visit', visit, aside);
  const said: PlanValues<'consent'> = {
    what: 'unannounced',
    parent: [line],
    answer: 'yes',
    on: '2026-01-09',
  };
  await desk.has('consent', 'yes', said, aside);
  const message = await desk.show(<ChecksPart />);
  const why = message('refusal.check/no-consent', { name: 'Line' });
  expect(page()).not.toContain(why);
  expect(page()).toContain(message('checks.check.aheadWhat'));
  // What lies ahead has no way to be shown.
  expect(page()).not.toContain(message('checks.show'));
  await desk.has('consent', 'yes', { ...said, withdrawn: '2026-01-12' }, aside);
  expect(page()).toContain(why);
});

test('CHECK-10 notes from phones wait until they are shown, and what was kept stands first', async () => {
  await desk.has('seen', 'late', { on: today, kept: 'notYet', whatWorked: 'Amina kom' }, aside);
  const note: PlanValues<'seen'> = {
    on: today,
    kept: 'kept',
    whatWorked: 'Line gik fra',
    byWhom: [{ name: 'Birgit' }],
  };
  await desk.has('seen', 'note', note, { ...aside, from: idFor('birgit') });
  const message = await desk.show(<SeenPart />);
  expect(page()).toContain(message('checks.seen.waiting', { count: 1 }));
  expect(page().indexOf('Line gik fra')).toBeLessThan(page().indexOf('Amina kom'));
  await press(message('checks.show'));
  expect(desk.asked).toEqual([
    { kind: 'showPlan', part: 'seen', entry: idFor('note'), shown: true },
  ]);
  await desk.has('seen', 'note', note);
  expect(page()).not.toContain(message('checks.seen.waiting', { count: 1 }));
});

test('CHECK-11 a facilitator writes how it went in a breath', async () => {
  await desk.has('agreement', 'stays', { what: 'Mormor er i hjemmet' });
  const message = await desk.show(<SeenPart />);
  await fill(message('checks.seen.worked'), 'Line gik fra og kom rolig tilbage');
  await choose(message('planChoice.kept.kept'));
  // Without an agreement there is nothing that was kept.
  await press(message('checks.seen.keep'));
  expect(desk.asked).toEqual([]);
  await select(idFor('stays'));
  await press(message('checks.seen.keep'));
  expect(desk.asked[0]).toMatchObject({
    part: 'seen',
    values: {
      agreement: idFor('stays'),
      kept: 'kept',
      whatWorked: 'Line gik fra og kom rolig tilbage',
    },
  });
  expect(field(message('checks.seen.worked')).value).toBe('');
});

test('CHECK-11 everyone reads what was shown, with what was kept first; nothing where nothing was', async () => {
  const message = await desk.show(<HeldList />);
  expect(page()).toBe('');
  await desk.has('incident', 'alone', { on: today, what: 'Birgit var syg', learned: 'Vi ringer' });
  await desk.has('check', 'drill', { type: 'drill', on: today, result: 'asAgreed', minutes: 12 });
  expect(page()).toContain(message('held.minutes', { count: 12 }));
  expect(page()).toContain(message('held.learned', { words: 'Vi ringer' }));
  expect(page().indexOf('12')).toBeLessThan(page().indexOf('Birgit var syg'));
});
