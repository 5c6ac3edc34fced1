import type { PlanEntry } from '@rundbord/shared/plan/plan-entry';
import { useAsking } from '../../connection/ask-context.ts';
import { Button } from '../../design/Button.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import classes from './Forms.module.css';

/** What was laid aside, and the way back for each. */
export function Shelved<K extends 'road' | 'decider'>({
  entries,
  nameOf,
}: {
  entries: readonly PlanEntry<K>[];
  nameOf: (entry: PlanEntry<K>) => string;
}) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  if (entries.length === 0) return null;
  return (
    <details className={classes.shelved} data-screen-only>
      <summary className={classes.summary}>{message('plans.road.shelved')}</summary>
      <div className={classes.row}>
        {entries.map((entry) => (
          <Button
            key={entry.id}
            onClick={() =>
              void ask({ kind: 'shelvePlan', part: entry.kind, entry: entry.id, shelved: false })
            }
          >
            {message('plans.road.restore', { title: nameOf(entry) })}
          </Button>
        ))}
      </div>
      <Refusal text={refused} />
    </details>
  );
}
