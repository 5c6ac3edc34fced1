import type { Locator, Page } from 'playwright/test';
import { expect } from '../room.ts';

/** The family where it is drawn. `steps` counts what a hand does: presses, choices, and lines that are typed. */
export class FamilyPage {
  readonly page: Page;
  readonly poster: Locator;
  readonly sheet: Locator;
  steps = 0;

  constructor(page: Page) {
    this.page = page;
    this.poster = page.getByRole('region', { name: 'Familien' });
    this.sheet = page.getByRole('dialog', { name: 'Personen' });
  }

  static async open(page: Page): Promise<FamilyPage> {
    await page.getByRole('button', { name: 'Familien', exact: true }).click();
    const family = new FamilyPage(page);
    await expect(family.poster).toBeVisible();
    return family;
  }

  /** Somebody in the picture. */
  person(name: string): Locator {
    return this.poster.getByRole('button', { name, exact: true });
  }

  /** A button beside the person who is chosen, or above the picture. */
  async press(name: string): Promise<void> {
    this.steps += 1;
    await this.poster.getByRole('button', { name, exact: true }).click();
  }

  async choose(name: string): Promise<void> {
    this.steps += 1;
    await this.person(name).click();
    await expect(this.person(name)).toHaveAttribute('aria-pressed', 'true');
  }

  /** Name and age of who is chosen, in one line. */
  async call(words: string): Promise<void> {
    this.steps += 1;
    const field = this.page.getByRole('textbox', { name: 'Hvem er det?' });
    await field.fill(words);
    await field.press('Enter');
    const [name = ''] = words.split(' ');
    if (/^\p{L}/u.test(name)) await expect(this.person(name)).toBeVisible();
  }

  /** Somebody new beside who is chosen. */
  async add(who: string, words: string): Promise<void> {
    await this.press(who);
    await this.call(words);
  }

  /** What else is said of somebody, in their sheet. */
  async tell(name: string, tells: (sheet: SheetHand) => Promise<void>): Promise<void> {
    await this.choose(name);
    await this.tellMore(tells);
  }

  /** The same of who is chosen. */
  async tellMore(tells: (sheet: SheetHand) => Promise<void>): Promise<void> {
    await this.press('Mere');
    await expect(this.sheet).toBeVisible();
    await tells(new SheetHand(this));
    this.steps += 1;
    await this.sheet.getByRole('button', { name: 'Luk' }).click();
    await expect(this.sheet).toBeHidden();
  }
}

/** A hand on somebody's sheet. */
class SheetHand {
  readonly #family: FamilyPage;

  constructor(family: FamilyPage) {
    this.#family = family;
  }

  /** One of several, all in sight. */
  async says(question: string, answer: string): Promise<void> {
    this.#family.steps += 1;
    const { sheet } = this.#family;
    await sheet.getByRole('group', { name: question }).getByText(answer, { exact: true }).click();
  }

  async types(field: string, words: string): Promise<void> {
    this.#family.steps += 1;
    const box = this.#family.sheet.getByRole('textbox', { name: field });
    await box.fill(words);
    await box.press('Tab');
  }

  async press(name: string): Promise<void> {
    this.#family.steps += 1;
    await this.#family.sheet.getByRole('button', { name, exact: true }).click();
  }

  /** What two are or were to each other. */
  async couple(
    other: string,
    facts: { as?: string; now?: string; since?: string; ended?: string },
  ): Promise<void> {
    const couple = this.#family.sheet.getByRole('group', { name: `Med ${other}` });
    for (const [label, value] of [
      ['Som', facts.as],
      ['Hvordan nu?', facts.now],
    ] as const) {
      if (!value) continue;
      this.#family.steps += 1;
      await couple.getByLabel(label).selectOption(value);
    }
    for (const [label, value] of [
      ['Siden', facts.since],
      ['Til', facts.ended],
    ] as const) {
      if (!value) continue;
      this.#family.steps += 1;
      await couple.getByLabel(label, { exact: true }).fill(value);
      await couple.getByLabel(label, { exact: true }).press('Tab');
    }
  }

  /** A line to somebody who is drawn already. */
  async line(to: string, as: string): Promise<void> {
    this.#family.steps += 2;
    await this.#family.sheet.getByLabel('En linje til').selectOption({ label: to });
    await this.#family.sheet.getByRole('button', { name: as, exact: true }).click();
  }
}
