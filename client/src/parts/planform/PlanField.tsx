import type { Weekday } from '@rundbord/shared/calendar/day';
import type { Period, When } from '@rundbord/shared/calendar/when';
import type { Party } from '@rundbord/shared/plan/party';
import {
  type PlanField as FieldFacts,
  fieldOf,
  type PlanKind,
} from '@rundbord/shared/plan/plan-fields';
import { useAsking } from '../../connection/ask-context.ts';
import { DraftedWords } from '../../design/DraftedWords.tsx';
import { KeptField } from '../../design/KeptField.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { Select } from '../../design/Select.tsx';
import { Tick } from '../../design/Tick.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { useBoardFacts } from '../../source/useBoard.ts';
import { useSets } from '../../source/useScaling.ts';
import { useScaleWords } from '../scaling/useScaleWords.ts';
import { choiceKey } from './choice-key.ts';
import classes from './PlanField.module.css';
import { PlanParties } from './PlanParties.tsx';
import { PlanPeriod } from './PlanPeriod.tsx';
import { PlanWhen } from './PlanWhen.tsx';
import { type Written, writeWish } from './plan-wish.ts';
import { WeekdayBoxes } from './WeekdayBoxes.tsx';

/** One field of the plan where it is written. `label` says it otherwise than the table does. */
export function PlanField<K extends PlanKind>({
  of,
  field: name,
  label: said,
  hint,
}: {
  of: Written<K>;
  field: string & keyof Written<K>['values'];
  label?: string;
  hint?: string;
}) {
  const message = useMessage();
  const { ask, refused } = useAsking();
  const field = fieldOf(of.kind, name);
  if (!field) throw new Error('the plan has no such field', { cause: name });
  const label = said ?? message(`planField.${of.kind}.${name}` as 'planField.step.text');
  const value: unknown = of.values[name];
  if (field.is === 'line' || field.is === 'words' || field.is === 'phone')
    return (
      <DraftedWords
        id={of.id}
        field={name}
        label={label}
        hint={hint}
        kept={typeof value === 'string' ? value : ''}
        limit={field.limit ?? 240}
        rows={field.is === 'words' ? 3 : 1}
        wish={(words, before) => writeWish(of, { [name]: words }, { [name]: before })}
      />
    );
  const keep = (next: unknown) => void ask(writeWish(of, { [name]: next }));
  return (
    <div className={classes.field}>
      <Chosen
        field={field}
        of={of}
        name={name}
        label={label}
        hint={hint}
        value={value}
        keep={keep}
      />
      <Refusal text={refused} />
    </div>
  );
}

type ChosenProps = {
  field: FieldFacts;
  of: Written;
  name: string;
  label: string;
  hint: string | undefined;
  value: unknown;
  keep: (value: unknown) => void;
};

/** What is chosen rather than written. */
function Chosen({ field, of, name, label, hint, value, keep }: ChosenProps) {
  const message = useMessage();
  switch (field.is) {
    case 'day':
    case 'time':
      return (
        <KeptField
          label={label}
          {...(hint ? { hint } : {})}
          type={field.is === 'day' ? 'date' : 'time'}
          kept={typeof value === 'string' ? value : ''}
          onKeep={(text) => keep(text || null)}
        />
      );
    case 'minutes':
      return (
        <KeptField
          label={label}
          {...(hint ? { hint } : {})}
          type="number"
          kept={typeof value === 'number' ? `${value}` : ''}
          onKeep={(text) => keep(text.trim() === '' ? null : Number(text))}
        />
      );
    case 'tick':
      return (
        <Tick
          isTicked={value === true || (value === undefined && name === 'isThere')}
          onTick={keep}
        >
          {label}
        </Tick>
      );
    case 'choice':
      return (
        <Select<string>
          label={label}
          value={typeof value === 'string' ? value : ''}
          options={[
            { value: '', label: message('common.choose') },
            ...(field.options ?? []).map((option) => ({
              value: option,
              label: message(choiceKey(of.kind, name, option)),
            })),
          ]}
          onChoose={(option) => keep(option || null)}
        />
      );
    case 'set':
      return <SetChoice label={label} value={value} keep={keep} />;
    case 'parties':
      return <PlanParties label={label} value={(value as Party[]) ?? []} onChoose={keep} />;
    case 'names':
      return <ChildBoxes label={label} value={(value as string[]) ?? []} keep={keep} />;
    case 'weekdays':
      return <WeekdayBoxes legend={label} value={(value as Weekday[]) ?? []} onChoose={keep} />;
    case 'when':
      return <PlanWhen label={label} value={(value as When) ?? null} onKeep={keep} />;
    case 'period':
      return <PlanPeriod label={label} value={(value as Period) ?? null} onKeep={keep} />;
    default:
      return null;
  }
}

function SetChoice({
  label,
  value,
  keep,
}: {
  label: string;
  value: unknown;
  keep: (value: unknown) => void;
}) {
  const message = useMessage();
  const words = useScaleWords();
  const sets = useSets().filter(
    (set) => !set.shelved && ['safety', 'wellbeing'].includes(set.kind),
  );
  return (
    <Select<string>
      label={label}
      value={typeof value === 'string' ? value : ''}
      options={[
        { value: '', label: message('common.choose') },
        ...sets.map((set) => ({ value: set.id as string, label: words.scale(set) })),
      ]}
      onChoose={(set) => keep(set || null)}
    />
  );
}

/** Which of the board's children it is for; none ticked is all of them. */
function ChildBoxes({
  label,
  value,
  keep,
}: {
  label: string;
  value: readonly string[];
  keep: (value: unknown) => void;
}) {
  const children = useBoardFacts()?.children ?? [];
  return (
    <fieldset className={classes.boxes}>
      <legend className={classes.legend}>{label}</legend>
      {children.map((child) => (
        <Tick
          key={child}
          isTicked={value.includes(child)}
          onTick={(isTicked) => {
            const others = value.filter((each) => each !== child);
            const next = isTicked ? [...others, child] : others;
            keep(next.length > 0 ? next : null);
          }}
        >
          <bdi>{child}</bdi>
        </Tick>
      ))}
    </fieldset>
  );
}
