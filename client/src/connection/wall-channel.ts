import type { BoardId } from '@rundbord/shared/id';
import { type Showing, showingSchema } from '@rundbord/shared/wall/showing';

/** From the console to a wall in the same browser, without the house: *Sluk skærmen* must not wait for a line. */
export function wallChannel(board: BoardId) {
  const channel = new BroadcastChannel(`rundbord-wall-${board}`);
  return {
    show: (showing: Showing) => channel.postMessage(showing),
    listen: (heard: (showing: Showing) => void) => {
      channel.onmessage = ({ data }) => {
        const parsed = showingSchema.safeParse(data);
        if (parsed.success) heard(parsed.data);
      };
    },
    close: () => channel.close(),
  };
}
