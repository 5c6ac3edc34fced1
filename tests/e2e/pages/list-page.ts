import type { Locator, Page } from 'playwright/test';
import { expect } from '../room.ts';
import { type Column, columnNames } from './words.ts';

/** The whole board as headings and lists. */
export class ListPage {
  readonly page: Page;
  readonly news: Locator;
  readonly here: Locator;
  readonly freeze: Locator;

  constructor(page: Page) {
    this.page = page;
    this.news = page.locator('p[role="status"].unseen');
    this.here = page.getByRole('region', { name: 'Til stede' });
    this.freeze = page.getByRole('button', { name: 'Frys min skærm' });
  }

  async isOpen(): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Peter og Simon');
    await expect(this.column('well')).toBeVisible();
  }

  column(column: Column): Locator {
    return this.page.getByRole('region', { name: columnNames[column] });
  }

  card(words: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: words });
  }

  sheet(name: string): Locator {
    return this.page
      .getByRole('article')
      .filter({ has: this.page.getByRole('heading', { name, level: 3 }) });
  }

  /** The outline of the page, as somebody hears it who goes from heading to heading; all at once, as parts still come. */
  async headings(): Promise<string[]> {
    return this.page
      .getByRole('heading')
      .evaluateAll((all) => all.map((it) => `${it.tagName.slice(1)} ${it.textContent}`));
  }
}
