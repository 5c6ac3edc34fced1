import type { PlanId } from '@rundbord/shared/id';
import type {
  LanePlace,
  LoopPlace,
  RoadLayout,
  StepPlace,
} from '@rundbord/shared/plan/road-layout';
import type { CSSProperties } from 'react';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import classes from './RoadLanes.module.css';
import { StateMark } from './StateMark.tsx';
import { StepNumber } from './StepNumber.tsx';
import { useRoadWords } from './useRoadWords.ts';

/** The road as one sees it from afar: three lanes on one line of days. `onOpen`: where steps are changed by pressing them. */
export function RoadLanes({
  road,
  onOpen,
}: {
  road: RoadLayout;
  onOpen?: ((step: PlanId) => void) | undefined;
}) {
  const message = useMessage();
  return (
    <div className={classes.road} style={{ '--columns': road.columns } as CSSProperties}>
      <Days marks={road.marks} />
      {road.lanes.map((lane) => (
        <section key={lane.lane} className={classes.lane} data-lane={lane.lane}>
          <Ground breadth={lane.breadth} />
          <Days marks={road.marks} isOfLane />
          <h3 className={classes.name}>{message(`planChoice.lane.${lane.lane}`)}</h3>
          {lane.steps.length === 0 ? (
            <p className={classes.empty}>{message('road.empty')}</p>
          ) : (
            <ol className={classes.steps}>
              {inTurn(lane).map((each) =>
                'words' in each ? (
                  <Loop key={`${each.to} ${each.at} ${each.row}`} loop={each} of={lane} />
                ) : (
                  <Step key={each.step.id} place={each} rowsAbove={lane.loopRows} onOpen={onOpen} />
                ),
              )}
            </ol>
          )}
        </section>
      ))}
    </div>
  );
}

/** The days along the road: above all of it, and on paper above each lane, which may stand on a page of its own. */
function Days({ marks, isOfLane = false }: { marks: RoadLayout['marks']; isOfLane?: boolean }) {
  const format = useFormat();
  return (
    <div className={`${classes.days} ${isOfLane ? classes.ofLane : classes.ofAll}`} aria-hidden>
      {marks.map(({ column, span, day }) => (
        <span key={column} style={{ gridColumn: across(column, span) }}>
          {format.shortDay(day)}
        </span>
      ))}
    </div>
  );
}

/** Each step, and after it what it was gone back to for: as it is read aloud. */
function inTurn({ steps, loops }: LanePlace): (StepPlace | LoopPlace)[] {
  return steps.flatMap((place) => [place, ...loops.filter(({ to }) => to === place.step.id)]);
}

function Step({
  place: { step, number, column, span, row },
  rowsAbove,
  onOpen,
}: {
  place: StepPlace;
  rowsAbove: number;
  onOpen: ((step: PlanId) => void) | undefined;
}) {
  const message = useMessage();
  const words = useRoadWords();
  const { title = '', state } = step.values;
  const name = (
    <>
      <StepNumber number={number} /> <bdi>{title}</bdi>
    </>
  );
  return (
    <li
      className={classes.step}
      data-state={state ?? 'ahead'}
      data-step={step.id}
      style={{ gridColumn: across(column, span), gridRow: rowsAbove + row + 1 }}
    >
      <p className={classes.title}>
        {onOpen ? (
          <button type="button" className={classes.open} onClick={() => onOpen(step.id)}>
            {name}
            <span className="unseen"> {message('plans.road.edit')}</span>
          </button>
        ) : (
          name
        )}
      </p>
      <p className={classes.state}>
        <StateMark state={state} />
        {/* What lies ahead has its ring and its day; the words for it are as many as there are steps. */}
        <span className={state === undefined || state === 'ahead' ? 'unseen' : ''}>
          {words.state(step)}
        </span>
        <bdi className={classes.when}>{words.shortDays(step)}</bdi>
      </p>
    </li>
  );
}

/** A step back: an arrow that leaves the road and comes to it again, with the words that were said. */
function Loop({ loop, of }: { loop: LoopPlace; of: LanePlace }) {
  const message = useMessage();
  const format = useFormat();
  const { number, at, words, column, span, row } = loop;
  const title = of.steps.find(({ step }) => step.id === loop.to)?.step.values.title ?? '';
  return (
    <li
      className={classes.loop}
      style={{ gridColumn: across(column, span), gridRow: of.loopRows - row }}
    >
      <p className={classes.back}>{message('road.back', { number, title })}</p>
      <p>
        <q dir="auto">{words}</q>
      </p>
      <p className={classes.when}>
        <bdi>{format.shortDay(at)}</bdi>
      </p>
    </li>
  );
}

/** The ground that a lane lies on, thinner where it becomes less. */
function Ground({ breadth: [begins, ends] }: Pick<LanePlace, 'breadth'>) {
  const edge = (at: number, breadth: number) => [
    `${at},${50 - breadth * 50}`,
    `${at},${50 + breadth * 50}`,
  ];
  const [top, bottom] = edge(0, begins);
  const [topEnd, bottomEnd] = edge(100, ends);
  return (
    <svg className={classes.ground} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden>
      <polygon points={`${top} ${topEnd} ${bottomEnd} ${bottom}`} />
    </svg>
  );
}

const across = (column: number, span: number) => `${column + 1} / span ${span}`;
