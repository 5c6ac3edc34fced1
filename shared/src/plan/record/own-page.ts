import { isLive, stateOf } from '../agreement.ts';
import { isSameParty, type Party } from '../party.ts';
import { isAgreed, standingLines, whenLines } from './agreement-table.ts';
import { type Block, type Cell, lines, list, plain, section } from './record.ts';
import { labelled, sayParties } from './saying.ts';
import type { Reading } from './taking.ts';

/** How many of what was decided stand on somebody's page. */
const decisions = 3;

/** *Mit resumé*: what was decided, what is mine to do, when we meet again, whom to call. */
export function ownPage(reading: Reading, party: Party): Block[] {
  const { plan, people, saying } = reading;
  const { message, format } = saying;
  const isOf = (parties: readonly Party[] | undefined) =>
    (parties ?? []).some((each) => isSameParty(each, party));
  const live = plan.agreements.filter(isLive);
  const own = live.filter(({ values }) => isOf(values.who));
  const backup = live.filter(({ values }) => isOf(values.backup) && !isOf(values.who));
  const next = nextDay(reading);
  return [
    { is: 'heading', level: 1, words: message('export.own.of', { name: people.nameOf(party) }) },
    ...section(2, message('export.own.decided'), list(decided(reading))),
    ...section(
      2,
      message('export.own.tasks'),
      own.length > 0
        ? list(own.map((agreement) => task(reading, agreement)))
        : lines([{ words: message('export.own.none') }]),
    ),
    ...section(
      2,
      message('export.own.backup'),
      list(backup.map((agreement) => task(reading, agreement))),
    ),
    ...section(2, message('export.own.next'), [
      ...lines([{ words: next ? format.day(next) : message('export.own.noDate') }]),
    ]),
    ...section(
      2,
      message('export.calls'),
      list(
        plan.calls.map(({ values }) =>
          plain([values.name, values.phone, values.note].filter(Boolean).join(' · ')),
        ),
      ),
    ),
  ];
}

/** The next day on which something of the plan is looked at together, or null. */
export function nextDay({ plan, today }: Pick<Reading, 'plan' | 'today'>): string | null {
  const days = [
    ...plan.agreements.filter(isLive).map(({ values }) => values.followUp),
    plan.header.review,
  ];
  return days.filter((day) => day !== undefined && day >= today).sort()[0] ?? null;
}

function task(reading: Reading, agreement: Reading['plan']['agreements'][number]): Cell {
  const { people, saying } = reading;
  const { message } = saying;
  const { what, who, backup, ifNot } = agreement.values;
  return [
    ...(what ? [{ words: what, isStrong: true }] : []),
    labelled(message('planField.agreement.who'), sayParties(saying, people, who)),
    labelled(message('planField.agreement.backup'), sayParties(saying, people, backup)),
    ...whenLines(reading, agreement),
    labelled(message('planField.agreement.ifNot'), ifNot),
    ...standingLines(reading, agreement),
  ].filter((line) => line !== null);
}

/** What was agreed last, newest first. */
function decided(reading: Reading): Cell[] {
  const { plan } = reading;
  const agreed = plan.agreements
    .filter((agreement) => stateOf(agreement) !== 'proposal' && isLive(agreement))
    .filter((agreement) => isAgreed(reading, agreement))
    .map(({ wordsAt, values }) => ({ wordsAt, words: values.what }));
  const rules = plan.rules.map(({ wordsAt, values }) => ({ wordsAt, words: values.text }));
  return [...agreed, ...rules]
    .sort((a, b) => (a.wordsAt < b.wordsAt ? 1 : a.wordsAt > b.wordsAt ? -1 : 0))
    .slice(0, decisions)
    .map(({ words }) => plain(words));
}
