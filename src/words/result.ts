import { de } from './de/result';
import { en, type ResultTexts } from './en/result';
import type { Language } from './language';

const catalogues: Readonly<Record<Language, ResultTexts>> = { en, de };

/** Every word that results carry: names of measures and patterns, reasons, notes, sources, what is asked. */
export const resultTexts = (language: Language): ResultTexts => catalogues[language];
export type { ResultTexts };
