import type { TableDoc } from '@rundbord/shared/doc/board-doc';
import { openTable } from '@rundbord/shared/doc/board-doc';
import type { CardId, PersonId, SheetId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { testInk } from '@rundbord/shared/testing/test-ink';
import { posterWidth } from '@rundbord/shared/wall/arrangement';
import { type PosterId, sheetPoster } from '@rundbord/shared/wall/poster';
import { act, useRef } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { BoardSource } from '../../source/board-source.ts';
import { SourceContext } from '../../source/source-context.ts';
import { close, show } from '../../testing/show.tsx';
import { InkPicture } from './InkPicture.tsx';

const coffee = idFor<CardId>('coffee');
const line = idFor<PersonId>('line');
const road = sheetPoster(idFor<SheetId>('road'));
let table: TableDoc;
let source: BoardSource;
let resized: () => void;

beforeEach(() => {
  table = openTable(new Y.Doc());
  source = new BoardSource(table.doc, 'table');
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(changed: () => void) {
        resized = changed;
      }
      observe() {}
      disconnect() {}
    },
  );
  // The page of the tests lays nothing out: elements say themselves where they lie.
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return Number(this.dataset.w);
  });
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: HTMLElement,
  ) {
    const { x, y, w, h } = this.dataset;
    return new DOMRect(Number(x), Number(y), Number(w), Number(h));
  });
});

afterEach(async () => {
  await close();
  source.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('INK-12 without a canvas lines, arrows, notes and words lie where they were drawn', async () => {
  await open({ poster: road });
  await draw('draw', road);
  await draw('note', road, 'Husk\nmormor');
  await draw('text', road, 'Vejen hjem');
  await draw('arrow', road, 'derfor');
  expect(lines()).toEqual(['40,60 120,80', '40,60 70,100']);
  expect(words()).toEqual([
    { said: 'Husk\nmormor', left: '40px', top: '60px' },
    { said: 'Vejen hjem', left: '40px', top: '60px' },
    { said: 'derfor', left: '80px', top: '70px' },
  ]);
});

test('INK-12 of what is drawn, a poster shows its own', async () => {
  await open({ poster: 'columns' });
  await draw('draw', road);
  await draw('note', `card:${idFor('elsewhere')}`, 'Andetsteds');
  expect([lines(), words()]).toEqual([[], []]);
  expect(document.querySelector('svg')).toBeNull();
});

test('INK-12 what is drawn on a card lies on it, and goes along when the card moves', async () => {
  await open({ poster: 'columns', cardAt: { x: 20, y: 100 } });
  await draw('draw', `card:${coffee}`);
  expect(lines()).toEqual(['60,160 90,200']);
  await open({ poster: 'columns', cardAt: { x: 340, y: 300 } });
  await act(async () => resized());
  expect(lines()).toEqual(['380,360 410,400']);
});

test('INK-12 what is drawn on somebody in the family lies on them; what was drawn on the poster before, where it was', async () => {
  await open({ poster: 'family', cardAt: { x: 20, y: 100 } });
  await draw('draw', `person:${line}`);
  await draw('arrow', 'family');
  expect(lines()).toEqual(['40,60 120,80', '60,160 90,200']);
});

test('INK-12 what is drawn on a card that is folded away is not seen', async () => {
  await open({ poster: 'columns', cardAt: { x: 20, y: 100 } });
  await draw('draw', `card:${coffee}`);
  expect(lines()).toHaveLength(1);
  await open({ poster: 'columns' });
  await act(async () => resized());
  expect(lines()).toEqual([]);
});

test('INK-12 on a smaller poster the drawing is smaller, and still lies on its card', async () => {
  await open({ poster: 'columns', width: posterWidth / 2, cardAt: { x: 10, y: 50 } });
  await draw('draw', `card:${coffee}`);
  await act(async () => resized());
  expect(lines()).toEqual(['60,160 90,200']);
  expect(
    document.querySelector<HTMLElement>('[aria-hidden] svg')?.parentElement?.style.transform,
  ).toBe('scale(0.5)');
});

test('INK-12 what is erased is gone, and what cannot be read was never there', async () => {
  await open({ poster: road });
  await draw('draw', road);
  await act(async () => table.ink.set('shape:bad', { id: 'shape:bad' }));
  expect(lines()).toHaveLength(1);
  await act(async () => table.ink.delete('shape:draw'));
  expect(document.querySelector('svg')).toBeNull();
});

test('INK-12 the picture says nothing to who listens: the list does', async () => {
  await open({ poster: road });
  await draw('note', road, 'Husk');
  for (const said of document.querySelectorAll('p, svg'))
    expect(said.closest('[aria-hidden=true]')).not.toBeNull();
});

type Hung = { poster: PosterId; width?: number; cardAt?: { x: number; y: number } };

function Poster({ poster, width = posterWidth, cardAt }: Hung) {
  const element = useRef<HTMLDivElement>(null);
  return (
    <div ref={element} data-x="100" data-y="70" data-w={width} data-h="900">
      {cardAt ? (
        <article
          {...(poster === 'family' ? { 'data-anchor': `person:${line}` } : { 'data-card': coffee })}
          data-x={100 + cardAt.x}
          data-y={70 + cardAt.y}
          data-w="280"
          data-h="60"
        />
      ) : null}
      <InkPicture poster={poster} over={element} />
    </div>
  );
}

async function open(hung: Hung): Promise<void> {
  await show(
    <SourceContext value={{ table: source, staff: null }}>
      <Poster {...hung} />
    </SourceContext>,
  );
}

async function draw(
  kind: 'draw' | 'arrow' | 'note' | 'text',
  on: string,
  said = '',
): Promise<void> {
  await act(async () => table.ink.set(`shape:${kind}`, testInk(kind, { kind, on, words: said })));
}

function lines(): (string | null)[] {
  return [...document.querySelectorAll('polyline')].map((line) => line.getAttribute('points'));
}

function words(): object[] {
  return [...document.querySelectorAll('p')].map(({ textContent, style }) => ({
    said: textContent,
    left: style.left,
    top: style.top,
  }));
}
