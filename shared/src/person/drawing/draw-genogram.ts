import { type Age, ageAt, ageAtDeath, type Moment } from '../age.ts';
import type { Couple } from '../bond.ts';
import type { Family } from '../family.ts';
import { type Box, boxAround, grown, unit } from '../layout/geometry.ts';
import { letters } from '../layout/label-plan.ts';
import type { GenogramLayout, Label, LabelLine, Place } from '../layout/layout.ts';
import { textWidth } from '../layout/text-width.ts';
import type { Person } from '../person.ts';
import type { Drawing, Mark, MarkRole } from './drawing.ts';
import { childMarks, coupleMarks, householdMarks, trunkMarks } from './family-lines.ts';
import { alsoHomeMarks, symbolMarks } from './symbols.ts';

/** The words of a drawing, in the reader's language. All are short: "g. 2018", "8 mdr", "termin 08-2026", "plejefamilie". */
export type DrawingTexts = {
  couple: (couple: Couple) => string;
  months: (months: number) => string;
  due: (born: NonNullable<Person['born']>) => string;
  place: (kind: NonNullable<Person['elsewhere']>) => string;
};

/** When it is looked at, the words, marks that lie below the symbols (relationship lines) and marks that lie in them,
 *  below the ages (health). */
export type DrawingOptions = Moment & {
  texts: DrawingTexts;
  beneath?: readonly Mark[];
  within?: readonly Mark[];
};

const half = unit / 2;

/** The picture of a family: the same marks for the screen and for a file. Black on white, from back to front. */
export function drawGenogram(
  family: Family,
  layout: GenogramLayout,
  { texts, beneath = [], within = [], ...now }: DrawingOptions,
): Drawing {
  const persons = new Map(family.persons.map((person) => [person.id, person] as const));
  const couples = new Map(family.couples.map((couple) => [couple.id, couple] as const));
  const placed = layout.places.flatMap((place) => {
    const person = persons.get(place.person);
    return person ? [{ person, place }] : [];
  });
  const coupleOf = (id: Couple['id'] | null) => (id === null ? undefined : couples.get(id));
  return {
    extent: layout.extent,
    marks: [
      ...layout.households.flatMap(householdMarks),
      ...layout.couples.flatMap((line) => coupleMarks(line, coupleOf(line.couple))),
      ...layout.trunks.flatMap(trunkMarks),
      ...layout.children.flatMap(childMarks),
      ...beneath,
      ...placed.flatMap(({ person, place }) => symbolMarks(person, place)),
      ...placed.flatMap(({ person, place }) => alsoHomeMarks(person, place, family.households)),
      ...within,
      ...placed.flatMap(({ person, place }) => insideMarks(person, place, { texts, ...now })),
      ...placed.flatMap(({ person, place }) => cornerMarks(person, place)),
      ...layout.couples.flatMap(({ couple, caption }) => {
        const own = coupleOf(couple);
        return own && caption ? captionMarks(texts.couple(own), caption) : [];
      }),
      ...layout.labels.flatMap(tagMarks),
      ...layout.labels.flatMap(({ person, lines }) => {
        const self = persons.get(person);
        return self ? lines.flatMap((line) => labelMarks(line, self, texts)) : [];
      }),
      ...layout.households.flatMap(({ label }) =>
        label ? [textMark(label, label.words, { role: 'label' })] : [],
      ),
    ],
  };
}

