import type { Locator, Page } from 'playwright/test';
import { expect } from '../room.ts';
import { type Column, columnNames } from './words.ts';

/** The window on the projector. */
export class WallPage {
  readonly page: Page;
  readonly blank: Locator;
  readonly qr: Locator;
  readonly people: Locator;
  readonly code: Locator;

  constructor(page: Page) {
    this.page = page;
    this.blank = page.getByRole('heading', { name: 'Skærmen er slukket' });
    this.qr = page.getByRole('img', { name: 'QR-kode, der fører til mødet' });
    this.people = page.getByRole('list', { name: 'Til stede' });
    this.code = page.getByText(/^\d{4} \d{4} \d$/);
  }

  column(column: Column): Locator {
    return this.page.getByRole('region', { name: columnNames[column] });
  }

  card(words: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: words });
  }

  async isBlank(): Promise<void> {
    await expect(this.blank).toBeAttached();
    // The way to the list is there for those who do not see the wall.
    await expect(this.page.locator('body')).toHaveText('Åbn tavlen som listeSkærmen er slukket');
  }

  async showsBoard(): Promise<void> {
    await expect(this.column('well')).toBeVisible();
  }

  async showsWelcome(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: /^Velkommen/ })).toBeVisible();
  }
}
