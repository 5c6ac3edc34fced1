import type { BoardLanguage } from '@rundbord/shared/board/language';
import type { TableDoc } from '@rundbord/shared/doc/board-doc';
import type { EventId, MeetingId, RoundId, SeatId, SetId } from '@rundbord/shared/id';
import { readFamily } from '@rundbord/shared/person/family';
import { type Mark, ordered } from '@rundbord/shared/scaling/mark';
import { type RoundFacts, roundKey } from '@rundbord/shared/scaling/round';
import { newSet, type SetFacts } from '@rundbord/shared/scaling/statement-set';
import { eventKey } from '@rundbord/shared/scaling/timeline-event';
import { type CastName, cast } from '@rundbord/shared/testing/cast';
import {
  type CastSet,
  castEvents,
  castGroups,
  castMeetings,
  castReasons,
  castSets,
} from '@rundbord/shared/testing/cast-scaling';
import type { House } from './house.ts';
import { newId } from './random.ts';

type Seeding = { house: House; table: TableDoc; by: SeatId; language: BoardLanguage };

/** Puts the three meetings of the worked case behind a board: its sets, the numbers everyone gave, and what happened
 *  between. */
export function seedScaling(seeding: Seeding): void {
  const { house, table } = seeding;
  const meetings = castMeetings.map((at) => ({ id: newId<MeetingId>(house.random), at }));
  for (const [index, { id, at }] of meetings.entries())
    table.record.set(`meeting:${id}`, {
      number: index + 1,
      openedAt: at,
      closedAt: later(at, 105),
      arrival: 'inbox',
    });
  for (const [at, set] of castSets.entries()) {
    const id = newId<SetId>(house.random);
    table.sets.set(id, setOf(seeding, set, at));
    for (const [index, meeting] of meetings.entries())
      table.record.set(
        roundKey(newId<RoundId>(house.random)),
        roundOf(seeding, { set, id, meeting, number: index + 1 }),
      );
  }
  for (const { what, on, words } of castEvents)
    table.record.set(eventKey(newId<EventId>(house.random)), {
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
      made: { by, at: later(first, order) },
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
  }: { set: CastSet; id: SetId; meeting: { id: MeetingId; at: string }; number: number },
): RoundFacts {
  const { language, by } = seeding;
  const marks = marksOf(seeding, set, number);
  const { ten = '', zero = '' } = set.words[language];
  const passage = (state: RoundFacts['state'], minutes: number) => ({
    state,
    by,
    at: later(meeting.at, minutes),
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

function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString();
}
