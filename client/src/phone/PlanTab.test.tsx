import { openTable } from '@rundbord/shared/doc/board-doc';
import type { PlanId, SeatId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import type { PlanValues } from '@rundbord/shared/plan/plan-fields';
import { cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { meetingTime } from '@rundbord/shared/testing/test-table';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { button, choose, field, fill, press } from '../testing/page.ts';
import { phoneAtHouse } from '../testing/phone-at-house.tsx';
import { close } from '../testing/show.tsx';
import { PlanTab } from './PlanTab.tsx';

// Birgit's phone, on Thursday 15 January 2026.
const [birgit, katrine] = (['birgit', 'katrine'] as const).map((name) => ({
  key: idFor<SeatId>(name),
  name: cast[name].name,
})) as [Who, Who];
type Who = { key: SeatId; name: string };
const home = idFor<PlanId>('home');
const fetches = idFor<PlanId>('fetches');
const later = '2026-01-14T16:30:00.000Z';
const atHome: PlanValues<'agreement'> = {
  what: 'Mormor er i hjemmet',
  who: [birgit],
  when: { kind: 'weekly', days: [3, 4], rhythm: 'even', from: '15:00', to: '17:00', except: [] },
  trial: { from: '2026-01-05', to: '2026-02-13' },
};

let phone: ReturnType<typeof phoneAtHouse>;
let message: Message;

async function comes(role: 'member' | 'interpreter' = 'member'): Promise<void> {
  phone = phoneAtHouse(role);
  message = await phone.show(<PlanTab isShown={true} />);
  await phone.letIn();
  await sits(birgit, role);
  await sits(katrine);
}

beforeEach(async () => {
  const toFake = ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;
  vi.useFakeTimers({ toFake: [...toFake], now: new Date('2026-01-15T17:00:00.000Z') });
  await comes();
});

afterEach(async () => {
  await close();
  phone.session.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const tell = (key: string, value: unknown, root: 'plan' | 'record' = 'plan') =>
  act(async () => phone.house.tell((doc) => openTable(doc)[root].set(key, value)));
const sits = ({ key, name }: Who, role = 'member') =>
  tell(`seat:${key}`, { name, role, colour: 0, meeting: 'x', admittedAt: meetingTime }, 'record');
const agrees = (id: PlanId, values: PlanValues<'agreement'>, more: object = {}) =>
  tell(`agreement:${id}`, {
    order: id === home ? 'a1' : 'a2',
    made: { name: 'Jonas', at: meetingTime },
    wordsAt: meetingTime,
    values,
    ...more,
  });
const yes = (...who: Who[]) => ({
  yes: Object.fromEntries(who.map(({ key, name }) => [key, { name, at: meetingTime }])),
});
/** What stands under a heading. */
const under = (title: string) => {
  const sections = [...document.querySelectorAll('section')];
  const found = sections.find((each) => each.querySelector('h2')?.textContent === title);
  return found?.textContent ?? null;
};
const page = () => document.body.textContent ?? '';
const buttons = () => [...document.querySelectorAll('main button')].map((each) => each.textContent);
const lastAsked = () => phone.questions.at(-1)?.body;
const answer = (value: Parameters<(typeof phone.questions)[number]['answer']>[0]) =>
  act(async () => phone.questions.at(-1)?.answer(value));

describe('TASK-1 what one reads', () => {
  test('TASK-1 a task one has said yes to stands in plain words, with its days, hours and end', async () => {
    await agrees(home, { ...atHome, who: [birgit, katrine] }, { ...yes(birgit), state: 'active' });
    const said = under(message('task.said'));
    for (const words of [
      'Mormor er i hjemmet',
      'Wednesday and Thursday in even weeks 15:00–17:00',
      message('task.with', { names: 'Katrine' }),
      message('planChoice.state.active'),
    ])
      expect(said).toContain(words);
    expect(said).toMatch(/13 Feb|Feb 13/);
    expect(under(message('task.asked'))).toBeNull();
  });

  test('TASK-1 who steps in reads for whom, and is asked in words of their own', async () => {
    await agrees(fetches, { what: 'Moster henter', who: [katrine], backup: [birgit] });
    expect(under(message('task.asked'))).toContain(message('task.reserve', { names: 'Katrine' }));
    expect(button(message('task.yesReserve'))).toBeTruthy();
  });

  test('TASK-1 agreements of others are folded in short, and what was not agreed says so', async () => {
    await agrees(home, atHome, yes(birgit));
    await agrees(fetches, { what: 'Moster henter', who: [katrine] });
    const all = under(message('task.all')) ?? '';
    expect(all).toContain('Moster henter');
    expect(all).toContain(message('task.doneBy', { names: 'Katrine' }));
    expect(all).toContain(message('task.notAgreed'));
    expect(all).toContain(message('planChoice.standing.draft'));
    expect(document.querySelector('section > details')?.hasAttribute('open')).toBe(false);
  });

  test('TASK-1 a plan without agreements says what will be here', async () => {
    expect(under(message('task.all'))).toContain(message('task.empty'));
  });
});

describe('TASK-2 a yes', () => {
  test('TASK-2 says of which words it is, and stays in place with thanks', async () => {
    await agrees(home, atHome);
    await press(message('task.yes'));
    expect(lastAsked()).toMatchObject({
      kind: 'sayYes',
      entry: home,
      yes: true,
      wordsAt: meetingTime,
    });
    expect(page()).toContain(message('own.onItsWay'));
    await answer({ value: null });
    await agrees(home, atHome, yes(birgit));
    expect(under(message('task.asked'))).toContain(message('task.thanks'));
    await phone.show(<PlanTab isShown={false} />);
    await phone.show(<PlanTab isShown={true} />);
    expect(under(message('task.asked'))).toBeNull();
    expect(under(message('task.said'))).toContain(message('task.saidYes'));
  });

  test('TASK-2 pressed twice it is asked once', async () => {
    await agrees(home, atHome);
    await press(message('task.yes'));
    await press(message('task.yes'));
    expect(phone.questions).toHaveLength(1);
  });

  test('TASK-2 a parent is asked for what others do, in a parent’s words', async () => {
    await tell('header:header----------------', {
      order: 'a',
      made: { name: 'Jonas', at: meetingTime },
      wordsAt: meetingTime,
      values: { parents: [birgit] },
    });
    await agrees(fetches, { what: 'Moster henter', who: [katrine] });
    await press(message('task.yesParent'));
    expect(lastAsked()).toMatchObject({ kind: 'sayYes', entry: fetches });
  });

  test('TASK-3 words that are new since the yes are said to be, and asked again', async () => {
    await agrees(home, atHome, { ...yes(birgit), wordsAt: later, state: 'adjusting' });
    expect(under(message('task.asked'))).toContain(message('task.newWords'));
    await press(message('task.yes'));
    expect(lastAsked()).toMatchObject({ wordsAt: later });
  });

  test('TASK-4 it can be taken back', async () => {
    await agrees(home, atHome, yes(birgit));
    await press(message('task.takeYes'));
    expect(lastAsked()).toMatchObject({ kind: 'sayYes', entry: home, yes: false });
  });

  test('TASK-2 who interprets reads everything unfolded, and has nothing to press', async () => {
    await close();
    phone.session.close();
    await comes('interpreter');
    await agrees(home, atHome, { state: 'active' });
    expect(page()).toContain('Mormor er i hjemmet');
    expect(document.querySelector('section > details')?.hasAttribute('open')).toBe(true);
    expect(buttons()).toEqual([]);
  });
});

describe('TASK-5 what is said to the facilitators alone', () => {
  test('TASK-5 the phone says who sees it before it is said, and that they know after', async () => {
    await agrees(home, atHome);
    expect(page()).toContain(message('task.talkWho'));
    await press(message('task.talk'));
    expect(lastAsked()).toMatchObject({ kind: 'askAbout', entry: home, what: 'talk', is: true });
    await phone.tellPlan({ asks: [{ agreement: home, what: 'talk' }], seen: [] });
    expect(page()).toContain(message('task.talkKnown'));
    expect(page()).not.toContain(message('task.talkWho'));
    expect(button(message('task.yes'))).toBeTruthy();
  });

  test('TASK-5 that it is too much is said with a kind word, and can be taken back', async () => {
    await agrees(home, atHome, yes(birgit));
    expect(page()).toContain(message('task.tooMuchWhy'));
    await press(message('task.tooMuch'));
    expect(lastAsked()).toMatchObject({ kind: 'askAbout', entry: home, what: 'tooMuch', is: true });
    await answer({ value: null });
    await phone.tellPlan({ asks: [{ agreement: home, what: 'tooMuch' }], seen: [] });
    expect(page()).toContain(message('task.tooMuchKnown'));
    await press(message('own.withdraw'));
    expect(lastAsked()).toMatchObject({ what: 'tooMuch', is: false });
  });
});

describe('TASK-6 how it went', () => {
  beforeEach(() => agrees(home, atHome, { ...yes(birgit), state: 'active' }));
  const worked = () => message('planField.seen.whatWorked');

  test('TASK-6 it asks which day first, then how, and what worked before all other words', async () => {
    const labels = [...document.querySelectorAll('form label')].map((each) => each.textContent);
    // Its week is an odd one: today is offered, and comes last.
    expect(labels[0]).toContain('Thursday 8');
    expect(labels).toContain(message('task.today', { weekday: 'Thursday' }));
    expect(labels.slice(-3)).toEqual([
      worked(),
      message('planField.seen.parentDid'),
      message('planField.seen.childSign'),
    ]);
    await press(message('task.send'));
    expect(page()).toContain(message('task.choose'));
    expect(phone.questions).toEqual([]);
  });

  test('TASK-6 what was told stands beneath, and the form is free for the next day', async () => {
    await choose(message('planChoice.kept.kept'));
    await fill(worked(), 'Vi bagte boller');
    await press(message('task.send'));
    expect(lastAsked()).toMatchObject({
      kind: 'noteSeen',
      agreement: home,
      on: '2026-01-08',
      kept: 'kept',
      whatWorked: 'Vi bagte boller',
    });
    await answer({ value: null });
    expect(field(worked()).value).toBe('');
    const { entry: id } = lastAsked() as { entry: PlanId };
    const values = {
      agreement: home,
      on: '2026-01-08',
      kept: 'kept',
      whatWorked: 'Vi bagte boller',
    } as const;
    await phone.tellPlan({ asks: [], seen: [{ id, values }] });
    expect(under(message('task.said'))).toContain('Vi bagte boller');
  });

  test('TASK-8 what is refused says why beside its task, and every word stays', async () => {
    await choose(message('planChoice.kept.partly'));
    await fill(worked(), 'Vi bagte boller');
    await press(message('task.send'));
    await answer({ refusal: { code: 'seen/many', limit: 150 } });
    expect(under(message('task.said'))).toContain(message('refusal.seen/many', { limit: 150 }));
    expect(field(worked()).value).toBe('Vi bagte boller');
  });

  test('TASK-8 words stay when the agreement is put in other words meanwhile', async () => {
    await fill(worked(), 'Vi bagte boller');
    await agrees(
      home,
      { ...atHome, what: 'Mormor bager' },
      { ...yes(birgit), wordsAt: later, state: 'adjusting' },
    );
    expect(under(message('task.asked'))).toContain('Mormor bager');
    expect(field(worked()).value).toBe('Vi bagte boller');
    expect(field(worked()).closest('details')?.open).toBe(true);
  });
});

describe('TASK-8 a slow line', () => {
  test('TASK-8 a yes waits for the line in sight, and goes again by itself', async () => {
    await agrees(home, atHome);
    await press(message('task.yes'));
    await answer('line-down');
    expect(page()).toContain(message('own.onItsWay'));
    await act(() => vi.advanceTimersByTimeAsync(400));
    expect(phone.questions[1]?.body).toEqual(phone.questions[0]?.body);
    await answer({ refusal: { code: 'agreement/new-words' } });
    expect(page()).toContain(message('refusal.agreement/new-words'));
    expect(page()).not.toContain(message('own.onItsWay'));
  });

  test('TASK-8 why something was refused stands there although its agreement is gone', async () => {
    await agrees(home, atHome);
    await press(message('task.yes'));
    await agrees(home, atHome, { state: 'stopped' });
    await answer({ refusal: { code: 'plan/unknown' } });
    expect(page()).toContain(message('refusal.plan/unknown'));
  });
});
