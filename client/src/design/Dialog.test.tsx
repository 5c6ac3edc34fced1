import type { Message } from '@rundbord/shared/message/message';
import { act, type ReactNode, useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { button, press } from '../testing/page.ts';
import { showIn } from '../testing/show.tsx';
import { Dialog } from './Dialog.tsx';

let message: Message;

beforeEach(async () => {
  // jsdom draws no top layer: a modal dialog is open and takes the focus, and that is all.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
    this.querySelector('button')?.focus();
  };
  inside = <p>Birgit</p>;
  message = await showIn('en', <Room />);
});

afterEach(() => {
  Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
});

test('DIALOG-1 a dialog opens above the page, named by its title, and takes the focus', async () => {
  await openDialog();
  expect(dialog()?.open).toBe(true);
  const title = document.getElementById(dialog()?.getAttribute('aria-labelledby') ?? '');
  expect(title?.textContent).toBe('Who says it?');
  expect(dialog()?.contains(document.activeElement)).toBe(true);
});

test('DIALOG-1 a dialog to write in begins in its field, whose words are chosen whole', async () => {
  inside = <input defaultValue="Tegneark 1" />;
  await openDialog();
  const field = dialog()?.querySelector('input');
  expect(document.activeElement).toBe(field);
  expect([field?.selectionStart, field?.selectionEnd]).toEqual([0, 'Tegneark 1'.length]);
});

test.each([
  ['words', <p key="words">Birgit</p>],
  [
    'a choice before the field',
    [
      <button key="one" type="button">
        Birgit
      </button>,
      <input key="two" />,
    ],
  ],
  ['a file to fetch', <input key="file" type="file" />],
])(
  'DIALOG-1 a dialog with %s begins with its title: Enter does nothing there',
  async (_what, content) => {
    inside = content;
    await openDialog();
    expect(document.activeElement).toBe(dialog()?.querySelector('h2'));
  },
);

test('DIALOG-2 a dialog opened from a drawing gives the focus back to who it was opened from', async () => {
  const person = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  person.tabIndex = 0;
  document.body.append(person);
  await openDialog(() => {}, person);
  await press(message('common.close'));
  expect(document.activeElement).toBe(person);
});

test.each<[string, () => Promise<unknown>]>([
  ['its button', () => press(message('common.close'))],
  ['Escape', () => act(async () => dialog()?.dispatchEvent(new Event('close')))],
  ['a tap outside', () => act(async () => dialog()?.click())],
])('DIALOG-2 a dialog closed by %s gives the focus back to where it was', async (_how, closes) => {
  await openDialog();
  await closes();
  expect(dialog()).toBeNull();
  expect(document.activeElement).toBe(button('Card'));
});

test('DIALOG-2 a tap inside leaves it open', async () => {
  await openDialog();
  await act(async () => dialog()?.querySelector('p')?.click());
  expect(dialog()?.open).toBe(true);
});

test('DIALOG-2 where what had the focus is gone, closing breaks nothing', async () => {
  await openDialog();
  await act(async () => button('Card').remove());
  await press(message('common.close'));
  expect(dialog()).toBeNull();
  expect(document.activeElement).toBe(document.body);
});

test('DIALOG-3 keys pressed in a dialog are not heard by what lies under it', async () => {
  const heard = vi.fn();
  await openDialog(heard);
  await act(async () =>
    dialog()
      ?.querySelector('p')
      ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true })),
  );
  expect(heard).not.toHaveBeenCalled();
});

let underneath = (): void => {};
let inside: ReactNode;

function Room() {
  const [isOpen, setOpen] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it stands for a card under the dialog.
    <div onKeyDown={() => underneath()}>
      <button type="button" onClick={() => setOpen(true)}>
        Card
      </button>
      {isOpen ? (
        <Dialog title="Who says it?" onClose={() => setOpen(false)}>
          {inside}
        </Dialog>
      ) : null}
    </div>
  );
}

async function openDialog(
  heard = () => {},
  from: HTMLElement | SVGElement = button('Card'),
): Promise<void> {
  underneath = heard;
  from.focus();
  await press('Card');
}

function dialog(): HTMLDialogElement | null {
  return document.querySelector('dialog');
}
