import { median } from '../stats.ts';
import { figure, percent, say, sayTable } from '../table.ts';
import type { WallComparison, WallPair } from './compare-walls.ts';
import { contents } from './contents.ts';
import { type Gesture, gestures } from './gestures.ts';
import { type Change, changes } from './side.ts';
import type { Visit } from './visit.ts';

type Row = { name: string; read: (visit: Visit) => number; isShare?: true };

const gestureNames: Record<Gesture, string> = {
  'pan near': 'panning at 100 %',
  'zoom near': 'zooming around 100 %',
  'pan far': 'panning with nearly all in view',
  'zoom far': 'zooming in from the whole wall',
};
const changeNames: Record<Change, string> = {
  letter: 'a letter in a card',
  stroke: 'a stroke drawn anew',
  move: 'a card to the top of its column',
};

export function sayWalls({ pairs, canvas, slowness, othersShare }: WallComparison): void {
  const { cards, persons, sheets, strokesOnCards, strokesOnSheets } = contents;
  say(`${cards} cards, ${persons} persons as notes on ${sheets} sheets, ${strokesOnCards} strokes`);
  say(`on cards and ${strokesOnSheets} on sheets; plain: ${cards + persons} notes, same strokes.`);
  say(`Canvas ${canvas.width} × ${canvas.height}, drawn without a graphics card; processor`);
  say(`slowed down ${slowness} ×. Medians of ${pairs.length} rounds.`);
  say(
    `Others used ${percent(othersShare)} of this machine meanwhile: trust ratios, and quiet runs.`,
  );

  say('\nOpening, on a device that remembers nothing (milliseconds)');
  sayRows(pairs, [
    { name: 'the first card or note is there', read: ({ firstMs }) => firstMs },
    { name: 'all is there and painted', read: ({ allMs }) => allMs },
  ]);

  for (const gesture of gestures) {
    const of = (read: (moves: Visit['moves'][Gesture]) => number) => (visit: Visit) =>
      read(visit.moves[gesture]);
    say(`\nFrames while ${gestureNames[gesture]} (milliseconds)`);
    sayRows(pairs, [
      { name: 'frame to frame, p50', read: of(({ p50Ms }) => p50Ms) },
      { name: 'frame to frame, p95', read: of(({ p95Ms }) => p95Ms) },
      { name: 'later than 33 ms', read: of(({ lateShare }) => lateShare), isShare: true },
      { name: 'main thread, each frame', read: of(({ mainMs }) => mainMs) },
      { name: 'whole browser, each frame', read: of(({ browserMs }) => browserMs) },
    ]);
  }

  say('\nTyping in a card or a note: key → end of the next frame (milliseconds)');
  sayRows(pairs, [
    { name: 'p50', read: ({ typing }) => typing.p50Ms },
    { name: 'p95', read: ({ typing }) => typing.p95Ms },
  ]);

  say('\nWhat one change from elsewhere costs the main thread (milliseconds of processor time)');
  sayRows(
    pairs,
    changes.flatMap((change) => [
      { name: changeNames[change], read: (visit) => visit.costs[change].allMs },
      { name: '  of that script', read: (visit) => visit.costs[change].scriptMs },
      { name: '  of that style and layout', read: (visit) => visit.costs[change].layoutMs },
    ]),
  );
}

function sayRows(pairs: readonly WallPair[], rows: readonly Row[]): void {
  sayTable([
    ['', 'plain tldraw', 'Rundbord', 'ratio'],
    ...rows.map(({ name, read, isShare }) => {
      const shown = isShare ? percent : figure;
      const ratios = pairs.map(({ plain, rundbord }) => read(rundbord) / read(plain));
      return [
        name,
        shown(median(pairs.map(({ plain }) => read(plain)))),
        shown(median(pairs.map(({ rundbord }) => read(rundbord)))),
        isShare ? '' : figure(median(ratios)),
      ];
    }),
  ]);
}
