import type { BoardLanguage } from '../board/language.ts';
import type { StaffDoc, TableDoc } from '../doc/board-doc.ts';
import { origins } from '../doc/origin.ts';
import type { PlanId, SeatId } from '../id.ts';
import { readFamily } from '../person/family.ts';
import { parseFamilyLines } from '../person/lines/parse-family-lines.ts';
import { carryOut } from '../person/steps/carry-out.ts';
import { castFamilyLines } from './cast-family.ts';
import { layCastMeetings } from './lay-cast-meetings.ts';
import { layCastNetwork } from './lay-cast-network.ts';
import { layCastPlan } from './lay-cast-plan.ts';

/** Puts the worked case on an empty board: its family and network, three meetings with sets and numbers, and the plan as
 *  it was after the meeting `upTo`. Answers the id of each thing of the plan by what the case calls it. */
export function layCast(seeding: {
  table: TableDoc;
  staff: StaffDoc;
  by: SeatId;
  at: string;
  year: number;
  language: BoardLanguage;
  newId: <I extends string>() => I;
  /** A moment so many minutes after another; the model knows no clock. */
  later: (at: string, minutes: number) => string;
  upTo?: 1 | 2 | 3;
}): ReadonlyMap<string, PlanId> {
  const { table, by, at, year, language, newId, upTo = 3 } = seeding;
  const hand = { doc: table.doc, roots: table, by, at, origin: origins.server, newId };
  const typed = parseFamilyLines(castFamilyLines[language], {
    family: readFamily(table),
    language,
    year,
  });
  carryOut(
    hand,
    typed.flatMap((line) => line.steps),
  );
  layCastNetwork({ ...hand, network: table.network }, language);
  layCastMeetings(seeding);
  return layCastPlan(seeding, upTo);
}
