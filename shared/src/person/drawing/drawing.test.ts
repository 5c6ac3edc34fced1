import { describe, expect, test } from 'vitest';
import { idFor } from '../../testing/id-for.ts';
import type { CoupleKind, CoupleState, DescentKind } from '../bond.ts';
import { FamilyBuilder } from '../families/family-builder.ts';
import { workedCase } from '../families/worked-case.ts';
import type { Family } from '../family.ts';
import { unit } from '../layout/geometry.ts';
import { layOutFamily } from '../layout/lay-out-family.ts';
import type { Gender, Person } from '../person.ts';
import { drawGenogram } from './draw-genogram.ts';
import type { Mark, MarkRole } from './drawing.ts';

const texts = {
  couple: () => 'g. 2018',
  months: (months: number) => `${months} mdr`,
  due: () => 'termin 08-2026',
  place: () => 'plejefamilie',
};
const january = { year: 2026, month: 1 };

function marksOf(family: Family, now = january): readonly Mark[] {
  return drawGenogram(family, layOutFamily(family), { texts, ...now }).marks;
}

function alone(gender: Gender, facts: Partial<Person> = {}): readonly Mark[] {
  const told = new FamilyBuilder();
  told.person('', gender, null, facts);
  return marksOf(told.family());
}

function withRole(marks: readonly Mark[], role: MarkRole): Mark[] {
  return marks.filter((mark) => mark.role === role);
}

function wordsIn(marks: readonly Mark[], role: MarkRole): string[] {
  return withRole(marks, role).flatMap((mark) => (mark.kind === 'text' ? [mark.words] : []));
}

