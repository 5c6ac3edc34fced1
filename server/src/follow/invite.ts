import { type Follower, followHours, followLanguages } from '@rundbord/shared/follow/follower';
import type { BoardId, FollowerId, SeatId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { parseName } from '@rundbord/shared/meeting/name';
import { err, ok, type Result } from '@rundbord/shared/result';
import { parseLine } from '@rundbord/shared/text/plain-text';
import * as z from 'zod';
import type { House } from '../house.ts';
import { hashed, newId, newSecret } from '../random.ts';
import { put } from '../store/rows.ts';

/** Most graphemes in the name of where a follower comes from. */
const organisationLimit = 60;
const hourMs = 3_600_000;

/** Who is to follow, as a console sends it. */
export const inviteBody = z.strictObject({
  name: z.string().max(4_000),
  organisation: z.string().max(4_000),
  language: z.enum(followLanguages),
  hours: z.literal(followHours),
});

/** Makes a link for one follower and one device. Refuses names that will not do. */
export async function invite(
  house: House,
  { board, by, body }: { board: BoardId; by: SeatId; body: z.infer<typeof inviteBody> },
): Promise<Result<{ link: string }, Refusal>> {
  const name = parseName(body.name);
  if (!name.ok) return name;
  const organisation = parseLine(body.organisation, { least: 1, limit: organisationLimit });
  if (!organisation.ok) return organisation;
  const room = await house.rooms.of(board);
  if (!room) return err({ code: 'request/unknown' });

  const [follower, token] = [newId<FollowerId>(house.random), newSecret(house.random)];
  const now = house.clock.now();
  const entry: Omit<Follower, 'id'> = {
    name: name.value,
    organisation: organisation.value,
    language: body.language,
    until: new Date(now.getTime() + body.hours * hourMs).toISOString(),
    invited: { by, at: now.toISOString() },
  };
  const invited = await room.act(({ staff }) => {
    staff.followers.set(follower, entry);
    return ok([
      put('followLink', hashed(token), { board, follower }, board),
      put('follower', `${board}/${follower}`, { link: hashed(token) }, board),
    ]);
  });
  // In the fragment: it reaches no server log and no referrer.
  return invited.ok ? ok({ link: `${house.origin()}/f#${token}` }) : invited;
}
