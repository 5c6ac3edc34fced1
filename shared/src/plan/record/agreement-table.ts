import type { SetId } from '../../id.ts';
import { type Agreement, hasYes, isLive, missingYes, needsOf, stateOf } from '../agreement.ts';
import { periodWords, whenWords } from '../when-words.ts';
import { type Block, type Cell, type Line, section, table } from './record.ts';
import { labelled, sayParties } from './saying.ts';
import { type Reading, setOf } from './taking.ts';

/** The agreements as *Bekymring → Aftale → Mål*. What was not agreed says so. */
export function agreementSection(reading: Reading): Block[] {
  const { plan, saying } = reading;
  const { message } = saying;
  const rows = plan.agreements
    .filter(isLive)
    .map((agreement) => [
      worryOf(reading, agreement),
      agreementCell(reading, agreement),
      goalOf(reading, agreement),
    ]);
  return section(
    1,
    message('export.agreements'),
    table(
      [
        { head: message('planField.agreement.worry'), share: 3 },
        { head: message('export.agreement'), share: 7 },
        { head: message('planField.agreement.goal'), share: 3 },
      ],
      rows,
    ),
  );
}

/** Whether everyone who is asked has said yes to something that is whole. */
export function isAgreed(reading: Reading, agreement: Agreement): boolean {
  return (
    stateOf(agreement) !== 'proposal' &&
    needsOf(agreement.values).length === 0 &&
    missingYes(agreement, reading.people.parents).length === 0
  );
}

/** Where an agreement stands: who has said yes, and what is missing where it is not agreed. */
export function standingLines(reading: Reading, agreement: Agreement): Line[] {
  const { people, saying } = reading;
  const { message, format } = saying;
  const { who = [], backup = [] } = agreement.values;
  const needs = needsOf(agreement.values);
  const silent = missingYes(agreement, people.parents);
  const said = [...who, ...backup, ...people.parents]
    .filter((party) => hasYes(agreement, party))
    .map(people.nameOf);
  const yes = labelled(message('export.yesFrom'), format.list([...new Set(said)]));
  const state = message(`planChoice.state.${stateOf(agreement)}`);
  if (isAgreed(reading, agreement)) return [{ words: state }, ...(yes ? [yes] : [])];
  return [
    { words: message('export.notAgreed'), isStrong: true },
    ...(needs.length > 0
      ? [
          {
            label: message('export.missing'),
            words: format.list(needs.map((need) => message(`planChoice.need.${need}`))),
          },
        ]
      : []),
    ...(silent.length > 0
      ? [{ label: message('export.missingYes'), words: format.list(silent.map(people.nameOf)) }]
      : []),
    ...(yes ? [yes] : []),
  ];
}

/** What somebody does, when, and for how long. */
export function whenLines({ saying }: Reading, { values }: Agreement): Line[] {
  const { message, format } = saying;
  const { when, trial, followUp, where } = values;
  return [
    labelled(message('planField.agreement.when'), when && whenWords(saying, when)),
    labelled(message('planField.agreement.where'), where && message(`planChoice.where.${where}`)),
    labelled(message('planField.agreement.trial'), trial && periodWords(saying, trial)),
    labelled(message('planField.agreement.followUp'), followUp && format.day(followUp)),
  ].filter((line) => line !== null);
}

function agreementCell(reading: Reading, agreement: Agreement): Cell {
  const { people, saying } = reading;
  const { message } = saying;
  const { values } = agreement;
  const names = (parties: typeof values.who) => sayParties(saying, people, parties);
  const said = [
    values.what ? { words: values.what, isStrong: true } : null,
    labelled(message('planField.agreement.who'), names(values.who)),
    labelled(message('planField.agreement.backup'), names(values.backup)),
    ...whenLines(reading, agreement),
    labelled(message('planField.agreement.checker'), names(values.checker)),
    labelled(message('planField.agreement.ifNot'), values.ifNot),
    labelled(message('planField.agreement.contact'), values.contact),
    labelled(message('planField.agreement.childSays'), values.childSays),
  ];
  return [...said.filter((line) => line !== null), ...standingLines(reading, agreement)];
}

function worryOf(reading: Reading, { values }: Agreement): Cell {
  return linked(reading, values.worrySet, values.worry);
}

function goalOf(reading: Reading, { values }: Agreement): Cell {
  const goal = setOf(reading, values.goalSet)?.words.goal;
  return linked(reading, values.goalSet, values.goal ?? goal);
}

/** What was written, under the name of the set it hangs on. */
function linked(reading: Reading, id: SetId | undefined, words: string | undefined): Cell {
  const set = setOf(reading, id);
  return [...(set ? [{ words: set.title, isStrong: true }] : []), ...(words ? [{ words }] : [])];
}
