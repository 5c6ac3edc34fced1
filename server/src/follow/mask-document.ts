import { isDeepStrictEqual } from 'node:util';
import { readCard } from '@rundbord/shared/card/card';
import {
  type DocumentName,
  openStaff,
  openTable,
  rootsOf,
  type StaffDoc,
  type TableDoc,
} from '@rundbord/shared/doc/board-doc';
import { maskedCardFields } from '@rundbord/shared/follow/masked-card';
import { maskedFamily } from '@rundbord/shared/follow/masked-family';
import { maskedNetwork } from '@rundbord/shared/follow/masked-network';
import { maskedPlan, maskedVersions, seatsInPlan } from '@rundbord/shared/follow/masked-plan';
import { maskedRecord } from '@rundbord/shared/follow/masked-record';
import { maskedRounds } from '@rundbord/shared/follow/masked-rounds';
import { maskedSets } from '@rundbord/shared/follow/masked-sets';
import {
  maskedInk,
  maskedSheetFields,
  maskedShowing,
  releasedSheets,
} from '@rundbord/shared/follow/masked-wall';
import {
  type NamePatterns,
  patternsOf,
  type RoleName,
} from '@rundbord/shared/follow/name-patterns';
import { type Colleague, type Roles, rolesOf } from '@rundbord/shared/follow/roles';
import type { CardId, SheetId } from '@rundbord/shared/id';
import { circlesOf, placesOf } from '@rundbord/shared/network/circles';
import { familyRoots, readFamily, readFamilyRoot } from '@rundbord/shared/person/family';
import * as Y from 'yjs';
import { Changes } from './changes.ts';
import { HeldTexts } from './held-texts.ts';
import { type Wanted, writeEntries, writeEntry, writeRecord } from './write-entries.ts';

/** What a mask is made of: the documents as others see them now, who may be named besides, which names stood here once,
 *  and the time. */
export type MaskParts = {
  table: Uint8Array;
  staff: Uint8Array;
  colleagues: () => readonly Colleague[];
  stood: () => readonly RoleName[];
  nowMs: () => number;
};

/** The table as followers read it (docs/spec/follow.md). It hears what every other device hears, keeps copies of its own,
 *  and writes down only what is on its list: what nobody thought of is not there. */
export class MaskDocument {
  readonly doc = new Y.Doc();
  readonly #mask: TableDoc;
  readonly #table: TableDoc;
  readonly #staff: StaffDoc;
  readonly #parts: MaskParts;
  readonly #changes: Changes;
  readonly #staffChanges: Changes;
  readonly #texts = new HeldTexts();
  #roles: Roles;
  #patterns: NamePatterns;

  constructor(parts: MaskParts) {
    this.#parts = parts;
    this.#mask = openTable(this.doc);
    this.#table = openTable(copyOf(parts.table));
    this.#staff = openStaff(copyOf(parts.staff));
    this.#changes = new Changes(this.#table.doc);
    this.#staffChanges = new Changes(this.#staff.doc);
    this.#roles = this.#readRoles();
    this.#patterns = patternsOf(this.#roles.names, this.#roles.anyone);
    this.#writeAll();
  }

  get roles(): Roles {
    return this.#roles;
  }

