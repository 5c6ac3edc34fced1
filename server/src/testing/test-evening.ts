import type { IntentId, PersonId, RoundId, SetId } from '@rundbord/shared/id';
import type { Intent } from '@rundbord/shared/intent/intent';
import { type Round, readRound } from '@rundbord/shared/scaling/round';
import { type RoundAside, readAside } from '@rundbord/shared/scaling/round-aside';
import type { ScaleKind } from '@rundbord/shared/scaling/scale-kind';
import { readSet, type StatementSet } from '@rundbord/shared/scaling/statement-set';
import type { ScaleValue } from '@rundbord/shared/scaling/vote';
import type { CastName } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { answerIntent } from '../intent/answer-intent.ts';
import { seatFacilitator } from '../meeting/seat-facilitator.ts';
import type { Actor } from '../meeting/sitter.ts';
import { newId } from '../random.ts';
import { type TestMeeting, testMeeting, type Wish } from './test-meeting.ts';

/** What a number comes with. */
type Beside = { notLower?: string; oneHigher?: string; offWall?: boolean };

const lise: Actor = { seat: idFor('lise'), name: 'Lise', role: 'facilitator', colour: 1 };

/** A meeting of Jonas' in which sets are written and rounds are held, each called by a name. */
export async function testEvening(names: readonly CastName[] = []) {
  const meeting = await testMeeting(names);
  return {
    ...meeting,
    ...withSets(meeting),
    ...withRounds(meeting),
    ...withNumbers(meeting),
    ...withSight(meeting),
  };
}

function withSets({ wants }: TestMeeting) {
  const jonas = (wish: Wish) => wants('jonas', wish);
  const sets = {
    puts: (name: string, of: ScaleKind = 'safety', more: object = {}) =>
      jonas({
        kind: 'putSet',
        set: idFor<SetId>(name),
        of,
        title: `Sæt ${name}`,
        ten: 'Alle er trygge',
        zero: 'Det er farligt',
        ...more,
      }),
    changes: (name: string, change: object) =>
      jonas({ kind: 'changeSet', set: idFor<SetId>(name), ...change }),
    writes: (name: string, field: string, words: string, before = '') =>
      jonas({ kind: 'writeSet', set: idFor<SetId>(name), field, words, before } as Wish),
    showsSet: (name: string, shown = true) =>
      jonas({ kind: 'showSet', set: idFor<SetId>(name), shown }),
    /** A set with both anchors, read to the parents and shown. */
    async hasSet(name: string, of: ScaleKind = 'safety', more: object = {}) {
      await sets.puts(name, of, more);
      await sets.changes(name, { parentsRead: true });
      await sets.showsSet(name);
    },
  };
  return sets;
}

function withRounds({ wants, room }: TestMeeting) {
  /** Where a round stands, as a console that shows it would say. */
  const stateOf = (name: string) =>
    readRound(room.table.record, idFor<RoundId>(name))?.state === 'partly'
      ? ('partly' as const)
      : ('closed' as const);
  const jonas = (wish: Wish) => wants('jonas', wish);
  const rounds = {
    prepares: (name = 'first', set = 'afternoons', more: object = {}) =>
      jonas({
        kind: 'prepareRound',
        round: idFor<RoundId>(name),
        set: idFor<SetId>(set),
        authorityLast: false,
        authority: [],
        ...more,
      }),
    asksNotes: (name = 'pile', isNamed = true) =>
      jonas({
        kind: 'prepareNotes',
        round: idFor<RoundId>(name),
        question: 'Hvad gør eftermiddagen tryg?',
        column: 'well',
        isNamed,
      }),
    does: (kind: 'openRound' | 'closeRound' | 'cancelRound', name = 'first') =>
      jonas({ kind, round: idFor<RoundId>(name) }),
    /** A round that takes numbers, of a fresh set. */
    async opens(name = 'first', set = 'afternoons', more: object = {}) {
      const prepared = await rounds.prepares(name, set, more);
      return prepared.ok ? rounds.does('openRound', name) : prepared;
    },
    reveals: (name = 'first', part: 'all' | 'next' | 'away' = 'next', reason?: string) =>
      jonas({
        kind: 'revealRound',
        round: idFor<RoundId>(name),
        part,
        from: stateOf(name),
        ...(reason === undefined ? {} : { reason }),
      }),
    /** Closes and shows, whoever has had the floor. */
    async shows(name = 'first', part: 'all' | 'next' = 'next') {
      await rounds.does('closeRound', name);
      return rounds.reveals(name, part, 'Klokken er mange');
    },
  };
  return rounds;
}

function withNumbers(meeting: TestMeeting) {
  const jonas = (wish: Wish) => meeting.wants('jonas', wish);
  return {
    votes: (who: CastName, value: ScaleValue, beside: Beside = {}, name = 'first') =>
      meeting.wants(who, { kind: 'vote', round: idFor<RoundId>(name), value, ...beside }),
    notes: (who: CastName, notes: string[], name = 'pile') =>
      meeting.wants(who, { kind: 'writeNotes', round: idFor<RoundId>(name), notes }),
    enters: (whom: object, value: ScaleValue, more: object = {}) =>
      jonas({
        kind: 'enterVote',
        round: idFor<RoundId>('first'),
        whom,
        value,
        channel: 'host',
        ...more,
      } as Wish),
    async spoke(...who: CastName[]) {
      for (const name of who)
        await jonas({ kind: 'setFloor', seat: (await meeting.actorOf(name)).seat, is: 'spoke' });
    },
    /** Lise comes with her console, and leads with Jonas. */
    comesLise: () => seatFacilitator(meeting.house, meeting.room, lise),
    /** Lise asks for something. */
    lise: (wish: Wish) =>
      answerIntent(meeting.house, meeting.room, lise, {
        id: newId<IntentId>(meeting.house.random),
        ...wish,
      } as Intent),
    /** The second evening on the same board. */
    opens2: () => meeting.opens('second'),
    /** Says who of the family somebody at the table is. */
    async links(who: CastName, person: string | null) {
      const seat = await meeting.seatOf(who);
      return jonas({
        kind: 'linkSeat',
        seat,
        person: person === null ? null : idFor<PersonId>(person),
      });
    },
  };
}

function withSight({ room }: TestMeeting) {
  const round = (name = 'first'): Round => {
    const found = readRound(room.table.record, idFor<RoundId>(name));
    if (!found) throw new Error('no such round', { cause: name });
    return found;
  };
  return {
    round,
    aside: (name = 'first'): RoundAside => readAside(room.staff.rounds, idFor<RoundId>(name)),
    shownSet: (name = 'afternoons'): StatementSet | null =>
      readSet(room.table.sets, idFor<SetId>(name)),
    draft: (name = 'afternoons'): StatementSet | null =>
      readSet(room.staff.sets, idFor<SetId>(name)),
    /** Each mark as everyone may read it: who, and what. */
    marks: (name = 'first') => {
      const found = round(name);
      return found.asks === 'number' ? found.marks.map((mark) => [mark.name, mark.value]) : [];
    },
    sealed: (name = 'first') => room.sealed.of(idFor<RoundId>(name)),
  };
}

export type TestEvening = Awaited<ReturnType<typeof testEvening>>;

/** A refusal with this code. */
export const refusedWith = (code: string, facts: object = {}) => ({
  ok: false,
  refusal: { code, ...facts },
});
