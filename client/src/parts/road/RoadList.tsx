import { laneOf, type RoadStep, roadOrder } from '@rundbord/shared/plan/road-layout';
import { Fragment } from 'react';
import { ListFrame } from '../../design/ListFrame.tsx';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan } from '../../source/usePlan.ts';
import classes from './RoadList.module.css';
import { StateMark } from './StateMark.tsx';
import { StepNumber } from './StepNumber.tsx';
import { useRoadWords } from './useRoadWords.ts';

/** The road as headings and lists, in the order in which it is gone. */
export function RoadList() {
  const message = useMessage();
  const order = roadOrder(usePlan('road'));
  return (
    <ListFrame poster="road" title={message('poster.road')} space="close">
      {order.length === 0 ? (
        <p className={classes.soft}>{message('road.none')}</p>
      ) : (
        <ol className={classes.steps}>
          {order.map((step, at) => (
            <Step key={step.id} step={step} number={at + 1} />
          ))}
        </ol>
      )}
    </ListFrame>
  );
}

function Step({ step, number }: { step: RoadStep; number: number }) {
  const message = useMessage();
  const format = useFormat();
  const words = useRoadWords();
  const { title = '', state = 'ahead', onwards, opens } = step.values;
  const said = [
    ['onwards', onwards],
    ['opens', opens],
    ['responsible', words.responsible(step)],
  ] as const;
  return (
    <li className={classes.step} data-state={state}>
      <h3 className={classes.name}>
        <StepNumber number={number} /> <bdi>{title}</bdi>
      </h3>
      <p className={classes.state}>
        <StateMark state={state} />
        <strong>{words.state(step)}</strong>
      </p>
      <p className={classes.soft}>
        <bdi>{words.days(step)}</bdi>
      </p>
      <dl>
        <dt className={classes.what}>{message('planField.road.lane')}</dt>
        <dd>{message(`planChoice.lane.${laneOf(step)}`)}</dd>
        {said.map(([field, text]) =>
          text ? (
            <Fragment key={field}>
              <dt className={classes.what}>{message(`planField.road.${field}`)}</dt>
              <dd dir="auto" className={classes.words}>
                {text}
              </dd>
            </Fragment>
          ) : null,
        )}
        {step.loops?.map(({ at, words: why }) => (
          <Fragment key={`${at} ${why}`}>
            <dt className={classes.what}>{message('road.backs', { day: format.day(at) })}</dt>
            <dd className={classes.words}>
              <q dir="auto">{why}</q>
            </dd>
          </Fragment>
        ))}
      </dl>
    </li>
  );
}
