import type { followHours } from '@rundbord/shared/follow/follower';
import type { BoardId, SeatId } from '@rundbord/shared/id';
import { castFollower } from '@rundbord/shared/testing/cast';
import { followCookie } from '../follow/follow-cookie.ts';
import { invite } from '../follow/invite.ts';
import { takeLink } from '../follow/take-link.ts';
import type { House } from '../house.ts';
import { failureBudget } from '../meeting/failure-budget.ts';
import { whoComes } from '../meeting/who.ts';
import { TestDevice } from './test-device.ts';
import type { TestMeeting } from './test-meeting.ts';

/** Who follows in tests: nobody of the family, and nobody with a name of theirs. */
export const ellen = { ...castFollower, hours: 4 } as const;

type Invited = Omit<typeof ellen, 'hours' | 'name'> & {
  name: string;
  hours: (typeof followHours)[number];
};

/** The token of a fresh link to follow a board. */
export async function invitedBy(
  house: House,
  { board, by, who = ellen }: { board: BoardId; by: SeatId; who?: Invited },
): Promise<string> {
  const invited = await invite(house, { board, by, body: who });
  if (!invited.ok) throw new Error('the invitation was refused', { cause: invited.refusal });
  return new URL(invited.value.link).hash.slice(1);
}

/** Somebody who was invited and opened the link: who they are, their cookie, and devices of theirs. */
export async function testFollower(
  { house, board, room, jonas, clock }: TestMeeting,
  who: Invited = ellen,
) {
  const token = await invitedBy(house, { board, by: jonas.seat, who });
  const taken = await takeLink(house, {
    token,
    cookieHeader: undefined,
    address: 'away',
    budget: failureBudget(clock),
  });
  if (!taken.ok) throw new Error('the link was refused', { cause: taken.refusal });
  const cookie = `${followCookie}=${taken.value.secret}`;
  const came = await whoComes(house, { board, door: 'follow', cookieHeader: cookie });
  if (!came) throw new Error('the follower was not let in');
  const { actor } = came;
  const { name, seat, organisation = '' } = actor;
  return {
    token,
    cookie,
    actor,
    comes: () =>
      new TestDevice(room, { name, seat, organisation, door: 'follow' }, clock.now().getTime()),
  };
}
