import { dayInDenmark } from '../../calendar/copenhagen.ts';
import type { Drawing, Mark } from '../../person/drawing/drawing.ts';
import { svgOf } from '../../person/drawing/svg-of.ts';
import { development, spanOf } from '../../scaling/development.ts';
import { ordered } from '../../scaling/mark.ts';
import { type NumberRound, readRounds, revealedAt } from '../../scaling/round.ts';
import { type ScaleRounds, scaleRounds } from '../../scaling/scale-rounds.ts';
import { readEvents } from '../../scaling/timeline-event.ts';
import { type Block, type Cell, plain, section, table } from './record.ts';
import type { Reading } from './taking.ts';

/** How the numbers have moved, scale by scale: a chart, and a table that says the same. Only numbers that everyone has
 *  seen on the wall; no middle of them, and no order of people. */
export function numbersSection(reading: Reading): Block[] {
  const { table: board, saying } = reading;
  const scales = scaleRounds(readRounds(board.record));
  return section(
    1,
    saying.message('development.title'),
    scales.flatMap((scale) => scaleBlocks(reading, scale)),
  );
}

function scaleBlocks(reading: Reading, { last, rounds }: ScaleRounds): Block[] {
  const { message, format } = reading.saying;
  const kind = message(`set.kind.${last.kind}`);
  const name = last.title === kind ? kind : message('set.named', { kind, title: last.title });
  const drawing = chartOf(reading, rounds);
  const { width, height } = drawing.extent;
  const alt = message('export.chart', { name, evenings: rounds.length });
  const voters = ordered(rounds.flatMap(({ marks }) => marks)).filter(
    ({ voter }, at, all) => all.findIndex((other) => other.voter === voter) === at,
  );
  return section(2, name, [
    { is: 'figure', svg: svgOf(drawing, { title: name, description: alt }), alt, width, height },
    ...table(
      [
        { head: message('party.name'), share: 3 },
        ...rounds.map((round) => ({
          head: message('development.evening', {
            number: round.meetingNumber,
            day: format.day(dayOf(round)),
          }),
          share: 2,
        })),
      ],
      voters.map((voter) => [
        plain(message('round.whoIs', { name: voter.name, relation: relationOf(reading, voter) })),
        ...rounds.map((round) => valueCell(reading, round, voter.voter)),
      ]),
    ),
  ]);
}

function relationOf(
  { saying: { message } }: Reading,
  { relation, group }: NumberRound['marks'][number],
): string {
  return (
    relation?.words ??
    (relation ? message(`relation.${relation.kind}`) : message(`scale.group.${group}`))
  );
}

function valueCell({ saying: { message } }: Reading, round: NumberRound, voter: string): Cell {
  const value = round.marks.find((mark) => mark.voter === voter)?.value;
  if (value === undefined) return [{ words: '–' }];
  return plain(
    typeof value === 'number' ? message('scale.value', { value }) : message(`scale.${value}`),
  );
}

const size = { width: 640, height: 230, left: 40, right: 20, top: 20, bottom: 40 } as const;
const plot = {
  width: size.width - size.left - size.right,
  height: size.height - size.top - size.bottom,
};
const role = 'caption' as const;

/** Everybody's dots meeting by meeting, and each one's own line between them, thin and grey. */
function chartOf({ table: board, saying }: Reading, rounds: readonly NumberRound[]): Drawing {
  const events = readEvents(board.record);
  const span = spanOf(rounds, events) ?? { from: 0, to: 0 };
  const { columns, dots, lines } = development(rounds, [], span);
  const marks: Mark[] = [
    ...[0, 5, 10].flatMap((value): Mark[] => [
      {
        role,
        kind: 'line',
        ...{
          x1: size.left,
          x2: size.width - size.right,
          y1: down(value / 10),
          y2: down(value / 10),
        },
        stroke: 'grey',
        strokeWidth: 0.75,
        dash: '2 4',
      },
      text(`${value}`, size.left - 18, down(value / 10) + 5),
    ]),
    ...lines.map(
      ({ points }): Mark => ({
        role,
        kind: 'polyline',
        points: points.map(({ x, y }) => [across(x), down(y)] as const),
        stroke: 'grey',
        strokeWidth: 1,
      }),
    ),
    ...dots.map(
      ({ mark, x, y }): Mark => ({
        role,
        kind: 'circle',
        ...{ cx: across(x), cy: down(y), r: 4.5 },
        fill: mark.late ? 'white' : 'black',
        stroke: 'black',
        strokeWidth: 1.5,
      }),
    ),
    ...columns.map(({ round, x }) =>
      text(
        saying.message('development.short', {
          number: round.meetingNumber,
          day: saying.format.shortDay(dayOf(round)),
        }),
        across(x),
        size.height - 12,
      ),
    ),
  ];
  return { marks, extent: { x: 0, y: 0, width: size.width, height: size.height } };
}

function text(words: string, x: number, y: number): Mark {
  return { role, kind: 'text', x, y, size: 14, anchor: 'middle', words, fill: 'black' };
}

function dayOf(round: NumberRound): string {
  return dayInDenmark(revealedAt(round) ?? '');
}

function across(share: number): number {
  return size.left + share * plot.width;
}

function down(share: number): number {
  return size.top + (1 - share) * plot.height;
}
