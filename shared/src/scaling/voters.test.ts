import { describe, expect, test } from 'vitest';
import type { PersonId, SeatId } from '../id.ts';
import type { SeatedPerson } from '../meeting/seat.ts';
import { type CastName, cast } from '../testing/cast.ts';
import { idFor } from '../testing/id-for.ts';
import { groupOf } from './group.ts';
import { isAsked, isLone, isPrivate, scaleKinds } from './scale-kind.ts';
import { voterKeyOf, votersAt } from './voters.ts';

const seat = (name: CastName, change: Partial<SeatedPerson> = {}): SeatedPerson => ({
  id: idFor<SeatId>(name),
  name: cast[name].name,
  relation: { ...cast[name].relation.da },
  role: name === 'nadia' ? 'interpreter' : 'member',
  colour: 0,
  meeting: 'first',
  admittedAt: '2026-01-13T16:30:00.000Z',
  ...change,
});
const host = seat('jonas', { role: 'facilitator' });
const { relation: _, ...jonas } = host;
const child = seat('amina', { name: 'Peter', relation: { kind: 'child' } });
const seats = [jonas, seat('line'), seat('birgit'), seat('mette'), seat('hanne'), seat('nadia')];
const asked = (kind: Parameters<typeof votersAt>[1], at: readonly SeatedPerson[] = seats) =>
  votersAt(at, kind).map(({ name }) => name);

describe('SCALE-2 who is asked', () => {
  test('SCALE-2 everyone at the table but the interpreter, and who leads the meeting too', () => {
    expect(asked('safety')).toEqual(['Jonas', 'Line', 'Birgit', 'Mette', 'Hanne']);
  });

  test('SCALE-2 a child at the table is asked neither for a number nor for a note', () => {
    for (const kind of [...scaleKinds, null])
      expect(asked(kind, [...seats, child])).not.toContain('Peter');
  });

  test('SCALE-2 strength is asked of parents and the network, wish to go on of the network alone', () => {
    expect(asked('capacity')).toEqual(['Line', 'Birgit']);
    expect(asked('willingness')).toEqual(['Birgit']);
  });

  test('SCALE-2 notes are asked of everyone who may be asked at all', () => {
    expect(asked(null)).toEqual(['Jonas', 'Line', 'Birgit', 'Mette', 'Hanne']);
  });

  test('SCALE-2 who has left is not asked', () => {
    const gone = seat('birgit', { leftAt: '2026-01-13T17:00:00.000Z' });
    expect(asked('safety', [seat('line'), gone])).toEqual(['Line']);
  });

  test('SCALE-2 a person with two devices is one, also when the first of them has left', () => {
    const person = idFor<PersonId>('Birgit');
    const phone = seat('birgit', { person });
    const tablet = seat('katrine', { name: 'Birgit', person });
    const voters = votersAt([phone, tablet], 'safety');
    expect(voters.map(({ key, name }) => [key, name])).toEqual([[person, 'Birgit']]);
    expect(asked('safety', [{ ...phone, leftAt: 'now' }, tablet])).toEqual(['Birgit']);
  });

  test('SCALE-2 somebody’s number is kept under the person drawn, or else the seat', () => {
    const person = idFor<PersonId>('Birgit');
    expect(voterKeyOf(seat('birgit', { person }))).toBe(person);
    expect(voterKeyOf(seat('birgit'))).toBe(idFor('birgit'));
  });

  test('SCALE-2 who speaks for the municipality is said, not guessed', () => {
    const groups = (authority: string[]) =>
      votersAt(seats, 'safety', new Set(authority)).map(({ group }) => group);
    expect(groups([])).toEqual([
      'professionals',
      'parents',
      'network',
      'professionals',
      'professionals',
    ]);
    expect(groups([idFor('hanne')]).at(-1)).toBe('authority');
  });
});

test('SCALE-2 the side of the family makes no group', () => {
  for (const name of ['birgit', 'katrine', 'inge', 'thomas', 'sanne'] as const)
    expect(groupOf({ relation: cast[name].relation.da })).toBe('network');
  expect(groupOf({})).toBe('network');
});

test('SCALE-8 one scale alone is for its owner and the facilitators; of four kinds a board has one each', () => {
  expect(scaleKinds.filter(isPrivate)).toEqual(['capacity']);
  expect(scaleKinds.filter(isLone)).toEqual(['confidence', 'willingness', 'capacity', 'alone']);
  for (const kind of scaleKinds) expect(isAsked(kind, 'child')).toBe(false);
});
