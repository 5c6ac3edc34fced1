import { readOpenMeeting } from '@rundbord/shared/board/record';
import { type InboxCard, type OwnCard, ownCards, readInbox } from '@rundbord/shared/card/inbox';
import type { CardId, IntentId, MeetingId, SeatId } from '@rundbord/shared/id';
import type { Intent } from '@rundbord/shared/intent/intent';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import type { Result } from '@rundbord/shared/result';
import { type CastName, cast } from '@rundbord/shared/testing/cast';
import { idFor } from '@rundbord/shared/testing/id-for';
import { answerIntent } from '../intent/answer-intent.ts';
import { seatCookie } from '../meeting/cookies.ts';
import { type FailureBudget, failureBudget } from '../meeting/failure-budget.ts';
import { type KnockBody, knock } from '../meeting/knock.ts';
import type { Actor } from '../meeting/sitter.ts';
import { seatedActor, seatsOf } from '../meeting/who.ts';
import { newId } from '../random.ts';
import { readRow } from '../store/rows.ts';
import { testRoom } from './test-room.ts';

/** What somebody wants, without the number that makes a repeat harmless. */
export type Wish = Intent extends infer I ? (I extends Intent ? Omit<I, 'id'> : never) : never;

/** Jonas' board with a meeting open. Everyone is called by their name in the cast. */
export async function testMeeting(names: readonly CastName[] = []) {
  const kit = await testRoom();
  const { house, room } = kit;
  const cookies = new Map<CastName, string>();
  const budget: FailureBudget = failureBudget(kit.clock);
  const jonas: Actor = { seat: idFor('jonas'), name: 'Jonas', role: 'facilitator', colour: 0 };

  const seatOf = async (name: CastName): Promise<SeatId> => {
    const [newest] = await seatsOf(house, cookies.get(name));
    if (!newest) throw new Error('has not knocked', { cause: name });
    return newest.seat;
  };
  const actorOf = async (name: CastName): Promise<Actor> => {
    if (name === 'jonas') return jonas;
    const seat = await seatOf(name);
    // Also somebody who has been looked up and removed since.
    return seatedActor(room, seat) ?? { seat, name: cast[name].name, role: 'member', colour: 0 };
  };
  const meeting = {
    ...kit,
    jonas,
    budget,
    cookies,
    seatOf,
    actorOf,
    /** Somebody asks for something; `id` when it comes again. */
    async wants(
      name: CastName,
      wish: Wish,
      id = newId<IntentId>(house.random),
    ): Promise<Result<void, Refusal>> {
      return answerIntent(house, room, await actorOf(name), { id, ...wish } as Intent);
    },
    /** The code and the token of the meeting that is going on. */
    async door(): Promise<{ code: string; token: string }> {
      const open = readOpenMeeting(room.table.record);
      const door = open && (await readRow(house.store, 'meeting', open.id));
      if (!door) throw new Error('no meeting is open');
      return door;
    },
    async knocks(name: CastName, change: Partial<KnockBody> = {}, address = 'home') {
      const { name: said, relation } = cast[name];
      const way = change.code === undefined ? { token: (await meeting.door()).token } : {};
      const body = { name: said, relation: { ...relation.da }, ...way, ...change };
      const cookieHeader = cookies.get(name);
      const knocked = await knock(house, { body, address, cookieHeader, budget });
      if (knocked.ok) cookies.set(name, `${seatCookie}=${knocked.value.secret}`);
      return knocked;
    },
    async sits(name: CastName): Promise<void> {
      await meeting.knocks(name);
      await meeting.wants('jonas', { kind: 'admit', seat: await seatOf(name) });
    },
    opens: (name = 'first') =>
      meeting.wants('jonas', { kind: 'openMeeting', meeting: idFor<MeetingId>(name) }),
    sends: (name: CastName, card: string, words = `Kort om ${card}`) =>
      meeting.wants(name, {
        kind: 'sendCard',
        card: idFor<CardId>(card),
        column: 'worry',
        words,
        lang: 'da',
      }),
    inbox: (): InboxCard[] => readInbox(room.staff),
    own: async (name: CastName): Promise<OwnCard[]> =>
      ownCards(await seatOf(name), room.table, room.staff),
  };
  await meeting.opens();
  for (const name of names) await meeting.sits(name);
  return meeting;
}

export type TestMeeting = Awaited<ReturnType<typeof testMeeting>>;
