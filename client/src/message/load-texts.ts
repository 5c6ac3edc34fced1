import type { Language, Texts } from '@rundbord/shared/message/message';

// One import each, written out: the bundler makes a chunk per language, and a device fetches one.
const sources: Readonly<Record<Language, () => Promise<{ default: Texts }>>> = {
  da: () => import('@rundbord/shared/message/generated/da'),
  en: () => import('@rundbord/shared/message/generated/en'),
  'en-XA': () => import('@rundbord/shared/message/generated/en-XA'),
  'ar-XB': () => import('@rundbord/shared/message/generated/ar-XB'),
};

const loads = new Map<Language, Promise<Texts>>();

/** The texts of a language; the same promise each time, so that a view may wait on it. */
export function loadTexts(language: Language): Promise<Texts> {
  const known = loads.get(language);
  if (known !== undefined) return known;
  const load = sources[language]().then((texts) => texts.default);
  loads.set(language, load);
  // A line that was down once must not keep the texts away for good.
  load.catch(() => loads.delete(language));
  return load;
}
