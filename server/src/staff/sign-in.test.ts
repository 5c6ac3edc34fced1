import type { SeatId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import { boardsOf } from '../board/boards.ts';
import { hasAccess, type Staff, staffOf } from '../meeting/who.ts';
import { hashed } from '../random.ts';
import { memoryStore } from '../store/memory-store.ts';
import { failingStore } from '../testing/failing-store.ts';
import { boardOfJonas, hire, testHouse } from '../testing/test-house.ts';
import { quiet } from '../testing/until.ts';
import { makeSignInLink, signIn, signOut } from './sign-in.ts';

const used = { ok: false, refusal: { code: 'sign-in/used' } };
const dayMs = 24 * 3_600_000;
let store: ReturnType<typeof failingStore>;
let kit: ReturnType<typeof testHouse>;

beforeEach(() => {
  store = failingStore(memoryStore());
  kit = testHouse(store);
});

const tokenOf = (link: string) => new URL(link).hash.slice(1);

async function link(forWhom: Parameters<typeof makeSignInLink>[1] = {}): Promise<string> {
  return tokenOf(await makeSignInLink(kit.house, forWhom));
}

function uses(token: string, name?: string, already: Staff | null = null) {
  return signIn(kit.house, { token, name, already });
}

async function secretOf(used: ReturnType<typeof signIn>): Promise<string> {
  const answer = await used;
  if (!answer.ok || !('secret' in answer.value)) throw new Error('not signed in');
  return answer.value.secret;
}

const whoIs = (secret: string) => staffOf(kit.house, `rb_staff=${secret}`);

describe('HOUSE-8 a sign-in link', () => {
  test('HOUSE-8 carries its token where no server log and no referrer sees it, and is kept only as a hash', async () => {
    const whole = await makeSignInLink(kit.house, {});
    expect(whole).toMatch(/^http:\/\/rundbord\.test\/s#[\w-]{32}$/);
    const rows = await store.rows('signIn', '');
    expect(rows.map(({ key }) => key)).toEqual([hashed(tokenOf(whole))]);
    expect(JSON.stringify(rows)).not.toContain(tokenOf(whole));
  });

  test('HOUSE-8 asks a newcomer for a name before it is spent', async () => {
    const token = await link();
    expect(await uses(token)).toEqual({ ok: true, value: { needsName: true } });
    expect(await uses(token, ' ')).toEqual({ ok: false, refusal: { code: 'name/empty' } });
    const secret = await secretOf(uses(token, ' Lise  Thomsen '));
    expect(await whoIs(secret)).toMatchObject({ name: 'Lise Thomsen' });
  });

  test('HOUSE-8 works once', async () => {
    const token = await link();
    await secretOf(uses(token, 'Lise'));
    expect(await uses(token, 'Lise')).toEqual(used);
    expect(await store.rows('staff', '')).toHaveLength(1);
  });

  test('HOUSE-8 tapped twice at once gives one session', async () => {
    const jonas = await hire(kit.house, 'jonas');
    const token = await link({ staff: jonas });
    const answers = await Promise.all([uses(token), uses(token), uses(token)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await store.rows('session', '')).toHaveLength(1);
  });

  test('HOUSE-8 gives one session also when the second tap looked just before the first was on disk', async () => {
    const jonas = await hire(kit.house, 'jonas');
    const token = await link({ staff: jonas });
    store.hold();
    const first = uses(token);
    await quiet();
    const row = store.row;
    const slow = Promise.withResolvers<void>();
    // The second has read the link and waits for the row of its owner while the first is finished.
    store.row = async (kind, key) => {
      const found = await row(kind, key);
      if (kind === 'staff') await slow.promise;
      return found;
    };
    const second = uses(token);
    await quiet();
    store.letGo();
    expect((await first).ok).toBe(true);
    slow.resolve();
    expect(await second).toEqual(used);
  });

  test('HOUSE-8 dies after a day, and an unknown one is answered like a spent one', async () => {
    const token = await link();
    kit.clock.pass(dayMs + 1);
    expect(await uses(token, 'Lise')).toEqual(used);
    expect(await uses('nobody-made-this', 'Lise')).toEqual(used);
    expect(await uses('', 'Lise')).toEqual(used);
  });

  test('HOUSE-8 for somebody known needs no name, and gives them their own boards', async () => {
    const board = await boardOfJonas(kit.house);
    const secret = await secretOf(uses(await link({ staff: idFor<SeatId>('jonas') })));
    expect(await whoIs(secret)).toMatchObject({ id: idFor('jonas'), name: 'Jonas' });
    expect((await boardsOf(kit.house, idFor('jonas'))).map((each) => each.id)).toEqual([board]);
  });

  test('HOUSE-8 to a board gives a newcomer that board and no other', async () => {
    const board = await boardOfJonas(kit.house);
    const secret = await secretOf(uses(await link({ board }), 'Lise'));
    const lise = await whoIs(secret);
    expect(lise && (await hasAccess(kit.house, lise.id, board))).toBe(true);
    expect(lise && (await hasAccess(kit.house, lise.id, idFor('other')))).toBe(false);
  });

  test('HOUSE-8 to a board, used by somebody signed in, gives the board to them as they are', async () => {
    const board = await boardOfJonas(kit.house);
    const lise = await hire(kit.house, 'lise');
    await secretOf(
      uses(await link({ board }), undefined, { id: lise, name: 'Lise', session: 'session' }),
    );
    expect(await hasAccess(kit.house, lise, board)).toBe(true);
    expect(await store.rows('staff', '')).toHaveLength(2);
  });
});

describe('HOUSE-8 a session', () => {
  test('HOUSE-8 ends after a fortnight', async () => {
    const secret = await secretOf(uses(await link(), 'Lise'));
    kit.clock.pass(14 * dayMs - 1);
    expect(await whoIs(secret)).not.toBeNull();
    kit.clock.pass(2);
    expect(await whoIs(secret)).toBeNull();
  });

  test('HOUSE-8 ends when one signs out', async () => {
    const secret = await secretOf(uses(await link(), 'Lise'));
    await signOut(kit.house, secret);
    expect(await whoIs(secret)).toBeNull();
    await signOut(kit.house, 'nobody');
  });

  test('JOIN-11 is not guessed, and a seat is no session', async () => {
    for (const cookie of [
      undefined,
      '',
      'rb_staff=',
      'rb_staff=x',
      'rb_staff=constructor',
      `rb_seats=${'x'.repeat(32)}`,
    ])
      expect(await staffOf(kit.house, cookie)).toBeNull();
  });
});
