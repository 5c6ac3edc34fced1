import type * as Y from 'yjs';

/** Names of the documents that are kept of a board (design.md 4.1). */
export const documentNames = ['table', 'staff'] as const;
export type DocumentName = (typeof documentNames)[number];

/** What a socket can receive. `mask` is the table as followers read it: made by the house from the table, never kept. */
export type AudienceName = DocumentName | 'mask';

/** What everyone admitted receives. `record` is written by the server alone; a mask has the same collections. */
export type TableDoc = {
  doc: Y.Doc;
  cards: Y.Map<Y.Map<unknown>>;
  wall: Y.Map<unknown>;
  sheets: Y.Map<Y.Map<unknown>>;
  ink: Y.Map<unknown>;
  persons: Y.Map<Y.Map<unknown>>;
  couples: Y.Map<Y.Map<unknown>>;
  descents: Y.Map<Y.Map<unknown>>;
  households: Y.Map<Y.Map<unknown>>;
  network: Y.Map<Y.Map<unknown>>;
  shownTies: Y.Map<unknown>;
  sets: Y.Map<unknown>;
  plan: Y.Map<unknown>;
  record: Y.Map<unknown>;
};

/** What only facilitators receive. In this document the server writes everything. */
export type StaffDoc = {
  doc: Y.Doc;
  inbox: Y.Map<unknown>;
  lobby: Y.Map<unknown>;
  door: Y.Map<unknown>;
  followers: Y.Map<unknown>;
  prompts: Y.Map<unknown>;
  names: Y.Map<unknown>;
  stoodNames: Y.Map<unknown>;
  networkNotes: Y.Map<unknown>;
  signals: Y.Map<unknown>;
  ties: Y.Map<unknown>;
  sets: Y.Map<unknown>;
  plan: Y.Map<unknown>;
  rounds: Y.Map<unknown>;
  floor: Y.Map<unknown>;
  exports: Y.Map<unknown>;
};

/** Root types of each document, and which of them staff devices may write. */
export const rootsOf = {
  table: {
    cards: 'staff',
    wall: 'staff',
    sheets: 'staff',
    ink: 'staff',
    persons: 'staff',
    couples: 'staff',
    descents: 'staff',
    households: 'staff',
    network: 'staff',
    shownTies: 'server',
    sets: 'server',
    plan: 'server',
    record: 'server',
  },
  staff: {
    inbox: 'server',
    lobby: 'server',
    door: 'server',
    followers: 'server',
    prompts: 'server',
    names: 'server',
    stoodNames: 'server',
    networkNotes: 'server',
    signals: 'server',
    ties: 'server',
    sets: 'server',
    plan: 'server',
    rounds: 'server',
    floor: 'server',
    exports: 'server',
  },
} as const satisfies Record<DocumentName, Record<string, 'staff' | 'server'>>;

/** The table's collections. Naming them creates nothing that another copy would not also create. */
export function openTable(doc: Y.Doc): TableDoc {
  return {
    doc,
    cards: doc.getMap('cards'),
    wall: doc.getMap('wall'),
    sheets: doc.getMap('sheets'),
    ink: doc.getMap('ink'),
    persons: doc.getMap('persons'),
    couples: doc.getMap('couples'),
    descents: doc.getMap('descents'),
    households: doc.getMap('households'),
    network: doc.getMap('network'),
    shownTies: doc.getMap('shownTies'),
    sets: doc.getMap('sets'),
    plan: doc.getMap('plan'),
    record: doc.getMap('record'),
  };
}

/** The staff document's collections. */
export function openStaff(doc: Y.Doc): StaffDoc {
  return {
    doc,
    inbox: doc.getMap('inbox'),
    lobby: doc.getMap('lobby'),
    door: doc.getMap('door'),
    followers: doc.getMap('followers'),
    prompts: doc.getMap('prompts'),
    names: doc.getMap('names'),
    stoodNames: doc.getMap('stoodNames'),
    networkNotes: doc.getMap('networkNotes'),
    signals: doc.getMap('signals'),
    ties: doc.getMap('ties'),
    sets: doc.getMap('sets'),
    plan: doc.getMap('plan'),
    rounds: doc.getMap('rounds'),
    floor: doc.getMap('floor'),
    exports: doc.getMap('exports'),
  };
}
