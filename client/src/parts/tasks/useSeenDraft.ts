import type { PlanId } from '@rundbord/shared/id';
import { useState } from 'react';
import { newId } from '../../connection/new-id.ts';
import type { SeenDraft, TaskHand } from './useTaskHand.ts';

export const seenFields = ['whatWorked', 'parentDid', 'childSign'] as const;

/** What is being told of one agreement, and sending it. `say`: what is to be said of it beneath the form. */
export function useSeenDraft(hand: TaskHand, id: PlanId, firstDay: string) {
  const draft = hand.drafts[id] ?? {};
  const [say, setSay] = useState<'choose' | 'sent' | null>(null);
  const { on = firstDay, kept = null } = draft;
  return {
    draft,
    on,
    kept,
    say,
    change: (more: SeenDraft) => {
      hand.draft(id, (now) => ({ ...now, ...more }));
      setSay(null);
    },
    /** Sends it, and answers whether it was taken. */
    send: async (): Promise<boolean> => {
      setSay(kept === null ? 'choose' : null);
      if (kept === null) return false;
      const words = seenFields.flatMap((field) => {
        const said = draft[field]?.trim();
        return said ? [[field, said]] : [];
      });
      const told = {
        entry: newId<PlanId>(),
        agreement: id,
        on,
        kept,
        ...Object.fromEntries(words),
      };
      if (!(await hand.ask(id, { kind: 'noteSeen', ...told }))) return false;
      // What was written while this was on its way stays.
      hand.draft(id, (now) => (now === draft ? {} : now));
      setSay('sent');
      return true;
    },
  };
}
