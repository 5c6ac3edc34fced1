import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CastName, cast } from '../testing/cast.ts';
import { idFor } from '../testing/id-for.ts';
import { type Group, groupOf } from './group.ts';
import { type Mark, markOf, ordered, stacks, withoutNumber } from './mark.ts';
import type { ScaleValue, Vote } from './vote.ts';

const isAuthority = (name: CastName) => name === 'hanne';
const groupAt = (name: CastName): Group =>
  groupOf({ role: 'member', relation: cast[name].relation.da }, isAuthority(name));
const voteOf = (name: CastName, value: ScaleValue, more: Partial<Vote> = {}): Vote => ({
  by: idFor(name),
  name: cast[name].name,
  relation: { ...cast[name].relation.da },
  group: groupAt(name),
  channel: 'own',
  value,
  ...more,
});
const markFrom = (name: CastName, value: ScaleValue) => markOf(idFor(name), voteOf(name, value));
const namesIn = (marks: readonly Mark[]) => marks.map(({ name }) => name);

const table = Object.keys(cast).filter((name) => name !== 'nadia') as CastName[];
const anyValue = fc.oneof(
  fc.integer({ min: 0, max: 10 }),
  fc.constantFrom<ScaleValue>('unknown', 'skip'),
);
const given = fc.tuple(...table.map((name) => anyValue.map((value) => ({ name, value }))));

describe('SCALE-3 the order of marks', () => {
  test('SCALE-3 whoever was first to answer, the marks stand the same (property)', () => {
    const orders = given.chain((votes) =>
      fc.tuple(
        fc.constant(votes),
        fc.shuffledSubarray(votes, { minLength: votes.length, maxLength: votes.length }),
      ),
    );
    fc.assert(
      fc.property(orders, ([votes, shuffled]) => {
        const all = (each: typeof votes) =>
          ordered(each.map(({ name, value }) => markFrom(name, value)));
        expect(all(shuffled)).toEqual(all(votes));
        expect(stacks(all(shuffled))).toEqual(stacks(all(votes)));
      }),
      { seed: 55, numRuns: 200 },
    );
  });

  test('SCALE-3 whatever numbers were given, people stand in the same order (property)', () => {
    fc.assert(
      fc.property(given, given, (some, others) => {
        const names = (votes: typeof some) =>
          namesIn(ordered(votes.map(({ name, value }) => markFrom(name, value))));
        expect(names(some)).toEqual(names(others));
      }),
      { seed: 56, numRuns: 200 },
    );
  });

  test('SCALE-3 parents come first, then the network, professionals, and the municipality, each by name', () => {
    expect(namesIn(ordered(table.map((name) => markFrom(name, 5))))).toEqual([
      ...['Line', 'Martin'],
      ...['Amina', 'Birgit', 'Inge', 'Katrine', 'Rasmus', 'Sanne', 'Thomas'],
      ...['Jonas', 'Lise', 'Mette'],
      'Hanne',
    ]);
  });

  test('SCALE-3 two of the same name stand by what they are kept under', () => {
    const twins = ['two', 'one'].map((key) => markOf(key, voteOf('birgit', key === 'one' ? 9 : 1)));
    expect(ordered(twins).map(({ voter }) => voter)).toEqual(['one', 'two']);
    expect(ordered(twins.toReversed()).map(({ voter }) => voter)).toEqual(['one', 'two']);
  });
});

describe('SCALE-4 numbers on their line', () => {
  test('SCALE-4 equal numbers stack upwards; who gave none stands in no stack', () => {
    const marks = [
      markFrom('hanne', 4),
      markFrom('line', 4),
      markFrom('birgit', 7),
      markFrom('amina', 'unknown'),
      markFrom('rasmus', 'skip'),
    ];
    expect(stacks(marks).map(({ value, marks: each }) => [value, namesIn(each)])).toEqual([
      [4, ['Line', 'Hanne']],
      [7, ['Birgit']],
    ]);
    expect(namesIn(withoutNumber(marks, 'unknown'))).toEqual(['Amina']);
    expect(namesIn(withoutNumber(marks, 'skip'))).toEqual(['Rasmus']);
  });

  test('SCALE-4 every number lies in one stack, and nothing else does (property)', () => {
    fc.assert(
      fc.property(given, (votes) => {
        const marks = votes.map(({ name, value }) => markFrom(name, value));
        const stacked = stacks(marks);
        expect(stacked.map(({ value }) => value)).toEqual(
          [...new Set(stacked.map(({ value }) => value))].toSorted((a, b) => a - b),
        );
        for (const { value, marks: each } of stacked)
          for (const mark of each) expect(mark.value).toBe(value);
        const aside = [...withoutNumber(marks, 'skip'), ...withoutNumber(marks, 'unknown')];
        expect([...stacked.flatMap((stack) => stack.marks), ...aside]).toHaveLength(marks.length);
      }),
      { seed: 57, numRuns: 200 },
    );
  });
});

describe('SCALE-9 what a mark tells', () => {
  test('SCALE-9 who, as what, the number and the two lines; the seat only of somebody’s own device', () => {
    const vote = voteOf('birgit', 7, { notLower: 'Døren er åben', oneHigher: 'Fire uger til' });
    expect(markOf('key', vote)).toEqual({
      voter: 'key',
      name: 'Birgit',
      relation: { kind: 'grandparent', words: 'Mormor' },
      group: 'network',
      channel: 'own',
      value: 7,
      notLower: 'Døren er åben',
      oneHigher: 'Fire uger til',
      seat: idFor('birgit'),
    });
    expect(markOf('key', { ...vote, channel: 'ahead' }).seat).toBeUndefined();
  });

  test('SCALE-9 one that came after the reveal says so, and whether it was to stand on the wall is told by nobody', () => {
    const late = markOf('key', voteOf('birgit', 7, { offWall: true }), true);
    expect(late.late).toBe(true);
    expect(JSON.stringify(late)).not.toContain('offWall');
    expect(markOf('key', voteOf('birgit', 7)).late).toBeUndefined();
  });
});
