import type { Message } from '@rundbord/shared/message/message';
import type { Ring } from '@rundbord/shared/network/place';
import { takesIn } from '@rundbord/shared/testing/network-hand';
import { toldPlace } from '@rundbord/shared/testing/test-network';
import { testHand } from '@rundbord/shared/testing/test-table';
import type { ReactNode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { BoardSource } from '../../source/board-source.ts';
import { SourceContext } from '../../source/source-context.ts';
import { close, showIn } from '../../testing/show.tsx';
import { NetworkList } from './NetworkList.tsx';
import { NetworkPoster } from './NetworkPoster.tsx';

const members: [name: string, ring: Ring][] = [
  ['Mette', 'rim'],
  ['Sanne', 'some'],
  ['Birgit', 'all'],
];
let hand: ReturnType<typeof testHand>;

beforeEach(() => {
  hand = testHand();
  for (const [name, ring] of members)
    takesIn(hand, name, { ...toldPlace({ ring }), canBeCalled: 'hverdage efter 15' });
});

async function said(view: ReactNode): Promise<{ text: string; message: Message }> {
  const table = new BoardSource(hand.table.doc, 'table');
  const message = await showIn(
    'da',
    <SourceContext value={{ table, staff: null }}>{view}</SourceContext>,
  );
  const text = document.body.textContent ?? '';
  await close();
  table.close();
  return { text, message };
}

test('NET-17 the list names everybody from the middle outwards, with the facts that the poster says', async () => {
  const list = await said(<NetworkList />);
  const order = ['Birgit', 'Sanne', 'Mette'].map((name) => list.text.indexOf(name));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order[0]).toBeGreaterThan(0);
  expect(list.text.indexOf(list.message('network.middle'))).toBeLessThan(order[0] ?? 0);
  const poster = await said(<NetworkPoster />);
  for (const words of [...members.map(([name]) => name), 'hverdage efter 15']) {
    expect(poster.text).toContain(words);
    expect(list.text).toContain(words);
  }
});
