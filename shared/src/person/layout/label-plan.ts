import type { Person } from '../person.ts';
import type { LabelLine } from './layout.ts';
import { textWidth, wrapped } from './text-width.ts';

/** Letters of names, and of everything else that is written. */
export const letters = { name: 14, small: 12 } as const;

/** Wider than this, words go on in a second line. */
const widest = 104;

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
export function labelPlanOf(person: Person): LabelPlan {
  const { life, born, died, elsewhere, alsoHome, role } = person;
  const isDue = life === 'unborn' && born !== undefined;
  const below = [
    ...lines(person.name, 'name', letters.name),
    ...lines(role ?? '', 'relation', letters.small),
    ...(isDue ? [room('due')] : []),
    ...(elsewhere ? [room('place')] : []),
    ...lines(alsoHome?.words ?? '', 'tag', letters.small),
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

function lines(words: string, role: LabelLine['role'], size: number): PlannedLine[] {
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
