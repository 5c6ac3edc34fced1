import { type Language, languages, offeredLanguages } from '@rundbord/shared/message/message';

const cookieName = 'rb_lang';
const yearSeconds = 365 * 24 * 60 * 60;
const fallback: Language = 'da';

const locales: Readonly<Record<Language, string>> = {
  da: 'da-DK',
  en: 'en-GB',
  'en-XA': 'en-GB',
  'ar-XB': 'en-GB',
};

/** What this device was told to speak, else what its browser asks for, else Danish. */
export function chosenLanguage(): Language {
  return rememberedLanguage() ?? wishedLanguage(navigator.languages) ?? fallback;
}

export function rememberLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: a house's own network is often plain http, where CookieStore does not exist.
  document.cookie = `${cookieName}=${language}; path=/; SameSite=Lax; max-age=${yearSeconds}`;
}

export function direction(language: Language): 'ltr' | 'rtl' {
  return language === 'ar-XB' ? 'rtl' : 'ltr';
}

/** Where numbers, dates and lists take their shape from. */
export function localeOf(language: Language): string {
  return locales[language];
}

/** A language in its own words, as a choice of its own: `Dansk`, `English`. */
export function languageName(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}

function rememberedLanguage(): Language | undefined {
  const cookies = document.cookie.split('; ');
  const found = cookies.find((cookie) => cookie.startsWith(`${cookieName}=`));
  return languages.find((language) => found === `${cookieName}=${language}`);
}

function wishedLanguage(wishes: readonly string[]): Language | undefined {
  for (const wish of wishes) {
    const found = offeredLanguages.find((language) => language === wish.split('-', 1)[0]);
    if (found !== undefined) return found;
  }
  return undefined;
}
