import { isId, type SheetId } from '../id.ts';
import type { Sheet } from './sheet.ts';

/** The parts of the board that hang on the wall, in the order in which they are numbered and read. */
export const boardParts = [
  'columns',
  'family',
  'network',
  'goals',
  'scaling',
  'development',
  'plan',
  'week',
  'emergency',
  'road',
  'deciders',
] as const;
export type BoardPart = (typeof boardParts)[number];

/** Which parts belong together, for those who look for one: what is said tonight, goals and numbers, the plan. */
export const partGroups = {
  meeting: ['columns', 'family', 'network'],
  numbers: ['goals', 'scaling', 'development'],
  plan: ['plan', 'week', 'emergency', 'road', 'deciders'],
} as const satisfies Record<string, readonly BoardPart[]>;
export type PosterGroup = keyof typeof partGroups | 'sheets';

/** What hangs on the wall: a part of the board, or a drawing sheet. */
export type PosterId = BoardPart | `sheet:${string}`;

/** Where somebody looks: one poster, or the whole wall. */
export type WallTarget = PosterId | 'overview';

/** The poster of a sheet. */
export function sheetPoster(sheet: SheetId): PosterId {
  return `sheet:${sheet}`;
}

/** The sheet on this poster, or null when it is a part of the board. */
export function sheetOf(poster: PosterId): SheetId | null {
  return poster.startsWith('sheet:') ? (poster.slice('sheet:'.length) as SheetId) : null;
}

/** Whether the text names something that can hang on the wall. It says nothing of whether it does. */
export function isPosterId(text: string): text is PosterId {
  return isBoardPart(text) || (text.startsWith('sheet:') && isId(text.slice('sheet:'.length)));
}

/** Whether the text names a part of the board. */
export function isBoardPart(text: string): text is BoardPart {
  return boardParts.some((part) => part === text);
}

/** Whether the text says where somebody can look. */
export function isWallTarget(text: string): text is WallTarget {
  return text === 'overview' || isPosterId(text);
}

/** Everything that hangs, in the order in which it is numbered and read. */
export function postersOf(sheets: readonly Sheet[]): PosterId[] {
  return [
    ...boardParts,
    ...sheets.filter((each) => !each.shelved).map((each) => sheetPoster(each.id)),
  ];
}

/** The same by group, each in its order; a group in which nothing hangs is left out. */
export function groupsOf(
  posters: readonly PosterId[],
): { group: PosterGroup; posters: readonly PosterId[] }[] {
  const named = Object.entries(partGroups).map(([group, parts]) => ({
    group: group as PosterGroup,
    posters: posters.filter((poster) => parts.some((part) => part === poster)),
  }));
  const sheets = { group: 'sheets' as const, posters: posters.filter((each) => sheetOf(each)) };
  return [...named, sheets].filter(({ posters: own }) => own.length > 0);
}
