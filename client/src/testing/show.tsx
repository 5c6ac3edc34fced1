import { type Language, type Message, messageIn } from '@rundbord/shared/message/message';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach } from 'vitest';
import { rememberLanguage } from '../message/language.ts';
import { loadDeskTexts } from '../message/load-desk-texts.ts';
import { MessageProvider } from '../message/MessageProvider.tsx';

let root: Root | null = null;

afterEach(close);

/** Puts something on the page, without words around it. The same place shows the next one. */
export async function show(surface: ReactNode): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  if (!root) {
    document.body.replaceChildren(document.createElement('main'));
    root = createRoot(document.body.firstElementChild as Element);
  }
  await act(async () => root?.render(surface));
}

/** Puts something on the page in a language, and answers what that language says. */
export async function showIn(language: Language, surface: ReactNode): Promise<Message> {
  rememberLanguage(language);
  const texts = await loadDeskTexts(language);
  await show(<MessageProvider load={loadDeskTexts}>{surface}</MessageProvider>);
  return messageIn(texts);
}

/** Takes away what is on the page. */
export async function close(): Promise<void> {
  await act(async () => root?.unmount());
  root = null;
}
