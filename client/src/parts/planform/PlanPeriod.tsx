import type { Period } from '@rundbord/shared/calendar/when';
import { useState } from 'react';
import { KeptField } from '../../design/KeptField.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useRefusal } from '../../message/useRefusal.ts';
import classes from './PlanField.module.css';

/** From one day to another. It is kept when both are there. */
export function PlanPeriod({
  label,
  value,
  onKeep,
}: {
  label: string;
  value: Period | null;
  onKeep: (period: Period) => void;
}) {
  const message = useMessage();
  const say = useRefusal();
  const [begun, setBegun] = useState<Partial<Period>>({});
  const now = { ...value, ...begun };
  const isTurned = Boolean(now.from && now.to && now.from > now.to);
  const keep = (change: Partial<Period>) => {
    const { from, to } = { ...now, ...change };
    if (from && to && from <= to) {
      setBegun({});
      onKeep({ from, to });
    } else setBegun({ ...begun, ...change });
  };
  return (
    <fieldset className={classes.boxes}>
      <legend className={classes.legend}>{label}</legend>
      <KeptField
        label={message('when.from')}
        type="date"
        kept={now.from ?? ''}
        onKeep={(from) => keep({ from })}
      />
      <KeptField
        label={message('when.to')}
        type="date"
        kept={now.to ?? ''}
        onKeep={(to) => keep({ to })}
      />
      <Refusal text={isTurned ? say('plan/end-first', { code: 'plan/end-first' }) : null} />
    </fieldset>
  );
}
