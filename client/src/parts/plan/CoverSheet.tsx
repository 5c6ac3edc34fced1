import { clockTime } from '@rundbord/shared/calendar/clock-time';
import { type Weekday, weekdayOf } from '@rundbord/shared/calendar/day';
import type { PlanId } from '@rundbord/shared/id';
import type { Party } from '@rundbord/shared/plan/party';
import { planFields } from '@rundbord/shared/plan/plan-fields';
import type { Cell, RiskWindow } from '@rundbord/shared/plan/week-grid';
import { type FormEvent, useState } from 'react';
import { useAsking } from '../../connection/ask-context.ts';
import { newId } from '../../connection/new-id.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Field } from '../../design/Field.tsx';
import { Refusal } from '../../design/Refusal.tsx';
import { useMessage } from '../../message/useMessage.ts';
import { PlanParties } from '../planform/PlanParties.tsx';
import { writeWish } from '../planform/plan-wish.ts';
import { WeekdayBoxes } from '../planform/WeekdayBoxes.tsx';
import classes from './PlanSheet.module.css';
import { usePartyWords } from './usePartyWords.ts';
import { useSpanWords } from './useSpanWords.ts';
import type { Week } from './useWeek.ts';

/** An agreement for hours that nobody covers: who, who if not, and on which of the days that are open in the same way. */
export function CoverSheet({
  window,
  cell,
  week,
  onClose,
  onMade,
}: {
  window: RiskWindow;
  cell: Cell;
  week: Week;
  onClose: () => void;
  onMade: () => void;
}) {
  const message = useMessage();
  const spanWords = useSpanWords();
  const called = usePartyWords();
  const { ask, refused, isAsking } = useAsking();
  const gap = { from: cell.gaps[0]?.from ?? 0, to: cell.gaps.at(-1)?.to ?? 1440 };
  const [days, setDays] = useState<Weekday[]>(() => openAlike(window, cell, week));
  const [who, setWho] = useState<Party[]>([]);
  const [backup, setBackup] = useState<Party[]>([]);
  const [what, setWhat] = useState<string | null>(null);
  const words = what ?? (who.length > 0 ? message('plans.week.what', { names: called(who) }) : '');
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const granted = await ask(
      writeWish(
        { id: newId<PlanId>(), kind: 'agreement' },
        {
          what: words,
          who,
          backup,
          isThere: true,
          when: {
            kind: 'weekly',
            days,
            rhythm: 'every',
            from: clockTime(gap.from),
            to: clockTime(gap.to),
            except: [],
          },
          ...(window.values.set ? { worrySet: window.values.set, goalSet: window.values.set } : {}),
        },
      ),
    );
    if (granted) onMade();
  };
  return (
    <Dialog
      title={message('plans.week.coverTitle', {
        name: window.values.name ?? message('week.unnamed'),
        span: spanWords(gap),
      })}
      onClose={onClose}
    >
      <form className={classes.sheet} onSubmit={make} noValidate>
        <PlanParties
          label={message('planField.agreement.who')}
          value={who}
          onChoose={(parties) => setWho(parties ?? [])}
        />
        <PlanParties
          label={message('planField.agreement.backup')}
          value={backup}
          onChoose={(parties) => setBackup(parties ?? [])}
        />
        <WeekdayBoxes legend={message('when.days')} value={days} onChoose={setDays} />
        <Field
          label={message('planField.agreement.what')}
          value={words}
          maxLength={planFields.agreement.what.limit}
          onChange={(event) => setWhat(event.target.value)}
        />
        <p className={classes.note}>{message('plans.week.asProposal')}</p>
        <Refusal text={refused} />
        <div className={classes.row}>
          <Button
            type="submit"
            look="strong"
            disabled={isAsking || who.length === 0 || days.length === 0}
          >
            {message('plans.week.makeAgreement')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** The weekdays on which the same hours of the same window are open. */
function openAlike(window: RiskWindow, cell: Cell, week: Week): Weekday[] {
  const row = week.rows.find((each) => each.window.id === window.id)?.row;
  const gaps = JSON.stringify(cell.gaps);
  return (row?.cells ?? []).flatMap((each) =>
    each && JSON.stringify(each.gaps) === gaps ? [weekdayOf(each.day)] : [],
  );
}
