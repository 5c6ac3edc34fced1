import type { Glimpse } from '@rundbord/shared/ink/glimpse';
import type { PosterId, WallTarget } from '@rundbord/shared/wall/poster';
import type { ReactNode } from 'react';

/** A wish to look somewhere. A new `id` is a new wish, also for the same place. */
export type Look = { target: WallTarget; id: string };

/** What somebody's screen holds, from the corner of a poster. */
export type View = Extract<Glimpse, { kind: 'view' }>;

/** What a stage is given: how a poster reads here, where to look, and whom to tell when the person looks elsewhere. */
export type StageProps = {
  poster: (id: PosterId) => ReactNode;
  look: Look | null;
  /** Where to begin, when one stage takes over from another; else where `look` says. */
  begin?: WallTarget | null;
  /** What stands beside the way to the posters. */
  tools?: ReactNode;
  onLook?: ((target: WallTarget) => void) | undefined;
  /** Told what this screen holds, where a room may follow it. */
  onView?: ((view: View) => void) | undefined;
  /** Hold this in the picture, as the room's console does. */
  view?: View | null | undefined;
  /** A wall in the room: nobody moves its camera, and long posters stand on pages that are turned from the console. */
  isWall?: boolean | undefined;
  /** The columns stand in pages as high as the screen. */
  isPaged?: boolean | undefined;
  onPages?: ((at: number, of: number) => void) | undefined;
};
