import { addDays } from '@rundbord/shared/calendar/day';
import { openStaff } from '@rundbord/shared/doc/board-doc';
import type { PlanId, SeatId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import type { PlanKind } from '@rundbord/shared/plan/plan-fields';
import { cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { act } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planDesk } from '../../testing/desk.tsx';
import { field, fill, press } from '../../testing/page.ts';
import { EditablePlan } from './EditablePlan.tsx';

const at = '2026-01-13T16:00:00.000Z';
const fetching = idFor<PlanId>('fetching');
let desk: ReturnType<typeof planDesk>;
let message: Message;

beforeEach(async () => {
  desk = planDesk();
  for (const name of ['line', 'katrine', 'sanne'] as const) {
    const seat = { name: cast[name].name, relation: cast[name].relation.da, role: 'member' };
    const rest = { colour: 0, meeting: idFor('meeting'), admittedAt: at };
    desk.record.set(`seat:${idFor<SeatId>(name)}`, { ...seat, ...rest });
  }
  message = await desk.show(<EditablePlan />);
});
afterEach(() => desk.close());

const line = () => message('plans.line');
const enter = () =>
  act(async () => {
    field(line()).form?.requestSubmit();
  });
const page = () => document.body.textContent ?? '';
const party = (name: 'line' | 'katrine' | 'sanne') => ({
  key: idFor<SeatId>(name),
  name: cast[name].name,
});

const stands = (kind: PlanKind, values: object, more: Partial<PlanEntry> = {}, id = fetching) =>
  desk.has(kind, id, values, more);

const whole = {
  what: 'Moster henter drengene',
  worry: 'Vrede om eftermiddagen',
  who: [party('katrine')],
  backup: [party('sanne')],
  when: { kind: 'weekly', days: [1, 2], rhythm: 'every', from: '15:00', except: [] },
  trial: { from: '2026-01-14', to: '2026-02-13' },
  followUp: '2026-02-12',
};

test('AGREE-6 a line is shown as it was read before it stands on the plan, and Enter twice is enough', async () => {
  await fill(line(), 'Moster henter drengene man + tir kl. 15, ellers Sanne');
  await enter();
  expect(desk.asked).toEqual([]);
  expect(page()).toContain('mandag og tirsdag kl. 15');
  expect(field(message('planField.agreement.what')).value).toBe('Moster henter drengene');
  await enter();
  expect(desk.asked).toMatchObject([
    {
      kind: 'writePlan',
      part: 'agreement',
      values: {
        what: 'Moster henter drengene',
        who: [party('katrine')],
        backup: [party('sanne')],
        when: { kind: 'weekly', days: [1, 2], from: '15:00' },
        isThere: true,
      },
    },
  ]);
  expect(field(line()).value).toBe('');
});

test('AGREE-6 what was read wrongly is corrected first, and what nobody said is not written', async () => {
  await fill(line(), 'Moster henter drengene man kl. 15');
  await enter();
  await fill(message('planField.agreement.what'), 'Katrine henter drengene');
  await fill(message('when.toTime'), '16:30');
  expect(page()).toContain('mandag kl. 15–16.30');
  await enter();
  const [wish] = desk.asked;
  expect(wish).toMatchObject({
    values: { what: 'Katrine henter drengene', when: { from: '15:00', to: '16:30' } },
  });
  expect(wish).not.toHaveProperty('values.backup');
  await fill(line(), 'Vi taler sammen');
  await enter();
  await enter();
  expect(desk.asked[1]).toMatchObject({ values: { what: 'Vi taler sammen', isThere: false } });
  expect(desk.asked[1]).not.toHaveProperty('values.who');
  expect(desk.asked[1]).not.toHaveProperty('values.when');
});

test('AGREE-6 a line that the house refuses stays with what was read of it, and says why', async () => {
  await fill(line(), 'Moster henter drengene man kl. 15');
  await enter();
  desk.answer = { ok: false, refusal: { code: 'agreement/child', name: 'Peter' } };
  await enter();
  expect(page()).toContain('Peter er et barn.');
  expect(field(line()).value).toBe('Moster henter drengene man kl. 15');
});

test('AGREE-16 before it begins the sheet says all that it takes at once, and when nothing is missing, that too', async () => {
  const { worry: _, trial: __, ...part } = whole;
  await stands('agreement', part);
  await press(`${message('plans.edit')} ${whole.what}`);
  const said = () => document.querySelector('dialog ul:has(> li[dir])')?.textContent;
  expect(said()).toContain(message('planChoice.need.worry'));
  expect(said()).toContain(message('planChoice.need.trial'));
  expect(said()).toContain(message('agreement.missingYes', { names: 'Katrine og Line' }));
  const yes = { name: 'x', at };
  await stands('agreement', whole, {
    yes: { [party('katrine').key]: yes, [party('line').key]: yes },
  });
  expect(page()).toContain(message('plans.mayBegin'));
});

test('AGREE-7 nothing begins before everybody concerned has said yes: the sheet says who, and a yes said aloud is written down', async () => {
  await stands('agreement', whole);
  await press(`${message('plans.edit')} ${whole.what}`);
  expect(page()).toContain('Katrine har ikke sagt ja endnu');
  desk.answer = { ok: false, refusal: { code: 'agreement/no-yes', name: 'Katrine', more: 1 } };
  const going = [...document.querySelectorAll('input[type=radio]')].find(
    (each) => (each as HTMLInputElement).value === 'active',
  ) as HTMLInputElement;
  await act(async () => going.click());
  expect(desk.asked).toMatchObject([{ kind: 'setAgreement', entry: fetching, state: 'active' }]);
  expect(page()).toContain('Katrine og en til har ikke sagt ja endnu.');
  desk.answer = { ok: true, value: null };
  await press(`${message('plans.sayYes')} Katrine`);
  expect(desk.asked[1]).toMatchObject({
    kind: 'sayYes',
    entry: fetching,
    yes: true,
    whom: { key: party('katrine').key },
  });
  expect(page()).not.toContain('Katrine og en til har ikke sagt ja endnu.');
  await stands('agreement', whole, { yes: { [party('katrine').key]: { name: 'Katrine', at } } });
  expect(page()).toContain('Katrine har sagt ja');
});

test('AGREE-7 a yes to what has changed since is said to be that', async () => {
  const yes = { [party('katrine').key]: { name: 'Katrine', at: '2026-01-10T16:00:00.000Z' } };
  await stands('agreement', whole, { yes });
  await press(`${message('plans.edit')} ${whole.what}`);
  expect(page()).toContain('Katrine sagde ja til noget, der siden er ændret');
});

test('AGREE-9 the poster says how often an agreement was kept of the times that somebody saw', async () => {
  await stands('agreement', whole, { state: 'active' });
  const seen = ['kept', 'kept', 'partly', 'notRelevant'];
  for (const [day, kept] of seen.entries())
    await stands(
      'seen',
      { agreement: fetching, on: addDays('2026-01-19', day), kept },
      {},
      idFor<PlanId>(`seen${day}`),
    );
  expect(page()).toContain('Holdt 2 af 3');
});

test('AGREE-10 what a member wants to talk about stands beside the agreement until it is laid aside', async () => {
  await stands('agreement', whole);
  const seat = idFor<SeatId>('katrine');
  const ask = { what: 'tooMuch', agreement: fetching, seat, name: 'Katrine', at };
  await act(async () => {
    openStaff(desk.staffDoc).plan.set(`ask:tooMuch:${fetching}:${seat}`, ask);
  });
  expect(page()).toContain('Katrine: den fylder for meget');
  await press(`${message('plans.askAside')} Katrine`);
  expect(desk.asked).toMatchObject([
    { kind: 'setAskAside', entry: fetching, what: 'tooMuch', seat },
  ]);
});

test('AGREE-10 what is held back and what was laid aside is brought out again, and neither stands among the agreements', async () => {
  await stands('rule', { text: 'Døre bliver ikke låst.' }, { shelved: { name: 'Jonas', at } });
  expect(document.querySelector('details')?.textContent).toContain('Døre bliver ikke låst.');
  await press(`${message('plans.edit')} Døre bliver ikke låst.`);
  await press(message('plans.restore'));
  expect(desk.asked).toMatchObject([{ kind: 'shelvePlan', part: 'rule', shelved: false }]);
});
