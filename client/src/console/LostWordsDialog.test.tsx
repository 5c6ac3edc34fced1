import { addCard } from '@rundbord/shared/card/card-commands';
import type { CardId } from '@rundbord/shared/id';
import type { Message } from '@rundbord/shared/message/message';
import { idFor } from '@rundbord/shared/testing/id-for';
import { cardNamed, testHand } from '@rundbord/shared/testing/test-table';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { consoleAtHouse } from '../testing/console-at-house.ts';
import { press } from '../testing/page.ts';
import { close, showIn } from '../testing/show.tsx';
import { LostWordsDialog } from './LostWordsDialog.tsx';
import { SessionContext } from './session-context.ts';

const [coffee, tea] = [idFor<CardId>('coffee'), idFor<CardId>('tea')];
const onClose = vi.fn();
let { session, house, letIn } = {} as ReturnType<typeof consoleAtHouse>;
let message: Message;

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  onClose.mockClear();
  ({ session, house, letIn } = consoleAtHouse());
  addCard(testHand(house.doc), cardNamed('coffee'));
});

afterEach(async () => {
  await close();
  session.close();
  Reflect.deleteProperty(HTMLDialogElement.prototype, 'showModal');
  vi.unstubAllGlobals();
});

test('LOST-4 words that did not reach the board are shown once the fresh copy is here, and not before', async () => {
  await offer([
    [coffee, 'Kort om coffee'],
    [tea, 'Simon drikker te'],
  ]);
  expect(offered()).toBeNull();
  await act(async () => letIn());
  expect(offered()).toEqual(['Simon drikker te']);
  await press(message('common.close'));
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('LOST-4 where nothing was lost nobody is disturbed', async () => {
  await offer([[coffee, 'Kort om coffee']]);
  await act(async () => letIn());
  expect(offered()).toBeNull();
});

async function offer(before: [CardId, string][]): Promise<void> {
  message = await showIn(
    'en',
    <SessionContext value={session}>
      <LostWordsDialog before={new Map(before)} onClose={onClose} />
    </SessionContext>,
  );
}

function offered(): string[] | null {
  const dialog = document.querySelector('dialog[open]');
  return dialog && [...dialog.querySelectorAll('q')].map((words) => words.textContent ?? '');
}
