import type { RoadStep } from '@rundbord/shared/plan/road-layout';
import { useMessage } from '../../message/useMessage.ts';
import classes from './RoadWays.module.css';
import { StateMark } from './StateMark.tsx';
import { StepNumber } from './StepNumber.tsx';
import { useRoadWords } from './useRoadWords.ts';

/** What it takes, and what it opens: where we are now, large, and the next step ahead. The list has all of them. */
export function RoadWays({ order }: { order: readonly RoadStep[] }) {
  const message = useMessage();
  const numbered = order.map((step, at) => ({ step, number: at + 1 }));
  const stands = (wanted: string) => (each: { step: RoadStep }) =>
    (each.step.values.state ?? 'ahead') === wanted;
  const now = numbered.filter(stands('now'));
  const next = numbered.find(stands('ahead'));
  const told = next ? [...now, next] : now;
  if (told.length === 0) return null;
  return (
    <section className={classes.ways}>
      <h3 className={classes.heading}>{message('road.ways')}</h3>
      <ol className={classes.list}>
        {told.map((each) => (
          <Way key={each.step.id} {...each} />
        ))}
      </ol>
    </section>
  );
}

function Way({ step, number }: { step: RoadStep; number: number }) {
  const message = useMessage();
  const words = useRoadWords();
  const { title = '', state, onwards, opens } = step.values;
  const responsible = words.responsible(step);
  return (
    <li className={classes.way} data-state={state ?? 'ahead'}>
      <p className={classes.title}>
        <StateMark state={state} />
        <span>
          <StepNumber number={number} /> <bdi>{title}</bdi>
        </span>
      </p>
      <dl className={classes.facts}>
        {onwards ? <Fact name={message('planField.road.onwards')} words={onwards} /> : null}
        {opens ? <Fact name={message('planField.road.opens')} words={opens} isOpened /> : null}
        {responsible ? (
          <Fact name={message('planField.road.responsible')} words={responsible} />
        ) : null}
      </dl>
    </li>
  );
}

function Fact({
  name,
  words,
  isOpened = false,
}: {
  name: string;
  words: string;
  isOpened?: boolean;
}) {
  return (
    <div className={isOpened ? classes.opened : undefined}>
      <dt className={classes.what}>{name}</dt>
      <dd dir="auto" className={classes.words}>
        {words}
      </dd>
    </div>
  );
}
