/** Why a transaction happened. Undo follows `command` and `typing` only: a person's own acts. */
export const origins = {
  command: Symbol('command'),
  typing: Symbol('typing'),
  intent: Symbol('intent'),
  server: Symbol('server'),
} as const;
export type Origin = (typeof origins)[keyof typeof origins];
