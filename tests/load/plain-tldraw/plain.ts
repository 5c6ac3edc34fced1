import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import {
  DEFAULT_EMBED_DEFINITIONS,
  defaultEditorAssetUrls,
  iconTypes,
  LANGUAGES,
  type TLRecord,
  type TLUiAssetUrlOverrides,
  Tldraw,
} from 'tldraw';
import { plainActs } from './plain-acts.ts';

// The drawing program by itself, with what it is given to hold. The benchmark builds and serves it; nobody else does.

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');

const answer = await fetch('/board.json');
const records = (await answer.json()) as TLRecord[];
// What it is not given it fetches from its maker's network: letters are the house's, signs and languages are not shown.
const nothing = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';
const each = (names: readonly string[], address: string) =>
  Object.fromEntries(names.map((name) => [name, address]));
const assetUrls: TLUiAssetUrlOverrides = {
  fonts: each(Object.keys(defaultEditorAssetUrls.fonts ?? {}), '/letters.woff2'),
  translations: each(
    LANGUAGES.map(({ locale }) => locale),
    '',
  ),
  icons: each(iconTypes, nothing),
  embedIcons: each(
    DEFAULT_EMBED_DEFINITIONS.map(({ type }) => type),
    nothing,
  ),
};

createRoot(root).render(
  createElement(Tldraw, {
    hideUi: true,
    assetUrls,
    onMount: (editor) => {
      editor.store.mergeRemoteChanges(() => editor.store.put(records));
      Object.assign(globalThis, { plain: plainActs(editor) });
    },
  }),
);
