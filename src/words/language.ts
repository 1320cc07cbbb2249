import type { Language } from '../core';

/** Each language named in itself. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };
