/** Languages a board's own people can work in. A device may show others. */
export const boardLanguages = ['da', 'en'] as const;
export type BoardLanguage = (typeof boardLanguages)[number];
