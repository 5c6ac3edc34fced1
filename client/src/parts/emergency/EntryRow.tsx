import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import type { PlanKind } from '@rundbord/shared/plan/plan-fields';
import { type ReactNode, useEffect } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { useFieldDrafts } from '../../connection/useFieldDrafts.ts';
import { Button } from '../../design/Button.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useShelvedPlan } from '../../source/usePlan.ts';
import classes from './EmergencySheet.module.css';

/** One of several where it is written, with its place in the row. What is typed is kept however the sheet is closed. */
export function EntryRow({
  entry,
  name,
  children,
}: {
  entry: PlanEntry;
  name: string;
  children: ReactNode;
}) {
  const message = useMessage();
  const drafts = useFieldDrafts();
  const { ask, refused } = useAsking();
  const { id, kind } = entry;
  useEffect(() => () => drafts.flush(id), [drafts, id]);
  const way = (to: 'up' | 'down') => (
    <Button onClick={() => void ask({ kind: 'movePlan', part: kind, entry: id, way: to })}>
      {message(`plans.urgent.way.${to}`)}
      <span className="unseen"> {name}</span>
    </Button>
  );
  return (
    <li className={classes.entry}>
      <div className={classes.fields}>{children}</div>
      <div className={classes.row}>
        {way('up')}
        {way('down')}
        <Button
          onClick={() => void ask({ kind: 'shelvePlan', part: kind, entry: id, shelved: true })}
        >
          {message('plans.urgent.shelve')}
          <span className="unseen"> {name}</span>
        </Button>
      </div>
      <Refusal text={refused} />
    </li>
  );
}

/** What was laid aside of a kind, to be taken up again. */
export function Shelf<K extends PlanKind>({
  kind,
  nameOf,
}: {
  kind: K;
  nameOf: (entry: PlanEntry<K>) => string;
}) {
  const message = useMessage();
  const shelved = useShelvedPlan(kind);
  const { ask, refused } = useAsking();
  if (shelved.length === 0) return null;
  return (
    <details className={classes.shelf}>
      <summary>{message('plans.urgent.shelved', { count: shelved.length })}</summary>
      <ul className={classes.entries}>
        {shelved.map((entry) => (
          <li key={entry.id} className={classes.row}>
            <span className={classes.words} dir="auto">
              {nameOf(entry)}
            </span>
            <Button
              onClick={() =>
                void ask({ kind: 'shelvePlan', part: kind, entry: entry.id, shelved: false })
              }
            >
              {message('plans.urgent.restore')}
              <span className="unseen"> {nameOf(entry)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <Refusal text={refused} />
    </details>
  );
}
