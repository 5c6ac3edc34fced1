import type { PlanKind, PlanValues } from '@rundbord/shared/plan/plan-fields';
import { PlanField } from '../planform/PlanField.tsx';
import type { Written } from '../planform/plan-wish.ts';
import classes from './PlanSheet.module.css';

/** Fields that belong together, under a heading. */
export function PlanFields<K extends PlanKind>({
  of,
  heading,
  fields,
}: {
  of: Written<K>;
  heading: string;
  fields: readonly (string & keyof PlanValues<K>)[];
}) {
  return (
    <section className={classes.part}>
      <h3 className={classes.heading}>{heading}</h3>
      {fields.map((field) => (
        <PlanField key={field} of={of} field={field} />
      ))}
    </section>
  );
}
