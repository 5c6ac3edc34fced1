import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import type { ReactNode } from 'react';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import classes from './RuleFace.module.css';
import { usePartyWords } from './usePartyWords.ts';

/** A rule as everyone reads it: the sentence, for whom, and who makes sure of it. */
export function RuleFace({
  rule: { values },
  children,
}: {
  rule: PlanEntry<'rule'>;
  children?: ReactNode;
}) {
  const message = useMessage();
  const format = useFormat();
  const called = usePartyWords();
  const said = [
    values.children?.length
      ? message('agreement.for', { children: format.list(values.children) })
      : '',
    values.sureBy?.length ? message('agreement.sureBy', { names: called(values.sureBy) }) : '',
    values.isChildIdea ? message('agreement.childIdea') : '',
  ].filter(Boolean);
  return (
    <div className={classes.rule}>
      <p className={classes.text} dir="auto">
        {values.text}
      </p>
      {said.length > 0 ? (
        <ul className={classes.said}>
          {said.map((words) => (
            <li key={words} dir="auto">
              {words}
            </li>
          ))}
        </ul>
      ) : null}
      {children}
    </div>
  );
}
