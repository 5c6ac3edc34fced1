import type { Piece } from './pages-in.ts';

/** What is read in one go, whatever poster it stands on. */
const whole =
  'li, article, section, tr, dl > div, p, h2, h3, h4, summary, blockquote, figure, svg, label, button';

/** What of a sheet is not cut between two pages, in pixels from its top. A heading is one with what stands below it. */
export function piecesOf(sheet: HTMLElement): Piece[] {
  const zero = sheet.getBoundingClientRect().top;
  const things = [...sheet.querySelectorAll<HTMLElement | SVGElement>(whole)].flatMap((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > top ? [{ element, top: top - zero, bottom: bottom - zero }] : [];
  });
  return things.map(({ element, top, bottom }) => {
    if (!element.matches('h2, h3, h4')) return { top, bottom };
    const below = things
      .filter((other) => other.top >= bottom - 1 && !element.contains(other.element))
      .reduce((first, other) => Math.min(first, other.bottom), Number.POSITIVE_INFINITY);
    return { top, bottom: Number.isFinite(below) ? below : bottom };
  });
}
