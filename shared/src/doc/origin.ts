/** Why a transaction happened. Undo follows `command` and `typing` only: a person's own acts.
 *  `quiet` acts of a person it passes over: showing the wall, taking back a card that never got words. */
export const origins = {
  command: Symbol('command'),
  typing: Symbol('typing'),
  quiet: Symbol('quiet'),
  intent: Symbol('intent'),
  server: Symbol('server'),
} as const;
export type Origin = (typeof origins)[keyof typeof origins];
