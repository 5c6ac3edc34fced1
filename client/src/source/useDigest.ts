import { catchUp, type Digest, digest, type Moment } from '@rundbord/shared/board/digest';
import { readSeats } from '@rundbord/shared/board/record';
import { readCards } from '@rundbord/shared/card/card';
import { openTable } from '@rundbord/shared/doc/board-doc';
import { presenceSchema } from '@rundbord/shared/protocol/presence';
import { readSheets } from '@rundbord/shared/wall/sheet';
import { useEffect, useState } from 'react';
import type { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { BoardSource } from './board-source.ts';
import { useSources } from './source-context.ts';

/** A voice that speaks more often than this is one that nobody can listen to beside the room. */
const everyMs = 10_000;

/** What is new on the board, at most once in ten seconds, from the moment `isReady`; what was done on this device itself
 *  is left out. `count` tells one telling from the next that says the same. */
export function useDigest(
  awareness: Awareness,
  isReady: boolean,
): { news: Digest; count: number } | null {
  const { table } = useSources();
  const [told, setTold] = useState<{ news: Digest; count: number } | null>(null);
  useEffect(() => {
    if (!isReady) return;
    let before = momentOf(table, awareness);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const own = new Set<string>();
    const tell = () => {
      timer = undefined;
      // Silence belongs to a frozen screen; what was missed is told when it is let go.
      if (table.frozen.get()) return;
      const now = momentOf(table, awareness);
      const news = digest(catchUp(before, now, own), now);
      before = now;
      own.clear();
      if (news) setTold((last) => ({ news, count: (last?.count ?? 0) + 1 }));
    };
    const changed = () => {
      timer ??= setTimeout(tell, everyMs);
    };
    const stops = [
      ...['cards', 'sheets', 'record'].map((part) => table.watch(part, changed)),
      table.watchOwn((part) => own.add(part.slice(part.indexOf('/') + 1))),
      table.frozen.watch(changed),
    ];
    awareness.on('change', changed);
    return () => {
      for (const stop of stops) stop();
      awareness.off('change', changed);
      clearTimeout(timer);
    };
  }, [table, awareness, isReady]);
  return told;
}

function momentOf(table: BoardSource, awareness: Awareness): Moment {
  const followers = [...awareness.getStates().values()].flatMap((state) => {
    const read = presenceSchema.safeParse(state);
    return read.success && read.data.role === 'follower' ? [read.data] : [];
  });
  return {
    cards: table.recall('cards', readAllCards),
    sheets: table.recall('sheets', readHung),
    people: new Map(table.recall('record', readHere).map(({ id, name }) => [id, name])),
    followers: new Map(followers.map(({ seat, name }) => [seat, name])),
  };
}

const readAllCards = (doc: Y.Doc) => readCards(openTable(doc).cards);
const readHung = (doc: Y.Doc) =>
  readSheets(openTable(doc).sheets).filter((sheet) => !sheet.shelved);
const readHere = (doc: Y.Doc) => readSeats(openTable(doc).record).filter((seat) => !seat.leftAt);
