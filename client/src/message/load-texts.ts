import type { Language, Texts } from '@rundbord/shared/message/message';
import { keepLoads } from './keep-loads.ts';

// One import each, written out: the bundler makes a chunk per language, and a device fetches one.
const sources: Readonly<Record<Language, () => Promise<{ default: Texts }>>> = {
  da: () => import('@rundbord/shared/message/generated/da'),
  en: () => import('@rundbord/shared/message/generated/en'),
  'en-XA': () => import('@rundbord/shared/message/generated/en-XA'),
  'ar-XB': () => import('@rundbord/shared/message/generated/ar-XB'),
};

/** The texts of a language that any device needs; the same promise each time, so that a view may wait on it. */
export const loadTexts = keepLoads(async (language) => (await sources[language]()).default);
