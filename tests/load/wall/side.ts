import { setTimeout as pause } from 'node:timers/promises';
import type { BoardId } from '@rundbord/shared/id';
import type { InkShape } from '@rundbord/shared/ink/ink';
import type { BrowserContext, Page } from 'playwright';
import type { PlainActs } from '../plain-tldraw/plain-acts.ts';
import type { Cookie, RundbordHouse } from '../rundbord-house.ts';
import { contents, plainShapes, stroke, withLetters } from './contents.ts';
import type { Colleague } from './full-board.ts';

/** What others change while one looks on. */
export const changes = ['letter', 'stroke', 'move'] as const;
export type Change = (typeof changes)[number];

/** A page that is measured, and how to do the same on it as on the other. */
export type Side = {
  address: string;
  come(context: BrowserContext): Promise<void>;
  /** What is on the page when everything has come; the first of these is what people look for. */
  wanted: readonly { selector: string; count: number }[];
  /** What the hand on the wheel lies over. */
  content: string;
  lookAtAll(page: Page): Promise<void>;
  /** Goes to where the cards or notes begin, about at 100 %. */
  lookAtFirst(page: Page): Promise<void>;
  /** Opens the words of the first card or note. */
  beginWords(page: Page): Promise<void>;
  /** Somebody elsewhere makes the nth change of a kind. It shows in the first thing that the selector finds. */
  change: Record<Change, { make: (page: Page, n: number) => Promise<void>; showsIn: string }>;
};

const strokes = {
  selector: '.tl-shape[data-shape-type="draw"]',
  count: contents.strokesOnCards + contents.strokesOnSheets,
};
const notes = '.tl-shape[data-shape-type="note"]';
const glideMs = 1_200;

export function rundbordSide(given: {
  house: RundbordHouse;
  cookie: Cookie;
  board: BoardId;
  colleague: Colleague;
}): Side {
  const { house, cookie, board, colleague } = given;
  const [name = '', value = ''] = cookie.split('=');
  return {
    address: `${house.origin}/c/${board}`,
    come: (context) => context.addCookies([{ name, value, url: house.origin }]),
    wanted: [
      { selector: '.tl-container [data-card]', count: contents.cards },
      { selector: notes, count: contents.persons },
      strokes,
    ],
    content: '[data-poster="columns"]',
    lookAtAll: (page) => goByButton(page, 0),
    lookAtFirst: (page) => goByButton(page, 1),
    beginWords: async (page) => {
      await page.locator('[data-card]').first().focus();
      await page.keyboard.press('Enter');
      await page.locator('[data-card] textarea:focus').waitFor();
    },
    change: {
      letter: { make: async () => colleague.typeLetter(), showsIn: '[data-card]' },
      stroke: {
        make: async (_, n) => colleague.redrawStroke(n),
        showsIn: '[data-shape-id="shape:stroke-0"]',
      },
      move: { make: async () => colleague.moveLastCardUp(), showsIn: '[data-card]' },
    },
  };
}

export function plainSide(address: string): Side {
  const shapes = new Map(plainShapes().map((shape) => [shape.id, shape]));
  const known = (id: string) => {
    const shape = shapes.get(id);
    if (!shape) throw new Error(`plain tldraw holds no ${id}`);
    return shape;
  };
  const put = (page: Page, shape: InkShape) => askPlain(page, 'put', shape);
  return {
    address,
    come: async () => {},
    wanted: [{ selector: notes, count: contents.cards + contents.persons }, strokes],
    content: '.tl-canvas',
    lookAtAll: (page) => askPlain(page, 'lookAtAll'),
    lookAtFirst: (page) => askPlain(page, 'lookAtFirst'),
    beginWords: async (page) => {
      await askPlain(page, 'beginWords', 'shape:card-0');
      await page.locator('[data-shape-id="shape:card-0"] [contenteditable="true"]:focus').waitFor();
    },
    change: {
      letter: {
        make: (page, n) => put(page, withLetters(known('shape:card-0'), n + 1)),
        showsIn: '[data-shape-id="shape:card-0"]',
      },
      stroke: {
        make: (page, n) => {
          const before = known('shape:stroke-0');
          const props = stroke(n + 1, 'columns').props;
          return put(page, { ...before, props, x: before.x + n + 1 } as InkShape);
        },
        showsIn: '[data-shape-id="shape:stroke-0"]',
      },
      move: {
        make: (page, n) => {
          const last = known(`shape:card-${contents.cards - 1 - n}`);
          return put(page, { ...last, x: 40, y: 40 });
        },
        showsIn: `[data-shape-id="shape:card-${contents.cards - 1}"]`,
      },
    },
  };
}

async function goByButton(page: Page, number: number): Promise<void> {
  await page.locator(`[aria-keyshortcuts="${number}"]`).click();
  await pause(glideMs);
}

/** Asks the plain page to do something that has no button there. */
async function askPlain(page: Page, act: keyof PlainActs, given?: unknown): Promise<void> {
  await page.evaluate(
    ([name, value]) => {
      const { plain } = globalThis as unknown as { plain: PlainActs };
      plain[name](value as never);
    },
    [act, given] as const,
  );
}
