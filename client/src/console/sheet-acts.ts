import type { TableDoc } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { SeatId, SheetId } from '@rundbord/shared/id';
import { ok, type Result } from '@rundbord/shared/result';
import {
  addSheet,
  nameSheet,
  releaseSheet,
  restoreSheet,
  type SheetRefusal,
  shelveSheet,
} from '@rundbord/shared/wall/sheet-commands';
import type * as Y from 'yjs';
import { newId, nowText } from '../connection/new-id.ts';

/** What a facilitator does to drawing sheets, on their own copy. Each is one step of one's own undo. */
export type SheetActs = {
  add(name: string): Result<SheetId, SheetRefusal>;
  name(id: SheetId, name: string): Result<void, SheetRefusal>;
  release(id: SheetId, isReleased: boolean): void;
  shelve(id: SheetId): void;
  restore(id: SheetId): void;
};

export function sheetActs(table: TableDoc, me: { seat: SeatId }, undo: Y.UndoManager): SheetActs {
  const act = <T>(command: (hand: Parameters<typeof addSheet>[0]) => T): T => {
    undo.stopCapturing();
    const done = command({ table, by: me.seat, at: nowText(), origin: origins.command });
    undo.stopCapturing();
    return done;
  };
  return {
    add: (name) => {
      const id = newId<SheetId>();
      const added = act((hand) => addSheet(hand, id, name));
      return added.ok ? ok(id) : added;
    },
    name: (id, name) => act((hand) => nameSheet(hand, id, name)),
    release: (id, isReleased) => act((hand) => releaseSheet(hand, id, isReleased)),
    shelve: (id) => act((hand) => shelveSheet(hand, id)),
    restore: (id) => act((hand) => restoreSheet(hand, id)),
  };
}
