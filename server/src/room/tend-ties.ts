import { readOpenMeeting } from '@rundbord/shared/board/record';
import type { StaffDoc, TableDoc } from '@rundbord/shared/doc/board-doc';
import { origins } from '@rundbord/shared/doc/origin';
import { areDrawn, readShownTies, readTies, shownFacts } from '@rundbord/shared/person/tie';

type Documents = { readonly table: TableDoc; readonly staff: StaffDoc };

/** Lets a staff update in, and tends what is shown of people when somebody came or went by it: in the same turn, so that
 *  it goes out and is kept as one. What was refused is not looked at. */
export function lettingPeopleMove<T extends { breach: unknown }>(
  documents: Documents,
  receive: () => T,
): T {
  const { persons } = documents.table;
  let isMoved = false;
  const move = () => {
    isMoved = true;
  };
  persons.observe(move);
  const passed = receive();
  persons.unobserve(move);
  if (isMoved && !passed.breach) tendTies(documents);
  return passed;
}

/** Who is taken out takes along what is shown of them. Who comes back brings it back, in the meeting to which it was
 *  shown; later only an act of its own shows it. What is written down waits in the staff document. */
function tendTies({ table, staff }: Documents): void {
  const meeting = readOpenMeeting(table.record)?.id ?? null;
  const gone = readShownTies(table.shownTies).filter((tie) => !areDrawn(tie, table.persons));
  const known = readTies(staff.ties);
  const back = known.filter((tie) => tie.shownIn !== undefined && areDrawn(tie, table.persons));
  table.doc.transact(() => {
    for (const { id } of gone) table.shownTies.delete(id);
    for (const { id, facts, shownIn } of back)
      if (shownIn === meeting) table.shownTies.set(id, { facts: shownFacts(facts) });
  }, origins.server);
  staff.doc.transact(() => {
    for (const { id } of gone) {
      const found = known.find((tie) => tie.id === id);
      if (found) staff.ties.set(id, { facts: found.facts, made: found.made, shownIn: meeting });
    }
    for (const { id, facts, made } of back) staff.ties.set(id, { facts, made });
  }, origins.server);
}
