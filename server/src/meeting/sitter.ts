import type { Follower } from '@rundbord/shared/follow/follower';
import type { SeatId } from '@rundbord/shared/id';
import type { Relation } from '@rundbord/shared/meeting/relation';
import type { Role } from '@rundbord/shared/meeting/role';

/** Somebody whose right to be here has been looked up. */
export type Actor = {
  seat: SeatId;
  name: string;
  role: Role;
  colour: number;
  relation?: Relation | undefined;
  /** The sign-in this right comes from, for staff: when it ends, so do its sockets. */
  session?: string;
  /** Of somebody who follows from afar: where they come from, their page's language, and when their link ends. */
  organisation?: string | undefined;
  language?: Follower['language'];
  until?: string;
};
