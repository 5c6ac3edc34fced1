import type { WallTarget } from './poster.ts';
import type { Gathering, Showing } from './showing.ts';

/** What the room has its eyes on, for somebody who follows. `off`: the wall is dark or welcomes people; `roams`: it goes
 *  where the console goes, which is told to the wall alone; `at`: one place. `id` is that of the act which brought it. */
export type RoomView =
  | { kind: 'off' | 'roams'; id: string }
  | { kind: 'at'; id: string; target: WallTarget };

/** The room's view after the last act of showing and the last act of gathering: the later of them counts. */
export function roomView(showing: Showing | null, gathering: Gathering | null): RoomView {
  if (gathering && (!showing || gathering.at >= showing.at))
    return { kind: 'at', id: gathering.id, target: gathering.target };
  if (!showing) return { kind: 'off', id: '' };
  const { what, id } = showing;
  if (what === 'blank' || what === 'welcome') return { kind: 'off', id };
  return what === 'follow' ? { kind: 'roams', id } : { kind: 'at', id, target: what };
}
