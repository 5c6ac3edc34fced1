import { figure, say, sayTable } from '../table.ts';
import type { Compared, Side } from './compare-genograms.ts';

const budgetMs = 50;

/** What the whole picture of ours holds. */
export function sayOurs(all: readonly Compared[]): void {
  say('Ours, with its real lines, words and outlines');
  sayTable([
    ['family', 'people', 'ms', 'overlaps', 'struck', 'outside home', 'beside', 'crossings'],
    ...all.map(({ name, people, ours, quality }) => [
      name,
      `${people}`,
      figure(ours.ms),
      `${quality.overlaps}`,
      `${quality.struck}`,
      `${quality.misplaced}`,
      `${quality.beside}/${quality.couples}`,
      `${quality.crossings}`,
    ]),
  ]);
  const largest = all.reduce((a, b) => (b.people > a.people ? b : a));
  say(
    `\nThe largest, ${largest.people} people: ${figure(largest.ours.ms)} ms; goal ${budgetMs} ms for 60.`,
  );
}

/** All programs beside each other: straight lines between the places they gave. */
export function sayBeside(all: readonly Compared[]): void {
  say('\nOurs / elkjs (layered) / relatives-tree: places only, the same straight lines for all');
  const three = (each: Compared, show: (side: Side) => string) =>
    [each.ours, each.elk, each.relatives].map(show).join(' / ');
  sayTable([
    ['family', 'ms', 'placed', 'overlaps', 'partners beside', 'siblings by age', 'crossings'],
    ...all.map((each) => [
      each.name,
      three(each, ({ ms }) => figure(ms)),
      three(each, ({ placed }) => `${placed}`),
      three(each, ({ overlaps }) => `${overlaps}`),
      `${three(each, ({ beside }) => `${beside}`)} of ${each.ours.couples}`,
      `${three(each, ({ inOrder }) => `${inOrder}`)} of ${each.ours.groups}`,
      three(each, ({ crossings }) => `${crossings}`),
    ]),
    ['all', ...totals(all)],
  ]);
  say('Who leaves people out has fewer lines to cross: read crossings beside placed.');
}

function totals(all: readonly Compared[]): string[] {
  const sum = (of: (side: Side) => number) =>
    (['ours', 'elk', 'relatives'] as const)
      .map((side) => all.reduce((total, each) => total + of(each[side]), 0))
      .map((total) => (Number.isInteger(total) ? `${total}` : figure(total)))
      .join(' / ');
  const whole = (of: (side: Side) => number) =>
    all.reduce((total, each) => total + of(each.ours), 0);
  return [
    sum(({ ms }) => ms),
    sum(({ placed }) => placed),
    sum(({ overlaps }) => overlaps),
    `${sum(({ beside }) => beside)} of ${whole(({ couples }) => couples)}`,
    `${sum(({ inOrder }) => inOrder)} of ${whole(({ groups }) => groups)}`,
    sum(({ crossings }) => crossings),
  ];
}
