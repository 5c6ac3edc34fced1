import type { Language, Texts } from '@rundbord/shared/message/message';

/** Fetches the texts of a language. */
export type LoadTexts = (language: Language) => Promise<Texts>;

/** The same way of fetching, that answers the same promise each time it is asked for a language. */
export function keepLoads(fetchTexts: LoadTexts): LoadTexts {
  const loads = new Map<Language, Promise<Texts>>();
  return (language) => {
    const known = loads.get(language);
    if (known !== undefined) return known;
    const load = fetchTexts(language);
    loads.set(language, load);
    // A line that was down once must not keep the texts away for good.
    load.catch(() => loads.delete(language));
    return load;
  };
}