describe('symbols', () => {
  test('GEN-20 a man is a square of U, a woman a circle, who is neither a square with round corners', () => {
    expect(withRole(alone('male'), 'symbol')).toMatchObject([
      { kind: 'rect', width: unit, height: unit, strokeWidth: 2 },
    ]);
    expect(withRole(alone('female'), 'symbol')).toMatchObject([{ kind: 'circle', r: unit / 2 }]);
    expect(withRole(alone('nonbinary'), 'symbol')).toMatchObject([
      { kind: 'rect', width: unit, radius: unit / 4 },
    ]);
  });

  test('GEN-20 of who is trans the outer shape is the gender lived in, the inner half as wide', () => {
    expect(withRole(alone('transMan'), 'symbol')).toMatchObject([
      { kind: 'rect', width: unit },
      { kind: 'circle', r: unit / 4 },
    ]);
    expect(withRole(alone('transWoman'), 'symbol')).toMatchObject([
      { kind: 'circle', r: unit / 2 },
      { kind: 'rect', width: unit / 2 },
    ]);
  });

  test('GEN-20 who is unknown is dashed with a question mark, an animal a smaller diamond', () => {
    expect(withRole(alone('unknown'), 'symbol')).toMatchObject([{ kind: 'rect', dash: '4 4' }]);
    expect(wordsIn(alone('unknown'), 'age')).toEqual(['?']);
    const [diamond] = withRole(alone('pet'), 'symbol');
    const points = diamond?.kind === 'polygon' ? diamond.points : [];
    const xs = points.map(([x]) => x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(0.6 * unit);
  });

  test('GEN-20 a focus child has a second outline 4 inside the first', () => {
    expect(withRole(alone('male', { isFocus: true }), 'focus')).toMatchObject([
      { kind: 'rect', width: unit - 8 },
    ]);
    expect(withRole(alone('female', { isFocus: true }), 'focus')).toMatchObject([
      { kind: 'circle', r: unit / 2 - 4 },
    ]);
    const unborn = alone('unknown', { isFocus: true, life: 'unborn' });
    expect(withRole(unborn, 'focus')).toMatchObject([{ kind: 'polygon' }]);
  });

  test('GEN-20 the dead have a cross and their age on a white disc, or the small mark the family wants', () => {
    const crossed = alone('male', { life: 'dead', died: { year: 2021, age: 61 } });
    expect(withRole(crossed, 'death')).toHaveLength(2);
    expect(withRole(crossed, 'disc')).toHaveLength(1);
    expect(wordsIn(crossed, 'age')).toEqual(['61']);
    expect(wordsIn(crossed, 'label')).toEqual(['2021']);
    const marked = alone('male', { life: 'dead', died: { year: 2021 }, deathMark: 'dagger' });
    expect(withRole(marked, 'death')).toEqual([]);
    expect(wordsIn(marked, 'label')).toEqual(['†2021']);
  });

  test('GEN-20 losses are small, the unborn a triangle with its term', () => {
    expect(withRole(alone('unknown', { life: 'miscarried' }), 'symbol')).toMatchObject([
      { kind: 'circle', r: unit / 8, fill: 'black' },
    ]);
    expect(withRole(alone('unknown', { life: 'aborted' }), 'symbol')).toHaveLength(2);
    const still = alone('female', { life: 'stillborn' });
    expect(withRole(still, 'symbol')).toMatchObject([{ kind: 'circle', r: unit / 4 }]);
    expect(withRole(still, 'death')).toHaveLength(2);
    const unborn = alone('unknown', { life: 'unborn', born: { year: 2026, month: 8 } });
    expect(withRole(unborn, 'symbol')).toMatchObject([{ kind: 'polygon' }]);
    expect(wordsIn(unborn, 'label')).toEqual(['termin 08-2026']);
  });

  test('GEN-20 a dot says who is in the network, a house who lives elsewhere', () => {
    expect(withRole(alone('female', { inNetwork: true }), 'network')).toHaveLength(1);
    const away = alone('female', { elsewhere: 'foster' });
    expect(withRole(away, 'elsewhere')).toHaveLength(1);
    expect(wordsIn(away, 'label')).toEqual(['plejefamilie']);
  });

  test('GEN-25 a baby is so many months old, others so many years', () => {
    const baby = alone('female', { born: { year: 2025, month: 5 } });
    expect(wordsIn(baby, 'age')).toEqual(['8 mdr']);
    expect(wordsIn(alone('female', { born: { year: 2020, month: 1 } }), 'age')).toEqual(['6']);
  });
});

describe('lines', () => {
  const couple = (kind: CoupleKind, state: CoupleState = 'together') => {
    const told = new FamilyBuilder();
    told.couple(told.man('Bo', 1980), told.woman('Ida', 1982), { kind, state, since: 2010 });
    return withRole(marksOf(told.family()), 'couple');
  };

  test('GEN-21 married, living together, a couple apart, parents only: each has its line', () => {
    expect(couple('married')).toMatchObject([{ kind: 'path', strokeWidth: 2 }]);
    expect(couple('married')[0]?.dash).toBeUndefined();
    expect(couple('cohabiting')).toMatchObject([{ dash: '8 4' }]);
    expect(couple('dating')).toMatchObject([{ dash: '2 4' }]);
    expect(couple('parents')).toMatchObject([{ strokeWidth: 1.25 }]);
  });

  test('GEN-21 one slash moved apart, two divorced, crossed when together again', () => {
    const slashes = (state: CoupleState) => couple('married', state).length - 1;
    expect(slashes('together')).toBe(0);
    expect(slashes('separated')).toBe(1);
    expect(slashes('divorced')).toBe(2);
    expect(slashes('againAfterSeparation')).toBe(2);
    expect(slashes('againAfterDivorce')).toBe(3);
    const [, slash] = couple('married', 'separated');
    if (slash?.kind !== 'line') throw new Error('a slash is a line');
    expect(Math.hypot(slash.x2 - slash.x1, slash.y2 - slash.y1)).toBeCloseTo(unit / 2);
  });

  test('GEN-21 the slash of the divorced stands at the parent whom the children do not live with', () => {
    const told = new FamilyBuilder();
    const [father, mother] = [told.man('Bo', 1980), told.woman('Ida', 1982)];
    const child = told.man('Carl', 2012);
    told.children(told.couple(father, mother, { state: 'divorced', since: 2010, ended: 2015 }), [
      child,
    ]);
    told.home('Hos mor', [mother, child]);
    const { places, couples } = layOutFamily(told.family());
    const middle = places.reduce((sum, { x }) => sum + x, 0) / places.length;
    expect(couples[0]?.slash?.x).toBeLessThan(middle);
  });

  test('GEN-22 a child is tied by one line, two, or dots', () => {
    const child = (kind: DescentKind) => {
      const told = new FamilyBuilder();
      told.children([told.woman('Ida', 1982)], [told.man('Carl', 2012)], { kind });
      return withRole(marksOf(told.family()), 'child');
    };
    expect(child('birth')).toHaveLength(1);
    expect(child('adopted').map(({ dash }) => dash)).toEqual([undefined, '4 3']);
    expect(child('foster')).toMatchObject([{ dash: '2 4' }]);
  });

  test('GEN-22 a bar ties identical twins', () => {
    const told = new FamilyBuilder();
    const parents = told.couple(told.man('Bo', 1980), told.woman('Ida', 1982));
    told.children(parents, [told.man('Carl', 2012), told.man('David', 2012)], { identical: true });
    const bars = layOutFamily(told.family()).children.filter(({ bar }) => bar);
    expect(bars).toHaveLength(1);
    expect(bars[0]?.bar?.[0].y).toBe(bars[0]?.bar?.[1].y);
  });
});

test('GEN-8 a level line arches over the one it crosses', () => {
  const told = new FamilyBuilder();
  const father = told.man('Bo', 1980);
  for (const [index, name] of ['Ida', 'Karen', 'Lone'].entries()) {
    const since = 2000 + index;
    told.children(told.couple(father, told.woman(name, 1980), { since }), [
      told.man(`${name}s`, since),
    ]);
  }
  const arched = withRole(marksOf(told.family()), 'couple').filter(
    (mark) => mark.kind === 'path' && mark.d.includes('A'),
  );
  expect(arched.length).toBeGreaterThan(0);
});

test('GEN-12 words that are longer than their room get smaller letters', () => {
  const wide = {
    ...texts,
    couple: () => 'gift i Sankt Nikolaj Kirke i 2018 og skilt igen året efter',
  };
  const { family } = workedCase;
  const { marks } = drawGenogram(family, layOutFamily(family), { texts: wide, ...january });
  for (const mark of withRole(marks, 'caption'))
    if (mark.kind === 'text') expect(mark.size).toBeLessThan(12);
});

test('GEN-11 in the worked case one outline holds Line, Martin, Peter and Simon', () => {
  const marks = marksOf(workedCase.family);
  expect(withRole(marks, 'household')).toMatchObject([{ dash: '6 4', strokeWidth: 1.5 }]);
  expect(wordsIn(marks, 'label')).toEqual(
    expect.arrayContaining([
      'Peter',
      'Hjemmet',
      'hver anden',
      'weekend',
      '†2021',
      'termin 08-2026',
    ]),
  );
  expect(wordsIn(marks, 'age')).toEqual(expect.arrayContaining(['5', '4', '35', '32', '10', '61']));
});

test('GEN-11 who is also at home elsewhere has a lighter outline of their own, and stands in no outline but their home’s', () => {
  const freja = workedCase.family.persons.find(({ name }) => name === 'Freja');
  const drawn = withRole(marksOf(workedCase.family), 'alsoHome');
  expect(drawn).toMatchObject([
    {
      kind: 'circle',
      r: unit / 2 + 3,
      dash: '6 4',
      strokeWidth: 1,
      fill: 'none',
      person: freja?.id,
    },
  ]);
});

test.each<[string, Partial<Person>]>([
  ['nowhere else', {}],
  ['in a household that is gone', { alsoHome: { household: idFor('gone'), words: 'til tider' } }],
])('GEN-11 who lives %s has none', (_, facts) => {
  const told = new FamilyBuilder();
  const bo = told.man('Bo', 1990, facts);
  told.home('Hjemmet', [bo]);
  expect(withRole(marksOf(told.family()), 'alsoHome')).toEqual([]);
});

test('GEN-11 who is also at home in their own home has none, and of nobody not yet born is it said', () => {
  const told = new FamilyBuilder();
  const home = told.home('Hjemmet', []);
  const alsoHome = { household: home, words: 'altid' };
  told.man('Bo', 1990, { home, alsoHome });
  told.person('', 'unknown', 2026, { life: 'unborn', alsoHome });
  expect(withRole(marksOf(told.family()), 'alsoHome')).toEqual([]);
});

test('GEN-24 a fill that lies within a symbol lies there once', () => {
  const family = workedCase.family;
  const fill: Mark = { kind: 'circle', role: 'health', cx: 0, cy: 0, r: 1 };
  const { marks } = drawGenogram(family, layOutFamily(family), {
    texts,
    ...january,
    within: [fill],
  });
  expect(withRole(marks, 'health')).toEqual([fill]);
});
