import { readBoardFacts } from '@rundbord/shared/board/record';
import { openTable } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type { BoardId, SeatId } from '@rundbord/shared/id';
import type { WallTarget } from '@rundbord/shared/wall/poster';
import {
  gather,
  type Paged,
  type ShowingWhat,
  show,
  showAlone,
  showLine,
  turnPage,
} from '@rundbord/shared/wall/showing';
import type * as Y from 'yjs';
import { DocumentConnection } from '../connection/document-connection.ts';
import { IntentQueue } from '../connection/intent-queue.ts';
import { newId, nowText } from '../connection/new-id.ts';
import { ValueStore } from '../connection/value-store.ts';
import { wallChannel } from '../connection/wall-channel.ts';
import { whenSaved } from '../connection/when-saved.ts';
import type { ColumnActs } from '../parts/columns/acts-context.ts';
import type { FamilyActs } from '../parts/family/family-acts-context.ts';
import type { NetworkActs } from '../parts/network/network-acts-context.ts';
import type { GlimpseLine } from '../parts/wall/glimpse-context.ts';
import type { InkActs } from '../parts/wall/ink-acts-context.ts';
import { BoardSource } from '../source/board-source.ts';
import type { Sources } from '../source/source-context.ts';
import { consoleActs } from './console-acts.ts';
import { familyActs } from './family-acts.ts';
import { glimpseLine } from './glimpse-line.ts';
import { inkActs } from './ink-acts.ts';
import { networkActs } from './network-acts.ts';
import { type SheetActs, sheetActs } from './sheet-acts.ts';
import { ownUndo } from './undo.ts';

export type Facilitator = { seat: SeatId; name: string };

/** Everything a console holds while it is open on a board. */
export type ConsoleSession = {
  board: BoardId;
  me: Facilitator;
  table: DocumentConnection;
  staff: DocumentConnection;
  sources: Sources;
  queue: IntentQueue;
  ask: IntentQueue['send'];
  acts: ColumnActs;
  ink: InkActs;
  sheets: SheetActs;
  family: FamilyActs;
  network: NetworkActs;
  glimpses: GlimpseLine;
  undo: Y.UndoManager;
  /** Where this console looks. */
  looking: ValueStore<WallTarget>;
  show(what: ShowingWhat): void;
  turn(paged: Paged, page: number): void;
  /** Shows one line on the charts, here and on the wall. */
  showLine(of: string | null): void;
  /** Shows one statement set alone on its poster, here and on the wall, or `all`. */
  showAlone(set: string): void;
  /** Brings everyone's eyes to one place. */
  gather(target: WallTarget): void;
  close(): void;
};

/** Opens a board for a facilitator: both documents, intents, undo, and the way to the wall. */
export function openConsole(board: BoardId, me: Facilitator): ConsoleSession {
  const table = new DocumentConnection(board, 'console');
  const staff = new DocumentConnection(board, 'staff');
  const sources = {
    table: new BoardSource(table.doc, 'table'),
    staff: new BoardSource(staff.doc, 'staff'),
  };
  const queue = new IntentQueue(board, 'console');
  const channel = wallChannel(board);
  const model = openTable(table.doc);
  const undo = ownUndo(model);
  const language = () => readBoardFacts(model.record)?.language ?? 'da';
  const ink = inkActs(model, undo, (is) => table.setDrawing(is));
  const acts = consoleActs(model, me, {
    undo: ink,
    stopCapturing: () => undo.stopCapturing(),
    language,
    setComposing: (is) => table.setComposing(is),
  });
  return {
    board,
    me,
    table,
    staff,
    sources,
    queue,
    ask: (wish) => queue.send(wish),
    acts,
    ink,
    sheets: sheetActs(model, me, undo),
    family: familyActs(model, me, undo),
    network: networkActs(model, me, { undo, queue, saved: () => whenSaved(table.state) }),
    glimpses: glimpseLine(table),
    undo,
    looking: new ValueStore<WallTarget>('columns'),
    show: (what) => {
      const showing = { what, id: newId(), at: nowText() };
      channel.show(showing);
      table.doc.transact(() => show(model.wall, showing), origins.quiet);
    },
    turn: (paged, page) =>
      table.doc.transact(() => turnPage(model.wall, paged, { page, id: newId() }), origins.quiet),
    showAlone: (set) => table.doc.transact(() => showAlone(model.wall, set), origins.quiet),
    showLine: (of) => table.doc.transact(() => showLine(model.wall, of), origins.quiet),
    gather: (target) =>
      table.doc.transact(
        () => gather(model.wall, { target, id: newId(), at: nowText() }),
        origins.quiet,
      ),
    close: () => {
      undo.destroy();
      channel.close();
      queue.close();
      sources.table.close();
      sources.staff.close();
      table.close();
      staff.close();
    },
  };
}
