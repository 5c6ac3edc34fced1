import { expect, test } from 'vitest';
import { FamilyBuilder } from '../families/family-builder.ts';
import type { Family } from '../family.ts';
import { layOutFamily } from './lay-out-family.ts';

/** Rows from the oldest down, each from left to right. */
function rowsOf(family: Family): string[][] {
  const names = new Map(family.persons.map(({ id, name }) => [id, name]));
  const { places } = layOutFamily(family);
  const rows = [...new Set(places.map(({ y }) => y))].sort((a, b) => a - b);
  return rows.map((row) =>
    places
      .filter(({ y }) => y === row)
      .sort((a, b) => a.x - b.x)
      .map(({ person }) => names.get(person) ?? ''),
  );
}

function drawn(tell: (told: FamilyBuilder) => void): string[][] {
  const told = new FamilyBuilder();
  tell(told);
  return rowsOf(told.family());
}

test('GEN-2 a man stands left and a woman right, of two alike the older left', () => {
  const couple = (
    one: [string, 'man' | 'woman', number],
    other: [string, 'man' | 'woman', number],
  ) =>
    drawn((told) => {
      const [a, b] = [one, other].map(([name, is, born]) => told[is](name, born));
      if (a && b) told.children(told.couple(a, b), [told.man('Peter', 2020, { isFocus: true })]);
    })[0];
  expect(couple(['Line', 'woman', 1993], ['Martin', 'man', 1990])).toEqual(['Martin', 'Line']);
  expect(couple(['Mette', 'woman', 1980], ['Line', 'woman', 1993])).toEqual(['Mette', 'Line']);
  expect(couple(['Ole', 'man', 1990], ['Jens', 'man', 1985])).toEqual(['Jens', 'Ole']);
});

test('GEN-5 a half sister stands under her own parents, though she is older than those between', () => {
  const [, children] = drawn((told) => {
    const martin = told.man('Martin', 1990);
    const [line, camilla] = [told.woman('Line', 1993), told.woman('Camilla', 1991)];
    const peter = told.man('Peter', 2012, { isFocus: true });
    const freja = told.woman('Freja', 2015);
    told.children(told.couple(martin, line, { since: 2011 }), [peter]);
    told.children(told.couple(martin, camilla, { state: 'separated', since: 2014 }), [freja]);
  });
  // Camilla stands on Martin's other side, and Freja is hers and his.
  expect(children).toEqual(['Freja', 'Peter']);
});

test('GEN-5 a child with parents of birth and others stands under the former', () => {
  const rows = drawn((told) => {
    const [mia, ronni] = [told.woman('Mia', 1995), told.man('Ronni', 1993)];
    const [bent, karin] = [told.man('Bent', 1968), told.woman('Karin', 1970)];
    const lykke = told.woman('Lykke', 2018, { isFocus: true });
    const jeppe = told.man('Jeppe', 2006);
    told.children(told.couple(ronni, mia), [lykke]);
    const foster = told.couple(bent, karin);
    told.children(foster, [jeppe]);
    told.children(foster, [lykke], { kind: 'foster' });
  });
  const parents = rows[0] ?? [];
  const children = rows[1] ?? [];
  const isLeft = (row: string[], one: string, other: string) =>
    row.indexOf(one) < row.indexOf(other);
  expect(isLeft(children, 'Lykke', 'Jeppe')).toBe(isLeft(parents, 'Mia', 'Karin'));
});

test('GEN-6 father’s family stands left and mother’s right, each parent at the end that faces the other', () => {
  const rows = drawn((told) => {
    const [ole, inge] = [told.man('Ole', 1958), told.woman('Inge', 1961)];
    const [henning, birgit] = [told.man('Henning', 1960), told.woman('Birgit', 1963)];
    const [martin, thomas] = [told.man('Martin', 1985), told.man('Thomas', 1990)];
    const [katrine, line] = [told.woman('Katrine', 1988), told.woman('Line', 1993)];
    told.children(told.couple(henning, birgit), [katrine, line]);
    told.children(told.couple(ole, inge), [martin, thomas]);
    told.children(told.couple(martin, line), [told.man('Peter', 2020, { isFocus: true })]);
  });
  expect(rows[0]).toEqual(['Ole', 'Inge', 'Henning', 'Birgit']);
  // Martin is older than Thomas and Line younger than Katrine: they stand together all the same.
  expect(rows[1]).toEqual(['Thomas', 'Martin', 'Line', 'Katrine']);
});

test('GEN-7 the partner of somebody with brothers and sisters stands on the outer side', () => {
  const [, row] = drawn((told) => {
    const parents = told.couple(told.man('Henning', 1960), told.woman('Birgit', 1963));
    const [line, katrine] = [told.woman('Line', 1990), told.woman('Katrine', 1996)];
    told.children(parents, [line, katrine]);
    told.couple(told.man('Martin', 1988), line);
    told.couple(told.man('Emil', 1994), katrine);
  });
  expect(row).toEqual(['Martin', 'Line', 'Katrine', 'Emil']);
});

test('GEN-7 a partner whom two sisters share stands between them', () => {
  const [, row] = drawn((told) => {
    const parents = told.couple(told.man('Henning', 1960), told.woman('Birgit', 1963));
    const [line, katrine] = [told.woman('Line', 1990), told.woman('Katrine', 1996)];
    const martin = told.man('Martin', 1988);
    told.children(parents, [line, katrine]);
    told.couple(martin, line, { state: 'divorced', since: 2012, ended: 2015 });
    told.couple(martin, katrine, { since: 2016 });
  });
  expect(row).toEqual(['Line', 'Martin', 'Katrine']);
});

test('GEN-10 people whom nothing ties to the family stand below it, a lodger beside those they live with', () => {
  const rows = drawn((told) => {
    const [martin, line] = [told.man('Martin', 1990), told.woman('Line', 1993)];
    const peter = told.man('Peter', 2020, { isFocus: true });
    const kofi = told.man('Kofi', 1995);
    told.children(told.couple(martin, line), [peter]);
    told.home('Hjemmet', [martin, line, peter, kofi]);
    told.woman('Sanne', 1992, { inNetwork: true });
    told.woman('Amina', 1985, { inNetwork: true });
  });
  expect(rows.at(-1)).toEqual(expect.arrayContaining(['Sanne', 'Amina']));
  expect(rows.at(-1)).not.toContain('Kofi');
  expect(rows.slice(0, 2).flat()).toContain('Kofi');
});
