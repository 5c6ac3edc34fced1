import { openTable } from '@rundbord/shared/doc/board-doc';
import type { BoardId, RoundId, SetId } from '@rundbord/shared/id';
import { type NumberRound, readRound } from '@rundbord/shared/scaling/round';
import { type Cookie, freshId, type RundbordHouse } from '../rundbord-house.ts';
import type { Screen } from '../screen.ts';
import type { Phone } from './burst.ts';

/** A meeting in which forty phones look on while they are asked, with a console, the facilitators' own page and a wall. */
export async function openEvening(house: RundbordHouse, count: number) {
  const jonas = await house.signIn(await house.firstSignIn(), 'Jonas');
  const board = await house.makeBoard(jonas);
  const token = await house.openMeeting(jonas, board);
  const cookies = await house.seatPhones(jonas, board, { token, count });
  const screens: Screen[] = [];
  for (const cookie of cookies) screens.push(await house.lookOn(cookie, board, 'phone'));
  for (const door of ['console', 'staff', 'wall'] as const)
    screens.push(await house.lookOn(jonas, board, door));
  const asks = (wish: { kind: string; [fact: string]: unknown }) => house.act(jonas, board, wish);
  const set = freshId<SetId>();
  const ends = { ten: 'Alle er trygge', zero: 'Det er farligt' };
  await asks({ kind: 'putSet', set, of: 'wellbeing', title: 'Trivsel: Peter', ...ends });
  await asks({ kind: 'showSet', set, shown: true });
  return {
    phones: cookies.map((cookie) => phoneOf(house, board, cookie)),
    /** A round that takes numbers. */
    async opens(): Promise<RoundId> {
      const round = freshId<RoundId>();
      await asks({ kind: 'prepareRound', round, set, authorityLast: false, authority: [] });
      await asks({ kind: 'openRound', round });
      return round;
    },
    /** Shows it. Throws when a number that was taken is not there. Answers the milliseconds until the house said yes. */
    async shows(round: RoundId): Promise<number> {
      await asks({ kind: 'closeRound', round });
      const startMs = performance.now();
      await asks({
        kind: 'revealRound',
        round,
        part: 'all',
        from: 'closed',
        reason: 'Klokken er mange',
      });
      const ms = performance.now() - startMs;
      const screen = await house.lookOn(jonas, board, 'wall');
      const shown = readRound(openTable(screen.document()).record, round) as NumberRound | null;
      screen.leave();
      if (shown?.marks.length !== count)
        throw new Error(`${shown?.marks.length} of ${count} numbers are there`);
      return ms;
    },
    leaves: () => {
      for (const screen of screens) screen.leave();
    },
  };
}

function phoneOf({ origin }: RundbordHouse, board: BoardId, cookie: Cookie): Phone {
  return {
    address: `${origin}/api/boards/${board}/intents/phone`,
    headers: { origin, cookie },
  };
}
