import { isDeepStrictEqual } from 'node:util';
import { sqliteStore } from '@rundbord/server/store/sqlite-store';
import { readCards } from '@rundbord/shared/card/card';
import { readInbox } from '@rundbord/shared/card/inbox';
import { openStaff, openTable } from '@rundbord/shared/doc/board-doc';
import type { BoardId, CardId, SeatId } from '@rundbord/shared/id';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { House } from '../e2e/house.ts';
import { Caller, freshId } from './caller.ts';
import { Typist, wordsUpTo } from './typist.ts';

const rounds = 6;
const seed = Number(process.env['RBT_SEED'] ?? 20261121);

type Evening = { house: House; board: BoardId; typists: Typist[]; phone: Caller };

test(`SAVE-1 whatever was called saved is there after the house was killed ${rounds} times, and nothing twice (seed ${seed})`, {
  timeout: 120_000,
}, async () => {
  const chance = seeded(seed);
  const evening = await openEvening();
  const { house, typists, phone, board } = evening;
  const sent: CardId[] = [];
  const sending: Promise<void>[] = [];
  const send = () => {
    const card = freshId<CardId>();
    const wish = { kind: 'sendCard', card, column: 'well', words: `Seddel ${card}`, lang: 'da' };
    sending.push(phone.insist(board, 'phone', wish).then(() => void sent.push(card)));
  };

  for (let round = 0; round < rounds; round += 1) {
    const steps = 15 + Math.floor(chance() * 25);
    for (let step = 0; step < steps; step += 1) {
      for (const typist of typists) typist.write();
      if (step % 8 === 0) send();
      await pause(55 + chance() * 20);
    }
    const savedBefore = typists.map((typist) => typist.saved);
    await house.kill();
    const kept = await readKept(house, board);
    for (const [index, typist] of typists.entries()) {
      const words = kept.words(typist.card);
      expect(words.length).toBeGreaterThanOrEqual(wordsUpTo(savedBefore[index] ?? 0).length);
      expect(wordsUpTo(typist.written).startsWith(words)).toBe(true);
    }
    for (const card of sent) expect(kept.count(card)).toBe(1);
    await house.start();
    await until(() => typists.every((typist) => typist.hasSynced));
  }

  await Promise.all(sending);
  await until(() => typists.every((typist) => typist.saved === typist.written));
  // Both desks show the same, without anyone having touched them.
  const seen = () => typists.map(({ doc }) => doc.getMap('cards').toJSON());
  await until(() => isDeepStrictEqual(...(seen() as [unknown, unknown])));
  for (const typist of typists) typist.close();
  await house.close({ keepsFolder: true });
  const kept = await readKept(house, board);
  for (const typist of typists) expect(kept.words(typist.card)).toBe(wordsUpTo(typist.written));
  expect(sent).toHaveLength(sending.length);
  for (const card of sent) expect(kept.count(card)).toBe(1);
  expect(kept.cards()).toBe(typists.length);
  house.forget();
});

test('SAVE-2 a house that is asked to stop keeps what was written a moment before', async () => {
  const { house, board, typists } = await openEvening();
  for (const typist of typists) typist.write();
  // On its way, not yet called saved.
  await pause(30);
  await house.close({ keepsFolder: true });
  const kept = await readKept(house, board);
  for (const typist of typists) {
    expect(kept.words(typist.card)).toBe(wordsUpTo(1));
    typist.close();
  }
  house.forget();
});

/** A house with a meeting, two facilitators who write, and a phone at the table. */
async function openEvening(): Promise<Evening> {
  const house = await House.open();
  const origin = house.staffOrigin;
  const first = new Caller(origin);
  await first.ask('/staff/sign-in', { token: tokenOf(house.firstLink), name: 'Jonas' });
  const made = await first.ask('/boards', { children: 'Peter, Simon', language: 'da' });
  const { board } = made.value as { board: BoardId };
  const invited = await first.ask(`/boards/${board}/people`, {});
  const second = new Caller(origin);
  const token = tokenOf((invited.value as { link: string }).link);
  await second.ask('/staff/sign-in', { token, name: 'Lise' });
  await first.wish(board, 'console', { kind: 'openMeeting', meeting: freshId() });

  const door = await first.ask(`/boards/${board}/door`);
  const phone = new Caller(origin);
  const link = tokenOf((door.value as { link: string }).link);
  await phone.ask('/join', { token: link, name: 'Birgit', relation: { kind: 'grandparent' } });
  const staff = await readKept(house, board);
  for (const seat of staff.waiting()) await first.wish(board, 'console', { kind: 'admit', seat });

  const typists = await Promise.all([first, second].map((caller) => sitDown(caller, board)));
  return { house, board, typists, phone };
}

async function sitDown(caller: Caller, board: BoardId): Promise<Typist> {
  const { value } = await caller.ask(`/boards/${board}/seat/console`);
  const { seat, name } = value as { seat: SeatId; name: string };
  const typist = new Typist(caller, board, { seat, name });
  await until(() => typist.hasSynced);
  typist.begin();
  return typist;
}

/** What stands on disk, read beside the house and not by it. */
async function readKept(house: House, board: BoardId) {
  const store = sqliteStore(house.folder);
  const read = async (name: 'table' | 'staff'): Promise<Y.Doc> => {
    const doc = new Y.Doc();
    for (const update of (await store.document(board, name))?.updates ?? [])
      Y.applyUpdate(doc, update);
    return doc;
  };
  const table = openTable(await read('table'));
  const staff = openStaff(await read('staff'));
  await store.close();
  const cards = readCards(table.cards);
  return {
    words: (card: CardId) => cards.find((each) => each.id === card)?.words ?? '',
    cards: () => cards.length,
    count: (card: CardId) =>
      [...cards, ...readInbox(staff)].filter((each) => each.words === `Seddel ${card}`).length,
    waiting: () => [...staff.lobby.keys()],
  };
}

function tokenOf(link: string): string {
  return new URL(link).hash.slice(1);
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(20);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** The same chances for the same seed (mulberry32). */
function seeded(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
