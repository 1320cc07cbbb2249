/** The languages in which everything can be read. English is complete by definition: the others take their type from it. */
export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** Each language named in itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };
