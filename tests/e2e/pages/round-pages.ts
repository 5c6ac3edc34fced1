import type { Locator, Page } from 'playwright/test';
import { expect } from '../room.ts';

/** The panel of a console where the room is asked for numbers and notes. */
export class RoundPanelPage {
  readonly page: Page;
  readonly panel: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('region', { name: 'Spørg alle på én gang' });
    this.dialog = page.getByRole('dialog');
  }

  button(name: string): Locator {
    return this.panel.getByRole('button', { name, exact: true });
  }

  /** Reads a scale out and opens the round. */
  async ask(scale: string): Promise<void> {
    await this.panel.getByLabel('Hvilken skala?').selectOption({ label: scale });
    await this.button('Læs 10 og 0 op').click();
    await this.button('Åbn runden').click();
    await expect(this.button('Luk runden')).toBeVisible();
  }

  /** Everyone has had the floor. */
  async heardAll(): Promise<void> {
    await this.panel.getByText('Ordet rundt').click();
    const all = this.button('Alle har haft ordet');
    await all.click();
    await expect(all).toBeHidden();
    await this.panel.getByText('Ordet rundt').click();
  }

  async close(): Promise<void> {
    await this.button('Luk runden').click();
    await expect(this.button('Vis tallene på én gang')).toBeVisible();
  }

  async reveal(): Promise<void> {
    await this.button('Vis tallene på én gang').click();
    await expect(this.button('En runde mere')).toBeVisible();
  }

  /** Puts a number in for somebody else. */
  async enter(who: string, value: string, how?: string): Promise<void> {
    const fold = this.panel.getByText('Læg et tal i kuverten for en anden');
    if (!(await this.panel.getByLabel('For hvem?').isVisible())) await fold.click();
    await this.panel.getByLabel('For hvem?').selectOption({ label: who });
    if (how) await this.panel.getByLabel('Hvordan kom det?').selectOption({ label: how });
    await this.panel.getByLabel('Tal', { exact: true }).selectOption({ label: value });
    await this.button('Læg i kuverten').click();
    await expect(this.panel.getByText(`Lagt i kuverten for ${who}.`)).toBeVisible();
  }
}

/** A round on a phone. */
export class PhoneRound {
  readonly page: Page;
  readonly now: Locator;
  readonly sent: Locator;

  constructor(page: Page) {
    this.page = page;
    this.now = page.getByRole('tabpanel', { name: 'Nu' });
    this.sent = this.now.getByText(/^Dit tal ligger i kuverten: /);
  }

  number(value: string): Locator {
    return this.now.getByRole('radio', { name: value, exact: true });
  }

  /** Gives a number and waits until the house has it. */
  async give(value: string): Promise<void> {
    await this.number(value).check({ force: true });
    await this.now.getByRole('button', { name: 'Læg mit tal i kuverten' }).click();
    await expect(this.sent).toContainText(`kuverten: ${value}.`);
  }
}
