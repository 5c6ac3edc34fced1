import { readOpenMeeting } from '@rundbord/shared/board/record';
import type { IntentId, RoundId, SetId } from '@rundbord/shared/id';
import type { Intent } from '@rundbord/shared/intent/intent';
import { readOwn } from '@rundbord/shared/protocol/own';
import { type RoundState, readRounds } from '@rundbord/shared/scaling/round';
import { readAside } from '@rundbord/shared/scaling/round-aside';
import type { CastName } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerIntent } from '../intent/answer-intent.ts';
import { seatedActor } from '../meeting/who.ts';
import { newId } from '../random.ts';
import type { Room } from '../room/room.ts';
import { TestDevice } from '../testing/test-device.ts';
import { testEvening } from '../testing/test-evening.ts';
import type { Wish } from '../testing/test-meeting.ts';
import { quiet, until } from '../testing/until.ts';

// Evenings as chance makes them: people answer, change their minds, leave and come back, two facilitators press whatever
// there is to press, several at the same moment, and the house is closed and opened in between. Beside the house stands a
// model of what everyone was told; what the house holds and says is held against it after every step.

const people = ['birgit', 'line', 'hanne', 'martin'] as const satisfies readonly CastName[];
type Who = (typeof people)[number];
type Act =
  | { does: 'vote'; who: Who; offWall: boolean }
  | { does: 'leave' | 'come' | 'look'; who: Who }
  | { does: 'open' | 'close' | 'cancel' | 'revealAll' | 'revealNext' | 'prepare' | 'reopen' };

const who = fc.constantFrom(...people);
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('vote' as const), who, offWall: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constantFrom('leave' as const, 'come' as const, 'look' as const),
      who,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constantFrom(
        ...(['open', 'open', 'open', 'close', 'close', 'cancel'] as const),
        ...(['revealAll', 'revealNext', 'revealNext', 'prepare', 'prepare', 'reopen'] as const),
      ),
    }),
  },
) satisfies fc.Arbitrary<Act>;
/** Several at the same moment, then the next. */
const evening = fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), {
  minLength: 4,
  maxLength: 16,
});

/** What somebody was told of a round: everything the house said yes to, the last first. */
type Told = { round: string; words: string; offWall: boolean };

