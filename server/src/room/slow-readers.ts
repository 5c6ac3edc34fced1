import type { AudienceName } from '@rundbord/shared/doc/board-doc';
import { closeCodes, encodeOwnFrame } from '@rundbord/shared/protocol/frames';
import { syncFrame } from './encode-frames.ts';
import type { Peer } from './peer.ts';

/** Sends a document's update to everyone who receives it and has asked for it. Who is too slow is owed the whole. */
export function sendUpdate(
  peers: Iterable<Peer>,
  { document, update, from }: { document: AudienceName; update: Uint8Array; from: unknown },
): void {
  const frame = syncFrame('update', update);
  for (const peer of peers)
    if (peer.sitter.document === document && peer !== from && peer.hasSynced)
      peer.sendUpdate(frame);
}

/** A sign of life to every socket. Answers who was too slow and has caught up: they are owed the whole state. */
export function beatAll(peers: Iterable<Peer>): Peer[] {
  const ping = encodeOwnFrame({ kind: 'ping' });
  const owed: Peer[] = [];
  for (const peer of [...peers]) {
    if (!peer.isAlive()) peer.close(closeCodes.tooSlow, 'gone silent');
    peer.send(ping);
    if (peer.isStale && peer.hasCaughtUp()) owed.push(peer);
  }
  return owed;
}
