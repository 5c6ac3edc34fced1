import type { BoardId, SeatId } from '@rundbord/shared/id';
import type { Refusal } from '@rundbord/shared/intent/refusal';
import { parseName } from '@rundbord/shared/meeting/name';
import { err, ok, type Result } from '@rundbord/shared/result';
import { accessRows } from '../board/access.ts';
import type { House } from '../house.ts';
import type { Staff } from '../meeting/who.ts';
import { hashed, newId, newSecret } from '../random.ts';
import { put, readRow, remove } from '../store/rows.ts';
import type { Write } from '../store/store.ts';

/** How long a sign-in link and a session last. */
const linkMs = 24 * 3_600_000;
const sessionMs = 14 * 24 * 3_600_000;

/** Makes a one-time link. For somebody known, or a newcomer who will say their name; with access to a board, or none. */
export async function makeSignInLink(
  house: Pick<House, 'random' | 'clock' | 'store' | 'origin'>,
  { staff = null, board = null }: { staff?: SeatId | null; board?: BoardId | null },
): Promise<string> {
  const token = newSecret(house.random);
  const until = later(house.clock.now(), linkMs);
  await house.store.commit([put('signIn', hashed(token), { staff, board, until }, board)]);
  // In the fragment: it reaches no server log and no referrer.
  return `${house.origin()}/s#${token}`;
}

/** What came of a sign-in: a session secret, or the wish for a name first. */
export type SignedIn = { secret: string; name: string } | { needsName: true };

/** Uses a link. A newcomer is asked for a name before the link is spent. Refuses `sign-in/used` for spent, late and
 *  unknown links alike. */
export async function signIn(
  house: House,
  {
    token,
    name: raw,
    already,
  }: { token: string; name?: string | undefined; already: Staff | null },
): Promise<Result<SignedIn, Refusal>> {
  const key = hashed(token);
  const link = await readRow(house.store, 'signIn', key);
  if (!link || link.until < house.clock.now().toISOString()) return err({ code: 'sign-in/used' });
  // Somebody who is signed in already keeps who they are: a colleague's link then only gives the board.
  const who = link.staff ?? already?.id ?? null;
  const known = who && (await readRow(house.store, 'staff', who));
  if (!known && raw === undefined) return ok({ needsName: true });
  const name = known ? ok(known.name) : parseName(raw ?? '');
  if (!name.ok) return name;

  const staff = who ?? newId<SeatId>(house.random);
  const secret = newSecret(house.random);
  const since = house.clock.now().toISOString();
  const writes: Write[] = [
    remove('signIn', key),
    put('session', hashed(secret), { staff, until: later(house.clock.now(), sessionMs) }),
    ...(known ? [] : [put('staff', staff, { name: name.value, since })]),
    ...(link.board ? accessRows(link.board, staff, since) : []),
  ];
  if (spent.has(key)) return err({ code: 'sign-in/used' });
  spent.add(key);
  await house.committer.add(writes);
  return ok({ secret, name: name.value });
}

/** Links used since the start: a second tap that looked the link up before it was gone gets no session. */
const spent = new Set<string>();

/** Ends a session, and the sockets that came by it: another window of the same browser has nobody behind it now. */
export async function signOut(house: House, secret: string): Promise<void> {
  await house.committer.add([remove('session', hashed(secret))]);
  await house.rooms.endSession(hashed(secret));
}

function later(from: Date, byMs: number): string {
  return new Date(from.getTime() + byMs).toISOString();
}
