import type { RoadStep } from '@rundbord/shared/plan/road-layout';
import { useMessage } from '../../message/useMessage.ts';
import classes from './RoadWays.module.css';
import { StateMark } from './StateMark.tsx';
import { useRoadWords } from './useRoadWords.ts';

/** What each step takes, and what it opens: where we are now first, and large. */
export function RoadWays({ order }: { order: readonly RoadStep[] }) {
  const message = useMessage();
  const told = order
    .map((step, at) => ({ step, number: at + 1 }))
    .filter(({ step: { values } }) => values.onwards || values.opens || values.responsible?.length);
  if (told.length === 0) return null;
  const isNow = ({ step }: { step: RoadStep }) => step.values.state === 'now';
  return (
    <section className={classes.ways}>
      <h3 className={classes.heading}>{message('road.ways')}</h3>
      <ol className={classes.list}>
        {[...told.filter(isNow), ...told.filter((each) => !isNow(each))].map((each) => (
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
          <span className={classes.number}>{number}</span> <bdi>{title}</bdi>
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
    <div className={isOpened ? classes.opened : classes.fact}>
      <dt className={classes.what}>{name}</dt>
      <dd dir="auto" className={classes.words}>
        {words}
      </dd>
    </div>
  );
}
