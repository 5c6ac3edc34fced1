import { isDeskKey } from '../../shared/src/message/desk-keys.ts';
import type { Catalogue } from './catalogue.ts';

/** One language in two: what any device needs, and what only the desk needs. Together they are the whole. */
export function splitCatalogue(catalogue: Catalogue): { common: Catalogue; desk: Catalogue } {
  const part = (isDesk: boolean): Catalogue => ({
    ...catalogue,
    texts: new Map([...catalogue.texts].filter(([key]) => isDeskKey(key) === isDesk)),
  });
  return { common: part(false), desk: part(true) };
}
