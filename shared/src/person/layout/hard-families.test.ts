import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../id.ts';
import { hardFamilies } from '../families/hard-families.ts';
import { siblings } from './groups.ts';
import { kinOf } from './kin.ts';
import { layOutFamily } from './lay-out-family.ts';
import { qualityOf } from './measure.ts';

test('GEN-13 there are at least 25 families that are hard to draw', () => {
  expect(hardFamilies.length).toBeGreaterThanOrEqual(25);
  expect(new Set(hardFamilies.map(({ name }) => name)).size).toBe(hardFamilies.length);
});

describe.each(hardFamilies)('$name', ({ family, allows, crossings }) => {
  const layout = layOutFamily(family);
  const quality = qualityOf(family, layout);
  const kin = kinOf(family);
  const at = new Map(layout.places.map((place) => [place.person, place] as const));
  const place = (person: PersonId) => at.get(person) ?? { x: Number.NaN, y: Number.NaN, row: 0 };
  const isNamed = (convention: string, persons: readonly PersonId[]) =>
    layout.exceptions.some(
      (each) => each.convention === convention && persons.some((who) => each.persons.includes(who)),
    );

  test('GEN-13 everybody has a place', () => {
    expect(new Set(at.keys())).toEqual(new Set(family.persons.map(({ id }) => id)));
  });

  test('GEN-12 nothing lies on anything, and no line goes through a symbol or words', () => {
    expect(quality).toMatchObject({ overlaps: 0, struck: 0 });
  });

  test('GEN-11 households hold exactly those who live there', () => {
    expect(quality.misplaced).toBe(0);
  });

  test('GEN-8 lines cross no more often than we know', () => {
    expect(quality.crossings).toBeLessThanOrEqual(crossings);
  });

  test('GEN-14 only conventions are broken that contradict each other here', () => {
    const broken = layout.exceptions.map(({ convention }) => convention);
    expect(broken.filter((convention) => !allows.includes(convention))).toEqual([]);
  });

  test('GEN-4 partners stand side by side, or the exception is named', () => {
    const named = layout.exceptions.filter(({ convention }) =>
      ['partnersApart', 'acrossGenerations'].includes(convention),
    );
    expect(quality.couples - quality.beside).toBeLessThanOrEqual(named.length);
  });

  test('GEN-1 children stand one row below their parents, or the exception is named', () => {
    for (const { parents, children } of kin.unions)
      for (const { child } of children) {
        const lowest = Math.max(...parents.map((parent) => place(parent).row));
        const isOne = place(child).row === lowest + 1;
        expect(isOne || isNamed('longDescent', [child]) || isNamed('descentLoop', [child])).toBe(
          true,
        );
      }
  });

  test('GEN-3 brothers and sisters stand by age, but for those whom an exception names', () => {
    for (const union of kin.unions) {
      const free = siblings(union, kin).filter(
        (child) => !isNamed('siblingOrder', [child]) && kin.persons.get(child)?.x === undefined,
      );
      const rows = new Map<number, number[]>();
      for (const child of free) {
        const { row, x } = place(child);
        rows.set(row, [...(rows.get(row) ?? []), x]);
      }
      for (const places of rows.values()) expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  test('GEN-3 lines of those born together go out from one point', () => {
    const starts = new Map<string, Set<string>>();
    for (const { children } of kin.unions)
      for (const { child, id, twins } of children) {
        const start = layout.children.find(({ descent }) => descent === id)?.points[0];
        if (twins === undefined || !start) continue;
        const key = `${twins} ${place(child).row}`;
        starts.set(key, (starts.get(key) ?? new Set()).add(`${start.x} ${start.y}`));
      }
    for (const points of starts.values()) expect(points.size).toBe(1);
  });

  test('GEN-13 everything lies within the extent', () => {
    const { x, y, width, height } = layout.extent;
    for (const each of layout.places) {
      expect(each.x).toBeGreaterThan(x);
      expect(each.x).toBeLessThan(x + width);
      expect(each.y).toBeGreaterThan(y);
      expect(each.y).toBeLessThan(y + height);
    }
  });
});
