import { createHash, randomBytes } from 'node:crypto';
import { idBytes, makeId } from '@rundbord/shared/id';

/** The one door to chance. Tests pass their own. */
export type Random = { bytes(count: number): Uint8Array };

export const systemRandom: Random = { bytes: (count) => new Uint8Array(randomBytes(count)) };

/** A fresh id. */
export function newId<I extends string>(random: Random): I {
  return makeId<I>(random.bytes(idBytes));
}

/** A secret of 192 bits for a cookie or a link, in URL-safe letters. */
export function newSecret(random: Random): string {
  return Buffer.from(random.bytes(24)).toString('base64url');
}

/** What is kept of a secret: enough to know it again, too little to use it. */
export function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
