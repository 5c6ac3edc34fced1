import type { followLanguages } from '@rundbord/shared/follow/follower';
import type { BoardId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { err, ok, type Result } from '@rundbord/shared/result';
import { nowText } from '../clock.ts';
import type { House } from '../house.ts';
import type { FailureBudget } from '../meeting/failure-budget.ts';
import { hashed, newSecret } from '../random.ts';
import { put, type Row, readRow } from '../store/rows.ts';
import { followersOf } from './follow-cookie.ts';
import { isLooking, readFollower } from './looking.ts';

/** What a follower's device is told: where to look, in which language, and its secret when it is new here. */
export type Taken = {
  board: BoardId;
  language: (typeof followLanguages)[number];
  secret: string | null;
};

/** Takes a link to follow on this device, once. Its own link opens again on the device that took it. Unknown, used,
 *  stopped and run-out links are refused alike, `follow/used`, and count as failures. */
export async function takeLink(
  house: House,
  {
    token,
    cookieHeader,
    address,
    budget,
  }: { token: string; cookieHeader: string | undefined; address: string; budget: FailureBudget },
): Promise<Result<Taken, Refusal>> {
  if (budget.isSpent(address)) return err({ code: 'join/slow-down' });
  const key = hashed(token);
  const link = await readRow(house.store, 'followLink', key);
  const taken = link && (await takeKnown(house, { key, link, cookieHeader }));
  if (taken?.ok) return taken;
  budget.fail(address);
  return err({ code: 'follow/used' });
}

async function takeKnown(
  house: House,
  {
    key,
    link: { board, follower },
    cookieHeader,
  }: { key: string; link: Row<'followLink'>; cookieHeader: string | undefined },
): Promise<Result<Taken, Refusal>> {
  const room = await house.rooms.of(board);
  const found = room && readFollower(room.staff, follower);
  if (!room || !found) return err({ code: 'follow/used' });
  const { language } = found;
  const now = nowText(house.clock);
  const own = await followersOf(house, cookieHeader);
  if (own.some((each) => each.follower === follower) && isLooking(room.staff, follower, now))
    return ok({ board, language, secret: null });

  const secret = newSecret(house.random);
  const device = hashed(secret);
  const done = await room.act(({ staff }) => {
    const entry = readFollower(staff, follower);
    if (!entry || entry.taken || entry.stopped || now >= entry.until)
      return err({ code: 'follow/used' });
    staff.followers.set(follower, { ...entry, taken: now });
    return ok([
      put('followDevice', device, { board, follower }, board),
      put('follower', `${board}/${follower}`, { link: key, device }, board),
    ]);
  });
  return done.ok ? ok({ board, language, secret }) : done;
}
