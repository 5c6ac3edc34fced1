import { messageIn } from '@rundbord/shared/message/message';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rememberLanguage } from './language.ts';
import { loadTexts } from './load-texts.ts';
import { MessageProvider } from './MessageProvider.tsx';
import { useLanguage } from './useLanguage.ts';
import { useMessage } from './useMessage.ts';
import { useRefusal } from './useRefusal.ts';

const page = document.documentElement;
let root: Root;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.replaceChildren(document.createElement('main'));
  root = createRoot(document.body.firstElementChild as Element);
});

afterEach(() => act(async () => root.unmount()));

test('MESSAGE-12 a page speaks the language of its device and says so to a screen reader', async () => {
  const words = messageIn(await loadTexts('en'))('refusal.other');
  await show('en', <Words />);
  expect(document.body.textContent).toBe(words);
  expect([page.lang, page.dir]).toEqual(['en', 'ltr']);
});

test('MESSAGE-13 another language is spoken at once, right to left if it is written so', async () => {
  const words = messageIn(await loadTexts('ar-XB'))('refusal.other');
  await show('da', <Switch />);
  await act(async () => document.querySelector('button')?.click());
  expect(document.body.textContent).toBe(words);
  expect([page.lang, page.dir]).toEqual(['ar-XB', 'rtl']);
  expect(document.cookie).toContain('rb_lang=ar-XB');
});

test('MESSAGE-14 a refusal this page has never heard of is told in general words', async () => {
  const words = messageIn(await loadTexts('da'))('refusal.other');
  await show('da', <Refused />);
  expect(document.body.textContent).toBe(words);
});

async function show(language: 'da' | 'en', children: ReactNode) {
  rememberLanguage(language);
  await loadTexts(language);
  await act(async () =>
    root.render(<MessageProvider load={loadTexts}>{children}</MessageProvider>),
  );
}

function Words() {
  const message = useMessage();
  return <p>{message('refusal.other')}</p>;
}

function Switch() {
  const [, setLanguage] = useLanguage();
  return (
    <button type="button" onClick={() => setLanguage('ar-XB')}>
      <Words />
    </button>
  );
}

function Refused() {
  const refusal = useRefusal();
  return <p>{refusal('card/never-heard-of', { graphemes: 3 })}</p>;
}
