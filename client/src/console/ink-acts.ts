import type { TableDoc } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import type * as Y from 'yjs';
import type { InkActs } from '../parts/wall/ink-acts-context.ts';

const originOf = { stroke: origins.command, typing: origins.typing, quiet: origins.quiet } as const;

/** What a facilitator draws, on their own copy; and undo of drawing and of board acts in the order they were done. */
export function inkActs(
  table: TableDoc,
  undo: Y.UndoManager,
  setDrawing: (is: boolean) => void,
): InkActs {
  const finishers = new Set<() => void>();
  const finish = () => {
    for (const finisher of [...finishers]) finisher();
  };
  return {
    write: ({ put, remove }, how) => {
      if (how === 'stroke') undo.stopCapturing();
      table.doc.transact(() => {
        for (const [id, record] of put) table.ink.set(id, record);
        for (const id of remove) table.ink.delete(id);
      }, originOf[how]);
      if (how === 'stroke') undo.stopCapturing();
    },
    setDrawing,
    undo: () => {
      finish();
      undo.undo();
    },
    redo: () => {
      finish();
      undo.redo();
    },
    beforeUndo: (finisher) => {
      finishers.add(finisher);
      return () => finishers.delete(finisher);
    },
  };
}
