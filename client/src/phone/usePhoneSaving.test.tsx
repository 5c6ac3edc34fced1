import type { CardId } from '@rundbord/shared/id';
import { idFor } from '@rundbord/shared/testing/id-for';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeSocket } from '../testing/fake-socket.ts';
import { phoneAtHouse } from '../testing/phone-at-house.tsx';
import { close } from '../testing/show.tsx';
import { usePhoneSaving } from './usePhoneSaving.ts';

let { session, house, questions, letIn } = {} as ReturnType<typeof phoneAtHouse>;

beforeEach(async () => {
  const phone = phoneAtHouse();
  ({ session, house, questions, letIn } = phone);
  await phone.show(<Mark />);
});

afterEach(async () => {
  await close();
  session.close();
  vi.unstubAllGlobals();
});

test('PHONE-8 a phone says whether it has a line', async () => {
  expect(mark()).toBe('away');
  await letIn();
  expect(mark()).toBe('saved');
  await act(async () => FakeSocket.last.drops());
  expect(mark()).toBe('away');
});

test('PHONE-8 what was sent is saving until the house has answered', async () => {
  await letIn();
  await send();
  expect(mark()).toBe('saving');
  await act(() => questions[0]?.answer({ value: null }));
  expect(mark()).toBe('saved');
});

test('PHONE-8 what meets a dead line waits for it', async () => {
  await letIn();
  await send();
  await act(() => questions[0]?.answer('line-down'));
  expect(mark()).toBe('waiting');
});

test('PHONE-8 what is under way when the line goes waits too', async () => {
  await letIn();
  await send();
  await act(async () => FakeSocket.last.drops());
  expect(mark()).toBe('waiting');
});

test('PHONE-8 a house that cannot keep anything is told', async () => {
  await letIn();
  await act(async () => house.say({ kind: 'notice', notice: 'store-down' }));
  expect(mark()).toBe('held');
  await send();
  expect(mark()).toBe('held');
});

function Mark() {
  return <output>{usePhoneSaving()}</output>;
}

function mark(): string | null | undefined {
  return document.querySelector('output')?.textContent;
}

async function send(): Promise<void> {
  await act(async () => {
    void session.queue.send({ kind: 'withdrawCard', card: idFor<CardId>('coffee') });
  });
}
