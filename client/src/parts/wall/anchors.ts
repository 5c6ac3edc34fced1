import { type Box, posterWidth } from '@rundbord/shared/wall/arrangement';

/** Where the things of a poster lie, in board units from its corner, by what ink can be drawn on. */
export type Anchors = ReadonlyMap<string, Box>;

/** Measures what is to be seen in a poster and ink can be drawn on: cards, and what says so itself (`data-anchor`). Taken
 *  as shares of the poster's own width, so that neither camera nor scale counts. What is folded away, or on another page,
 *  is not there. */
export function measureAnchors(poster: HTMLElement): Anchors {
  const anchors = new Map<string, Box>();
  const from = poster.getBoundingClientRect();
  const unit = from.width / posterWidth || 1;
  for (const each of poster.querySelectorAll<HTMLElement | SVGElement>(
    '[data-card], [data-anchor]',
  )) {
    const { card, anchor } = each.dataset;
    const on = anchor ?? `card:${card}`;
    const box = each.getBoundingClientRect();
    if (anchors.has(on) || box.width === 0 || isOnOtherPage(each, box)) continue;
    anchors.set(on, {
      x: (box.left - from.left) / unit,
      y: (box.top - from.top) / unit,
      w: box.width / unit,
      h: box.height / unit,
    });
  }
  return anchors;
}

/** What of a poster can move what stands on it: what comes and goes, words, and where somebody is drawn. */
export const anchorChanges: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['style', 'x', 'y', 'viewBox'],
};

function isOnOtherPage(thing: Element, box: DOMRect): boolean {
  const page = thing.closest('[data-page]')?.getBoundingClientRect();
  if (!page) return false;
  const middle = (box.left + box.right) / 2;
  return middle < page.left || middle > page.right;
}
