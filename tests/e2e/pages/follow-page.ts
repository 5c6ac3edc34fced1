import type { Locator, Page } from 'playwright/test';
import { expect } from '../room.ts';

/** The page of somebody who follows from afar, in English as for many. */
export class FollowPage {
  readonly page: Page;
  readonly places: Locator;
  readonly room: Locator;
  readonly seen: Locator;
  readonly freeze: Locator;
  readonly note: Locator;
  readonly notes: Locator;
  readonly prompts: Locator;
  readonly ended: Locator;

  constructor(page: Page) {
    this.page = page;
    this.places = page.getByRole('navigation', { name: 'Posters on the wall' });
    this.room = page.getByRole('main').getByRole('status').first();
    this.seen = page.getByText('Following – the room can see you');
    this.freeze = page.getByRole('button', { name: 'Freeze my screen' });
    this.note = page.getByRole('textbox', { name: 'New note' });
    this.notes = page.getByRole('list', { name: 'My notes' }).getByRole('listitem');
    this.prompts = page.getByRole('region', { name: 'Whisper to the facilitator' });
    this.ended = page.getByRole('heading', { name: 'You no longer follow' });
  }

  /** Opens a link, reads what it means, and follows. */
  static async follow(page: Page, link: string): Promise<FollowPage> {
    const following = new FollowPage(page);
    await page.goto(link);
    await expect(page.getByText('Rummet kan hele tiden se, at du følger med')).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
    await page.getByRole('button', { name: 'Følg med', exact: true }).click();
    await expect(following.seen).toBeVisible();
    return following;
  }

  place(name: string): Locator {
    return this.places.getByRole('button', { name });
  }

  async isAt(name: string): Promise<void> {
    await expect(this.place(name)).toHaveAttribute('aria-current', 'true');
  }

  card(words: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: words });
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('main').getByRole('button', { name }).click();
  }

  async keepNote(words: string): Promise<void> {
    await this.note.fill(words);
    await this.page.getByRole('button', { name: 'Keep note' }).click();
    await expect(this.notes.filter({ hasText: words })).toBeVisible();
  }

  whisper(prompt: string): Promise<void> {
    return this.prompts.getByRole('button', { name: prompt }).click();
  }
}
