import type { When } from '@rundbord/shared/calendar/when';
import type { Message } from '@rundbord/shared/message/message';
import type { Party } from '@rundbord/shared/plan/party';
import { fieldOf, type PlanField, type PlanKind } from '@rundbord/shared/plan/plan-fields';
import { type Format, useFormat } from '../../message/useFormat.ts';
import { useMessage } from '../../message/useMessage.ts';
import { usePlan } from '../../source/usePlan.ts';
import { useSets } from '../../source/useScaling.ts';
import { usePartyWords } from '../plan/usePartyWords.ts';
import { useWhenWords } from '../plan/useWhenWords.ts';
import { choiceKey } from '../planform/choice-key.ts';
import { useScaleWords } from '../scaling/useScaleWords.ts';

type Speech = { message: Message; format: Format };

/** Says what any field of the plan holds, in words. */
export function useValueWords(): (kind: PlanKind, field: string, value: unknown) => string {
  const message = useMessage();
  const format = useFormat();
  const called = usePartyWords();
  const sets = useSets();
  const agreements = usePlan('agreement');
  const scale = useScaleWords();
  const when = useWhenWords();
  return (kind, name, value) => {
    const field = fieldOf(kind, name);
    if (!field || value === undefined || value === null) return '';
    if (field.is === 'when') return when(value as When);
    if (field.is === 'parties') return called(value as Party[]);
    if (field.is === 'set') {
      const set = sets.find(({ id }) => id === value);
      return set ? scale.scale(set) : '';
    }
    if (field.is === 'entry') return agreements.find(({ id }) => id === value)?.values.what ?? '';
    if (field.is === 'choice') return message(choiceKey(kind, name, `${value}`));
    return plainWords(field, value, { message, format });
  };
}

function plainWords({ is }: PlanField, value: unknown, { message, format }: Speech): string {
  switch (is) {
    case 'day':
      return format.day(value as string);
    case 'days':
      return format.list((value as string[]).map(format.shortDay));
    case 'weekdays':
      return weekdayWords(value as number[], { message, format });
    case 'names':
      return format.list(value as string[]);
    case 'tick':
      return message(value ? 'version.yes' : 'version.no');
    case 'minutes':
      return format.number(value as number);
    case 'period': {
      const { from, to } = value as { from: string; to: string };
      return message('version.period', { from: format.day(from), to: format.day(to) });
    }
    default:
      return `${value}`;
  }
}

function weekdayWords(days: readonly number[], { message, format }: Speech): string {
  return format.list(
    days.map((day) => message(`planChoice.weekday.${day}` as 'planChoice.weekday.1')),
  );
}
