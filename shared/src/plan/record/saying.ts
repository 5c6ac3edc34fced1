import type { BoardLanguage } from '../../board/language.ts';
import type { Day } from '../../calendar/day.ts';
import type { Message } from '../../message/message.ts';
import type { Party } from '../party.ts';
import type { PlanPeople } from '../plan-people.ts';
import type { Line } from './record.ts';

/** How days, moments and lists are written in one language. Days are `2026-01-13`, moments ISO. */
export type RecordFormat = {
  day: (day: Day) => string;
  shortDay: (day: Day) => string;
  moment: (at: string) => string;
  list: (words: readonly string[]) => string;
};

/** What a record is said with. */
export type Saying = { message: Message; format: RecordFormat; language: BoardLanguage };

/** Names as they are now, in the order they were put there. */
export function sayParties(
  { format }: Saying,
  people: Pick<PlanPeople, 'nameOf'>,
  parties: readonly Party[] | undefined,
): string | undefined {
  return parties?.length ? format.list(parties.map(people.nameOf)) : undefined;
}

/** What is said of something, or null where nothing is. */
export function labelled(label: string, words: string | undefined): Line | null {
  return words ? { label, words } : null;
}
