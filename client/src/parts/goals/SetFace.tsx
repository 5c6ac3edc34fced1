import {
  goalFields,
  type SetField,
  type StatementSet,
  worryFields,
} from '@rundbord/shared/scaling/statement-set';
import type { ReactNode } from 'react';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { Anchors } from '../scaling/Anchors.tsx';
import { useScaleWords } from '../scaling/useScaleWords.ts';
import classes from './SetFace.module.css';

/** A set as everyone reads it: the worry and the goal side by side, the scale beneath, and how each of us sees it. */
export function SetFace({ set, children }: { set: StatementSet; children?: ReactNode }) {
  const message = useMessage();
  const words = useScaleWords();
  const { kind, words: said } = set;
  const worries = worryFields.filter((field) => said[field]);
  const goals = goalFields.filter((field) => said[field]);
  return (
    <article className={classes.set} aria-label={words.scale(set)}>
      <header className={classes.head}>
        <h3 className={classes.title} dir="auto">
          {words.scale(set)}
        </h3>
        <Status set={set} />
      </header>
      <div className={classes.halves}>
        {worries.length > 0 ? (
          <div className={classes.worry}>
            <h4 className={classes.half}>{message('set.worry')}</h4>
            {worries.map((field) => (
              <Said key={field} set={set} field={field} />
            ))}
          </div>
        ) : null}
        <div className={classes.side}>
          {goals.length > 0 && (kind === 'safety' || kind === 'wellbeing') ? (
            <div className={classes.goal}>
              <h4 className={classes.half}>{message(`set.goalOf.${kind}`)}</h4>
              {goals.map((field) => (
                <Said key={field} set={set} field={field} />
              ))}
              {set.weeks ? <p>{message('set.weeks', { weeks: set.weeks })}</p> : null}
            </div>
          ) : null}
          <Said set={set} field="disagreement" />
          <Said set={set} field="childVersion" />
        </div>
      </div>
      {said.ten || said.zero ? <Anchors ten={said.ten ?? ''} zero={said.zero ?? ''} /> : null}
      <Stances set={set} />
      {children}
    </article>
  );
}

function Said({ set, field }: { set: StatementSet; field: SetField }) {
  const message = useMessage();
  const text = set.words[field];
  return text ? (
    <div>
      <p className={classes.label}>{message(`set.field.${field}`)}</p>
      <p className={classes.words} dir="auto">
        {text}
      </p>
    </div>
  ) : null;
}

/** Where the text stands. */
function Status({ set: { status, approved, changedSince } }: { set: StatementSet }) {
  const message = useMessage();
  const format = useFormat();
  return (
    <p className={classes.status}>
      {approved
        ? message('set.approvedBy', { name: approved.name, day: format.day(approved.at) })
        : message(`set.status.${status}`)}
      {changedSince ? <span className={classes.since}>{message('set.changedSince')}</span> : null}
    </p>
  );
}

/** How each of us sees it, as what it is: nothing is counted. */
function Stances({ set: { stances, wordsAt } }: { set: StatementSet }) {
  const message = useMessage();
  const all = Object.entries(stances).sort(([, a], [, b]) => a.name.localeCompare(b.name));
  if (all.length === 0) return null;
  return (
    <div>
      <h4 className={classes.half}>{message('set.stances')}</h4>
      <ul className={classes.stances}>
        {all.map(([voter, { name, stance, words, at }]) => (
          <li key={voter}>
            {words
              ? message('set.stanceWith', { name, stance: message(`set.stance.${stance}`), words })
              : message('set.stanceSaid', { name, stance: message(`set.stance.${stance}`) })}
            {wordsAt && at < wordsAt ? <span> {message('set.stanceBefore')}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
