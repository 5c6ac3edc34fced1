import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DescentId } from '../../id.ts';
import { anyFamily, madeThen } from '../../testing/any-family.ts';
import { idFor } from '../../testing/id-for.ts';
import { plausibleFamily } from '../families/plausible-family.ts';
import type { Family } from '../family.ts';
import { layOutFamily } from './lay-out-family.ts';
import { qualityOf } from './measure.ts';

/** Families as they may be, and families that cannot be: somebody may be their own ancestor. */
const tangled = fc
  .record({
    family: anyFamily(18),
    loops: fc.array(fc.tuple(fc.nat(17), fc.nat(17)), { maxLength: 3 }),
  })
  .map(({ family, loops }): Family => {
    const more = loops.flatMap(([one, other], index) => {
      const [child, parent] = [family.persons[one], family.persons[other]];
      if (!child || !parent || child === parent) return [];
      const id = idFor<DescentId>(`loop ${index}`);
      return [{ id, child: child.id, parent: parent.id, kind: 'birth' as const, made: madeThen }];
    });
    return { ...family, descents: [...family.descents, ...more] };
  });

const plausible = fc
  .record({ seed: fc.nat(), limit: fc.integer({ min: 3, max: 60 }) })
  .map(({ seed, limit }) => plausibleFamily(seed, limit));

test('GEN-13 whatever the family, everybody has a place of their own, and nothing is lost', () => {
  fc.assert(
    fc.property(fc.oneof(tangled, plausible), (family) => {
      const { places, couples, children, labels } = layOutFamily(family);
      expect(new Set(places.map(({ person }) => person)).size).toBe(family.persons.length);
      expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      for (const [index, one] of places.entries())
        for (const other of places.slice(index + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(24);
      expect(children.length).toBe(family.descents.length);
      expect(couples.length).toBeGreaterThanOrEqual(new Set(family.couples.map(pair)).size);
      expect(labels.length).toBeLessThanOrEqual(places.length);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('GEN-13 a family comes out the same, in whatever order it comes', () => {
  fc.assert(
    fc.property(fc.oneof(tangled, plausible), fc.nat(), (family, turn) => {
      const turned: Family = {
        persons: mixed(family.persons, turn),
        couples: mixed(family.couples, turn),
        descents: mixed(family.descents, turn),
        households: family.households,
      };
      const [one, other] = [layOutFamily(family), layOutFamily(turned)];
      expect(byPerson(other.places)).toEqual(byPerson(one.places));
      expect(other.extent).toEqual(one.extent);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('GEN-12 in families as they might be nothing overlaps, and no line goes through words', () => {
  fc.assert(
    fc.property(plausible, (family) => {
      expect(qualityOf(family, layOutFamily(family))).toMatchObject({
        overlaps: 0,
        struck: 0,
        misplaced: 0,
      });
    }),
    { numRuns: 120 },
  );
}, 60_000);

function pair({ one, other }: { one: string; other: string }): string {
  return [one, other].sort().join();
}

function byPerson<T extends { person: string }>(all: readonly T[]): T[] {
  return [...all].sort((a, b) => (a.person < b.person ? -1 : 1));
}

function mixed<T>(all: readonly T[], turn: number): T[] {
  const at = all.length === 0 ? 0 : turn % all.length;
  return [...all.slice(at), ...all.slice(0, at)].reverse();
}
