import letters from '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';
import {
  DEFAULT_EMBED_DEFINITIONS,
  defaultEditorAssetUrls,
  iconTypes,
  LANGUAGES,
  type TLUiAssetUrlOverrides,
} from 'tldraw';

/** An image with nothing in it. */
const nothing = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>';

/** The same for each name. */
function each(names: readonly string[], address: string): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, address]));
}

/** Everything that the drawing program loads comes from here. What it is not given it fetches from its maker's network:
 *  so every name it knows is given, also those of which nothing is shown here. */
export const assetUrls: TLUiAssetUrlOverrides = {
  fonts: each(Object.keys(defaultEditorAssetUrls.fonts ?? {}), letters),
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
