import {
  decodeOwnFrame,
  frameKinds,
  type OwnFrame,
  syncKinds,
} from '@rundbord/shared/protocol/frames';
import * as decoding from 'lib0/decoding';

/** What the others' devices are told of one device. A null state: it is gone. */
export type ReceivedPresence = {
  client: number;
  clock: number;
  state: Record<string, unknown> | null;
};

/** A frame of the house as a device reads it. */
export type Received =
  | OwnFrame
  | { kind: 'step1' | 'step2' | 'update'; body: Uint8Array }
  | { kind: 'presence'; states: ReceivedPresence[] };

/** Reads a frame of the house. Throws when it is none: the house sends no others. */
export function received(bytes: Uint8Array): Received {
  const own = decodeOwnFrame(bytes);
  if (own) return own;
  const decoder = decoding.createDecoder(bytes);
  const kind = decoding.readVarUint(decoder);
  if (kind === frameKinds.awareness)
    return { kind: 'presence', states: readStates(decoding.readVarUint8Array(decoder)) };
  const step = decoding.readVarUint(decoder);
  const name = Object.entries(syncKinds).find(([, number]) => number === step)?.[0];
  if (kind !== frameKinds.sync || !name)
    throw new Error('the house sent a frame of no known kind', { cause: kind });
  return { kind: name as keyof typeof syncKinds, body: decoding.readVarUint8Array(decoder) };
}

function readStates(body: Uint8Array): ReceivedPresence[] {
  const decoder = decoding.createDecoder(body);
  return Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)),
  }));
}
