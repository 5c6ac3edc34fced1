import { describe, expect, test } from 'vitest';
import { FamilyBuilder } from '../families/family-builder.ts';
import { unit } from '../layout/geometry.ts';
import type { Gender, Person } from '../person.ts';
import { type TieKind, tieKinds } from '../tie.ts';
import { bondEnds, bondLine } from './bond-line.ts';
import { healthFill, healthFills } from './health-fill.ts';

const [from, to] = [
  { x: 0, y: 0 },
  { x: 200, y: 0 },
];

function person(gender: Gender, facts: Partial<Person> = {}): Person {
  const told = new FamilyBuilder();
  told.person('Bo', gender, 1980, facts);
  const [only] = told.family().persons;
  if (!only) throw new Error('one was told of');
  return only;
}

describe('relationship lines', () => {
  const kindsOf = (kind: TieKind) => bondLine(kind, { from, to }).map((mark) => mark.kind);

  test('GEN-23 close has two lines, fused three, distant dots, hostile a zigzag, both where both are', () => {
    expect(kindsOf('close')).toEqual(['line', 'line']);
    expect(kindsOf('fused')).toEqual(['line', 'line', 'line']);
    expect(bondLine('distant', { from, to })).toMatchObject([{ kind: 'line', dash: '2 6' }]);
    expect(kindsOf('hostile')).toEqual(['polyline']);
    expect(kindsOf('closeHostile')).toEqual(['line', 'line', 'polyline']);
    expect(kindsOf('fusedHostile')).toEqual(['line', 'line', 'line', 'polyline']);
  });

  test('GEN-23 a cutoff is broken by two bars; repaired it has a circle in the gap', () => {
    expect(kindsOf('cutoff')).toEqual(['line', 'line', 'line', 'line']);
    expect(kindsOf('cutoffRepaired').at(-1)).toBe('circle');
  });

  test('GEN-23 arrows and dots are at the person in focus, cared for or harmed', () => {
    const tips = {
      focusedOn: bondLine('focusedOn', { from, to }).at(-1),
      emotionalAbuse: bondLine('emotionalAbuse', { from, to }).at(-1),
      physicalAbuse: bondLine('physicalAbuse', { from, to }).at(-1),
      sexualAbuse: bondLine('sexualAbuse', { from, to }).at(-1),
    };
    for (const tip of Object.values(tips)) {
      const points = tip?.kind === 'polygon' || tip?.kind === 'polyline' ? tip.points : [];
      expect(points[1]).toEqual([200, 0]);
    }
    expect(tips.emotionalAbuse?.fill).toBe('white');
    expect(tips.physicalAbuse?.fill).toBe('black');
    expect(
      bondLine('sexualAbuse', { from, to }).filter(({ kind }) => kind === 'line'),
    ).toHaveLength(2);
    expect(bondLine('caretaker', { from, to }).at(-1)).toMatchObject({ cx: 195, fill: 'black' });
  });

  test.each(tieKinds)('GEN-23 %s that is only suspected is grey, with a question mark', (kind) => {
    const marks = bondLine(kind, { from, to, isSuspected: true });
    expect(marks.at(-1)).toMatchObject({ kind: 'text', words: '?' });
    expect(marks.some(({ stroke, fill }) => stroke === 'black' || fill === 'black')).toBe(false);
  });

  test('GEN-23 lines go from outline to outline, also at a slant', () => {
    const [one, other] = [person('male'), person('female')];
    const at = (x: number, y: number) => ({ person: one.id, row: 0, x, y });
    const level = bondEnds({ person: one, place: at(0, 0) }, { person: other, place: at(200, 0) });
    expect(level).toEqual({ from: { x: unit / 2 + 3, y: 0 }, to: { x: 200 - unit / 2 - 3, y: 0 } });
    const slant = bondEnds(
      { person: one, place: at(0, 0) },
      { person: other, place: at(200, 200) },
    );
    expect(slant.from.x).toBeGreaterThan(unit / 2);
    expect(Math.hypot(slant.to.x - 200, slant.to.y - 200)).toBeCloseTo(unit / 2 + 3);
  });

  test('GEN-23 two who stand in one place get a line all the same', () => {
    for (const kind of tieKinds)
      expect(bondLine(kind, { from, to: from }).length).toBeGreaterThan(0);
  });
});

describe('health', () => {
  const place = { person: person('male').id, row: 0, x: 0, y: 0 };
  const corners = (fill: (typeof healthFills)[number], gender: Gender = 'male') =>
    healthFill(fill, person(gender), place).flatMap((mark) =>
      mark.kind === 'polygon' ? mark.points : [],
    );

  test('GEN-24 addiction fills the lower half, illness the left, getting better a quarter', () => {
    expect(corners('addiction').every(([, y]) => y >= 0)).toBe(true);
    expect(corners('illness').every(([x]) => x <= 0)).toBe(true);
    expect(corners('addictionRecovering').every(([x, y]) => x <= 0 && y >= 0)).toBe(true);
    expect(corners('illnessRecovering').every(([x, y]) => x <= 0 && y <= 0)).toBe(true);
  });

  test('GEN-24 both leave the upper right quarter free; what is suspected is hatched', () => {
    expect(corners('both').every(([x, y]) => !(x > 0 && y < 0))).toBe(true);
    const hatched = healthFill('addictionSuspected', person('female'), place);
    expect(hatched.filter(({ kind }) => kind === 'line').length).toBeGreaterThan(3);
  });

  test.each(healthFills)(
    'GEN-24 %s stays within the symbol, with a white disc for the number',
    (fill) => {
      for (const gender of ['male', 'female', 'pet'] as const) {
        for (const [x, y] of corners(fill, gender))
          expect(Math.hypot(x, y)).toBeLessThanOrEqual(34);
        expect(healthFill(fill, person(gender), place).at(-1)).toMatchObject({ role: 'disc' });
      }
    },
  );
});
