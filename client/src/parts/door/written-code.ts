import { type JoinCode, writtenJoinCode } from '@rundbord/shared/meeting/join-code';

/** The nine digits as they are read aloud. */
export function writtenCode(code: string): string {
  return writtenJoinCode(code as JoinCode);
}

/** Where to type them: the address without its scheme. */
export function spokenAddress(link: string): string {
  return new URL(link).host;
}
