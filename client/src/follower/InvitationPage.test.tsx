import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeAnswers, type Question } from '../testing/fake-answers.ts';
import { button, press, saidAloud } from '../testing/page.ts';
import { close, showIn } from '../testing/show.tsx';
import { InvitationPage } from './InvitationPage.tsx';
import { takeFollowToken } from './take-token.ts';

let questions: Question[];

beforeEach(() => {
  questions = fakeAnswers();
});

afterEach(async () => {
  await close();
  vi.unstubAllGlobals();
});

test('FOLLOW-35 opening the link uses nothing: a mail program does that too', async () => {
  await showIn('en', <InvitationPage token="secret" />);
  expect(questions).toEqual([]);
});

test('FOLLOW-35 before one follows the page says that the room sees it, and that names are roles', async () => {
  const message = await showIn('da', <InvitationPage token="secret" />);
  for (const key of ['follow.seen', 'follow.roles', 'follow.private'] as const)
    expect(document.body.textContent).toContain(message(key));
});

test('FOLLOW-36 the press tells the token alone, once', async () => {
  const message = await showIn('en', <InvitationPage token="secret" />);
  await press(message('follow.go'));
  expect(questions).toMatchObject([{ path: '/api/follow', body: { token: 'secret' } }]);
  expect(button(message('follow.go')).disabled).toBe(true);
});

test('FOLLOW-36 the page that opens speaks the language of the invitation, also when it opens at once', async () => {
  const message = await showIn('da', <InvitationPage token="secret" />);
  await press(message('follow.go'));
  await act(async () => questions[0]?.answer({ value: { board: 'board', language: 'en' } }));
  expect(document.cookie).toContain('rb_lang=en');
});

test('FOLLOW-36 a link that was used says so kindly, and can be tried again', async () => {
  const message = await showIn('en', <InvitationPage token="secret" />);
  await press(message('follow.go'));
  await act(async () => questions[0]?.answer({ refusal: { code: 'follow/used' } }));
  expect(saidAloud()).toEqual([message('refusal.follow/used')]);
  expect(button(message('follow.go')).disabled).toBe(false);
});

test('FOLLOW-37 the token leaves the address at once, and is at hand when the page draws itself again', () => {
  history.replaceState(null, '', '/f#secret');
  expect(takeFollowToken()).toBe('secret');
  expect(location.href).not.toContain('secret');
  expect(takeFollowToken()).toBe('secret');
});
