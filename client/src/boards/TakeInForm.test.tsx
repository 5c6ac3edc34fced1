import type { Message } from '@rundbord/shared/message/message';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeAnswers, type Question } from '../testing/fake-answers.ts';
import { button, press, saidAloud } from '../testing/page.ts';
import { showIn } from '../testing/show.tsx';
import { TakeInForm } from './TakeInForm.tsx';

let questions: Question[];
let message: Message;

beforeEach(async () => {
  questions = fakeAnswers();
  message = await showIn('en', <TakeInForm />);
});

afterEach(() => vi.unstubAllGlobals());

async function picks(file: File): Promise<void> {
  const input = document.querySelector('input');
  if (!input) throw new Error('there is nowhere to choose a file');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
}

test('FILE-9 a file that is refused stays chosen, and the reason stands beside it', async () => {
  const go = message('boards.file.inGo');
  expect(button(go).disabled).toBe(true);
  await picks(new File(['{}'], 'tavle <b>.json'));
  expect(document.querySelector('bdi')?.textContent).toBe('tavle <b>.json');
  await press(go);
  expect(questions[0]).toMatchObject({ path: '/api/boards/import', method: 'POST' });
  await act(async () => questions[0]?.answer({ refusal: { code: 'file/damaged', at: 'table' } }));
  expect(saidAloud()).toEqual([message('refusal.file/damaged', { at: 'table' })]);
  expect(button(go).disabled).toBe(false);
});

test('FILE-9 a file that is too large is not sent at all', async () => {
  const large = new File(['x'], 'large.json');
  Object.defineProperty(large, 'size', { value: 9 * 1024 * 1024 });
  await picks(large);
  await press(message('boards.file.inGo'));
  expect(questions).toEqual([]);
  expect(saidAloud()).toEqual([message('refusal.file/too-large', { megabytes: 8 })]);
});
