import { type Box, posterWidth } from '@rundbord/shared/wall/arrangement';

/** Where the things of a poster lie, in board units from its corner, by what ink can be drawn on. */
export type Anchors = ReadonlyMap<string, Box>;

/** Measures the cards of a poster that are to be seen in it. Taken as shares of the poster's own width, so that neither
 *  camera nor scale counts. Cards that are folded away, or on another page, are not there. */
export function measureAnchors(poster: HTMLElement): Anchors {
  const anchors = new Map<string, Box>();
  const from = poster.getBoundingClientRect();
  const unit = from.width / posterWidth || 1;
  for (const card of poster.querySelectorAll<HTMLElement>('[data-card]')) {
    const on = `card:${card.dataset.card}`;
    const box = card.getBoundingClientRect();
    if (anchors.has(on) || box.width === 0 || isOnOtherPage(card, box)) continue;
    anchors.set(on, {
      x: (box.left - from.left) / unit,
      y: (box.top - from.top) / unit,
      w: box.width / unit,
      h: box.height / unit,
    });
  }
  return anchors;
}

function isOnOtherPage(card: HTMLElement, box: DOMRect): boolean {
  const page = card.closest('[data-page]')?.getBoundingClientRect();
  if (!page) return false;
  const middle = (box.left + box.right) / 2;
  return middle < page.left || middle > page.right;
}
