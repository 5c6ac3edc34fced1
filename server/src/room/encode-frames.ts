import { frameKinds, syncKinds } from '@rundbord/shared/protocol/frames';
import * as encoding from 'lib0/encoding';

/** A sync frame of y-websocket: step 1, step 2 or update. */
export function syncFrame(kind: keyof typeof syncKinds, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, frameKinds.sync);
  encoding.writeVarUint(encoder, syncKinds[kind]);
  encoding.writeVarUint8Array(encoder, body);
  return encoding.toUint8Array(encoder);
}

/** An awareness frame about some devices; a null state says that the device is gone. */
export function presenceFrame(
  states: readonly { client: number; clock: number; state: unknown }[],
): Uint8Array {
  const body = encoding.createEncoder();
  encoding.writeVarUint(body, states.length);
  for (const { client, clock, state } of states) {
    encoding.writeVarUint(body, client);
    encoding.writeVarUint(body, clock);
    encoding.writeVarString(body, JSON.stringify(state));
  }
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, frameKinds.awareness);
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body));
  return encoding.toUint8Array(encoder);
}
