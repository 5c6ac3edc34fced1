import type { Language, Texts } from '@rundbord/shared/message/message';
import { keepLoads } from './keep-loads.ts';
import { loadTexts } from './load-texts.ts';

const sources: Readonly<Record<Language, () => Promise<{ default: Texts }>>> = {
  da: () => import('@rundbord/shared/message/generated/da.desk'),
  en: () => import('@rundbord/shared/message/generated/en.desk'),
  'en-XA': () => import('@rundbord/shared/message/generated/en-XA.desk'),
  'ar-XB': () => import('@rundbord/shared/message/generated/ar-XB.desk'),
};

/** All texts of a language, fetched side by side. Only the staff entry asks for them: a phone reads fewer. */
export const loadDeskTexts = keepLoads(async (language) => {
  const [common, desk] = await Promise.all([loadTexts(language), sources[language]()]);
  return { ...common, ...desk.default };
});
