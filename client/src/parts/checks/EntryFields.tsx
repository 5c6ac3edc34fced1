import type { PlanKind } from '@rundbord/shared/plan/plan-fields';
import { useEffect, useState } from 'react';
import { useFieldDrafts } from '../../connection/useFieldDrafts.ts';
import { PlanField } from '../planform/PlanField.tsx';
import type { Written } from '../planform/plan-wish.ts';
import classes from './Checks.module.css';

type Name<K extends PlanKind> = string & keyof Written<K>['values'];

/** Fields of one thing, folded away until somebody writes in them. `about` says whose they are to who only hears them. */
export function EntryFields<K extends PlanKind>({
  of,
  fields,
  title,
  about,
}: {
  of: Written<K>;
  fields: readonly Name<K>[];
  title: string;
  about: string;
}) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={classes.fold}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {title}
        <span className="unseen"> {about}</span>
      </summary>
      {isOpen ? <Fields of={of} fields={fields} /> : null}
    </details>
  );
}

function Fields<K extends PlanKind>({
  of,
  fields,
}: {
  of: Written<K>;
  fields: readonly Name<K>[];
}) {
  const drafts = useFieldDrafts();
  const { id } = of;
  // However they are folded away, what is written in them is given to the board.
  useEffect(() => () => drafts.flush(id), [drafts, id]);
  return (
    <div className={classes.form}>
      {fields.map((field) => (
        <PlanField key={field} of={of} field={field} />
      ))}
    </div>
  );
}
