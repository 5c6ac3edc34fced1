import { around, type Box, posterHeight } from '@rundbord/shared/wall/arrangement';
import type { PosterId, WallTarget } from '@rundbord/shared/wall/poster';
import type { Editor } from 'tldraw';

/** Pixels at the edges of the screen that are not for posters: air, and the bars where there are some. */
export type Edges = { side: number; top: number; bottom: number };
export const wallEdges: Edges = { side: 20, top: 12, bottom: 12 };
/** Pixels between a bar and a poster. */
export const barAir = 12;

/** Board units of a page that are seen again on the next. */
const overlap = 150;
const glideMs = 450;

/** So many times as large as a poster the picture holds more than that poster. */
const farAway = 1.5;

/** A screen in pixels, and what of it is left to posters. */
export type Screen = { w: number; h: number; edges: Edges };

/** Moves the camera so that the box is in the picture, in the middle. */
export function lookAtBox(
  editor: Editor,
  box: Box,
  { edges, isStill }: { edges: Edges; isStill: boolean },
): void {
  const { w, h } = free(screenOf(editor, edges));
  const z = Math.min(w / box.w, h / box.h, 4);
  const x = -box.x + (edges.side + (w - box.w * z) / 2) / z;
  const y = -box.y + (edges.top + (h - box.h * z) / 2) / z;
  const options = isStill ? { immediate: true } : { animation: { duration: glideMs } };
  editor.setCamera({ x, y, z }, { force: true, ...options });
}

/** What is read from the top, page by page. Of other posters half would say nothing: they are seen whole. */
const readInPages: readonly WallTarget[] = ['columns', 'plan', 'emergency', 'road', 'deciders'];

/** The poster of this target, where it is one that is read in pages. */
export function pagedPoster(
  places: ReadonlyMap<PosterId, Box>,
  target: WallTarget | undefined,
): Box | undefined {
  if (target === undefined || target === 'overview' || !readInPages.includes(target)) return;
  return places.get(target);
}

/** How many pages a poster has on this screen when it fills its width. One no higher than a drawing sheet is seen whole:
 *  half a drawing says nothing. */
export function pagesOf(poster: Box, screen: Screen): number {
  const visible = visibleHeight(poster, screen);
  if (poster.h <= Math.max(posterHeight, visible * 1.02)) return 1;
  return 1 + Math.ceil((poster.h - visible) / Math.max(1, visible - overlap));
}

/** The part of a poster that is one page: all of it, or as much as the screen holds of its width. */
function pageBox(poster: Box, screen: Screen, page: number): Box {
  const pages = pagesOf(poster, screen);
  if (pages === 1) return poster;
  const h = visibleHeight(poster, screen);
  const at = Math.min(page, pages - 1);
  const y = Math.min(poster.y + at * (h - overlap), poster.y + poster.h - h);
  return { x: poster.x, y, w: poster.w, h };
}

/** The page that holds this height of a poster, in board units from its top. */
export function pageAt(poster: Box, screen: Screen, y: number): number {
  const h = visibleHeight(poster, screen);
  const last = pagesOf(poster, screen) - 1;
  return Math.min(last, Math.max(0, Math.floor(y / Math.max(1, h - overlap))));
}

/** The box to look at for a target; null when it does not hang. */
export function targetBox(
  places: ReadonlyMap<PosterId, Box>,
  target: WallTarget,
  { screen, page }: { screen: Screen; page: number },
): Box | null {
  if (target === 'overview') return around(places.values());
  const paged = pagedPoster(places, target);
  return paged ? pageBox(paged, screen, page) : (places.get(target) ?? null);
}

/** The poster that fills most of the picture, or the whole wall when several share it. A poster somebody works on needs
 *  not fill as much: a high one leaves much wall beside it, and is still what they look at. */
export function lookedAt(
  places: ReadonlyMap<PosterId, Box>,
  view: Box,
  workedOn: PosterId | null = null,
): WallTarget {
  let most: PosterId | null = null;
  let share = 0;
  for (const [id, box] of places) {
    const w = Math.min(box.x + box.w, view.x + view.w) - Math.max(box.x, view.x);
    const h = Math.min(box.y + box.h, view.y + view.h) - Math.max(box.y, view.y);
    const part = (Math.max(0, w) * Math.max(0, h)) / (view.w * view.h);
    if (part > share) [most, share] = [id, part];
  }
  if (!most) return 'overview';
  const isWorkedOn = most === workedOn && isNear(places.get(most), view);
  return share > 0.4 || places.size === 1 || isWorkedOn ? most : 'overview';
}

/** Whether a poster is about as high or as wide as the picture. */
function isNear(poster: Box | undefined, view: Box): boolean {
  return !!poster && (view.h < poster.h * farAway || view.w < poster.w * farAway);
}

/** The screen of an editor. */
export function screenOf(editor: Editor, edges: Edges): Screen {
  const { w, h } = editor.getViewportScreenBounds();
  return { w, h, edges };
}

function free({ w, h, edges }: Screen): { w: number; h: number } {
  return {
    w: Math.max(1, w - edges.side * 2),
    h: Math.max(1, h - edges.top - edges.bottom),
  };
}

function visibleHeight(poster: Box, screen: Screen): number {
  const { w, h } = free(screen);
  return (poster.w * h) / w;
}
