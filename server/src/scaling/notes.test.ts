import { type Card, cardsLimit, readCards } from '@rundbord/shared/card/card';
import { readOwn } from '@rundbord/shared/protocol/own';
import { ok } from '@rundbord/shared/result';
import { idFor } from '@rundbord/shared/testing/id-for';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readRows } from '../store/rows.ts';
import { refusedWith, type TestEvening, testEvening } from '../testing/test-evening.ts';
import { until } from '../testing/until.ts';

// A pile of notes that everyone writes in silence, and that is opened at once or one by one.

let evening: TestEvening;

beforeEach(async () => {
  evening = await testEvening(['birgit', 'line', 'martin', 'nadia']);
});

const opens = async (isNamed = true) => {
  await evening.asksNotes('pile', isNamed);
  return evening.does('openRound', 'pile');
};
const lies = (): Card[] => readCards(evening.room.table.cards);
const table = () => JSON.stringify(evening.room.table.doc.toJSON());
const rows = () => readRows(evening.store, 'vote', `${evening.board}/`);
const texts = ['Zebrafinke', 'Silkehale', 'Nattergal', 'Vendehals'];
const [zebra = '', silke = '', natter = '', vende = ''] = texts;

async function writesAll(): Promise<void> {
  await evening.notes('birgit', [zebra, silke]);
  await evening.notes('line', [natter]);
  await evening.notes('martin', [vende]);
}

