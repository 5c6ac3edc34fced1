import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRows } from '@rundbord/server/store/rows';
import { sqliteStore } from '@rundbord/server/store/sqlite-store';
import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import type { BoardId, RoundId, SetId } from '@rundbord/shared/id';
import { type NumberRound, readRound } from '@rundbord/shared/scaling/round';
import { type CastName, cast } from '@rundbord/shared/testing/cast';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { House } from '../e2e/house.ts';
import { Caller, freshId } from './caller.ts';

// The house is killed while numbers come in, and while they are shown. What it had said yes to is there; a reveal is there
// whole, or not at all; of a round that was called off no byte is left.

const kills = 4;
const guests = ['birgit', 'line', 'martin', 'inge', 'sanne'] as const satisfies CastName[];

type Evening = { house: House; board: BoardId; jonas: Caller; phones: Caller[] };

test(`ROUND-15 numbers that were taken are there after the house was killed ${kills} times among them, each once`, {
  timeout: 120_000,
}, async () => {
  const evening = await openEvening();
  const { house, board, jonas, phones } = evening;
  const round = await openRound(evening);
  const taken = phones.map(() => -1);
  const sent = phones.map(() => -1);
  const waiting = new Set<Promise<void>>();
  const give = (at: number) => {
    const phone = phones[at];
    const value = (sent[at] ?? 0) + 1;
    if (!phone || value > 10) return;
    sent[at] = value;
    const wish = { kind: 'vote', round, value, notLower: `Grund ${at}-${value}` };
    const giving = phone.wish(board, 'phone', wish).then(
      ({ status }) => {
        if (status === 200) taken[at] = Math.max(taken[at] ?? -1, value);
      },
      // The line is down: nobody said yes.
      () => {},
    );
    const done = giving.finally(() => waiting.delete(done));
    waiting.add(done);
  };

  for (let kill = 0; kill < kills; kill += 1) {
    for (const at of phones.keys()) give(at);
    // One of them has been answered, the others may be anywhere on their way.
    await Promise.race(waiting);
    await house.kill();
    const known = [...taken];
    await Promise.all(waiting);
    const kept = await readKept(house, board, round);
    expect(kept.round?.state).toBe('open');
    for (const [at, least] of known.entries()) {
      const values = kept.sealed.filter(({ notLower }) => notLower?.startsWith(`Grund ${at}-`));
      expect(values.length).toBeLessThanOrEqual(1);
      const value = Number(values[0]?.value ?? -1);
      expect(value).toBeGreaterThanOrEqual(least);
      expect(value).toBeLessThanOrEqual(sent[at] ?? -1);
    }
    expect(known.some((value) => value >= 0)).toBe(true);
    expect(kept.tableText).not.toContain('Grund');
    await house.start();
  }

  for (const [at, phone] of phones.entries())
    await phone.insist(board, 'phone', {
      kind: 'vote',
      round,
      value: at,
      notLower: `Til sidst ${at}`,
    });
  await jonas.insist(board, 'console', { kind: 'closeRound', round });
  await reveal(jonas, board, round);
  await house.close({ keepsFolder: true });
  const kept = await readKept(house, board, round);
  expect(kept.round?.marks.map(({ notLower }) => notLower).sort()).toEqual(
    phones.map((_, at) => `Til sidst ${at}`),
  );
  expect(kept.sealed).toEqual([]);
  house.forget();
});

test(`ROUND-9 a reveal in which the house is killed has happened whole, or not at all, ${kills} times`, {
  timeout: 120_000,
}, async () => {
  const evening = await openEvening();
  const { house, board, jonas, phones } = evening;
  const ends = new Set<string>();
  for (let kill = 0; kill < kills; kill += 1) {
    const round = await openRound(evening);
    for (const [at, phone] of phones.entries())
      await phone.insist(board, 'phone', {
        kind: 'vote',
        round,
        value: at,
        notLower: `Grund ${kill} af ${at}`,
      });
    await jonas.insist(board, 'console', { kind: 'closeRound', round });
    const shown = reveal(jonas, board, round).catch(() => null);
    // Sooner and later in the act, from before it has come to after it was answered.
    const patience = [0, 4, 12, null][kill % 4];
    await (patience === null
      ? shown
      : new Promise((resolve) => setTimeout(resolve, patience ?? 0)));
    await house.kill();
    const answered = (await shown)?.status === 200;
    const kept = await readKept(house, board, round);
    const state = kept.round?.state;
    ends.add(String(state));
    if (answered) expect(state).toBe('revealed');
    expect(['closed', 'revealed']).toContain(state);
    expect(kept.round?.marks).toHaveLength(state === 'revealed' ? phones.length : 0);
    expect(kept.sealed).toHaveLength(state === 'revealed' ? 0 : phones.length);
    expect(kept.tableText.includes(`Grund ${kill} af`)).toBe(state === 'revealed');
    await house.start();
    // Pressed again, it is shown once.
    if (state === 'closed') expect((await reveal(jonas, board, round)).status).toBe(200);
    else expect((await reveal(jonas, board, round)).status).not.toBe(200);
    const whole = await readKept(house, board, round);
    expect(whole.round?.marks.map(({ value }) => value).sort()).toEqual(phones.map((_, at) => at));
    expect(whole.sealed).toEqual([]);
  }
  expect(ends.has('revealed')).toBe(true);
  await house.close();
});