/** The age inside a symbol, on a white disc where a cross goes through it, and the question mark of who is unknown. */
function insideMarks(person: Person, { x, y }: Place, options: DrawingOptions): Mark[] {
  const years = ageAtDeath(person);
  const age = years === null ? ageAt(person, options) : { years };
  const isWhole = person.life === 'living' || person.life === 'dead';
  const isAsked = isWhole && person.gender === 'unknown';
  const words = ageWords(age, options.texts);
  const text = (said: string, size: number, at: number): Mark => ({
    kind: 'text',
    role: 'age',
    x,
    y: at,
    size: fitting(said, size, person.gender === 'pet' ? 18 : 36),
    anchor: 'middle',
    words: said,
    fill: 'black',
    person: person.id,
  });
  const isCrossed = person.life === 'dead' && person.deathMark !== 'dagger';
  const disc: Mark[] =
    words && isCrossed
      ? [
          {
            kind: 'circle',
            role: 'disc',
            cx: x,
            cy: y,
            r: 12,
            fill: 'white',
            stroke: 'none',
            person: person.id,
          },
        ]
      : [];
  if (isAsked && words) return [text('?', 14, y - 4), text(words, 12, y + 13)];
  if (isAsked) return [text('?', 20, y + 7)];
  return words ? [...disc, text(words, letters.name, y + 5)] : [];
}

function ageWords(age: Age | null, texts: DrawingTexts): string {
  if (!age) return '';
  return 'years' in age ? String(age.years) : texts.months(age.months);
}

/** The dot of who is in the network, and the house of who lives elsewhere. */
function cornerMarks(person: Person, { x, y }: Place): Mark[] {
  const dot: Mark = {
    kind: 'circle',
    role: 'network',
    cx: x + half + 8,
    cy: y - half + 4,
    r: 4,
    fill: 'black',
    stroke: 'none',
    person: person.id,
  };
  const [left, top] = [x + half + 4, y + half - 13];
  const house: Mark = {
    kind: 'path',
    role: 'elsewhere',
    d: `M${left} ${top + 6}L${left + 7} ${top}L${left + 14} ${top + 6}M${left + 2} ${top + 5}V${top + 13}H${left + 12}V${top + 5}`,
    stroke: 'black',
    fill: 'none',
    strokeWidth: 1.5,
    person: person.id,
  };
  return [...(person.inNetwork ? [dot] : []), ...(person.elsewhere ? [house] : [])];
}

function captionMarks(words: string, box: Box): Mark[] {
  if (!words) return [];
  const y = box.y + Math.round(box.height * 0.78);
  const line = { x: box.x + box.width / 2, y, size: letters.small, box };
  return [textMark(line, words, { role: 'caption' })];
}

function labelMarks(line: LabelLine, person: Person, texts: DrawingTexts): Mark[] {
  const words = labelWords(line, person, texts);
  if (!words) return [];
  const isBold = line.role === 'name' && person.isFocus;
  const text = textMark(line, words, { role: 'label', person, isBold });
  return [text];
}

/** A line around the words that tell when somebody is here. */
function tagMarks({ person, lines }: Label): Mark[] {
  const box = boxAround(lines.filter(({ role }) => role === 'tag').map((line) => line.box));
  if (!box) return [];
  const { x, y, width, height } = grown(box, 2);
  return [
    {
      kind: 'rect',
      role: 'label',
      x: x - 3,
      y,
      width: width + 6,
      height,
      radius: 7,
      stroke: 'black',
      fill: 'white',
      strokeWidth: 1,
      person,
    },
  ];
}

function labelWords(line: LabelLine, person: Person, texts: DrawingTexts): string {
  if (line.role === 'due') return person.born ? texts.due(person.born) : '';
  if (line.role === 'place') return person.elsewhere ? texts.place(person.elsewhere) : '';
  return line.words;
}

type Written = Pick<LabelLine, 'x' | 'y' | 'size' | 'box'>;

function textMark(
  { x, y, size, box }: Written,
  words: string,
  { role, person, isBold }: { role: MarkRole; person?: Person; isBold?: boolean },
): Mark {
  return {
    kind: 'text',
    role,
    x,
    y,
    size: fitting(words, size, box.width + 2),
    anchor: 'middle',
    words,
    fill: 'black',
    ...(isBold ? { weight: 'bold' as const } : {}),
    ...(person ? { person: person.id } : {}),
  };
}

/** Letters small enough for the words to fit; never so small that nobody can read them. */
function fitting(words: string, size: number, width: number): number {
  const wide = textWidth(words, size);
  return wide <= width ? size : Math.max(7, Math.floor((size * width * 10) / wide) / 10);
}
