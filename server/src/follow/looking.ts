import type { StaffDoc } from '@rundbord/shared/doc/board-doc';
import { readEntry } from '@rundbord/shared/doc/read-map';
import { type Follower, followerSchema, mayLook } from '@rundbord/shared/follow/follower';
import type { FollowerId, SeatId } from '@rundbord/shared/id';

/** What the facilitators' document says of a follower: the authority on who may look. */
export function readFollower(
  { followers }: StaffDoc,
  follower: string,
): Omit<Follower, 'id'> | null {
  return readEntry(followers, follower, followerSchema);
}

/** Whether somebody may follow now. */
export function isLooking(staff: StaffDoc, follower: string, now: string): boolean {
  const found = readFollower(staff, follower);
  return found !== null && mayLook(found, now);
}

/** A follower takes a place in the room under an id of their own, as everyone there does. */
export function followerSeat(follower: FollowerId): SeatId {
  return follower as string as SeatId;
}
