import { weekdayOf } from '@rundbord/shared/calendar/day';
import type { PlanId } from '@rundbord/shared/id';
import { rehearse, type Weakness, weaknessKey } from '@rundbord/shared/plan/rehearsal';
import { useMemo } from 'react';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan, usePlanPeople, useToday } from '../../source/usePlan.ts';
import classes from './Rehearsal.module.css';
import { usePartyWords } from './usePartyWords.ts';

/** What of the plan does not hold yet, one sentence each. It blocks nothing. */
export function Rehearsal() {
  const message = useMessage();
  const windows = usePlan('window');
  const agreements = usePlan('agreement');
  const people = usePlanPeople();
  const today = useToday();
  const found = useMemo(
    () => rehearse({ windows, agreements }, people, today),
    [windows, agreements, people, today],
  );
  const say = useWeaknessWords();
  if (windows.length + agreements.length === 0) return null;
  return (
    <section
      className={classes.rehearsal}
      aria-label={message('plans.rehearsal.title')}
      data-screen-only
    >
      <h3 className={classes.title}>{message('plans.rehearsal.title')}</h3>
      {found.length === 0 ? <p>{message('plans.rehearsal.holds')}</p> : null}
      <ul className={classes.list}>
        {found.map((weakness) => (
          <li key={weaknessKey(weakness)} data-what={weakness.what} dir="auto">
            {say(weakness)}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A weakness as a sentence. */
function useWeaknessWords(): (weakness: Weakness) => string {
  const message = useMessage();
  const format = useFormat();
  const people = usePlanPeople();
  const called = usePartyWords();
  const windows = usePlan('window');
  const agreements = usePlan('agreement');
  const windowOf = (id: PlanId) =>
    windows.find((each) => each.id === id)?.values.name ?? message('week.unnamed');
  const agreementOf = (id: PlanId) =>
    agreements.find((each) => each.id === id)?.values.what ?? message('plans.rehearsal.unnamed');
  return (weakness) => {
    switch (weakness.what) {
      case 'open':
        return message(`plans.rehearsal.${weakness.cover === 'open' ? 'open' : 'unclear'}`, {
          window: windowOf(weakness.window),
          weekday: message(`planChoice.weekday.${weakness.weekday}`),
          weeks: weakness.days.length,
        });
      case 'onlyProfessionals':
        return message('plans.rehearsal.onlyProfessionals', {
          window: windowOf(weakness.window),
          weekdays: format.list(
            [...new Set(weakness.days.map(weekdayOf))].map((day) =>
              message(`planChoice.weekday.${day}`),
            ),
          ),
        });
      case 'noBackup':
        return message('plans.rehearsal.noBackup', { what: agreementOf(weakness.agreement) });
      case 'notComplete':
        return message('plans.rehearsal.notComplete', {
          what: agreementOf(weakness.agreement),
          needs: format.list(weakness.needs.map((need) => message(`planChoice.need.${need}`))),
        });
      case 'noYes':
        return message('plans.rehearsal.noYes', {
          what: agreementOf(weakness.agreement),
          names: called(weakness.parties),
        });
      case 'under18':
      case 'gone':
        return message(`plans.rehearsal.${weakness.what}`, {
          what: agreementOf(weakness.agreement),
          name: people.nameOf(weakness.party),
        });
      case 'ends':
        return message('plans.rehearsal.ends', {
          what: agreementOf(weakness.agreement),
          name: people.nameOf(weakness.party),
          day: format.day(weakness.until),
        });
      case 'trialOver':
        return message('plans.rehearsal.trialOver', {
          what: agreementOf(weakness.agreement),
          day: format.day(weakness.day),
        });
      case 'twoPlaces':
        return message('plans.rehearsal.twoPlaces', {
          name: people.nameOf(weakness.party),
          weekday: message(`planChoice.weekday.${weekdayOf(weakness.day)}`),
          one: agreementOf(weakness.agreements[0]),
          other: agreementOf(weakness.agreements[1]),
        });
      case 'oneCarries':
        return message('plans.rehearsal.oneCarries', { name: people.nameOf(weakness.party) });
      case 'noWeekend':
        return message('plans.rehearsal.noWeekend');
    }
  };
}
