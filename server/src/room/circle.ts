import type { Roles } from '@rundbord/shared/follow/roles';
import type { SeatId } from '@rundbord/shared/id';
import { type Glimpse, glimpseBytes, glimpseSchema } from '@rundbord/shared/ink/glimpse';
import { isStaff } from '@rundbord/shared/meeting/role';
import { mayGlimpse } from '@rundbord/shared/permission/audience';
import { encodeOwnFrame } from '@rundbord/shared/protocol/frames';
import type { Presence } from '@rundbord/shared/protocol/presence';
import { presenceFrame } from './encode-frames.ts';
import type { Peer } from './peer.ts';
import { PresenceBook, type Told } from './presence.ts';

/** Who hears of whom: everyone at the table of everyone, and followers too, with roles for names. What passes here is
 *  kept nowhere, and a slow reader misses it. */
export class Circle {
  readonly #peers: ReadonlySet<Peer>;
  readonly #roles: () => Roles | null;
  readonly #book: PresenceBook;

  /** `roles`: who everybody is to followers; while there are none, followers are told of nobody. */
  constructor(peers: ReadonlySet<Peer>, roles: () => Roles | null, nowMs: number) {
    this.#peers = peers;
    this.#roles = roles;
    this.#book = new PresenceBook(nowMs);
  }

  enter(peer: Peer): void {
    if (!isInCircle(peer)) return;
    this.tellOthers(peer);
    this.#spread(peer, this.#book.enter(peer));
  }

  leave(peer: Peer): void {
    this.#spread(peer, this.#book.forget(peer));
  }

  /** Takes what a device at the table says of itself. */
  hear(peer: Peer, state: unknown): void {
    if (peer.sitter.document === 'table') this.#spread(peer, this.#book.hear(peer, state));
  }

  /** Tells somebody of everyone else. */
  tellOthers(peer: Peer): void {
    if (isInCircle(peer)) this.#tell(peer, this.#book.othersOf(peer));
  }

  /** Says everything again, to everyone. */
  renew(): void {
    this.#book.renew();
    for (const peer of this.#peers) this.tellOthers(peer);
  }

  /** Passes a glimpse of staff's on to staff's screens and the wall; where they look, to followers too. Whatever else
   *  comes, or from whomever else, is passed over, and the answer is false. */
  glimpse(from: Peer, json: string): boolean {
    const { role, document, seat } = from.sitter;
    const glimpse = isStaff(role) && document === 'table' ? readGlimpse(json) : null;
    if (!glimpse) return false;
    const frame = encodeOwnFrame({ kind: 'glimpse', seat, json: JSON.stringify(glimpse) });
    for (const peer of this.#peers)
      if (peer !== from && maySee(peer, glimpse)) peer.sendPresence(frame);
    return true;
  }

  #spread(from: Peer, told: Told | null): void {
    if (!told) return;
    for (const peer of this.#peers) if (peer !== from && isInCircle(peer)) this.#tell(peer, [told]);
  }

  #tell(peer: Peer, told: readonly Told[]): void {
    if (peer.sitter.document === 'table') return peer.sendPresence(presenceFrame(told));
    const roles = this.#roles();
    if (roles) peer.sendPresence(presenceFrame(told.map((each) => inRoles(each, roles))));
  }
}

function isInCircle({ sitter }: Peer): boolean {
  return sitter.document !== 'staff';
}

/** Somebody as followers hear of them. Followers go by their own names. */
function inRoles(told: Told, roles: Roles): Told {
  return { ...told, state: told.state && { ...told.state, name: nameFor(told.state, roles) } };
}

function nameFor({ seat, role, name }: Presence, roles: Roles): string {
  if (role === 'follower') return name;
  const known = roles.seats.get(seat as SeatId);
  return known ?? (role === 'facilitator' || role === 'wall' ? roles.facilitator : roles.anyone);
}

function readGlimpse(json: string): Glimpse | null {
  if (Buffer.byteLength(json) > glimpseBytes) return null;
  try {
    const read = glimpseSchema.safeParse(JSON.parse(json));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

function maySee({ sitter }: Peer, glimpse: Glimpse): boolean {
  if (sitter.document === 'table') return mayGlimpse(sitter.role);
  return sitter.document === 'mask' && glimpse.kind === 'view';
}
