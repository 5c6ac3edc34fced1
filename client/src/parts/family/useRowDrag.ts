import type { PersonId } from '@rundbord/shared/id';
import { useHold } from '../../design/useHold.ts';

/** Lets somebody be dragged along their row, at any zoom of the wall. A shortcut: Alt and an arrow do the same. `width` is
 *  the width of what is dragged, in units of the picture. */
export function useRowDrag(width: number, onDrop: (person: PersonId, by: number) => void) {
  return useHold<PersonId>({
    scale: (held) => held.getBoundingClientRect().width / width,
    reach: Math.abs,
    onDrop: (person, { dx }) => onDrop(person, dx),
  });
}
