import type { PosterId, WallTarget } from '@rundbord/shared/wall/poster';

/** The key that leads to each poster, as `aria-keyshortcuts` says it: 0 to the whole wall, 1–9 to the first nine, and the
 *  same with Shift to those that come after them. */
export function placeKeys(posters: readonly PosterId[]): ReadonlyMap<WallTarget, string> {
  const keys = ['0', ...nine, ...nine.map((key) => `Shift+${key}`)];
  const places: readonly WallTarget[] = ['overview', ...posters];
  return new Map(places.slice(0, keys.length).map((place, at) => [place, keys[at] ?? '']));
}

/** Where a pressed key leads, or null. The key of a number is known by its place: with Shift it writes something else. */
export function placeOfKey(
  { code, shiftKey }: Pick<KeyboardEvent, 'code' | 'shiftKey'>,
  posters: readonly PosterId[],
): WallTarget | null {
  const number = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (number === undefined) return null;
  const pressed = shiftKey ? `Shift+${number}` : number;
  for (const [place, key] of placeKeys(posters)) if (key === pressed) return place;
  return null;
}

const nine = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
