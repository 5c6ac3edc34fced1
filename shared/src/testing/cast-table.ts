import * as Y from 'yjs';
import type { BoardLanguage } from '../board/language.ts';
import { openStaff, openTable, type StaffDoc, type TableDoc } from '../doc/board-doc.ts';
import type { PlanId, SeatId } from '../id.ts';
import { castChildren } from './cast.ts';
import { idFor } from './id-for.ts';
import { layCast } from './lay-cast.ts';
import { meetingTime } from './test-table.ts';

/** The worked case as it stands after a meeting. `idOf`: of a thing of the plan, by what the case calls it. */
export function castTable(
  upTo: 1 | 2 | 3 = 3,
  language: BoardLanguage = 'da',
): { table: TableDoc; staff: StaffDoc; idOf: (name: string) => PlanId } {
  let made = 0;
  const newId = <I extends string>() => {
    made += 1;
    return idFor<I>(`cast ${made}`);
  };
  const [table, staff] = [openTable(new Y.Doc()), openStaff(new Y.Doc())];
  table.record.set('board', { children: castChildren, language, createdAt: meetingTime });
  const by = idFor<SeatId>('jonas');
  const at = meetingTime;
  const ids = layCast({ table, staff, by, at, year: 2026, language, newId, later, upTo });
  return {
    table,
    staff,
    idOf: (name) => {
      const id = ids.get(name);
      if (!id) throw new Error('the worked case has no such thing', { cause: name });
      return id;
    },
  };
}

/** Minutes later on the same day, which is all that the worked case needs. */
function later(at: string, minutes: number): string {
  const all = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + minutes;
  const [hours, rest] = [Math.floor(all / 60), all % 60].map((each) => `${each}`.padStart(2, '0'));
  return `${at.slice(0, 11)}${hours}:${rest}${at.slice(16)}`;
}
