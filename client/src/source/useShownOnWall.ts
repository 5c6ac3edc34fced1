import type { ShowingWhat } from '@rundbord/shared/wall/showing';
import type { Awareness } from 'y-protocols/awareness';
import { usePresence } from './usePresence.ts';

/** What the projector shows, as the wall itself says it; nothing where no wall hangs. */
export function useShownOnWall(awareness: Awareness): ShowingWhat {
  const walls = usePresence(awareness).filter((each) => each.role === 'wall');
  return walls.find((wall) => wall.showing && wall.showing !== 'blank')?.showing ?? 'blank';
}
