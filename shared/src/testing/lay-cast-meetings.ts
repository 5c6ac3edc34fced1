import type { BoardLanguage } from '../board/language.ts';
import type { TableDoc } from '../doc/board-doc.ts';
import type { EventId, MeetingId, RoundId, SeatId, SetId } from '../id.ts';
import { readFamily } from '../person/family.ts';
import { type Mark, ordered } from '../scaling/mark.ts';
import { type RoundFacts, roundKey } from '../scaling/round.ts';
import { newSet, type SetFacts } from '../scaling/statement-set.ts';
import { eventKey } from '../scaling/timeline-event.ts';
import { type CastName, cast } from './cast.ts';
import {
  type CastSet,
  castEvents,
  castGroups,
  castMeetings,
  castReasons,
  castSets,
} from './cast-scaling.ts';

type Seeding = {
  table: TableDoc;
  by: SeatId;
  language: BoardLanguage;
  newId: <I extends string>() => I;
  /** A moment so many minutes after another; the model knows no clock. */
  later: (at: string, minutes: number) => string;
};

/** Puts the three meetings of the worked case behind a board: its sets, the numbers everyone gave, and what happened
 *  between. */
export function layCastMeetings(seeding: Seeding): void {
  const { table, newId } = seeding;
  const meetings = castMeetings.map((at) => ({ id: newId<MeetingId>(), at }));
  for (const [index, { id, at }] of meetings.entries())
    table.record.set(`meeting:${id}`, {
      number: index + 1,
      openedAt: at,
      closedAt: seeding.later(at, 105),
      arrival: 'inbox',
    });
  for (const [at, set] of castSets.entries()) {
    const id = newId<SetId>();
    table.sets.set(id, setOf(seeding, set, at));
    for (const [index, meeting] of meetings.entries())
      table.record.set(
        roundKey(newId<RoundId>()),
        roundOf(seeding, { set, id, meeting, number: index + 1, order: at }),
      );
  }
  for (const { what, on, words } of castEvents)
    table.record.set(eventKey(newId<EventId>()), {
      what,
      on,
      ...(words ? { words: words[seeding.language] } : {}),
    });
}

function setOf(seeding: Seeding, set: CastSet, order: number): SetFacts {
  const { language, by } = seeding;
  const [first = ''] = castMeetings;
  const mark = { name: cast.hanne.name, at: first };
  const stances: SetFacts['stances'] = {};
  for (const { by: name, stance, words } of set.stances ?? [])
    stances[voterOf(seeding, name)] = {
      name: cast[name].name,
      stance,
      words: words[language],
      at: first,
    };
  return {
    ...newSet({
      kind: set.kind,
      title: set.title[language],
      child: set.child,
      words: set.words[language],
      made: { by, at: seeding.later(first, order) },
    }),
    ...(set.weeks ? { weeks: set.weeks } : {}),
    status: 'approved',
    approved: mark,
    parentsRead: mark,
    usedVersion: 1,
    stances,
  };
}

function roundOf(
  seeding: Seeding,
  {
    set,
    id,
    meeting,
    number,
    order,
  }: {
    set: CastSet;
    id: SetId;
    meeting: { id: MeetingId; at: string };
    number: number;
    order: number;
  },
): RoundFacts {
  const { language, by } = seeding;
  const marks = marksOf(seeding, set, number);
  const { ten = '', zero = '' } = set.words[language];
  const passage = (state: RoundFacts['state'], minutes: number) => ({
    state,
    by,
    at: seeding.later(meeting.at, minutes + order * 4),
  });
  return {
    asks: 'number',
    meeting: meeting.id,
    meetingNumber: number,
    no: 1,
    state: 'revealed',
    passages: [
      passage('prepared', 60),
      passage('open', 62),
      passage('closed', 66),
      passage('revealed', 90),
    ],
    ready: marks.length,
    of: marks.length,
    set: id,
    kind: set.kind,
    title: set.title[language],
    ...(set.child ? { child: set.child } : {}),
    version: 1,
    ten,
    zero,
    authorityLast: false,
    marks,
  };
}

function marksOf(seeding: Seeding, set: CastSet, meeting: number): Mark[] {
  const { language } = seeding;
  return ordered(
    (
      Object.entries(set.numbers) as [CastName, NonNullable<CastSet['numbers'][CastName]>][]
    ).flatMap(([name, values]) => {
      const value = values[meeting - 1];
      if (value === null || value === undefined) return [];
      const said =
        set === castSets[0]
          ? castReasons.find((each) => each.by === name && each.meeting === meeting)
          : undefined;
      return [
        {
          voter: voterOf(seeding, name),
          name: cast[name].name,
          relation: cast[name].relation[language],
          group: castGroups[name] ?? 'network',
          channel: 'own' as const,
          value,
          ...(said?.notLower ? { notLower: said.notLower[language] } : {}),
          ...(said?.oneHigher ? { oneHigher: said.oneHigher[language] } : {}),
        },
      ];
    }),
  );
}

/** Who is drawn is that person; the others have a key of their own, the same in every round. */
function voterOf({ table }: Seeding, name: CastName): string {
  const drawn = readFamily(table).persons.find((person) => person.name === cast[name].name);
  return drawn?.id ?? `demo-${name}`;
}
