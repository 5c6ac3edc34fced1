import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect } from './room.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing on this page keeps anybody out, as far as a machine can tell. */
export async function isOpenToAll(page: Page, where: string): Promise<void> {
  // Fading in is over: half-drawn letters have half the contrast.
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter((each) => each.effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
        .map((each) => each.finished.catch(() => undefined)),
    ),
  );
  const { violations } = await new AxeBuilder({ page }).withTags(rules).setLegacyMode().analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
  expect.soft(found, `what keeps people out of: ${where}`).toEqual([]);
}

/** Nothing has to be scrolled sideways. A phone's window grows with what is too wide for it: its own width counts. */
export async function fitsAcross(page: Page, where: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const wide = await page.evaluate((room) => {
    if (document.documentElement.scrollWidth <= room) return [];
    const isTooWide = (each: Element) => {
      const box = each.getBoundingClientRect();
      return box.width > 0 && (box.right > room + 1 || box.left < -1);
    };
    return [...document.querySelectorAll('body *')]
      .filter((each) => isTooWide(each) && ![...each.children].some(isTooWide))
      .map((each) => `${each.tagName} “${each.textContent?.slice(0, 40)}”`);
  }, width);
  expect.soft(wide, `wider than the screen: ${where}`).toEqual([]);
}

/** No words stick out of what they stand in, or are cut off by it. */
export async function isUncut(page: Page, where: string): Promise<void> {
  const cut = await page.evaluate(() => {
    const holders =
      'button, a, label, legend, summary, h1, h2, h3, p, li, ul, article, section, [role=tab]';
    const found: string[] = [];
    for (const each of document.querySelectorAll<HTMLElement>(holders)) {
      const isUnseen = each.closest('.unseen') !== null || each.offsetParent === null;
      // An inline element has no box of its own to stick out of.
      if (isUnseen || each.clientWidth === 0 || !each.textContent?.trim()) continue;
      const { overflowY } = getComputedStyle(each);
      const isWide = each.scrollWidth > each.clientWidth + 1;
      const isTall = overflowY === 'hidden' && each.scrollHeight > each.clientHeight + 1;
      if (isWide || isTall)
        found.push(
          `${each.tagName} “${each.textContent.trim().slice(0, 60)}” ${each.scrollWidth}>${each.clientWidth}`,
        );
    }
    return found;
  });
  expect.soft(cut, `cut or sticking out: ${where}`).toEqual([]);
}
