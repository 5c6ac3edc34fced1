import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import type { Emergency } from './useEmergency.ts';

/** When the plan was last practised, as far as it was shown, and when it will be. Facts of a list that stands around them. */
export function Drills({
  of: { lastDrill, values },
  label,
}: {
  of: Emergency;
  label: string | undefined;
}) {
  const message = useMessage();
  const format = useFormat();
  const days = [
    [message('urgent.lastDrill'), lastDrill],
    [message('planField.emergency.nextDrill'), values.nextDrill],
  ] as const;
  return days.map(([name, day]) =>
    day ? (
      <div key={name}>
        <dt className={label}>{name}</dt>
        <dd>{format.day(day)}</dd>
      </div>
    ) : null,
  );
}
