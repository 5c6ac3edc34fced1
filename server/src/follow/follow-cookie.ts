import type { House } from '../house.ts';
import { secretsIn } from '../meeting/cookies.ts';
import { hashed } from '../random.ts';
import { type Row, readRow } from '../store/rows.ts';

export const followCookie = 'rb_follow';

/** The followers this browser's cookie speaks for, newest first. */
export async function followersOf(
  house: House,
  cookieHeader: string | undefined,
): Promise<Row<'followDevice'>[]> {
  const rows = await Promise.all(
    secretsIn(cookieHeader, followCookie).map((secret) =>
      readRow(house.store, 'followDevice', hashed(secret)),
    ),
  );
  return rows.filter((row) => row !== null);
}
