import { lastDrill } from '../emergency.ts';
import { livePlan } from '../plan-entry.ts';
import { type Block, type Line, lines, list, plain, section, table } from './record.ts';
import { labelled, sayParties } from './saying.ts';
import type { Reading } from './taking.ts';

/** The emergency plan: signs, steps, who may fetch, whom to call, the children's own. No worries stand in it. For a child
 *  only what it sees itself, the steps and whom to call. */
export function emergencyBlocks(reading: Reading, level: 1 | 2): Block[] {
  const { plan, people, audience, saying } = reading;
  const { message, format } = saying;
  const { emergency, steps, calls } = plan;
  const isChild = audience === 'child';
  const drilled = lastDrill(livePlan(reading.table.plan, 'check'));
  const signs = [
    isChild ? null : labelled(message('planField.emergency.parentFeels'), emergency.parentFeels),
    isChild ? null : labelled(message('planField.emergency.othersSee'), emergency.othersSee),
    labelled(message('planField.emergency.childSees'), emergency.childSees),
  ];
  const numbers = calls.map(({ values }) => [
    plain(values.name),
    plain(values.phone),
    plain(
      [
        values.note,
        values.as && values.as !== 'person' ? message(`planChoice.call.${values.as}`) : '',
      ]
        .filter(Boolean)
        .join(' · '),
    ),
  ]);
  return [
    ...section(level, message('export.signs'), lines(signs)),
    ...section(
      level,
      message('export.steps'),
      list(
        steps.map(({ values }) => plain(values.text)),
        true,
      ),
    ),
    ...section(
      level,
      message('export.calls'),
      table(
        [
          { head: message('planField.call.name'), share: 3 },
          { head: message('planField.call.phone'), share: 3 },
          { head: message('planField.call.note'), share: 3 },
        ],
        numbers,
      ),
    ),
    ...lines([
      labelled(
        message('planField.emergency.mayFetch'),
        sayParties(saying, people, emergency.mayFetch),
      ),
      labelled(message('planField.emergency.kit'), emergency.kit),
      isChild ? null : labelled(message('urgent.lastDrill'), drilled ? format.day(drilled) : ''),
      isChild
        ? null
        : labelled(
            message('planField.emergency.nextDrill'),
            emergency.nextDrill && format.day(emergency.nextDrill),
          ),
    ]),
    { is: 'note', words: message('export.danger') },
  ];
}

/** Each child's card as a page of its own, to be cut out and kept in a pocket. */
export function childCards(reading: Reading): Block[][] {
  const { table: board, plan, saying } = reading;
  const { message } = saying;
  const [first] = plan.calls;
  return livePlan(board.plan, 'childCard').map(({ values }) => {
    const call: Line | null = first
      ? labelled(
          message('export.ring'),
          [first.values.name, first.values.phone].filter(Boolean).join(' '),
        )
      : null;
    return [
      { is: 'heading', level: 1, words: values.child ?? message('export.card') },
      ...lines([...cardLines(reading, values), call]),
      ...lines([{ words: message('export.danger') }]),
    ];
  });
}

/** What stands on a child's card. */
export function cardLines(
  { saying: { message } }: Reading,
  values: { mayDo?: string; goTo?: string; safeWord?: string; safeThing?: string },
): (Line | null)[] {
  return [
    labelled(message('planField.childCard.mayDo'), values.mayDo),
    labelled(message('planField.childCard.goTo'), values.goTo),
    labelled(message('planField.childCard.safeWord'), values.safeWord),
    labelled(message('planField.childCard.safeThing'), values.safeThing),
  ];
}
