import type { StaffDoc, TableDoc } from '@rundbord/shared/doc/board-doc';
import { readEntry } from '@rundbord/shared/doc/read-map';
import type { PersonId } from '@rundbord/shared/id';
import { placesOf } from '@rundbord/shared/network/circles';
import { recordOf } from '@rundbord/shared/network/network-commands';
import { type NetworkNote, networkNoteSchema } from '@rundbord/shared/network/note';
import { readFamilyRoot } from '@rundbord/shared/person/family';

type Documents = { table: TableDoc; staff: StaffDoc };

/** Whether somebody has a place and is drawn no more, or is drawn again and has theirs not yet. */
export function arePlacesApart({ table, staff }: Documents): boolean {
  for (const id of table.network.keys()) if (!table.persons.has(id)) return true;
  for (const [id, note] of staff.networkNotes.entries())
    if (isApart(note) && table.persons.has(id)) return true;
  return false;
}

/** One console can take out whom another takes in. The place of somebody who is drawn no more goes from the table to the
 *  facilitators' own document, and comes back with them when their going is undone. docs/spec/network.md NET-19. */
export function keepPlacesApart({ table, staff }: Documents): void {
  const { network, persons } = table;
  const places = placesOf(readFamilyRoot(network));
  for (const id of [...network.keys()] as PersonId[]) {
    if (persons.has(id)) continue;
    const apart = places.get(id);
    if (apart) staff.networkNotes.set(id, { ...noteOf(staff, id), apart });
    network.delete(id);
  }
  for (const id of [...staff.networkNotes.keys()] as PersonId[]) {
    const { apart, ...note } = noteOf(staff, id);
    const person = persons.get(id);
    if (!apart || !person) continue;
    if (Object.keys(note).length > 0) staff.networkNotes.set(id, note);
    else staff.networkNotes.delete(id);
    if (network.has(id)) continue;
    network.set(id, recordOf(apart));
    if (person.get('inNetwork') !== true) person.set('inNetwork', true);
  }
}

function noteOf({ networkNotes }: StaffDoc, person: PersonId): NetworkNote {
  return readEntry(networkNotes, person, networkNoteSchema) ?? {};
}

function isApart(note: unknown): boolean {
  return (note as { apart?: unknown } | null)?.apart !== undefined;
}