  /** Takes what others have just been sent. Answers whether people have other roles now. */
  take(document: DocumentName, update: Uint8Array): boolean {
    Y.applyUpdate((document === 'table' ? this.#table : this.#staff).doc, update);
    const mayRename =
      this.#staffChanges.has('names') ||
      this.#changes.mayRename(['cards', 'record', 'persons', 'plan']);
    this.#staffChanges.clear();
    const isRenamed = mayRename && this.renew();
    if (!isRenamed) this.#writeChanges();
    return isRenamed;
  }

  /** Finds out anew who is who. When that has changed, everything is said anew, and the answer is true. */
  renew(): boolean {
    const roles = this.#readRoles();
    if (isDeepStrictEqual(roles, this.#roles)) return false;
    this.#roles = roles;
    this.#patterns = patternsOf(roles.names, roles.anyone);
    this.#writeAll();
    return true;
  }

  /** Says the words that nobody went on writing. Nobody has another role by that. */
  release(): boolean {
    for (const key of this.#texts.release(this.#parts.nowMs())) {
      const [root = '', ...rest] = key.split(' ');
      this.#changes.add(root, rest.join(' '));
    }
    this.#writeChanges();
    return false;
  }

  #readRoles(): Roles {
    const { colleagues, stood } = this.#parts;
    return rolesOf(this.#table, this.#staff, { colleagues: colleagues(), stood: stood() });
  }

  #writeAll(): void {
    for (const root of Object.keys(rootsOf.table) as (keyof typeof rootsOf.table)[])
      for (const key of [...this.#table[root].keys(), ...this.#mask[root].keys()])
        this.#changes.add(root, key);
    this.#writeChanges();
  }

  #writeChanges(): void {
    const changes = this.#changes;
    this.doc.transact(() => {
      for (const id of changes.of('cards')) this.#writeCard(id as CardId);
      if (changes.has('sheets')) this.#writeSheets(changes.of('sheets'));
      if (changes.has('ink')) this.#writeInk(changes.of('ink'));
      if (changes.has('wall')) writeEntries(this.#mask.wall, maskedShowing(this.#table.wall));
      if (changes.has('sets')) this.#writeSets();
      if (changes.has('plan')) this.#writePlan();
      if (changes.has('record') || changes.has('plan')) this.#writeRecordRoot();
      if ([...familyRoots, 'family'].some((root) => changes.has(root))) this.#writeFamily();
      if ([...familyRoots, 'family', 'network'].some((root) => changes.has(root)))
        this.#writeNetwork();
    });
    changes.clear();
  }

  #writeRecordRoot(): void {
    const { record } = this.#table;
    const say = (key: string, raw: string) => this.#say('record', key, raw);
    const rounds = maskedRounds(record, this.#roles, say);
    const versions = maskedVersions(this.#table, this.#mask.plan, this.#roles, say);
    const facts = maskedRecord(record, this.#roles, seatsInPlan(this.#table));
    writeEntries(this.#mask.record, new Map([...facts, ...rounds, ...versions]));
  }

  #writeSets(): void {
    const say = (key: string, raw: string) => this.#say('sets', key, raw);
    writeEntries(this.#mask.sets, maskedSets(this.#table.sets, this.#roles, say));
  }

  #writePlan(): void {
    const say = (key: string, raw: string) => this.#say('plan', key, raw);
    writeEntries(this.#mask.plan, maskedPlan(this.#table.plan, this.#roles, say));
  }

  #writeCard(id: CardId): void {
    const record = this.#table.cards.get(id);
    const card = record instanceof Y.Map ? readCard(id, record) : null;
    const wanted = card && {
      fields: maskedCardFields(card, this.#roles),
      words: this.#say('cards', id, card.words),
    };
    this.#writeRecord('cards', id, wanted);
  }

  /** What is drawn on a sheet comes and goes with it. */
  #writeSheets(ids: readonly string[]): void {
    const released = releasedSheets(this.#table.sheets);
    for (const id of ids) {
      const sheet = released.get(id as SheetId);
      const say = (raw: string) => this.#say('sheets', id, raw);
      this.#writeRecord('sheets', id, sheet ? { fields: maskedSheetFields(sheet, say) } : null);
    }
    for (const key of [...this.#table.ink.keys(), ...this.#mask.ink.keys()])
      this.#changes.add('ink', key);
  }

  #writeInk(keys: readonly string[]): void {
    const released = releasedSheets(this.#table.sheets);
    const hasShape = (id: string) => this.#mask.ink.has(id);
    const isBinding = (key: string) => key.startsWith('binding:');
    const shapes = keys.filter((key) => !isBinding(key));
    // What holds two things together depends on whether both are here.
    const bindings = new Set([...keys, ...this.#table.ink.keys()].filter(isBinding));
    for (const key of [...shapes, ...bindings]) {
      const say = (raw: string) => this.#say('ink', key, raw);
      const value = maskedInk([key, this.#table.ink.get(key)], { released, hasShape, say });
      writeEntry(this.#mask.ink, key, value);
      if (value === undefined) this.#texts.forget(`ink ${key}`);
    }
  }

  #writeFamily(): void {
    const say = (key: string, raw: string) => this.#say('family', key, raw);
    const masked = maskedFamily(readFamily(this.#table), this.#roles, say);
    for (const root of familyRoots) {
      for (const id of [...this.#mask[root].keys()])
        if (!masked[root].has(id)) this.#mask[root].delete(id);
      for (const [id, fields] of masked[root]) writeRecord(this.#mask[root], id, { fields });
    }
  }

  #writeNetwork(): void {
    const family = readFamily(this.#table);
    const places = placesOf(readFamilyRoot(this.#table.network));
    const say = (key: string, raw: string) => this.#say('network', key, raw);
    const masked = maskedNetwork(circlesOf(family, places), say);
    for (const id of [...this.#mask.network.keys()])
      if (!masked.has(id)) this.#mask.network.delete(id);
    for (const [id, fields] of masked) writeRecord(this.#mask.network, id, { fields });
  }

  #writeRecord(root: 'cards' | 'sheets', id: string, wanted: Wanted | null): void {
    writeRecord(this.#mask[root], id, wanted);
    if (!wanted) this.#texts.forget(`${root} ${id}`);
  }

  #say(root: string, key: string, raw: string): string {
    const at = { patterns: this.#patterns, nowMs: this.#parts.nowMs() };
    return this.#texts.say(`${root} ${key}`, raw, at);
  }
}

function copyOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return doc;
}
