import type { EventId, PlanId } from '@rundbord/shared/id';
import { readAsks } from '@rundbord/shared/plan/plan-ask';
import { readPlan, readPlanEntry } from '@rundbord/shared/plan/plan-entry';
import { seenPerSeatLimit } from '@rundbord/shared/plan/plan-fields';
import { readOwn } from '@rundbord/shared/protocol/own';
import { ok } from '@rundbord/shared/result';
import { readEvents } from '@rundbord/shared/scaling/timeline-event';
import { type CastName, cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import type { TestDevice } from '../testing/test-device.ts';
import { refusedWith } from '../testing/test-evening.ts';
import { testFollower } from '../testing/test-follower.ts';
import { type TestMeeting, testMeeting, type Wish } from '../testing/test-meeting.ts';
import { until } from '../testing/until.ts';

// The meeting is on Tuesday 13 January 2026, half past five in the afternoon.

const fetches = idFor<PlanId>('fetches');
let meeting: TestMeeting;

beforeEach(async () => {
  meeting = await testMeeting(['katrine', 'birgit', 'line', 'sanne', 'amina', 'nadia']);
  await agrees('fetches', { what: 'Moster henter drengene' });
});

/** Jonas writes an agreement of Katrine's, with Sanne in reserve; Amina keeps an eye on it. */
async function agrees(name: string, more: object = {}, held = false): Promise<void> {
  const values = {
    worry: 'Drengene er alene med Line',
    who: [await party('katrine')],
    backup: [await party('sanne')],
    checker: [await party('amina')],
    when: { kind: 'weekly', days: [1, 2], rhythm: 'every', from: '15:00', except: [] },
    trial: { from: '2026-01-05', to: '2026-02-13' },
    followUp: '2026-02-12',
    ...more,
  };
  await meeting.wants('jonas', {
    kind: 'writePlan',
    part: 'agreement',
    entry: idFor<PlanId>(name),
    values,
    ...(held ? { held } : {}),
  });
}

const party = async (name: CastName) => ({
  key: await meeting.seatOf(name),
  name: cast[name].name,
});
const jonas = (wish: Wish) => meeting.wants('jonas', wish);
const says = (who: CastName, yes = true, more: object = {}) =>
  meeting.wants(who, { kind: 'sayYes', entry: fetches, yes, ...more });
const asks = (who: CastName, what: 'talk' | 'tooMuch' = 'talk', is = true, entry = fetches) =>
  meeting.wants(who, { kind: 'askAbout', entry, what, is });
const notes = (who: CastName, more: object = {}, name = 'tuesday') =>
  meeting.wants(who, {
    kind: 'noteSeen',
    entry: idFor<PlanId>(name),
    agreement: fetches,
    on: '2026-01-13',
    kept: 'kept',
    ...more,
  } as Wish);
const agreement = (id = fetches) => {
  const found = readPlanEntry(meeting.room.table.plan, 'agreement', id);
  if (!found) throw new Error('no such agreement');
  return found;
};
const yesOf = () => Object.values(agreement().yes ?? {}).map(({ name }) => name);
const told = () => readAsks(meeting.room.staff.plan).map(({ name, what }) => [name, what]);
const seen = () => readPlan(meeting.room.staff.plan, 'seen');
const begins = async () => {
  await says('katrine');
  await says('line');
  await jonas({ kind: 'setAgreement', entry: fetches, state: 'active' });
};
const phoneOf = async (name: CastName) =>
  meeting.comes(name, 'phone', { seat: await meeting.seatOf(name) }).sync();
const own = (device: TestDevice) => readOwn(device.frames('own').at(-1)?.json ?? '{}').plan;
const heardBy = ({ heard }: TestDevice) =>
  heard
    .map((frame) => ('body' in frame ? Buffer.from(frame.body).toString() : JSON.stringify(frame)))
    .join();

describe('TASK-2 a yes is one’s own', () => {
  test.each(['katrine', 'sanne', 'line'] as const)(
    'TASK-2 %s says it for herself alone',
    async (who) => {
      expect(await says(who)).toEqual(ok());
      expect(yesOf()).toEqual([(await meeting.actorOf(who)).name]);
    },
  );

  test.each(['birgit', 'amina'] as const)(
    'TASK-2 %s, who is not asked, has no yes to give, none to take, and nothing to talk about',
    async (who) => {
      await says('katrine');
      for (const answer of [await says(who), await says(who, false), await asks(who)])
        expect(answer).toEqual(refusedWith('agreement/not-yours'));
      expect(yesOf()).toEqual(['Katrine']);
      expect(told()).toEqual([]);
    },
  );

  test('TASK-2 nobody at the table says it for somebody else', async () => {
    const whom = { key: await meeting.seatOf('katrine') };
    expect(await says('line', true, { whom })).toEqual(refusedWith('right/not-yours'));
    expect(await says('katrine', true, { whom })).toEqual(refusedWith('right/not-yours'));
    expect(yesOf()).toEqual([]);
  });

  test('TASK-2 the interpreter and the facilitator say nothing of tasks as their own', async () => {
    for (const answer of [await says('nadia'), await asks('nadia'), await notes('nadia')])
      expect(answer).toMatchObject({ ok: false });
    for (const answer of [await says('jonas'), await asks('jonas'), await notes('jonas')])
      expect(answer).toMatchObject({ ok: false });
    expect(yesOf()).toEqual([]);
    expect([told(), seen()]).toEqual([[], []]);
  });

  test('TASK-1 what is held back, laid aside or stopped is there for no member', async () => {
    await agrees('held', { what: 'Ikke vist endnu' }, true);
    const held = idFor<PlanId>('held');
    const unknown = refusedWith('plan/unknown');
    expect(await meeting.wants('katrine', { kind: 'sayYes', entry: held, yes: true })).toEqual(
      unknown,
    );
    expect(await asks('katrine', 'talk', true, held)).toEqual(unknown);
    expect(await notes('katrine', { agreement: held })).toEqual(unknown);
    await jonas({ kind: 'setAgreement', entry: fetches, state: 'stopped' });
    for (const answer of [await says('katrine'), await asks('katrine'), await notes('katrine')])
      expect(answer).toEqual(unknown);
  });
});

describe('TASK-3 a yes is to the words that were read', () => {
  test('TASK-3 a yes that was on its way while the words were changed is none', async () => {
    const { wordsAt } = agreement();
    meeting.clock.pass(60_000);
    await agrees('fetches', { what: 'Moster henter drengene og bliver til kl. 20' });
    expect(await says('katrine', true, { wordsAt })).toEqual(refusedWith('agreement/new-words'));
    expect(yesOf()).toEqual([]);
    expect(await says('katrine', true, { wordsAt: agreement().wordsAt })).toEqual(ok());
    expect(yesOf()).toEqual(['Katrine']);
  });

  test('TASK-3 it can be taken back whatever the words are by now', async () => {
    const { wordsAt } = agreement();
    await says('katrine');
    meeting.clock.pass(60_000);
    await agrees('fetches', { what: 'Moster henter kun Peter' });
    expect(await says('katrine', false, { wordsAt })).toEqual(ok());
    expect(yesOf()).toEqual([]);
  });
});

describe('TASK-4 a yes can be taken back', () => {
  test('TASK-4 what was under way without it is being adjusted', async () => {
    await begins();
    expect(agreement().state).toBe('active');
    expect(await says('line', false)).toEqual(ok());
    expect([agreement().state, yesOf()]).toEqual(['adjusting', ['Katrine']]);
  });

  test('TASK-4 without that of the reserve, who was not asked, it goes on', async () => {
    await says('sanne');
    await begins();
    expect(await says('sanne', false)).toEqual(ok());
    expect([agreement().state, yesOf()]).toEqual(['active', ['Katrine', 'Line']]);
  });

  test('TASK-4 what has not begun stays where it stands', async () => {
    await says('katrine');
    await jonas({ kind: 'setAgreement', entry: fetches, state: 'agreed' });
    await says('katrine', false);
    expect(agreement().state).toBe('agreed');
  });
});

describe('TASK-5 what is said to the facilitators alone', () => {
  test('TASK-5 who wants to talk, and for whom it is too much, is told them once each', async () => {
    for (const what of ['talk', 'tooMuch', 'talk'] as const) await asks('katrine', what);
    await asks('line', 'tooMuch');
    expect(told().sort()).toEqual([
      ['Katrine', 'talk'],
      ['Katrine', 'tooMuch'],
      ['Line', 'tooMuch'],
    ]);
  });

  test('TASK-5 a yes ends one’s own wish to talk, and nothing else', async () => {
    await asks('katrine', 'talk');
    await asks('katrine', 'tooMuch');
    await asks('line', 'talk');
    await says('katrine');
    expect(told().sort()).toEqual([
      ['Katrine', 'tooMuch'],
      ['Line', 'talk'],
    ]);
  });

  test('TASK-5 it is taken back by its own teller alone, also when the agreement is stopped', async () => {
    await asks('katrine', 'tooMuch');
    await asks('line', 'tooMuch', false);
    await asks('birgit', 'tooMuch', false);
    expect(told()).toEqual([['Katrine', 'tooMuch']]);
    await jonas({ kind: 'setAgreement', entry: fetches, state: 'stopped' });
    expect(await asks('katrine', 'tooMuch', false)).toEqual(ok());
    expect(told()).toEqual([]);
  });

  test('TASK-5 a facilitator sets it aside, and the teller’s phone is told', async () => {
    const phone = await phoneOf('katrine');
    await asks('katrine');
    await until(() => own(phone).asks.length === 1);
    const seat = await meeting.seatOf('katrine');
    expect(
      await meeting.wants('line', { kind: 'setAskAside', entry: fetches, what: 'talk', seat }),
    ).toMatchObject({ ok: false });
    await jonas({ kind: 'setAskAside', entry: fetches, what: 'talk', seat });
    await until(() => own(phone).asks.length === 0);
  });

  test('TASK-5 it is in no frame of another member, the wall, a follower or the interpreter', async () => {
    await begins();
    const teller = await phoneOf('katrine');
    const leaders = await meeting.comes('jonas', 'staff').sync();
    const others = [
      await phoneOf('line'),
      await phoneOf('sanne'),
      await phoneOf('amina'),
      await phoneOf('nadia'),
      await meeting.comes('jonas', 'console').sync(),
      await meeting.comes('wall', 'wall').sync(),
      await (await testFollower(meeting)).comes().sync(),
    ];
    const before = others.map(({ heard }) => heard.length);
    await asks('katrine', 'tooMuch');
    await asks('katrine', 'talk');
    await notes('katrine', { kept: 'notYet', whatWorked: 'Zebrafinke', childSign: 'Silkehale' });
    await until(() => own(teller).seen.length === 1 && own(teller).asks.length === 2);
    expect(heardBy(leaders)).toContain('Zebrafinke');
    others.forEach((device, at) => {
      expect(heardBy(device).length).toBeGreaterThan(50);
      for (const word of ['Zebrafinke', 'Silkehale', 'tooMuch', '"talk"', 'notYet'])
        expect(heardBy(device)).not.toContain(word);
      // Not even that something was said.
      expect(device.heard.slice(before[at]).map(({ kind }) => kind)).toEqual([]);
    });
    for (const word of ['Zebrafinke', 'tooMuch', fetches])
      expect(meeting.lines.join()).not.toContain(word);
  });
});

describe('TASK-6 how it went', () => {
  beforeEach(begins);

  test('TASK-6 is the facilitators’, in the teller’s name, and told to the teller’s own phone', async () => {
    const phone = await phoneOf('katrine');
    expect(await notes('katrine', { whatWorked: '  Vi kom i god tid ' })).toEqual(ok());
    expect(seen()).toMatchObject([
      {
        from: await meeting.seatOf('katrine'),
        made: { name: 'Katrine' },
        values: {
          agreement: fetches,
          on: '2026-01-13',
          kept: 'kept',
          whatWorked: 'Vi kom i god tid',
          byWhom: [{ name: 'Katrine' }],
        },
      },
    ]);
    await until(() => own(phone).seen.length === 1);
    expect(own(phone).seen[0]?.values).toMatchObject({
      kept: 'kept',
      whatWorked: 'Vi kom i god tid',
    });
    expect(readPlan(meeting.room.table.plan, 'seen')).toEqual([]);
  });

  test.each([
    ['katrine', true],
    ['sanne', true],
    ['amina', true],
    ['line', true],
    ['birgit', false],
  ] as const)('TASK-6 whether %s tells it: %s', async (who, may) => {
    expect(await notes(who)).toEqual(may ? ok() : refusedWith('agreement/not-yours'));
    expect(seen()).toHaveLength(may ? 1 : 0);
  });

  test.each(['2026-01-14', '2026-02-10', '2199-12-31'])(
    'TASK-6 nobody tells of %s before it has been',
    async (on) => {
      expect(await notes('katrine', { on })).toEqual(refusedWith('check/later'));
      expect(seen()).toEqual([]);
    },
  );

  test('TASK-6 a day goes by the clock in Denmark', async () => {
    // Half past eleven in the evening in UTC is half past midnight there.
    meeting.clock.pass(7 * 3_600_000);
    expect(await notes('katrine', { on: '2026-01-14' })).toEqual(ok());
  });

  test('TASK-6 words longer than their field are refused whole, and nothing is noted', async () => {
    expect(await notes('katrine', { whatWorked: 'å'.repeat(241) })).toMatchObject(
      refusedWith('words/too-long', { graphemes: 241, limit: 240 }),
    );
    expect(seen()).toEqual([]);
  });

  test('TASK-6 what a facilitator shows is read by all without the seat it came from', async () => {
    await notes('katrine', { whatWorked: 'Zebrafinke' });
    await jonas({ kind: 'showPlan', part: 'seen', entry: idFor<PlanId>('tuesday'), shown: true });
    const [shown] = readPlan(meeting.room.table.plan, 'seen');
    expect(shown?.values.whatWorked).toBe('Zebrafinke');
    expect(shown?.from).toBeUndefined();
  });

  test('TASK-6 what is sent under the id of something on the time axis leaves that where it is', async () => {
    const { record } = meeting.room.table;
    const event = idFor<EventId>('tuesday');
    await jonas({ kind: 'noteEvent', event, what: 'stepDown', on: '2026-01-12' });
    await notes('katrine');
    const entry = idFor<PlanId>('tuesday');
    for (const shown of [true, false]) {
      await jonas({ kind: 'showPlan', part: 'seen', entry, shown });
      expect(readEvents(record).map(({ id }) => id)).toEqual([event]);
    }
    await jonas({ kind: 'shelvePlan', part: 'seen', entry, shelved: true });
    expect(readEvents(record).map(({ id }) => id)).toEqual([event]);
  });
});

describe('TASK-7 one device', () => {
  beforeEach(begins);

  test('TASK-7 tells of at most so many days, and leaves the others their room', async () => {
    for (let day = 0; day < seenPerSeatLimit; day += 1) await notes('katrine', {}, `day ${day}`);
    const full = refusedWith('seen/many', { limit: seenPerSeatLimit });
    expect(await notes('katrine', {}, 'one more')).toEqual(full);
    expect(seen()).toHaveLength(seenPerSeatLimit);
    expect(await notes('sanne', {}, 'hers')).toEqual(ok());
    const entry = idFor<PlanId>('day 0');
    await jonas({ kind: 'shelvePlan', part: 'seen', entry, shelved: true });
    expect(await notes('katrine', {}, 'in its place')).toEqual(ok());
  });

  test('TASK-7 a wish that comes again notes nothing twice, and nobody writes over another’s', async () => {
    await notes('katrine', { whatWorked: 'Først' });
    expect(await notes('katrine', { whatWorked: 'Igen' })).toEqual(ok());
    expect(await notes('sanne', { kept: 'notYet', whatWorked: 'Over' })).toEqual(ok());
    expect(seen().map(({ values, made }) => [made.name, values.whatWorked])).toEqual([
      ['Katrine', 'Først'],
    ]);
  });
});
