/** The parts of the emergency plan, in the order in which they are read, each by what stands above it. */
export const partName = {
  signs: 'urgent.signs',
  steps: 'urgent.steps',
  calls: 'urgent.calls',
  ready: 'urgent.ready',
  cards: 'urgent.cards',
  worry: 'urgent.worry',
  copies: 'urgent.copies',
} as const;
export type EmergencyPart = keyof typeof partName;
