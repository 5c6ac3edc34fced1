import { frameKinds, syncKinds } from '@rundbord/shared/protocol/frames';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** What a device has said on a socket, read as the house reads it. */
export type Said =
  | { kind: keyof typeof syncKinds; bytes: Uint8Array }
  | { kind: 'awareness'; clients: number[]; states: unknown[] }
  | { kind: 'other'; number: number };

export function readSaid(frame: Uint8Array): Said {
  const decoder = decoding.createDecoder(frame);
  const number = decoding.readVarUint(decoder);
  if (number === frameKinds.sync) {
    const sync = decoding.readVarUint(decoder);
    const kind = (['step1', 'step2', 'update'] as const).find((each) => syncKinds[each] === sync);
    if (!kind) throw new Error('a sync frame of no kind', { cause: sync });
    return { kind, bytes: decoding.readVarUint8Array(decoder) };
  }
  if (number !== frameKinds.awareness) return { kind: 'other', number };
  const body = decoding.createDecoder(decoding.readVarUint8Array(decoder));
  const said = Array.from({ length: decoding.readVarUint(body) }, () => {
    const client = decoding.readVarUint(body);
    decoding.readVarUint(body);
    return { client, state: JSON.parse(decoding.readVarString(body)) as unknown };
  });
  return {
    kind: 'awareness',
    clients: said.map(({ client }) => client),
    states: said.map(({ state }) => state),
  };
}

/** A frame of the sync protocol. */
export function syncFrame(kind: keyof typeof syncKinds, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, frameKinds.sync);
  encoding.writeVarUint(encoder, syncKinds[kind]);
  encoding.writeVarUint8Array(encoder, bytes);
  return encoding.toUint8Array(encoder);
}

/** A frame of presence, as y-protocols encodes it. */
export function awarenessFrame(update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, frameKinds.awareness);
  encoding.writeVarUint8Array(encoder, update);
  return encoding.toUint8Array(encoder);
}
