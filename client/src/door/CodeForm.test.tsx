import { makeJoinCode, writtenJoinCode } from '@rundbord/shared/meeting/join-code';
import type { Message } from '@rundbord/shared/message/message';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeAnswers, type Question } from '../testing/fake-answers.ts';
import { field, fill, press, saidAloud } from '../testing/page.ts';
import { showIn } from '../testing/show.tsx';
import { CodeForm } from './CodeForm.tsx';

const code = makeJoinCode(new Uint8Array([18, 52, 86, 120]));
const onCode = vi.fn<(code: string) => void>();
let questions: Question[];
let message: Message;

beforeEach(async () => {
  questions = fakeAnswers();
  onCode.mockClear();
  message = await showIn('en', <CodeForm onCode={onCode} />);
});

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['in one go', code],
  ['as it stands on the wall', writtenJoinCode(code)],
  [
    'with dashes and a space at the end',
    `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)} `,
  ],
  [
    'in Arabic digits',
    code.replaceAll(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  ],
])('DOOR-1 a code typed %s leads on', async (_how, typed) => {
  await enter(typed);
  expect(onCode.mock.calls).toEqual([[code]]);
  expect(saidAloud()).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['a digit too few', code.slice(1)],
  ['a wrong digit', code.replace(/^./, (digit) => String((Number(digit) + 1) % 10))],
  ['letters', 'simonsays'],
])(
  'DOOR-2 %s is a slip of the finger: it is told kindly, and nobody is asked',
  async (_what, typed) => {
    await enter(typed);
    expect(saidAloud()).toEqual([message('refusal.join/mistyped')]);
    expect(field(message('door.code')).getAttribute('aria-invalid')).toBe('true');
    expect(onCode).not.toHaveBeenCalled();
    expect(questions).toEqual([]);
  },
);

test('DOOR-2 what was typed stays to be put right, and then leads on', async () => {
  await enter(code.slice(1));
  expect(field(message('door.code')).value).toBe(code.slice(1));
  await enter(code);
  expect(onCode.mock.calls).toEqual([[code]]);
  expect(saidAloud()).toEqual([]);
  expect(field(message('door.code')).hasAttribute('aria-invalid')).toBe(false);
});

async function enter(typed: string): Promise<void> {
  await fill(message('door.code'), typed);
  await press(message('door.go'));
}
