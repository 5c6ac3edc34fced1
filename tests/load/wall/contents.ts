import type { CardId, SheetId } from '@rundbord/shared/id';
import { pathOf } from '@rundbord/shared/ink/draw-path';
import { type InkShape, inkColours, toInkWords, wordsOf } from '@rundbord/shared/ink/ink';
import { cast, castCards } from '@rundbord/shared/testing/cast';
import { testInk } from '@rundbord/shared/testing/test-ink';
import { seededChance } from '../stats.ts';

/** What hangs on the wall. Plain tldraw gets a note for each card and each person, and the same strokes. */
export const contents = {
  cards: 300,
  persons: 60,
  sheets: 8,
  strokesOnCards: 120,
  strokesOnSheets: 80,
} as const;
const strokes = contents.strokesOnCards + contents.strokesOnSheets;
const pointsOfStroke = 60;

/** Notes of plain tldraw stand in so many columns that a screen at 100 % holds about as many notes as it holds cards. */
const noteColumns = 6;
const noteStep = 220;
const notesOnSheetRow = 4;

/** Everything that is drawn on Rundbord's wall: strokes on cards and sheets, and a note for each person on the sheets. */
export function wallInk(cards: readonly CardId[], sheets: readonly SheetId[]): InkShape[] {
  const ink: InkShape[] = [];
  const put = (shape: InkShape) => ink.push({ ...shape, index: indexAt(ink.length) });
  for (let n = 0; n < contents.persons; n += 1) {
    const place = Math.floor(n / sheets.length);
    const x = 40 + (place % notesOnSheetRow) * noteStep;
    const y = 70 + Math.floor(place / notesOnSheetRow) * noteStep;
    put({ ...personNote(n, `sheet:${sheets[n % sheets.length]}`), x, y });
  }
  for (let n = 0; n < contents.strokesOnCards; n += 1) {
    const card = cards[Math.floor((n * cards.length) / contents.strokesOnCards)];
    put({ ...stroke(n, `card:${card}`), x: 12, y: 30 });
  }
  for (let n = contents.strokesOnCards; n < strokes; n += 1) {
    const [x, y] = [40 + (n % 4) * noteStep, 120 + (n % 7) * 50];
    put({ ...stroke(n, `sheet:${sheets[n % sheets.length]}`), x, y });
  }
  return ink;
}

/** The same for plain tldraw: as many notes, and the same strokes upon them. */
export function plainShapes(): InkShape[] {
  const shapes: InkShape[] = [];
  const put = (shape: InkShape) => shapes.push({ ...shape, index: indexAt(shapes.length) });
  const notes = contents.cards + contents.persons;
  for (let n = 0; n < notes; n += 1) {
    const drawn = n < contents.cards ? cardNote(n) : personNote(n - contents.cards, 'columns');
    put({ ...drawn, ...noteCorner(n) });
  }
  for (let n = 0; n < strokes; n += 1) {
    const { x, y } = noteCorner(Math.floor((n * notes) / strokes));
    put({ ...stroke(n, 'columns'), x: x + 12, y: y + 30 });
  }
  return shapes;
}

/** A stroke as a hand draws it: sixty points in a wave, with the house's pen. */
export function stroke(n: number, on: string): InkShape {
  const chance = seededChance(n + 1);
  const points = Array.from({ length: pointsOfStroke }, (_, at): [number, number] => [
    at * 3,
    Math.sin(at / 4) * 18 + chance() * 3,
  ]);
  const drawn = testInk(`stroke-${n}`, { kind: 'draw', on });
  if (drawn.type !== 'draw') return drawn;
  const segments = [{ type: 'free' as const, path: pathOf(points), dim: 2 as const }];
  const color = inkColours[n % 5] ?? 'black';
  return { ...drawn, props: { ...drawn.props, dash: 'solid', color, segments } };
}

/** A note with so many letters more. */
export function withLetters(shape: InkShape, count: number): InkShape {
  if (shape.type !== 'note') return shape;
  const words = wordsOf(shape.props.richText) + 'a'.repeat(count);
  return { ...shape, props: { ...shape.props, richText: toInkWords(words) } };
}

function cardNote(n: number): InkShape {
  return note(`card-${n}`, { on: 'columns', words: castCards[n % castCards.length]?.da ?? '' });
}

/** Somebody of the family as a genogram would tell of them. */
function personNote(n: number, on: string): InkShape {
  const people = Object.values(cast);
  const { name, relation } = people[n % people.length] ?? cast.line;
  const words = `${name}\n${relation.da.words}, ${20 + n} år\nBor i nærheden og kommer om søndagen`;
  return note(`person-${n}`, { on, words });
}

function note(name: string, { on, words }: { on: string; words: string }): InkShape {
  const written = testInk(name, { kind: 'note', on, words });
  return written.type === 'note'
    ? { ...written, props: { ...written.props, size: 's', color: 'yellow' } }
    : written;
}

function noteCorner(n: number): { x: number; y: number } {
  return { x: (n % noteColumns) * noteStep, y: Math.floor(n / noteColumns) * noteStep };
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** A key of the drawing program's order: one for each thing, the next one above. */
function indexAt(n: number): string {
  return `b${digits[Math.floor(n / digits.length)]}${digits[n % digits.length]}`;
}
