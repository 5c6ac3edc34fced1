import type { Household } from '../bond.ts';
import { type Point, unit } from '../layout/geometry.ts';
import type { Place } from '../layout/layout.ts';
import { reachOf } from '../layout/symbol-size.ts';
import type { Person } from '../person.ts';
import type { Mark, MarkStyle } from './drawing.ts';

const half = unit / 2;
/** From a symbol to the second outline around it; years begin a unit further out. */
const alsoHomeGap = 3;

/** The outline of somebody's symbol with everything that belongs to the shape: the inner shape of who is trans, the second
 *  outline of a focus child, the cross of who is dead. Table *Persons* of docs/spec/genogram.md. */
export function symbolMarks(person: Person, { x, y }: Place): Mark[] {
  const style: MarkStyle = {
    role: 'symbol',
    stroke: 'black',
    fill: 'white',
    strokeWidth: 2,
    person: person.id,
  };
  const focus: MarkStyle = {
    role: 'focus',
    stroke: 'black',
    fill: 'none',
    strokeWidth: 2,
    person: person.id,
  };
  switch (person.life) {
    case 'miscarried':
      return [{ ...style, kind: 'circle', cx: x, cy: y, r: unit / 8, fill: 'black' }];
    case 'aborted':
      return cross(x, y, unit / 8, { ...style, fill: 'none' });
    case 'stillborn':
      return [...shape(person, { x, y }, unit / 4, style), ...crossIn(person, x, y, unit / 4)];
    case 'unborn':
      return [triangle(x, y, 0, style), ...(person.isFocus ? [triangle(x, y, 5, focus)] : [])];
    case 'living':
    case 'dead': {
      const reach = reachOf(person).side;
      const isCrossed = person.life === 'dead' && person.deathMark !== 'dagger';
      return [
        ...shape(person, { x, y }, reach, style),
        ...(person.isFocus
          ? shape({ ...person, gender: outer(person) }, { x, y }, reach - 4, focus)
          : []),
        ...(isCrossed ? crossIn(person, x, y, reach) : []),
      ];
    }
  }
}

/** A lighter outline close around the symbol of who also belongs to another home, in the dashes of a household: they stand
 *  within their own home's outline, and no outline holds anybody who does not live there for good. */
export function alsoHomeMarks(
  person: Person,
  { x, y }: Place,
  households: readonly Household[],
): Mark[] {
  const also = person.alsoHome?.household;
  const isAnother = also !== person.home && households.some(({ id }) => id === also);
  if (!isAnother || (person.life !== 'living' && person.life !== 'dead')) return [];
  const reach = reachOf(person).side + alsoHomeGap;
  const style: MarkStyle = {
    role: 'alsoHome',
    stroke: 'black',
    fill: 'none',
    strokeWidth: 1,
    dash: '6 4',
    person: person.id,
  };
  const gender = person.gender === 'unknown' ? 'male' : outer(person);
  return shape({ ...person, gender }, { x, y }, reach, style).map((mark) => ({
    ...mark,
    ...style,
  }));
}

/** Whether the outline of somebody's symbol is round. */
export function isRound({ gender }: Pick<Person, 'gender'>): boolean {
  return gender === 'female' || gender === 'transWoman';
}

function outer({ gender }: Person): Person['gender'] {
  if (gender === 'transMan') return 'male';
  return gender === 'transWoman' ? 'female' : gender;
}

function shape(person: Person, { x, y }: Point, reach: number, style: MarkStyle): Mark[] {
  const inner: MarkStyle = { ...style, fill: 'none' };
  switch (person.gender) {
    case 'male':
      return [square(x, y, reach, style)];
    case 'female':
      return [circle(x, y, reach, style)];
    case 'nonbinary':
      return [{ ...square(x, y, reach, style), radius: reach / 2 }];
    case 'transMan':
      return [square(x, y, reach, style), circle(x, y, reach / 2, inner)];
    case 'transWoman':
      return [circle(x, y, reach, style), square(x, y, reach / 2, inner)];
    case 'unknown':
      return [{ ...square(x, y, reach, style), dash: '4 4' }];
    case 'pet':
      return [
        {
          ...style,
          kind: 'polygon',
          points: [
            [x, y - reach],
            [x + reach, y],
            [x, y + reach],
            [x - reach, y],
          ],
        },
      ];
  }
}

function square(x: number, y: number, reach: number, style: MarkStyle) {
  const side = 2 * reach;
  return { ...style, kind: 'rect' as const, x: x - reach, y: y - reach, width: side, height: side };
}

function circle(x: number, y: number, reach: number, style: MarkStyle): Mark {
  return { ...style, kind: 'circle', cx: x, cy: y, r: reach };
}

/** Point up; each side lies so far inside that of the outermost. */
function triangle(x: number, y: number, inside: number, style: MarkStyle): Mark {
  const height = unit * (Math.sqrt(3) / 2);
  const bottom = y - half + height - inside;
  const top = y - half + 2 * inside;
  const side = half - inside * Math.sqrt(3);
  return {
    ...style,
    kind: 'polygon',
    points: [
      [x, top],
      [x + side, bottom],
      [x - side, bottom],
    ],
  };
}

function crossIn(person: Person, x: number, y: number, reach: number): Mark[] {
  const style: MarkStyle = {
    role: 'death',
    stroke: 'black',
    fill: 'none',
    strokeWidth: 2,
    person: person.id,
  };
  if (person.gender === 'pet') return cross(x, y, reach / 2, style);
  return cross(x, y, isRound(person) ? reach * Math.SQRT1_2 : reach, style);
}

function cross(x: number, y: number, reach: number, style: MarkStyle): Mark[] {
  return [
    { ...style, kind: 'line', x1: x - reach, y1: y - reach, x2: x + reach, y2: y + reach },
    { ...style, kind: 'line', x1: x - reach, y1: y + reach, x2: x + reach, y2: y - reach },
  ];
}
