import { livePlan } from '../plan-entry.ts';
import { lanes } from '../plan-fields.ts';
import { periodWords } from '../when-words.ts';
import { type Block, type Cell, lines, list, plain, section, table } from './record.ts';
import { labelled, sayParties } from './saying.ts';
import type { Reading } from './taking.ts';

/** What is done with a new worry. */
export function newWorrySection({ table: board, saying: { message } }: Reading): Block[] {
  const [entry] = livePlan(board.plan, 'newWorry');
  if (!entry) return [];
  const { sayFirst, contact, hours, days, thanks } = entry.values;
  return section(
    1,
    message('export.newWorry'),
    lines([
      labelled(message('planField.newWorry.sayFirst'), sayFirst),
      labelled(message('planField.newWorry.contact'), contact),
      labelled(message('planField.newWorry.hours'), hours === undefined ? undefined : `${hours}`),
      labelled(message('planField.newWorry.days'), days === undefined ? undefined : `${days}`),
      labelled(message('planField.newWorry.thanks'), thanks),
    ]),
  );
}

/** Who decides what. */
export function deciderSection({ table: board, saying }: Reading): Block[] {
  const { message, format } = saying;
  const rows = livePlan(board.plan, 'decider').map(({ values }) => [
    plain(values.matter),
    plain(values.decides),
    plain(values.hasSay),
    [
      ...plain([values.name, values.title].filter(Boolean).join(', ')),
      ...plain(values.phone),
      ...(values.since
        ? [{ label: message('planField.decider.since'), words: format.day(values.since) }]
        : []),
    ],
  ]);
  return section(
    1,
    message('poster.deciders'),
    table(
      [
        { head: message('planField.decider.matter'), share: 3 },
        { head: message('planField.decider.decides'), share: 3 },
        { head: message('planField.decider.hasSay'), share: 3 },
        { head: message('planField.decider.name'), share: 3 },
      ],
      rows,
    ),
  );
}

/** The road, lane by lane: its steps, where we are, and what each step opens. */
export function roadSection({ table: board, people, saying }: Reading): Block[] {
  const { message } = saying;
  const steps = livePlan(board.plan, 'road');
  const inLane = (lane: (typeof lanes)[number]) =>
    steps
      .filter(({ values }) => (values.lane ?? 'family') === lane)
      .map(
        ({ values }): Cell =>
          [
            values.title ? { words: values.title, isStrong: true } : null,
            labelled(
              message('planField.road.state'),
              values.state && message(`planChoice.road.${values.state}`),
            ),
            labelled(
              message('planField.road.period'),
              values.period && periodWords(saying, values.period),
            ),
            labelled(message('planField.road.onwards'), values.onwards),
            labelled(message('planField.road.opens'), values.opens),
            labelled(
              message('planField.road.responsible'),
              sayParties(saying, people, values.responsible),
            ),
          ].filter((line) => line !== null),
      );
  return section(
    1,
    message('poster.road'),
    lanes.flatMap((lane) =>
      section(2, message(`planChoice.lane.${lane}`), list(inLane(lane), true)),
    ),
  );
}