describe('ROUND-14 notes in silence', () => {
  test('ROUND-14 the question, the column, and whether names stay are said before anyone writes', async () => {
    await opens(false);
    expect(evening.round('pile')).toMatchObject({
      asks: 'notes',
      question: 'Hvad gør eftermiddagen tryg?',
      column: 'well',
      isNamed: false,
      of: 4,
      shown: 0,
      left: 0,
    });
    const empty = {
      kind: 'prepareNotes',
      round: idFor<never>('x'),
      column: 'well',
      isNamed: true,
    } as const;
    expect(await evening.wants('jonas', { ...empty, question: ' ' })).toMatchObject({ ok: false });
  });

  test('ROUND-14 what is written stands in no document, and is told its writer alone', async () => {
    const birgit = await evening
      .comes('birgit', 'phone', { seat: await evening.seatOf('birgit') })
      .sync();
    const line = await evening
      .comes('line', 'phone', { seat: await evening.seatOf('line') })
      .sync();
    await opens();
    await writesAll();
    expect(evening.round('pile')).toMatchObject({ ready: 3, of: 4, left: 0 });
    const written = table() + JSON.stringify(evening.room.staff.doc.toJSON());
    for (const text of texts) expect(written).not.toContain(text);
    const own = (device: typeof birgit) => readOwn(device.frames('own').at(-1)?.json ?? '{}');
    await until(() => own(birgit).answers.length === 1 && own(line).answers.length === 1);
    expect(own(birgit).answers).toEqual([{ round: idFor('pile'), notes: [zebra, silke] }]);
    expect(JSON.stringify(line.frames('own'))).not.toContain(zebra);
  });

  test('ROUND-14 they may be written anew until the pile is closed; none is an answer too', async () => {
    await opens();
    await evening.notes('birgit', [zebra, '  ', silke]);
    expect([...evening.sealed('pile').values()]).toMatchObject([{ notes: [zebra, silke] }]);
    await evening.notes('birgit', []);
    expect(evening.round('pile').ready).toBe(1);
    expect(await evening.notes('birgit', ['å'.repeat(241)])).toMatchObject({ ok: false });
    expect(await evening.votes('birgit', 4, {}, 'pile')).toEqual(refusedWith('round/unknown'));
    expect(await evening.notes('nadia', [zebra])).toEqual(refusedWith('right/not-yours'));
    await evening.does('closeRound', 'pile');
    expect(await evening.notes('birgit', [zebra])).toEqual(refusedWith('round/closed'));
    await evening.reveals('pile', 'all');
    expect(await evening.notes('birgit', [zebra])).toEqual(refusedWith('round/closed'));
    expect(lies()).toEqual([]);
    expect(evening.round('pile').state).toBe('revealed');
    expect(await rows()).toEqual([]);
  });

  test('ROUND-14 opened at once they lie in the column, with their writers, and no floor is asked for', async () => {
    await opens();
    await writesAll();
    await evening.does('closeRound', 'pile');
    expect(evening.round('pile')).toMatchObject({ left: 4, shown: 0 });
    expect(await evening.reveals('pile', 'all')).toEqual(ok());
    expect(
      lies()
        .map(({ words }) => words)
        .sort(),
    ).toEqual(texts.toSorted());
    const birgit = lies().find(({ words }) => words === zebra);
    expect(birgit).toMatchObject({
      column: 'well',
      saidBy: [{ name: 'Birgit', seat: await evening.seatOf('birgit') }],
      meeting: 1,
    });
    expect(evening.round('pile')).toMatchObject({ state: 'revealed', shown: 4, left: 0 });
    expect(await rows()).toEqual([]);
    expect(evening.sealed('pile').size).toBe(0);
  });

  test('ROUND-14 opened one by one each comes alone, and what is left stays sealed', async () => {
    await opens();
    await writesAll();
    await evening.does('closeRound', 'pile');
    for (let shown = 1; shown <= 4; shown += 1) {
      expect(await evening.reveals('pile', 'next')).toEqual(ok());
      expect(evening.round('pile')).toMatchObject({
        state: shown < 4 ? 'partly' : 'revealed',
        shown,
        left: 4 - shown,
      });
      expect(lies()).toHaveLength(shown);
      const open = lies().map(({ words }) => words);
      const sealed = [...evening.sealed('pile').values()].flatMap(({ notes = [] }) => notes);
      expect([...open, ...sealed].sort()).toEqual(texts.toSorted());
      const kept = (await rows()).flatMap(({ value }) => value.notes ?? []);
      expect(kept.sort()).toEqual(sealed.sort());
    }
    expect(await evening.reveals('pile', 'next')).toEqual(refusedWith('round/moved-on'));
  });

  test('ROUND-14 the rest can be opened at once; two who press together open two', async () => {
    await opens();
    await writesAll();
    await evening.does('closeRound', 'pile');
    await evening.comesLise();
    const next = {
      kind: 'revealRound',
      round: idFor<never>('pile'),
      part: 'next',
      from: 'closed',
    } as const;
    await Promise.all([evening.reveals('pile', 'next'), evening.lise(next)]);
    expect(lies()).toHaveLength(2);
    await evening.reveals('pile', 'all');
    expect(
      lies()
        .map(({ words }) => words)
        .sort(),
    ).toEqual(texts.toSorted());
  });

  test('ROUND-14 the same words from two are two cards', async () => {
    await opens();
    await evening.notes('birgit', [zebra, zebra]);
    await evening.notes('line', [zebra]);
    await evening.does('closeRound', 'pile');
    for (let at = 0; at < 3; at += 1) await evening.reveals('pile', 'next');
    expect(lies().map(({ words }) => words)).toEqual([zebra, zebra, zebra]);
    expect(evening.round('pile').state).toBe('revealed');
  });

  test('ROUND-14 without names nothing in a card leads to its writer', async () => {
    await opens(false);
    await writesAll();
    await evening.does('closeRound', 'pile');
    await evening.reveals('pile', 'next');
    await evening.reveals('pile', 'all');
    expect(lies()).toHaveLength(4);
    const cards = JSON.stringify(
      [...evening.room.table.cards.entries()].map(([id, card]) => [
        id,
        (card as { toJSON(): unknown }).toJSON(),
      ]),
    );
    for (const name of ['birgit', 'line', 'martin'] as const) {
      expect(cards).not.toContain(await evening.seatOf(name));
      expect(cards.toLowerCase()).not.toContain(`"${name}"`);
    }
    for (const card of lies()) {
      expect(card.saidBy).toEqual([]);
      expect(card.enteredBy).toEqual({ seat: evening.jonas.seat, name: 'Jonas', phone: false });
    }
    // Nobody is told who it was by the words of their own that are gone.
    expect(JSON.stringify(evening.room.staff.doc.toJSON())).not.toMatch(/Zebrafinke|Nattergal/);
  });

  test('ROUND-14 chance makes the order, not who wrote first', async () => {
    const orders = new Set<string>();
    for (let evenings = 0; evenings < 6; evenings += 1) {
      evening = await testEvening(['birgit', 'line', 'martin']);
      await opens(false);
      await writesAll();
      await evening.does('closeRound', 'pile');
      const order: string[] = [];
      for (let at = 0; at < 4; at += 1) {
        await evening.reveals('pile', 'next');
        order.push(
          ...lies()
            .map(({ words }) => words)
            .filter((words) => !order.includes(words)),
        );
      }
      orders.add(order.join());
    }
    expect(orders.size).toBeGreaterThan(1);
    expect([...orders].every((order) => order.split(',').length === 4)).toBe(true);
  });

  test('ROUND-14 called off, the pile is gone', async () => {
    await opens();
    await writesAll();
    await evening.does('closeRound', 'pile');
    expect(await evening.does('cancelRound', 'pile')).toEqual(ok());
    expect(lies()).toEqual([]);
    expect(await rows()).toEqual([]);
    for (const text of texts) expect(table()).not.toContain(text);
  });

  test('ROUND-14 a board that is full opens no pile, and keeps it sealed', async () => {
    await opens();
    await writesAll();
    await evening.does('closeRound', 'pile');
    await evening.room.act(({ table: { cards } }) => {
      for (let at = 0; at < cardsLimit - 3; at += 1) cards.set(idFor(`card ${at}`), new Y.Map());
      return ok([]);
    });
    expect(evening.room.table.cards.size).toBe(cardsLimit - 3);
    expect(await evening.reveals('pile', 'all')).toEqual(
      refusedWith('board/full', { limit: cardsLimit }),
    );
    expect(evening.sealed('pile').size).toBe(3);
    expect(await evening.reveals('pile', 'next')).toEqual(ok());
    expect(evening.room.table.cards.size).toBe(cardsLimit - 2);
    expect(lies()).toHaveLength(1);
  });
});
