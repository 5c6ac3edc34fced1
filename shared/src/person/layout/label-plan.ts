import type { Person } from '../person.ts';
import type { LabelLine } from './layout.ts';
import { textWidth, wrapped } from './text-width.ts';

/** Letters of names, and of everything else that is written. */
export const letters = { name: 14, small: 12 } as const;

/** How names, and who they are to the children, are written below the symbols. Wider than `widest`, words go on in a
 *  second line. */
export type NameLetters = { name: number; relation: number; widest: number };

/** The letters of a large family, which need the least room. */
export const usualLetters: NameLetters = {
  name: letters.name,
  relation: letters.small,
  widest: 104,
};
/** To be read across a room; a small family leaves the wall empty on both sides. */
const large: NameLetters = { name: 21, relation: 16, widest: 150 };
/** Most people of a small family. */
const smallFamily = 12;

/** The letters of names in a family of so many. */
export function nameLetters(people: number): NameLetters {
  return people <= smallFamily ? large : usualLetters;
}

/** Words come in when it is drawn, in the reader's language: this is the room they get. */
const reserved = { due: 92, place: 84 } as const;

export type PlannedLine = { words: string; role: LabelLine['role']; size: number; width: number };

/** What is to be written around somebody, before it has its place. */
export type LabelPlan = {
  below: readonly PlannedLine[];
  born: PlannedLine | null;
  died: PlannedLine | null;
  /** Of the widest line below. */
  width: number;
};

/** What is written around a person's symbol: years above, name and the rest below. */
export function labelPlanOf(person: Person, { name, relation, widest }: NameLetters): LabelPlan {
  const { life, born, died, elsewhere, alsoHome, role } = person;
  const isDue = life === 'unborn' && born !== undefined;
  const below = [
    ...lines(person.name, 'name', { size: name, widest }),
    ...lines(role ?? '', 'relation', { size: relation, widest }),
    ...(isDue ? [room('due')] : []),
    ...(elsewhere ? [room('place')] : []),
    ...lines(alsoHome?.words ?? '', 'tag', { size: letters.small, widest: usualLetters.widest }),
  ];
  const dagger = person.deathMark === 'dagger' ? '†' : '';
  const isDead = life === 'dead';
  return {
    below,
    born: born && !isDue ? year('born', String(born.year)) : null,
    died: isDead && (died?.year || dagger) ? year('died', `${dagger}${died?.year ?? ''}`) : null,
    width: Math.max(0, ...below.map(({ width }) => width)),
  };
}

/** Room above and below a tag, for its edge. */
const tagRoom = 4;

/** Where each line below a symbol begins, counted from where the words begin, and how high all of them are. */
export function linesBelow({ below }: LabelPlan): { tops: readonly number[]; height: number } {
  const tops: number[] = [];
  let at = 0;
  for (const [index, { role, size }] of below.entries()) {
    if (role === 'tag' && below[index - 1]?.role !== 'tag') at += tagRoom;
    tops.push(at);
    at += lineHeight(size);
  }
  return { tops, height: at + (below.at(-1)?.role === 'tag' ? tagRoom : 0) };
}

/** How high a line of these letters is. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.2);
}

function lines(
  words: string,
  role: LabelLine['role'],
  { size, widest }: { size: number; widest: number },
): PlannedLine[] {
  return wrapped(words, { size, width: widest, lines: 2 }).map((line) => ({
    words: line,
    role,
    size,
    width: textWidth(line, size),
  }));
}

function room(role: 'due' | 'place'): PlannedLine {
  return { words: '', role, size: letters.small, width: reserved[role] };
}

function year(role: 'born' | 'died', words: string): PlannedLine {
  return { words, role, size: letters.small, width: textWidth(words, letters.small) };
}
