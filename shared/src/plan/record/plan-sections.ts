import { livePlan } from '../plan-entry.ts';
import { agreementSection } from './agreement-table.ts';
import { deciderSection, newWorrySection, roadSection } from './ahead-sections.ts';
import { consentSection } from './consent-section.ts';
import { cardLines, emergencyBlocks } from './emergency-section.ts';
import { genogramSection, networkSection } from './family-section.ts';
import { numbersSection } from './numbers-section.ts';
import { type Block, type Cell, lines, list, section, table } from './record.ts';
import { labelled, sayParties } from './saying.ts';
import { type Reading, setOf, wholeStanding } from './taking.ts';
import { watchSections } from './watch-sections.ts';
import { weekSection } from './week-table.ts';

/** The whole plan, in the order in which it is read. */
export function planBlocks(reading: Reading): Block[] {
  const { saying, standing } = reading;
  const { message } = saying;
  return [
    { is: 'note', words: wholeStanding(reading) },
    ...(standing === 'inForce' || standing === 'changed' ? reservations(reading) : []),
    ...section(1, message('export.header'), headerLines(reading)),
    ...section(
      1,
      message('export.rules'),
      list(
        reading.plan.rules.map((rule) => ruleCell(reading, rule)),
        true,
      ),
    ),
    ...agreementSection(reading),
    ...weekSection(reading),
    ...section(1, message('poster.emergency'), emergencyBlocks(reading, 2)),
    ...childSection(reading),
    ...newWorrySection(reading),
    ...networkSection(reading),
    ...genogramSection(reading),
    ...numbersSection(reading),
    ...deciderSection(reading),
    ...roadSection(reading),
    ...consentSection(reading),
    ...watchSections(reading),
    ...copySection(reading),
  ];
}

/** The plan as a child reads it: rules in plain words, what we worry about as it was told to the child, the child's card. */
export function childBlocks(reading: Reading): Block[] {
  const { plan, sets, saying } = reading;
  const { message } = saying;
  const told = sets.flatMap(({ words }) => (words.childVersion ? [words.childVersion] : []));
  return [
    ...section(1, message('export.child.told'), lines(told.map((words) => ({ words })))),
    ...section(
      1,
      message('export.child.rules'),
      list(
        plan.rules.map(({ values }) => [
          ...(values.text ? [{ words: values.text, isStrong: true }] : []),
          ...lineOf(message('planField.rule.childSays'), values.childSays),
        ]),
      ),
    ),
    ...childSection(reading),
  ];
}

function reservations({ force, saying: { message } }: Reading): Block[] {
  return lines([labelled(message('export.reservations'), force?.approved?.reservations)]);
}

function headerLines({ plan: { header }, people, saying }: Reading): Block[] {
  const { message, format } = saying;
  const day = (field: 'validUntil' | 'review' | 'statutory') =>
    labelled(message(`planField.header.${field}`), header[field] && format.day(header[field]));
  return lines([
    labelled(message('planField.header.type'), message(`planChoice.type.${header.type ?? 'plan'}`)),
    labelled(message('export.parents'), sayParties(saying, people, people.parents)),
    day('validUntil'),
    day('review'),
    day('statutory'),
    labelled(
      message('planField.header.childExplained'),
      header.childExplained && message(`planChoice.explained.${header.childExplained}`),
    ),
    labelled(message('planField.header.childOpinion'), header.childOpinion),
    labelled(message('planField.header.consequences'), header.consequences),
    labelled(message('planField.header.stopReasons'), header.stopReasons),
    labelled(message('planField.header.whatCould'), header.whatCould),
    labelled(message('planField.header.ifDisagree'), header.ifDisagree),
    labelled(message('planField.header.staffChange'), header.staffChange),
  ]);
}

function ruleCell(reading: Reading, { values }: Reading['plan']['rules'][number]): Cell {
  const { people, saying } = reading;
  const { message, format } = saying;
  return [
    ...(values.text ? [{ words: values.text, isStrong: true }] : []),
    ...lineOf(
      message('planField.rule.children'),
      values.children?.length ? format.list(values.children) : undefined,
    ),
    ...lineOf(message('planField.rule.set'), setOf(reading, values.set)?.title),
    ...lineOf(message('planField.rule.sureBy'), sayParties(saying, people, values.sureBy)),
    ...lineOf(message('planField.rule.childSays'), values.childSays),
    ...lineOf(message('planField.rule.easier'), values.easier),
    ...lineOf(message('planField.rule.review'), values.review && format.day(values.review)),
  ];
}

function childSection(reading: Reading): Block[] {
  const { table: board, saying } = reading;
  const cards = livePlan(board.plan, 'childCard');
  return section(
    1,
    saying.message('export.cards'),
    cards.flatMap(({ values }) =>
      section(2, values.child ?? saying.message('export.card'), lines(cardLines(reading, values))),
    ),
  );
}

/** Who has which version, so that an old one can be asked back. */
function copySection({ table: board, saying }: Reading): Block[] {
  const { message, format } = saying;
  return section(
    1,
    message('export.copies'),
    table(
      [
        { head: message('planField.copy.name'), share: 3 },
        { head: message('planField.copy.version'), share: 1 },
        { head: message('planField.copy.as'), share: 2 },
        { head: message('planField.copy.on'), share: 2 },
      ],
      livePlan(board.plan, 'copy').map(({ values }) =>
        [
          values.name,
          values.version === undefined ? undefined : `${values.version}`,
          values.as && message(`planChoice.copy.${values.as}`),
          values.on && format.day(values.on),
        ].map((words) => (words ? [{ words }] : [])),
      ),
    ),
  );
}

function lineOf(label: string, words: string | undefined): Cell {
  const line = labelled(label, words);
  return line ? [line] : [];
}
