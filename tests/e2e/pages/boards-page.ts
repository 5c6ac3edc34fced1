import type { Locator, Page } from 'playwright/test';
import { expect } from '../room.ts';

/** A facilitator's own boards. */
export class BoardsPage {
  readonly page: Page;
  readonly children: Locator;
  readonly make: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.children = page.getByRole('textbox', { name: 'Børnenes fornavne' });
    this.make = page.getByRole('button', { name: 'Lav tavlen', exact: true });
    this.dialog = page.getByRole('dialog', { name: 'Kolleger' });
  }

  board(children: string): Locator {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: children }) });
  }

  async openColleagues(children: string): Promise<void> {
    await this.board(children).getByRole('button', { name: 'Kolleger' }).click();
    await expect(this.dialog).toBeVisible();
  }

  async inviteColleague(): Promise<string> {
    await this.dialog.getByRole('button', { name: 'Lav et link til en kollega' }).click();
    return this.dialog.getByText(/\/s#/).innerText();
  }
}
