import { de } from './de';
import { en, type Texts } from './en';
import type { Language } from './language';

/**
 * Every word that results carry, one catalogue a language. The core computes codes and figures; the words come from
 * here. The type is that of the English catalogue, so that a key which another language lacks does not compile.
 */
const catalogues: Readonly<Record<Language, Texts>> = { en, de };

export const textsIn = (language: Language): Texts => catalogues[language];
export type { Texts };
