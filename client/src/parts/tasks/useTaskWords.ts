import { type Weekday, weekdayOf } from '@rundbord/shared/calendar/day';
import { stateOf } from '@rundbord/shared/plan/agreement';
import type { Task } from '@rundbord/shared/plan/own-tasks';
import { isSameParty, type Party } from '@rundbord/shared/plan/party';
import { useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { useToday } from '../../source/usePlan.ts';
import { usePartyWords } from '../plan/usePartyWords.ts';

/** What is said of a task, each fact in plain words of its own. */
export function useTaskWords() {
  const message = useMessage();
  const format = useFormat();
  const names = usePartyWords();
  const today = useToday();
  const weekday = (day: Weekday) => message(`planChoice.weekday.${day}`);
  const onDay = (day: string) =>
    message('task.onDay', { weekday: weekday(weekdayOf(day)), day: format.shortDay(day) });

  return {
    onDay,
    /** A day to choose: today by that name. */
    dayToChoose: (day: string) =>
      day === today ? message('task.today', { weekday: weekday(weekdayOf(day)) }) : onDay(day),
    /** With whom, or who does it. */
    who: ({ agreement, part }: Task, isMe: (party: Party) => boolean): string[] => {
      const { who = [], backup = [] } = agreement.values;
      const others = who.filter((party) => !isMe(party));
      const reserves = backup.filter(
        (party) => !isMe(party) && !who.some((one) => isSameParty(one, party)),
      );
      const withMe = others.length > 0 ? [message('task.with', { names: names(others) })] : [];
      const byOthers =
        others.length === 0
          ? []
          : part === 'reserve'
            ? [message('task.reserve', { names: names(others) })]
            : [message('task.doneBy', { names: names(others) })];
      return [
        ...(part === 'owner' ? withMe : byOthers),
        ...(reserves.length > 0 ? [message('task.reserves', { names: names(reserves) })] : []),
      ];
    },
    /** How far it has come, and until when it is tried. */
    standing: ({ agreement }: Task): string[] => {
      const { trial } = agreement.values;
      const state = stateOf(agreement);
      return [
        state === 'proposal' ? message('task.notAgreed') : message(`planChoice.state.${state}`),
        ...(trial ? [message('task.trial', { day: format.shortDay(trial.to) })] : []),
      ];
    },
  };
}
