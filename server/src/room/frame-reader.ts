import { frameKinds, syncKinds } from '@rundbord/shared/protocol/frames';
import * as decoding from 'lib0/decoding';

/** A frame from a device, read without trusting a byte of it. */
export type Frame =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'step2' | 'update'; update: Uint8Array }
  | { kind: 'presence'; state: unknown }
  | { kind: 'others-presence' }
  | { kind: 'asks-presence' }
  | { kind: 'glimpse'; json: string };

/** The frame in these bytes, or null when they are none. */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    const kind = decoding.readVarUint(decoder);
    if (kind === frameKinds.sync) return readSync(decoder);
    if (kind === frameKinds.awareness) return readPresence(decoding.readVarUint8Array(decoder));
    if (kind === frameKinds.queryAwareness) return { kind: 'asks-presence' };
    if (kind === frameKinds.glimpse) return readGlimpse(decoder);
    return null;
  } catch {
    return null;
  }
}

function readSync(decoder: decoding.Decoder): Frame | null {
  const kind = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  if (kind === syncKinds.step1) return { kind: 'step1', stateVector: body };
  if (kind === syncKinds.step2) return { kind: 'step2', update: body };
  if (kind === syncKinds.update) return { kind: 'update', update: body };
  return null;
}

/** Whose it is stands first, and is not believed. */
function readGlimpse(decoder: decoding.Decoder): Frame {
  decoding.readVarString(decoder);
  return { kind: 'glimpse', json: decoding.readVarString(decoder) };
}

/** Numbers that devices draw for themselves; those of the presence book lie above. */
const largestOwnClient = 2 ** 32 - 1;

/** A device speaks for itself alone; y-websocket also repeats what it heard of others, which counts for nothing. */
function readPresence(body: Uint8Array): Frame {
  const decoder = decoding.createDecoder(body);
  const count = decoding.readVarUint(decoder);
  if (count !== 1 || decoding.readVarUint(decoder) > largestOwnClient)
    return { kind: 'others-presence' };
  decoding.readVarUint(decoder);
  const text = decoding.readVarString(decoder);
  return { kind: 'presence', state: text.length > 2_000 ? undefined : JSON.parse(text) };
}
