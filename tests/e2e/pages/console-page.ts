import type { Locator, Page } from 'playwright/test';
import { expect } from '../room.ts';
import { type Column, columnNames } from './words.ts';

export type Showing =
  | 'Velkomst'
  | 'Vis tavlen'
  | 'Vis hele væggen'
  | 'Vis tegnearket'
  | 'Følg min skærm'
  | 'Sluk skærmen';

/** The facilitator's own screen. */
export class ConsolePage {
  readonly page: Page;
  readonly saving: Locator;
  readonly lobby: Locator;
  readonly inbox: Locator;
  readonly people: Locator;
  readonly meeting: Locator;
  readonly following: Locator;
  readonly whispers: Locator;
  readonly editor: Locator;
  readonly undo: Locator;
  readonly redo: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    const bar = page.getByRole('banner');
    this.saving = bar.getByRole('status');
    this.undo = bar.getByRole('button', { name: 'Fortryd' });
    this.redo = bar.getByRole('button', { name: 'Gentag' });
    this.lobby = page.getByRole('region', { name: 'Banker på' });
    this.inbox = page.getByRole('region', { name: 'Sedler fra telefonerne' });
    this.people = page.getByRole('region', { name: 'Til stede' });
    this.meeting = page.getByRole('region', { name: 'Mødet' });
    this.following = page.getByRole('region', { name: 'Følg med på afstand' });
    this.whispers = page.getByRole('region', { name: 'Hvisket fra dem, der følger med' });
    this.editor = page.getByRole('textbox', { name: 'Kortets ord' });
    this.dialog = page.getByRole('dialog');
  }

  get board(): string {
    return new URL(this.page.url()).pathname.split('/')[2] ?? '';
  }

  column(column: Column): Locator {
    return this.page.getByRole('main').getByRole('region', { name: columnNames[column] });
  }

  card(words: string): Locator {
    return this.page.getByRole('article', { name: `Kort: ${words}` });
  }

  /** Ids of the cards in a column, as the eye sees them. */
  cardsIn(column: Column): Locator {
    return this.column(column).getByRole('article', { name: 'Kort:' });
  }

  /** Words of the cards in a column, from the top. */
  async wordsIn(column: Column): Promise<string[]> {
    const names = await this.cardsIn(column).evaluateAll((cards) =>
      cards.map((card) => card.getAttribute('aria-label') ?? ''),
    );
    return names.map((name) => name.replace('Kort: ', ''));
  }

  /** What a card is dragged by. */
  handle(words: string): Locator {
    return this.card(words).getByRole('button', { name: 'Træk kortet' });
  }

  async isSaved(): Promise<void> {
    await expect(this.saving).toHaveText('Gemt');
  }

  /** Begins a card and leaves the caret in it. */
  async beginCard(column: Column): Promise<void> {
    const add = this.column(column).getByRole('button', { name: 'Nyt kort' });
    // On the canvas nothing scrolls: the camera comes along with the keys, and goes back when a poster has grown meanwhile.
    await expect(async () => {
      await add.blur();
      await add.focus();
      await add.click({ timeout: 2_000 });
    }).toPass();
    await expect(this.editor).toBeFocused();
  }

  async addCard(column: Column, words: string): Promise<void> {
    await this.beginCard(column);
    await this.page.keyboard.insertText(words);
    await this.page.keyboard.press('Enter');
    await expect(this.card(words)).toBeVisible();
  }

  /** Opens a card's words in place, with the caret at their end. */
  async edit(words: string): Promise<void> {
    await this.card(words)
      .getByRole('button', { name: `Ret ordene: ${words}` })
      .click();
    await expect(this.editor).toBeFocused();
  }

  async openSheet(words: string): Promise<Locator> {
    await this.card(words).getByRole('button', { name: 'Mere' }).click();
    await expect(this.dialog).toBeVisible();
    return this.dialog;
  }

  async closeDialog(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Luk' }).click();
    await expect(this.dialog).toBeHidden();
  }

  knock(name: string): Locator {
    return this.lobby.getByRole('listitem').filter({ hasText: name });
  }

  async admit(name: string): Promise<void> {
    await this.knock(name).getByRole('button', { name: 'Luk ind' }).click();
    await expect(this.people.getByRole('listitem').filter({ hasText: name })).toBeVisible();
  }

  note(words: string): Locator {
    return this.inbox.getByRole('listitem').filter({ hasText: words });
  }

  async openWall(): Promise<Page> {
    const opened = this.page.waitForEvent('popup');
    await this.page.getByRole('button', { name: 'Åbn skærmen' }).click();
    const wall = await opened;
    await wall.setViewportSize({ width: 1920, height: 1080 });
    await expect(wall.getByRole('heading', { name: 'Skærmen er slukket' })).toBeAttached();
    await expect(this.page.getByText('Skærmen viser')).toBeVisible();
    return wall;
  }

  showing(what: Showing): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: what });
  }

  /** The same by place, in whatever language: welcome, what the console looks at, following it, dark. */
  anyShowing(place: number): Locator {
    return this.page.getByRole('banner').locator('fieldset button[aria-pressed]').nth(place);
  }

  async show(what: Showing): Promise<void> {
    await this.showing(what).click();
  }

  async letCardsComeStraight(): Promise<void> {
    await this.meeting.getByText('Straks på tavlen').click();
    await expect(this.meeting.getByRole('radio', { name: 'Straks på tavlen' })).toBeChecked();
  }

  /** Makes a link for somebody who is to follow in English, and answers it. */
  async invite(name: string, organisation: string): Promise<string> {
    await this.following.getByRole('button', { name: 'Invitér en til at følge med' }).click();
    await this.dialog.getByRole('textbox', { name: 'Navn' }).fill(name);
    await this.dialog.getByRole('textbox', { name: 'Hvor fra?' }).fill(organisation);
    await this.dialog.getByText('English').click();
    await this.dialog.getByRole('button', { name: 'Lav linket' }).click();
    const link = await this.dialog.getByRole('textbox', { name: 'Linket' }).inputValue();
    await this.closeDialog();
    return link;
  }

  /** Writes down a name that followers are not to read. */
  async hideName(name: string, role: string): Promise<void> {
    const panel = this.following.getByRole('group');
    if (!(await panel.getByRole('textbox').first().isVisible()))
      await this.following.getByText('Navne, der ikke vises').click();
    await this.following.getByRole('textbox', { name: 'Navn' }).fill(name);
    await this.following.getByRole('textbox', { name: 'Rolle i stedet' }).fill(role);
    await this.following.getByRole('button', { name: 'Tilføj' }).click();
    await expect(this.following.getByText(`${name} → ${role}`)).toBeVisible();
  }

  async endMeeting(): Promise<void> {
    await this.meeting.getByRole('button', { name: 'Slut mødet' }).click();
    await this.dialog.getByRole('button', { name: 'Slut mødet' }).click();
    await expect(this.meeting.getByRole('button', { name: 'Begynd mødet' })).toBeVisible();
  }
}
