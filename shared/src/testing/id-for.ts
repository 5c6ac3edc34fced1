import { idBytes, makeId } from '../id.ts';

/** The same id for the same name, so that a test reads aloud: `idFor<CardId>('coffee')`. */
export function idFor<I extends string>(name: string): I {
  const bytes = new Uint8Array(idBytes);
  for (let at = 0; at < name.length; at += 1) {
    const place = at % idBytes;
    bytes[place] = (bytes[place] ?? 0) * 31 + name.charCodeAt(at);
  }
  return makeId<I>(bytes);
}
