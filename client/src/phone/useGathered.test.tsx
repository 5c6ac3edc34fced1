import { openTable } from '@rundbord/shared/doc/board-doc';
import type { SheetId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import { idFor } from '@rundbord/shared/testing/id-for';
import { meetingTime, testHand } from '@rundbord/shared/testing/test-table';
import { sheetPoster, type WallTarget } from '@rundbord/shared/wall/poster';
import { addSheet } from '@rundbord/shared/wall/sheet-commands';
import { gather } from '@rundbord/shared/wall/showing';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { button, field, fill, press } from '../testing/page.ts';
import { phoneAtHouse } from '../testing/phone-at-house.tsx';
import { close } from '../testing/show.tsx';
import { Tabs } from './Tabs.tsx';

const house = sheetPoster(idFor<SheetId>('house'));
/** Longest that is waited for what the next picture brings. */
const patience = { timeout: 10_000 };
let phone: ReturnType<typeof phoneAtHouse>;
let message: Message;
let seen: string[] = [];
let acts = 0;

beforeEach(async () => {
  seen = [];
  Object.assign(Element.prototype, {
    scrollIntoView(this: HTMLElement) {
      seen.push(this.dataset.poster ?? '');
    },
  });
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal('scrollTo', () => {});
  phone = phoneAtHouse();
  phone.house.doc.transact(() => {
    addSheet(testHand(phone.house.doc), idFor<SheetId>('house'), 'Huset');
    gatherIn(phone.house.doc, 'overview');
  });
  message = await phone.show(<Tabs />);
  await phone.letIn();
});

afterEach(async () => {
  await close();
  phone.session.close();
  Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  vi.unstubAllGlobals();
});

test('GATHER-1 what was gathered before the phone came is over', () => {
  expect(tab()).toBe(message('tab.now'));
  expect(document.body.textContent).not.toContain(message('gather.show'));
});

test('GATHER-2 the phone goes to that part of the board, and says what the room looks at', async () => {
  await gathers(house);
  expect(tab()).toBe(message('tab.board'));
  expect(seen).toEqual([house]);
  expect(document.activeElement?.textContent).toBe('Huset');
  expect(document.body.textContent).toContain(message('gather.with', { poster: 'Huset' }));
});

test('GATHER-2 where the room looks at the whole wall, the phone says that it is here as a list', async () => {
  await gathers('overview');
  expect(tab()).toBe(message('tab.board'));
  expect(document.body.textContent).toContain(message('gather.whole'));
});

test('GATHER-5 each page begins at its top, and who was brought away comes back to where they were', async () => {
  const scrolled: unknown[] = [];
  vi.stubGlobal('scrollTo', (to: unknown) => scrolled.push(to));
  vi.stubGlobal('scrollY', 320);
  await press(message('tab.me'));
  expect(scrolled).toEqual([{ top: 0 }]);
  await gathers(house);
  await press(message('gather.free'));
  await vi.waitFor(() => expect(scrolled).toEqual([{ top: 0 }, { top: 320 }]), patience);
});

test('GATHER-3 one tap goes on with one’s own where one was, and one comes back', async () => {
  await gathers(house);
  await press(message('gather.free'));
  expect(tab()).toBe(message('tab.now'));
  await press(message('gather.show'));
  expect(tab()).toBe(message('tab.board'));
  expect(seen).toEqual([house, house]);
});

test('GATHER-3 who chooses another page goes freely', async () => {
  await gathers(house);
  await press(message('tab.me'));
  expect(tab()).toBe(message('tab.me'));
  expect(button(message('gather.show'))).toBeDefined();
});

test('GATHER-4 nobody is taken from their words: the phone offers, and waits', async () => {
  const words = message('now.ask.well');
  await fill(words, 'Jeg vil gerne');
  await gathers(house);
  expect(tab()).toBe(message('tab.now'));
  expect(document.body.textContent).toContain(message('gather.offer'));
  await press(message('gather.show'));
  expect(tab()).toBe(message('tab.board'));
  expect(field(words).value).toBe('Jeg vil gerne');
});

test('FREEZE-5 a frozen phone stays where it is', async () => {
  await act(async () => phone.session.sources.table.freeze());
  await gathers(house);
  expect(tab()).toBe(message('tab.now'));
});

function tab(): string | null | undefined {
  return document.querySelector('[role=tab][aria-selected=true]')?.textContent;
}

function gatherIn(doc: typeof phone.house.doc, target: WallTarget): void {
  acts += 1;
  gather(openTable(doc).wall, { target, id: `act-${acts}`, at: meetingTime });
}

function gathers(target: WallTarget): Promise<void> {
  return act(async () => phone.house.tell((doc) => gatherIn(doc, target)));
}
