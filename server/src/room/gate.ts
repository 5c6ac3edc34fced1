import { type DocumentName, rootsOf } from '@rundbord/shared/doc/board-doc';
import * as Y from 'yjs';
import type { Breach, Change, Court, GateFacts } from './court.ts';
import { pathOf } from './document-path.ts';
import { judgeCardChange } from './judge-cards.ts';
import { judgeRecordChange } from './judge-records.ts';
import { judgeInkChange, judgeWallChange } from './judge-wall.ts';
import { areInPlace, freshPart } from './update-structure.ts';

// The gate for devices that write CRDT updates. It judges inside the transaction, before anything is observed,
// sent or kept; see docs/spec/sync.md. A refused update leaves this copy spoilt: the caller builds it anew.

/** Who judges what is written under each root that staff may write. */
const judges: Readonly<Record<string, (court: Court, change: Change) => Breach | null>> = {
  cards: judgeCardChange,
  wall: judgeWallChange,
  sheets: judgeRecordChange,
  persons: judgeRecordChange,
  couples: judgeRecordChange,
  descents: judgeRecordChange,
  households: judgeRecordChange,
  network: judgeRecordChange,
  ink: judgeInkChange,
};

/** Applies an update under `origin` when everything in it may stand, and answers null; else the first breach. */
export function passGate(
  { doc, name }: { doc: Y.Doc; name: DocumentName },
  update: Uint8Array,
  { facts, origin, onBreach }: { facts: GateFacts; origin: unknown; onBreach: () => void },
): Breach | null {
  const fresh = freshPart(doc, update);
  if (fresh === null) return 'not-an-update';
  let breach: Breach | null = null;
  doc.transact((transaction) => {
    try {
      Y.applyUpdate(doc, fresh.update, origin);
      breach = judge({ doc, name, facts }, transaction);
      if (!breach && !areInPlace(doc, fresh.structs)) breach = 'misplaced';
    } catch {
      breach = 'not-an-update';
    }
    if (breach) onBreach();
  }, origin);
  return breach;
}

function judge(court: Court, transaction: Y.Transaction): Breach | null {
  const { doc, name } = court;
  if (doc.store.pendingStructs || doc.store.pendingDs) return 'gap';
  const roots: Record<string, 'staff' | 'server'> = rootsOf[name];
  for (const root of doc.share.keys()) if (!Object.hasOwn(roots, root)) return 'unknown-root';
  for (const [changed, keys] of transaction.changed) {
    const type = changed as Y.AbstractType<unknown>;
    const path = pathOf(doc, type);
    if (!path) return 'unknown-root';
    const judgeChange = roots[path.root] === 'staff' ? judges[path.root] : undefined;
    if (!judgeChange) return 'server-root';
    const breach = judgeChange(court, { type, keys, path, transaction });
    if (breach) return breach;
  }
  return null;
}
