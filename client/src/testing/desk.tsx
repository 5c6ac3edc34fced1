import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import type { PlanId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import { type PlanEntry, planKey } from '@rundbord/shared/plan/plan-entry';
import type { PlanKind, PlanValues } from '@rundbord/shared/plan/plan-fields';
import { idFor } from '@rundbord/shared/testing/id-for';
import { act, type ReactNode } from 'react';
import * as Y from 'yjs';
import { AskContext } from '../connection/ask-context.ts';
import type { IntentQueue, Wish } from '../connection/intent-queue.ts';
import { BoardSource } from '../source/board-source.ts';
import { SourceContext } from '../source/source-context.ts';
import { close, showIn } from './show.tsx';

type Answer = Awaited<ReturnType<IntentQueue['send']>>;

/** A facilitator's desk with a plan on it: what is asked of the house, and what the house answers. */
export function planDesk() {
  HTMLDialogElement.prototype.showModal = () => {};
  const [tableDoc, staffDoc] = [new Y.Doc(), new Y.Doc()];
  const sources = {
    table: new BoardSource(tableDoc, 'table'),
    staff: new BoardSource(staffDoc, 'staff'),
  };
  const asked: Wish[] = [];
  const desk = {
    asked,
    answer: { ok: true, value: null } as Answer,
    tableDoc,
    staffDoc,
    record: openTable(tableDoc).record,
    /** Something of the plan, for everyone or the facilitators alone. */
    has: <K extends PlanKind>(
      kind: K,
      name: string,
      values: PlanValues<K>,
      { isAside = false, ...more }: { isAside?: boolean } & Partial<PlanEntry> = {},
    ) =>
      act(async () => {
        const doc = isAside ? openStaff(staffDoc) : openTable(tableDoc);
        const id = name.length === 22 ? (name as PlanId) : idFor<PlanId>(name);
        const at = '2026-01-13T16:00:00.000Z';
        const made = { name: 'Jonas', at };
        doc.plan.set(planKey(kind, id), { order: 'a0', made, wordsAt: at, ...more, values });
      }),
    show: (part: ReactNode): Promise<Message> => {
      const send: IntentQueue['send'] = async (wish) => {
        asked.push(wish);
        return desk.answer;
      };
      return showIn(
        'da',
        <AskContext value={send}>
          <SourceContext value={sources}>{part}</SourceContext>
        </AskContext>,
      );
    },
    async close() {
      await close();
      sources.table.close();
      sources.staff.close();
    },
  };
  return desk;
}
