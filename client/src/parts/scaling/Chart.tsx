import {
  type Development,
  type Dot,
  development,
  type Span,
} from '@rundbord/shared/scaling/development';
import { type NumberRound, revealedAt } from '@rundbord/shared/scaling/round';
import type { TimelineEvent } from '@rundbord/shared/scaling/timeline-event';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import classes from './Chart.module.css';
import { useScaleWords } from './useScaleWords.ts';

/** The picture in units of its own; it is drawn as wide as there is room. */
const size = { width: 900, height: 262, left: 64, right: 24, top: 46, bottom: 62 } as const;
const plot = {
  width: size.width - size.left - size.right,
  height: size.height - size.top - size.bottom,
};
const grid = [0, 5, 10];

/** Which lines stand out: one person's, or those of a group (`group:parents`). */
export type LineOf = string | null;

/** How one scale has moved: everyone's dots, how far apart they were, and the line that was asked for. */
export function Chart({
  name,
  rounds,
  events,
  span,
  line,
  onTap,
}: {
  name: string;
  rounds: readonly NumberRound[];
  events: readonly TimelineEvent[];
  span: Span;
  line: LineOf;
  onTap?: ((dot: Dot, round: NumberRound) => void) | undefined;
}) {
  const message = useMessage();
  const drawn = development(rounds, events, span);
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.name} dir="auto">
        {name}
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a picture with dots to press is no fieldset. */}
      <svg
        className={classes.chart}
        viewBox={`0 0 ${size.width} ${size.height}`}
        role="group"
        aria-label={message('development.chart', { name, evenings: drawn.columns.length })}
      >
        <Grid />
        <Evenings drawn={drawn} />
        {drawn.lines
          .filter((each) => isShown(each, line))
          .map((each) => (
            <polyline
              key={`${each.voter} ${each.points[0]?.x}`}
              className={classes.line}
              points={each.points.map(({ x, y }) => `${across(x)},${down(y)}`).join(' ')}
            />
          ))}
        {drawn.dots.map((dot) => (
          <DotMark
            key={`${dot.column} ${dot.mark.voter}`}
            dot={dot}
            isChosen={isShown(dot.mark, line)}
            onTap={onTap && tapOn(drawn, dot, onTap)}
          />
        ))}
      </svg>
    </figure>
  );
}

/** Pressing a dot tells of the evening it stands on. */
function tapOn(
  { columns }: Development,
  dot: Dot,
  onTap: (dot: Dot, round: NumberRound) => void,
): () => void {
  return () => {
    const round = columns[dot.column]?.round;
    if (round) onTap(dot, round);
  };
}

/** The numbers at the side, and a line for the ends and the middle of the scale. */
function Grid() {
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused.
    <g aria-hidden="true">
      {grid.map((value) => (
        <g key={value}>
          <line
            className={classes.grid}
            x1={size.left}
            x2={size.width - size.right}
            y1={down(value / 10)}
            y2={down(value / 10)}
          />
          <text className={classes.number} x={size.left - 20} y={down(value / 10)}>
            {format.number(value)}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Each evening with its day and its spread, and what happened between them. */
function Evenings({ drawn: { columns, events } }: { drawn: Development }) {
  const message = useMessage();
  const format = useFormat();
  const days = inRows(
    columns.map((column) => ({
      column,
      x: column.x,
      words: message('development.short', {
        number: column.round.meetingNumber,
        day: format.shortDay(revealedAt(column.round) ?? ''),
      }),
    })),
  );
  const placed = inRows(
    events.map(({ event, x }) => ({
      event,
      x,
      words: event.words ?? message(`development.what.${event.what}`),
    })),
  );
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can be focused.
    <g aria-hidden="true">
      {placed.map(({ event, x, row, words }) => (
        <g key={event.id}>
          <line
            className={classes.event}
            x1={across(x)}
            x2={across(x)}
            y1={size.top - 16 - row * rowHeight}
            y2={size.height - size.bottom}
          />
          <text className={classes.what} x={across(x) + 5} y={size.top - 12 - row * rowHeight}>
            {words}
          </text>
        </g>
      ))}
      {days.map(({ column: { round, lowest, highest }, x, row, words }) => (
        <g key={round.id}>
          <line
            className={classes.spread}
            x1={across(x)}
            x2={across(x)}
            y1={down(lowest / 10)}
            y2={down(highest / 10)}
          />
          <text
            className={classes.day}
            x={across(x)}
            y={size.height - size.bottom + 26 + row * rowHeight}
          >
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}

function DotMark({
  dot,
  isChosen,
  onTap,
}: {
  dot: Dot;
  isChosen: boolean;
  onTap: (() => void) | undefined;
}) {
  const message = useMessage();
  const words = useScaleWords();
  const { mark, x, y } = dot;
  const look = [classes.dot, mark.late ? classes.late : '', isChosen ? classes.chosen : ''];
  const circle = (
    <circle className={look.join(' ')} cx={across(x)} cy={down(y)} r={isChosen ? 8 : 6.5} />
  );
  if (!onTap) return circle;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture has no buttons of its own.
    <g
      role="button"
      tabIndex={0}
      className={classes.tap}
      data-live
      aria-label={message('round.gave', { name: words.who(mark), value: words.value(mark.value) })}
      onClick={onTap}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onTap();
      }}
    >
      <circle className={classes.touch} cx={across(x)} cy={down(y)} r={7.5} />
      {circle}
    </g>
  );
}

/** Height of a row of words, and about how wide a letter is. */
const rowHeight = 22;
const letterWidth = 10;

/** Words along the axis, each in the first of two rows where they do not run into those before. */
function inRows<E extends { x: number; words: string }>(
  all: readonly E[],
): (E & { row: number })[] {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return all.map((each) => {
    const start = across(each.x);
    const free = ends.findIndex((end) => start > end);
    const row = free === -1 ? 0 : free;
    ends[row] = start + each.words.length * letterWidth;
    return { ...each, row };
  });
}

function isShown({ voter, group }: { voter: string; group: string }, line: LineOf): boolean {
  return line === voter || line === `group:${group}`;
}

function across(share: number): number {
  return size.left + share * plot.width;
}

function down(share: number): number {
  return size.top + (1 - share) * plot.height;
}
