import { singleId } from '@rundbord/shared/plan/plan-entry';
import { type PlanVersion, versionKey } from '@rundbord/shared/plan/plan-version';
import { idFor } from '@rundbord/shared/testing/id-for';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planDesk } from '../../testing/desk.tsx';
import { button, fill, press } from '../../testing/page.ts';
import { ApprovalSheet } from './ApprovalSheet.tsx';
import { PlanStanding } from './PlanStanding.tsx';

let desk: ReturnType<typeof planDesk>;
const page = () => document.body.textContent ?? '';

beforeEach(() => {
  desk = planDesk();
});
afterEach(() => desk.close());

const doors = { text: 'Døre bliver ikke låst' };
const sent = (more: Partial<PlanVersion> = {}) =>
  act(async () => {
    const version: PlanVersion = {
      number: 1,
      type: 'plan',
      text: [{ kind: 'rule', id: idFor('doors'), values: doors }],
      sent: { name: 'Jonas', at: '2026-01-13T16:00:00.000Z' },
      open: ['childOpinion'],
      ...more,
    };
    desk.record.set(versionKey(version.number), version);
  });
const approved = {
  name: 'Hanne Holm',
  title: 'afdelingsleder',
  on: '2026-01-22',
  at: '2026-01-22T09:00:00.000Z',
  by: 'Jonas',
};
const sheet = () => desk.show(<ApprovalSheet onClose={() => {}} />);

test('APPROVE-9 the sheet says what is missing and where it is mended, and sends all the same', async () => {
  await desk.has('rule', 'doors', doors);
  const message = await sheet();
  expect(page()).toContain(message('version.mend.childOpinion'));
  expect(page()).toContain(message('version.risk'));
  expect(page()).toContain(message('version.stopNone'));
  await desk.has('header', singleId('header'), {
    childOpinion: 'Simon vil have bamsen med',
    stopReasons: 'Hvis nogen skjuler noget',
  });
  expect(page()).not.toContain(message('version.mend.childOpinion'));
  expect(page()).toContain('Hvis nogen skjuler noget');
  await press(message('version.send', { number: 1 }));
  expect(desk.asked).toEqual([{ kind: 'sendPlan', number: 1 }]);
});

test('APPROVE-10 the sheet says of the week whether an agreement is missing or a yes', async () => {
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  const hours = { from: '15:00', to: '17:00' };
  const message = await sheet();
  expect(page()).toContain(message('version.mendWeek.windows'));
  await desk.has('window', 'afternoon', { name: 'Eftermiddage', days: [...days], ...hours });
  expect(page()).toContain(message('version.mendWeek.gap'));
  await desk.has('agreement', 'birgit', {
    what: 'Birgit er hos drengene',
    who: [{ name: 'Birgit' }],
    when: { kind: 'weekly', days: [...days], rhythm: 'every', except: [], ...hours },
  });
  expect(page()).toContain(message('version.mendWeek.yes'));
  expect(page()).not.toContain(message('version.mendWeek.gap'));
});

test('APPROVE-3 the answer is written down with who, title, day and reservations; what is refused is said there', async () => {
  await desk.has('rule', 'doors', doors);
  await sent();
  const message = await sheet();
  expect(page()).toContain(message('version.reservationsHint'));
  expect(button(message('version.approveNow')).disabled).toBe(true);
  await fill(message('version.name'), 'Hanne Holm');
  await fill(message('version.jobTitle'), 'afdelingsleder');
  await fill(message('version.on'), '2026-01-22');
  desk.answer = { ok: false, refusal: { code: 'version/needs-reservations' } };
  await press(message('version.approveNow'));
  expect(page()).toContain(message('refusal.version/needs-reservations'));
  await fill(message('version.reservations'), 'Barnet spørges');
  await press(message('version.approveNow'));
  expect(desk.asked.at(-1)).toEqual({
    kind: 'approvePlan',
    number: 1,
    name: 'Hanne Holm',
    title: 'afdelingsleder',
    on: '2026-01-22',
    reservations: 'Barnet spørges',
  });
});

test('APPROVE-4 what is different from what was approved stands first, as it was and as it is', async () => {
  await desk.has('rule', 'doors', { text: 'Døre bliver aldrig låst' });
  await sent({ approved });
  const message = await sheet();
  expect(page()).toContain(message('planChoice.standing.changed'));
  expect(document.querySelector('del')?.textContent).toBe('Døre bliver ikke låst');
  expect(document.querySelector('ins')?.textContent).toBe('Døre bliver aldrig låst');
  await desk.has('rule', 'doors', doors);
  expect(document.querySelector('del')).toBe(null);
  expect(page()).toContain(message('planChoice.standing.inForce'));
  expect(page()).not.toContain(message('version.send', { number: 2 }));
});

test('APPROVE-6 what came back stands there with its words, and the plan can be sent again', async () => {
  await desk.has('rule', 'doors', doors);
  await sent({
    returned: { name: 'Jonas', at: '2026-01-14T09:00:00.000Z', words: 'Hvem er der i weekenden?' },
  });
  const message = await sheet();
  expect(page()).toContain('Hvem er der i weekenden?');
  await press(message('version.send', { number: 2 }));
  expect(desk.asked).toEqual([{ kind: 'sendPlan', number: 2 }]);
});

test('APPROVE-8 an older version is read in words: who, when, and what was chosen', async () => {
  const stays = {
    what: 'Mormor er i hjemmet',
    who: [{ name: 'Birgit' }, { name: 'Amina' }],
    when: { kind: 'weekly', days: [3, 4], rhythm: 'even', from: '15:00', to: '17:00', except: [] },
    where: 'home',
    isThere: true,
    trial: { from: '2026-01-14', to: '2026-02-13' },
  };
  const text = [
    { kind: 'header' as const, id: singleId('header'), values: { childExplained: 'begun' } },
    { kind: 'agreement' as const, id: idFor<never>('stays'), values: stays },
  ];
  await sent({ approved, text });
  const message = await sheet();
  const fold = [...document.querySelectorAll('details')].find((each) =>
    each.textContent?.startsWith(message('version.read')),
  );
  await act(async () => {
    if (fold) fold.open = true;
    fold?.dispatchEvent(new Event('toggle'));
  });
  for (const words of [
    message('planChoice.explained.begun'),
    'Birgit og Amina',
    'onsdag og torsdag',
    message('planChoice.rhythm.even'),
    message('planChoice.where.home'),
    message('version.period', { from: '14. januar 2026', to: '13. februar 2026' }),
  ])
    expect(fold?.textContent).toContain(words);
});

test('APPROVE-9 where the plan stands is said at its head, with the way on from there', async () => {
  await desk.has('rule', 'doors', doors);
  const message = await desk.show(<PlanStanding />);
  expect(button(message('version.button.draft'))).toBeTruthy();
  await sent();
  expect(button(message('version.button.sent'))).toBeTruthy();
  await sent({ approved });
  expect(page()).toContain('Hanne Holm');
  expect(button(message('version.button.inForce'))).toBeTruthy();
});