async function hold(steps: readonly (readonly Act[])[]): Promise<RoundState[]> {
  const kit = await testEvening([...people]);
  await using _ = kit;
  const { house, board, clock, jonas } = kit;
  await kit.hasSet('afternoons');
  const seats = new Map<Who, Awaited<ReturnType<typeof kit.seatOf>>>();
  for (const name of people) seats.set(name, await kit.seatOf(name));
  const seatOf = (name: Who) => seats.get(name) ?? idFor<never>('nobody');
  const told = new Map<string, Told>();
  const everTold = new Set<string>();
  const devices: { name: Who; device: TestDevice }[] = [];
  const watchers: TestDevice[] = [];
  const everyDevice = () => [...devices.map(({ device }) => device), ...watchers];
  let room: Room = kit.room;
  let rounds = 0;
  let words = 0;

  const asks = async (wish: Wish, name?: Who) => {
    const actor = name === undefined ? jonas : seatedActor(room, seatOf(name));
    if (!actor) return { ok: false as const };
    return answerIntent(house, room, actor, {
      id: newId<IntentId>(house.random),
      ...wish,
    } as Intent);
  };
  const current = () => idFor<RoundId>(`round ${rounds}`);
  const looks = (name: Who) => {
    const holder = { name, door: 'phone', seat: seatOf(name) } as const;
    const device = new TestDevice(room, holder, clock.now().getTime());
    devices.push({ name, device });
    return device.sync();
  };
  const watches = () => {
    for (const door of ['wall', 'console', 'staff'] as const)
      watchers.push(new TestDevice(room, { name: 'jonas', door }, clock.now().getTime()));
    return Promise.all(watchers.slice(-3).map((device) => device.sync()));
  };

  const reveals = (part: 'all' | 'next') => {
    const state = readRounds(room.table.record).find(({ id }) => id === current())?.state;
    const from = state === 'partly' ? ('partly' as const) : ('closed' as const);
    return asks({ kind: 'revealRound', round: current(), part, from, reason: 'Så er det nu' });
  };

  const does: Record<Act['does'], (act: Act) => Promise<unknown>> = {
    vote: async (each) => {
      if (each.does !== 'vote') return;
      words += 1;
      const secret = `Grund${words}x`;
      const round = current();
      const { offWall, who: name } = each;
      const order = words;
      const done = await asks(
        { kind: 'vote', round, value: words % 11, notLower: secret, offWall },
        name,
      );
      if (!done.ok) return;
      everTold.add(secret);
      const key = `${round} ${name}`;
      const known = told.get(key);
      // Two of one person at one moment are taken in the order in which they were sent.
      if (!known || Number(/\d+/.exec(known.words)?.[0]) < order)
        told.set(key, { round, words: secret, offWall });
    },
    leave: async ({ ...each }) =>
      'who' in each && asks({ kind: 'removeSeat', seat: seatOf(each.who) }),
    come: async (each) => {
      if (!('who' in each) || seatedActor(room, seatOf(each.who))) return;
      await kit.knocks(each.who);
      await asks({ kind: 'admit', seat: seatOf(each.who) });
    },
    look: async (each) => 'who' in each && looks(each.who),
    prepare: async () => {
      const isAsking = readRounds(room.table.record).some(
        ({ state }) =>
          state === 'prepared' || state === 'open' || state === 'closed' || state === 'partly',
      );
      if (isAsking) return;
      rounds += 1;
      await asks({
        kind: 'prepareRound',
        round: current(),
        set: idFor<SetId>('afternoons'),
        authorityLast: rounds % 2 === 1,
        authority: [seatOf('hanne')],
      });
    },
    open: () => asks({ kind: 'openRound', round: current() }),
    close: () => asks({ kind: 'closeRound', round: current() }),
    cancel: () => asks({ kind: 'cancelRound', round: current() }),
    revealAll: () => reveals('all'),
    revealNext: () => reveals('next'),
    reopen: async () => {},
  };

  const reopens = async () => {
    for (const device of everyDevice()) room.leave(device.peer);
    devices.length = 0;
    watchers.length = 0;
    const closed = kit.lines.filter((line) => line.includes('room/closed')).length;
    await quiet();
    clock.pass(31_000);
    house.rooms.beat();
    await until(
      () => kit.lines.filter((line) => line.includes('room/closed')).length > closed,
      'the room closed',
    );
    const opened = await house.rooms.of(board);
    if (!opened || opened === room) throw new Error('the room was not opened anew');
    room = opened;
    await watches();
  };

  const assertTrue = () => {
    const visible = JSON.stringify(room.table.doc.toJSON());
    const aside = JSON.stringify(room.staff.doc.toJSON());
    for (const round of readRounds(room.table.record)) {
      if (round.asks !== 'number') continue;
      const sealed = room.sealed.of(round.id);
      const { held } = readAside(room.staff.rounds, round.id);
      const shown = [...round.marks, ...held];
      const given = [...told.values()].filter((each) => each.round === round.id);
      const found = [
        ...shown.map(({ notLower }) => notLower),
        ...[...sealed.values()].map(({ notLower }) => notLower),
      ];
      // Nothing lost, nothing twice; of what was called off nothing is left.
      const expected = round.state === 'cancelled' ? [] : given.map((each) => each.words);
      expect(found.toSorted()).toEqual(expected.toSorted());
      const voters = [...shown.map(({ voter }) => voter), ...sealed.keys()];
      expect(new Set(voters).size).toBe(voters.length);
      if (round.state === 'revealed') expect(sealed.size).toBe(0);
      if (round.state !== 'revealed' && round.state !== 'partly') expect(shown).toEqual([]);
      if (round.state === 'open') expect(round.ready).toBe(sealed.size);
      // What is sealed, or was called off, is in no document.
      const secret =
        round.state === 'cancelled'
          ? given.map((each) => each.words)
          : [...sealed.values()].map(({ notLower = '' }) => notLower);
      for (const each of secret) {
        expect(visible).not.toContain(each);
        expect(aside).not.toContain(each);
      }
      for (const each of given) if (each.offWall) expect(visible).not.toContain(each.words);
    }
  };

  const assertUnseen = () => {
    const isShown = new Map<string, { round: string; onWall: boolean }>();
    for (const round of readRounds(room.table.record))
      if (round.asks === 'number') {
        for (const { notLower = '' } of round.marks)
          isShown.set(notLower, { round: round.id, onWall: true });
        for (const { notLower = '' } of readAside(room.staff.rounds, round.id).held)
          isShown.set(notLower, { round: round.id, onWall: false });
      }
    const heardBy = ({ heard }: TestDevice) =>
      heard.map((frame) => ('body' in frame ? Buffer.from(frame.body).toString() : '')).join();
    for (const device of everyDevice()) {
      const heard = heardBy(device);
      const isStaff = device.peer.sitter.document === 'staff';
      for (const secret of everTold)
        if (heard.includes(secret)) {
          const shown = isShown.get(secret);
          expect([secret, Boolean(shown && (shown.onWall || isStaff))]).toEqual([secret, true]);
        }
    }
    for (const { name, device } of devices)
      for (const { json } of device.frames('own')) {
        const { answers, held } = readOwn(json);
        const mine = new Set([
          ...held.map(({ mark }) => mark.notLower),
          ...answers.map(({ notLower }) => notLower),
        ]);
        for (const secret of mine) expect(secretsOf(name).has(secret ?? '')).toBe(true);
      }
  };
  const sent = new Map<Who, Set<string>>(people.map((name) => [name, new Set()]));
  const secretsOf = (name: Who) => sent.get(name) ?? new Set<string>();
  const sendingVote = does.vote;
  does.vote = (each) => {
    if (each.does === 'vote') secretsOf(each.who).add(`Grund${words + 1}x`);
    return sendingVote(each);
  };

  await watches();
  await does.prepare({ does: 'prepare' });
  await does.open({ does: 'open' });
  for (const step of steps) {
    await Promise.all(step.map((each) => does[each.does](each)));
    await quiet();
    assertTrue();
    assertUnseen();
    if (step.some((each) => each.does === 'reopen')) {
      await reopens();
      assertTrue();
    }
  }
  const open = readOpenMeeting(room.table.record);
  expect(open).not.toBe(null);
  expect(kit.lines.filter((line) => /fault|missed|not-compacted/.test(line))).toEqual([]);
  return readRounds(room.table.record).flatMap(({ passages }) =>
    passages.map(({ state }) => state),
  );
}

test('ROUND-15 whatever comes between, no number that was taken is lost, counted twice, or seen early (property)', {
  timeout: 120_000,
}, async () => {
  const reached = new Map<RoundState, number>();
  await fc.assert(
    fc.asyncProperty(evening, async (steps) => {
      for (const state of await hold(steps)) reached.set(state, (reached.get(state) ?? 0) + 1);
    }),
    { seed: 61, endOnFailure: true, numRuns: Number(process.env['RBT_EVENINGS'] ?? 40) },
  );
  // Chance has been everywhere.
  for (const state of ['open', 'closed', 'partly', 'revealed', 'cancelled'] as const)
    expect([state, (reached.get(state) ?? 0) > 0]).toEqual([state, true]);
});
