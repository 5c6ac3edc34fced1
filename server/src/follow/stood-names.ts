import { readCard } from '@rundbord/shared/card/card';
import {
  type DocumentName,
  openStaff,
  openTable,
  type StaffDoc,
} from '@rundbord/shared/doc/board-doc';
import { readEntries, readEntry } from '@rundbord/shared/doc/read-map';
import type { RoleName } from '@rundbord/shared/follow/name-patterns';
import { type Colleague, rolesOf } from '@rundbord/shared/follow/roles';
import {
  readStoodNames,
  stoodNameSchema,
  stoodNamesLimit,
} from '@rundbord/shared/follow/stood-name';
import type { CardId } from '@rundbord/shared/id';
import * as Y from 'yjs';
import type { LiveDocument } from '../room/live-document.ts';
import { Changes } from './changes.ts';

/** Every name that stands on a board or stood there, with its last role. A name that was taken away is in texts all the
 *  same: followers must not read it there. Those that stand can be looked up again; those that go must be written down. */
export class StoodNames {
  readonly #documents: Record<DocumentName, LiveDocument>;
  readonly #roles = new Map<string, string>();
  readonly #unwritten = new Set<string>();
  #isOneGone = false;
  #watched: { doc: Y.Doc; changes: Changes } | null = null;

  constructor(documents: Record<DocumentName, LiveDocument>) {
    this.#documents = documents;
    for (const { name, role } of readStoodNames(openStaff(documents.staff.doc).stoodNames))
      this.#roles.set(name, role);
  }

  get all(): RoleName[] {
    return [...this.#roles].map(([name, role]) => ({ name, role }));
  }

  /** Whether there are names that are written down nowhere yet. */
  get areUnwritten(): boolean {
    return this.#unwritten.size > 0;
  }

  /** Whether one of these stands nowhere any more. */
  get isOneLost(): boolean {
    return this.#isOneGone && this.areUnwritten;
  }

  /** Looks who stands on the board now, where that may have changed. */
  look(colleagues: readonly Colleague[]): void {
    const mayHaveChanged = this.#mayHaveChanged(colleagues);
    const { doc } = this.#documents.table;
    // A copy that was built anew is watched from now on.
    if (this.#watched?.doc !== doc) this.#watched = { doc, changes: new Changes(doc) };
    this.#watched.changes.clear();
    if (!mayHaveChanged) return;
    const staff = openStaff(this.#documents.staff.doc);
    const { standing } = rolesOf(openTable(doc), staff, { colleagues, stood: this.all });
    // Of two of one name the first counts.
    const last = new Map(standing.toReversed().map(({ name, role }) => [name, role] as const));
    for (const [name, role] of last) this.#keep(name, role);
    this.#isOneGone = [...this.#unwritten].some((name) => !last.has(name));
  }

  /** Writes down what is not written yet. */
  write({ stoodNames }: Pick<StaffDoc, 'stoodNames'>, now: string): void {
    for (const name of this.#unwritten) {
      const at = readEntry(stoodNames, name, stoodNameSchema)?.at ?? now;
      stoodNames.set(name, { role: this.#roles.get(name) ?? '', at });
    }
    this.#unwritten.clear();
    if (stoodNames.size > stoodNamesLimit) this.#forgetOldest(stoodNames);
  }

  #keep(name: string, role: string): void {
    if (this.#roles.get(name) === role) return;
    this.#roles.set(name, role);
    this.#unwritten.add(name);
  }

  /** Most of what happens to cards – they are moved, sorted, put away – names nobody new. */
  #mayHaveChanged(colleagues: readonly Colleague[]): boolean {
    const { doc } = this.#documents.table;
    if (this.#watched?.doc !== doc) return true;
    const { changes } = this.#watched;
    const isNew = ({ name }: { name: string }) => !this.#roles.has(name);
    if (colleagues.some(isNew) || changes.mayRename(['record', 'persons', 'plan'])) return true;
    if (!changes.mayRename(['cards'])) return false;
    const { cards } = openTable(doc);
    return changes.of('cards').some((id) => {
      const record = cards.get(id);
      const card = record instanceof Y.Map ? readCard(id as CardId, record) : null;
      return card !== null && [card.enteredBy, ...card.saidBy].some(isNew);
    });
  }

  #forgetOldest(stoodNames: Y.Map<unknown>): void {
    const oldest = readEntries(stoodNames, stoodNameSchema).sort(([, a], [, b]) =>
      a.at.localeCompare(b.at),
    );
    for (const [name] of oldest.slice(0, stoodNames.size - stoodNamesLimit)) {
      stoodNames.delete(name);
      this.#roles.delete(name);
    }
  }
}
