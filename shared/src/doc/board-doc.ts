import type * as Y from 'yjs';

/** Names of the documents of a board: one per audience (design.md 4.1). */
export const documentNames = ['table', 'staff'] as const;
export type DocumentName = (typeof documentNames)[number];

/** What everyone admitted receives. `record` is written by the server alone. */
export type TableDoc = {
  doc: Y.Doc;
  cards: Y.Map<Y.Map<unknown>>;
  wall: Y.Map<unknown>;
  record: Y.Map<unknown>;
};

/** What only facilitators receive. In this document the server writes everything. */
export type StaffDoc = {
  doc: Y.Doc;
  inbox: Y.Map<unknown>;
  lobby: Y.Map<unknown>;
  door: Y.Map<unknown>;
};

/** Root types of each document, and which of them staff devices may write. */
export const rootsOf = {
  table: { cards: 'staff', wall: 'staff', record: 'server' },
  staff: { inbox: 'server', lobby: 'server', door: 'server' },
} as const satisfies Record<DocumentName, Record<string, 'staff' | 'server'>>;

/** The table's collections. Naming them creates nothing that another copy would not also create. */
export function openTable(doc: Y.Doc): TableDoc {
  return {
    doc,
    cards: doc.getMap('cards'),
    wall: doc.getMap('wall'),
    record: doc.getMap('record'),
  };
}

/** The staff document's collections. */
export function openStaff(doc: Y.Doc): StaffDoc {
  return { doc, inbox: doc.getMap('inbox'), lobby: doc.getMap('lobby'), door: doc.getMap('door') };
}
