import type { PlanId } from '@rundbord/shared/id';
import type { keptAnswers } from '@rundbord/shared/plan/plan-fields';
import { useContext, useState } from 'react';
import { AskContext } from '../../connection/ask-context.ts';
import type { Wish } from '../../connection/intent-queue.ts';
import { useValue } from '../../connection/useValue.ts';
import type { ValueStore } from '../../connection/value-store.ts';
import { useRefusal } from '../../message/useRefusal.ts';

/** What is chosen or written of how it went, and not sent yet. */
export type SeenDraft = {
  on?: string;
  kept?: (typeof keptAnswers)[number];
  whatWorked?: string;
  parentDid?: string;
  childSign?: string;
};

/** What is on its way for one agreement, and why something was refused. */
export type TaskWish = { count: number; refused: string | null };

/** It outlives the cards: an agreement that moves to another list, or is taken away, takes nothing along. */
export type TaskHand = {
  wishes: Readonly<Record<PlanId, TaskWish>>;
  drafts: Readonly<Record<PlanId, SeenDraft>>;
  ask: (agreement: PlanId, wish: Wish) => Promise<boolean>;
  draft: (agreement: PlanId, change: (now: SeenDraft) => SeenDraft) => void;
};

const none: TaskWish = { count: 0, refused: null };

/** What was begun on this device, by agreement. Whoever shows the tasks keeps it: it outlives the page, for a meeting can
 *  end over it. */
export type SeenDrafts = ValueStore<TaskHand['drafts']>;

/** Wishes and drafts of all tasks on this device. Null where one only reads. */
export function useTaskHand(kept: SeenDrafts): TaskHand | null {
  const send = useContext(AskContext);
  const say = useRefusal();
  const [wishes, setWishes] = useState<TaskHand['wishes']>({});
  const drafts = useValue(kept);
  if (!send) return null;
  const note = (id: PlanId, change: (now: TaskWish) => TaskWish) =>
    setWishes((now) => ({ ...now, [id]: change(now[id] ?? none) }));
  return {
    wishes,
    drafts,
    ask: async (id, wish) => {
      note(id, ({ count }) => ({ count: count + 1, refused: null }));
      const answer = await send(wish);
      const refused = answer.ok ? null : say(answer.refusal.code, answer.refusal);
      note(id, (now) => ({ count: now.count - 1, refused: refused ?? now.refused }));
      return answer.ok;
    },
    draft: (id, change) => {
      const now = kept.get();
      kept.set({ ...now, [id]: change(now[id] ?? {}) });
    },
  };
}
