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
