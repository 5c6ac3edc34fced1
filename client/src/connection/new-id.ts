import { idBytes, makeId } from '@rundbord/shared/id';

/** A fresh id. Plain http on a local network has no randomUUID; getRandomValues is everywhere. */
export function newId<I extends string>(): I {
  return makeId<I>(crypto.getRandomValues(new Uint8Array(idBytes)));
}

/** Now, as the model writes it. */
export function nowText(): string {
  return new Date().toISOString();
}
