import { hoursOf } from '../consent.ts';
import { livePlan, type PlanEntry } from '../plan-entry.ts';
import { consentItems } from '../plan-fields.ts';
import { whenWords } from '../when-words.ts';
import { type Block, type Cell, plain, section, table } from './record.ts';
import { sayParties } from './saying.ts';
import type { Reading } from './taking.ts';

/** What each parent said to each thing that is only done with a yes, in which hours, and what was taken back: thing by
 *  thing, in the order in which it was said. For the authority alone, which approves on the ground of it. */
export function consentSection(reading: Reading): Block[] {
  const { staff, audience, people, saying } = reading;
  const { message } = saying;
  if (audience !== 'authority' || !staff) return [];
  const said = livePlan(staff.plan, 'consent').sort(
    (a, b) => placeOf(a) - placeOf(b) || (a.values.on ?? '').localeCompare(b.values.on ?? ''),
  );
  return section(
    1,
    message('checks.parts.consent'),
    table(
      [
        { head: message('export.consentTo'), share: 3 },
        { head: message('planField.consent.parent'), share: 2 },
        { head: message('planField.consent.answer'), share: 3 },
        { head: message('checks.consent.hours'), share: 4 },
      ],
      said.map(({ values }) => [
        plain(values.what && message(`planChoice.check.${values.what}`)),
        plain(sayParties(saying, people, values.parent)),
        answerOf(reading, values),
        termsOf(reading, values),
      ]),
    ),
  );
}

type Values = PlanEntry<'consent'>['values'];

function placeOf({ values }: PlanEntry<'consent'>): number {
  return values.what ? consentItems.indexOf(values.what) : consentItems.length;
}

/** A yes that was taken back is none any more: that is seen first. */
function answerOf({ saying }: Reading, { answer, on, withdrawn }: Values): Cell {
  const { message, format } = saying;
  if (!answer) return [];
  const word = message(`planChoice.answer.${answer}`);
  const words = on ? message('checks.consent.said', { answer: word, day: format.day(on) }) : word;
  if (!withdrawn) return [{ words }];
  const taken = message('checks.consent.takenBack', { day: format.day(withdrawn) });
  return [{ words: taken, isStrong: true }, { words }];
}

function termsOf({ saying }: Reading, values: Values): Cell {
  const hours = hoursOf(values);
  return [...plain(hours ? whenWords(saying, hours) : undefined), ...plain(values.words)];
}
