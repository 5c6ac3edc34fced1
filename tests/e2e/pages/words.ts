export type Column = 'worry' | 'well' | 'next';

/** The columns as the room calls them. */
export const columnNames: Record<Column, string> = {
  worry: 'Hvad er vi bekymrede for?',
  well: 'Hvad fungerer godt?',
  next: 'Hvad skal der ske?',
};

/** The same on a phone, where a card is written. */
export const shortColumnNames: Record<Column, string> = {
  worry: 'Det bekymrer mig',
  well: 'Det går godt',
  next: 'Det skal ske',
};
