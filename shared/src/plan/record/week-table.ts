import { addDays, type Day, mondayOf, weekOf } from '../../calendar/day.ts';
import { firstDay } from '../rehearsal.ts';
import { type Cell as GridCell, type RiskWindow, weekGrid } from '../week-grid.ts';
import { spanWords } from '../when-words.ts';
import { type Block, type Cell, section, table } from './record.ts';
import type { Reading } from './taking.ts';

/** The week grid in words: each risk window on each day of a week, who is there, and when nobody clearly is. Days on which
 *  there is no window are left out. */
export function weekSection(reading: Reading): Block[] {
  const { plan, people, saying } = reading;
  const { message, format } = saying;
  const rows = weekGrid(plan, firstWhole(reading), people.counts);
  const days = (rows[0]?.cells ?? []).flatMap((_, at) => {
    const found = rows.map(({ cells }) => cells[at]).find((cell) => cell);
    return found ? [{ at, day: found.day }] : [];
  });
  const [first, last] = [days[0]?.day, days.at(-1)?.day];
  if (!first || !last) return [];
  const windows = new Map(plan.windows.map((window) => [window.id, window]));
  return section(1, message('export.week'), [
    {
      is: 'lines',
      lines: [
        {
          words: message('export.weekOf', {
            week: weekOf(first),
            from: format.day(first),
            to: format.day(last),
          }),
        },
      ],
    },
    ...table(
      [
        { head: message('export.window'), share: 3 },
        ...days.map(({ at }) => ({
          head: message(`planChoice.weekday.${weekday(at)}`),
          share: 3,
        })),
      ],
      rows.map(({ window, span, cells }) => [
        [
          { words: nameOf(windows.get(window)) ?? message('export.window'), isStrong: true },
          { words: spanWords(saying, span) },
        ],
        ...days.map(({ at }) => cellWords(reading, cells[at] ?? null)),
      ]),
    ),
  ]);
}

function cellWords({ people, saying }: Reading, cell: GridCell | null): Cell {
  if (!cell) return [{ words: '–' }];
  const { message, format } = saying;
  const names = (parties: Parameters<typeof people.nameOf>[0][]) =>
    format.list(parties.map(people.nameOf));
  return [
    { words: message(`planChoice.cover.${cell.cover}`), isStrong: true },
    ...cell.pieces.flatMap(({ span, who, backup }) => [
      {
        ...(span ? { label: spanWords(saying, span) } : {}),
        words: who.length > 0 ? names([...who]) : message('export.nobody'),
      },
      ...(backup.length > 0
        ? [{ label: message('export.backup'), words: names([...backup]) }]
        : []),
    ]),
    ...cell.gaps.map((gap) => ({ label: message('export.gap'), words: spanWords(saying, gap) })),
  ];
}

/** A day of the week that is shown: this one; the first whole one where all trials begin in the middle of theirs. */
function firstWhole({ plan, today }: Reading): Day {
  const first = firstDay(plan.agreements, today);
  const starts = plan.agreements.flatMap(({ values }) => values.trial?.from ?? []).sort();
  const monday = mondayOf(first);
  const isBroken = starts[0] !== undefined && starts[0] > monday;
  return isBroken ? addDays(monday, 7) : monday;
}

function nameOf(window: RiskWindow | undefined): string | undefined {
  return window?.values.name;
}

function weekday(at: number): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (at + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}
