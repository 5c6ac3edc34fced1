import type { Locator, Page } from 'playwright/test';

/** The way in, as a phone sees it: code, name, lobby. */
export class FrontDoor {
  readonly page: Page;
  readonly code: Locator;
  readonly onward: Locator;
  readonly name: Locator;
  readonly ownWords: Locator;
  readonly knockButton: Locator;
  readonly waiting: Locator;
  readonly notNow: Locator;

  constructor(page: Page) {
    this.page = page;
    this.code = page.getByRole('textbox', { name: 'Kode' });
    this.onward = page.getByRole('button', { name: 'Videre' });
    this.name = page.getByRole('textbox', { name: 'Fornavn' });
    this.ownWords = page.getByRole('textbox', { name: 'Med dine egne ord, hvis du vil' });
    this.knockButton = page.getByRole('button', { name: 'Bank på', exact: true });
    this.waiting = page.getByRole('heading', { name: 'Du har banket på' });
    this.notNow = page.getByRole('heading', { name: 'Ikke lige nu' });
  }

  relation(label: string): Locator {
    return this.page.getByRole('group', { name: 'Hvem er du for børnene?' }).getByText(label);
  }

  async typeCode(code: string): Promise<void> {
    await this.code.fill(code);
    await this.onward.click();
  }

  async knock(name: string, relation: string, ownWords = ''): Promise<void> {
    await this.name.fill(name);
    await this.relation(relation).click();
    if (ownWords) await this.ownWords.fill(ownWords);
    await this.knockButton.click();
  }

  /** What is said where something was refused. */
  get refusal(): Locator {
    return this.page.getByRole('status').filter({ hasText: /./ });
  }
}
