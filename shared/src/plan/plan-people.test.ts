import { describe, expect, test } from 'vitest';
import type { PersonId, SeatId } from '../id.ts';
import { idFor } from '../testing/id-for.ts';
import { castFamily, personNamed } from '../testing/test-network.ts';
import { afternoon, inge, party, people, stays, today } from '../testing/test-plan.ts';
import { meetingTime } from '../testing/test-table.ts';
import { rehearse } from './rehearsal.ts';

describe('GRID-10 people change after they agreed', () => {
  test('GRID-10 who is called otherwise now is shown so, and their yes stays', () => {
    const renamed = people({
      family: {
        ...castFamily(),
        persons: castFamily().persons.map((each) =>
          each.id === idFor('Birgit') ? { ...each, name: 'Birgitte' } : each,
        ),
      },
    });
    expect(renamed.nameOf(party('Birgit'))).toBe('Birgitte');
    const plan = { windows: [afternoon], agreements: [stays('granny'), inge('weekend')] };
    expect(rehearse(plan, renamed, today)).toEqual([]);
  });

  test('GRID-10 a grandfather who is called as a child of the board is a grown-up', () => {
    const named = castFamily([
      {
        ...personNamed('Peter'),
        id: idFor<PersonId>('old Peter'),
        inNetwork: true,
        born: { year: 1955 },
      },
    ]);
    const who = people({ family: named });
    expect(who.standingOf({ key: idFor('old Peter'), name: 'Peter' })).toBe('network');
    expect(who.standingOf({ name: 'Peter' })).toBe('child');
  });

  test('GRID-10 who sat here once and is drawn as nobody still counts; an interpreter does not', () => {
    const seat = { colour: 0, meeting: 'first', admittedAt: meetingTime };
    const who = people({
      seats: [
        {
          ...seat,
          id: idFor<SeatId>('amina'),
          name: 'Amina',
          role: 'member',
          relation: { kind: 'friend' },
        },
        { ...seat, id: idFor<SeatId>('nadia'), name: 'Nadia', role: 'interpreter' },
      ],
    });
    expect(who.standingOf({ key: idFor('amina'), name: 'Amina' })).toBe('network');
    expect(who.standingOf({ name: 'amina' })).toBe('network');
    expect(who.known.map(({ name }) => name)).not.toContain('Nadia');
  });
});

describe('GRID-22 who is drawn and stands in no circle', () => {
  const drawn = castFamily([
    { ...personNamed('Ole'), id: idFor<PersonId>('ole'), inNetwork: false, born: { year: 1958 } },
  ]);
  const ole = { key: idFor('ole'), name: 'Ole' };
  const seat = {
    id: idFor<SeatId>('ole’s seat'),
    name: 'Ole',
    role: 'member',
    colour: 0,
    meeting: 'first',
    admittedAt: meetingTime,
    relation: { kind: 'grandparent' },
    person: idFor<PersonId>('ole'),
  } as const;

  test('GRID-22 can be chosen, and does not count', () => {
    const who = people({ family: drawn });
    expect(who.known.map(({ name }) => name)).toContain('Ole');
    expect(who.standingOf(ole)).toBe('gone');
    expect(who.counts(ole, today)).toBe(false);
  });

  test('GRID-22 counts while they sit at the table, and no longer when they have left it', () => {
    const here = people({ family: drawn, seats: [seat] });
    expect(here.standingOf(ole)).toBe('network');
    expect(here.counts(ole, today)).toBe(true);
    const left = people({ family: drawn, seats: [{ ...seat, leftAt: meetingTime }] });
    expect(left.counts(ole, today)).toBe(false);
  });
});
