import type { Locator, Page } from 'playwright/test';
import { expect } from '../room.ts';
import { type Column, columnNames, shortColumnNames } from './words.ts';

/** A member's phone at the table. */
export class PhonePage {
  readonly page: Page;
  readonly words: Locator;
  readonly sendButton: Locator;
  readonly saving: Locator;
  readonly own: Locator;

  constructor(page: Page) {
    this.page = page;
    const now = page.getByRole('tabpanel', { name: 'Nu' });
    this.words = now.getByRole('textbox').first();
    this.sendButton = now.getByRole('button', { name: 'Send seddel' });
    this.saving = page.getByRole('banner').getByRole('status');
    this.own = page.getByRole('region', { name: 'Dine sedler' });
  }

  async turnTo(tab: 'Nu' | 'Tavlen' | 'Planen' | 'Mig'): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
    await expect(this.page.getByRole('tabpanel', { name: tab })).toBeVisible();
  }

  /** A column as this phone reads it. Its tab must be open. */
  column(column: Column): Locator {
    return this.page.getByRole('region', { name: columnNames[column] });
  }

  card(words: string): Locator {
    return this.page
      .getByRole('tabpanel', { name: 'Tavlen' })
      .getByRole('listitem')
      .filter({ hasText: words });
  }

  ownCard(words: string): Locator {
    return this.own.getByRole('listitem').filter({ hasText: words });
  }

  async send(column: Column, words: string): Promise<void> {
    await this.page
      .getByRole('group', { name: 'Hvad handler den om?' })
      .getByText(shortColumnNames[column])
      .click();
    await this.words.fill(words);
    await this.sendButton.click();
  }
}