test.each(['asked to stop', 'killed'])(
  'ROUND-12 of a round that was called off no byte is on disk, nor when the house is %s right after',
  async (end) => {
    const evening = await openEvening();
    const { house, board, jonas, phones } = evening;
    const round = await openRound(evening);
    const words = ['Zebrafinke', 'Silkehale'];
    for (const word of words)
      for (const phone of phones)
        await phone.insist(board, 'phone', {
          kind: 'vote',
          round,
          value: 7,
          notLower: word,
          oneHigher: `${word} igen`,
        });
    // They are on disk before: the search can find them.
    expect(filesWith(house, 'Silkehale').length).toBeGreaterThan(0);
    await jonas.insist(board, 'console', { kind: 'cancelRound', round });
    if (end === 'killed') await house.kill();
    else {
      for (const word of words) expect([word, filesWith(house, word)]).toEqual([word, []]);
      await house.close({ keepsFolder: true });
    }
    for (const word of words) expect([word, filesWith(house, word)]).toEqual([word, []]);
    await house.start();
    for (const word of words) expect([word, filesWith(house, word)]).toEqual([word, []]);
    const kept = await readKept(house, board, round);
    expect(kept.round?.state).toBe('cancelled');
    expect(kept.sealed).toEqual([]);
    await house.close();
  },
);

test('ROUND-12 a house that is killed while a round is called off leaves nothing of it once it is open again', {
  timeout: 120_000,
}, async () => {
  const evening = await openEvening();
  const { house, board, jonas, phones } = evening;
  for (const patienceMs of [0, 3, 6, 10]) {
    const round = await openRound(evening);
    const word = `Zebrafinke${patienceMs}x`;
    for (const phone of phones)
      await phone.insist(board, 'phone', { kind: 'vote', round, value: 7, notLower: word });
    const off = jonas.wish(board, 'console', { kind: 'cancelRound', round }).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, patienceMs));
    await house.kill();
    await off;
    await house.start();
    const left = filesWith(house, word);
    const kept = await readKept(house, board, round);
    const isOff = kept.round?.state === 'cancelled';
    expect(kept.sealed).toHaveLength(isOff ? 0 : phones.length);
    expect(left.length > 0).toBe(!isOff);
    if (!isOff) await jonas.insist(board, 'console', { kind: 'cancelRound', round });
    expect(filesWith(house, word)).toEqual([]);
  }
  await house.close();
});

/** The files of the house's folder that hold these letters. */
function filesWith({ folder }: House, word: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(files.some((file) => file.endsWith('rundbord.sqlite'))).toBe(true);
  return files.filter((file) => readFileSync(file).includes(word));
}

/** A house with a meeting, its people at their phones, and a set that has been shown. */
async function openEvening(): Promise<Evening> {
  const house = await House.open();
  const jonas = new Caller(house.staffOrigin);
  await jonas.ask('/staff/sign-in', { token: tokenOf(house.firstLink), name: cast.jonas.name });
  const made = await jonas.ask('/boards', { children: 'Peter, Simon', language: 'da' });
  const { board } = made.value as { board: BoardId };
  await jonas.insist(board, 'console', { kind: 'openMeeting', meeting: freshId() });
  const door = await jonas.ask(`/boards/${board}/door`);
  const token = tokenOf((door.value as { link: string }).link);
  const phones: Caller[] = [];
  for (const name of guests) {
    const phone = new Caller(house.staffOrigin);
    const { name: said, relation } = cast[name];
    await phone.ask('/join', { token, name: said, relation: relation.da });
    phones.push(phone);
  }
  for (const seat of (await readKept(house, board)).waiting)
    await jonas.insist(board, 'console', { kind: 'admit', seat });
  return { house, board, jonas, phones };
}

async function openRound({ board, jonas }: Evening): Promise<RoundId> {
  const [set, round] = [freshId<SetId>(), freshId<RoundId>()];
  const ends = { ten: 'Alle er trygge', zero: 'Det er farligt' };
  const asks = (wish: Record<string, unknown>) => jonas.insist(board, 'console', wish);
  await asks({ kind: 'putSet', set, of: 'wellbeing', title: 'Trivsel', ...ends });
  await asks({ kind: 'showSet', set, shown: true });
  await asks({ kind: 'prepareRound', round, set, authorityLast: false, authority: [] });
  await asks({ kind: 'openRound', round });
  return round;
}

function reveal(jonas: Caller, board: BoardId, round: RoundId) {
  const wish = {
    kind: 'revealRound',
    round,
    part: 'all',
    from: 'closed',
    reason: 'Klokken er mange',
  };
  return jonas.wish(board, 'console', wish);
}

/** What stands on disk, read beside the house and not by it. */
async function readKept(house: House, board: BoardId, round?: RoundId) {
  const store = sqliteStore(house.folder);
  const read = async (name: 'table' | 'staff'): Promise<Y.Doc> => {
    const doc = new Y.Doc();
    for (const update of (await store.document(board, name))?.updates ?? [])
      Y.applyUpdate(doc, update);
    return doc;
  };
  const table = openTable(await read('table'));
  const staff = openStaff(await read('staff'));
  const rows = await readRows(store, 'vote', `${board}/${round ?? ''}`);
  await store.close();
  return {
    round: round ? (readRound(table.record, round) as NumberRound | null) : null,
    sealed: rows.map(({ value }) => value),
    tableText: JSON.stringify(table.record.toJSON()),
    waiting: [...staff.lobby.keys()],
  };
}

function tokenOf(link: string): string {
  return new URL(link).hash.slice(1);
}
