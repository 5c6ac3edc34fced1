import type { Message } from '@rundbord/shared/message/message';
import { act, useState } from 'react';
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
          <p>Birgit</p>
        </Dialog>
      ) : null}
    </div>
  );
}

async function openDialog(heard = () => {}): Promise<void> {
  underneath = heard;
  button('Card').focus();
  await press('Card');
}

function dialog(): HTMLDialogElement | null {
  return document.querySelector('dialog');
}
