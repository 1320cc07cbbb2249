import type { Fault } from '../../core';
import { formatNumber, languageNames, pageTexts, sayFault, type Language, type PageTexts } from '../../words';
import { recall, remember } from './remember';

const isLanguage = (name: string | null | undefined): name is Language =>
  name != null && Object.hasOwn(languageNames, name);

function firstLanguage(): Language {
  const stored = recall('local', 'language');
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

const atFirst = firstLanguage();
let current = $state<Language>(atFirst);
document.documentElement.lang = atFirst;

export const language = {
  get current(): Language {
    return current;
  },
  /** Kept in this browser. */
  pick(name: Language): void {
    current = name;
    document.documentElement.lang = name;
    remember('local', 'language', name);
  },
};

/**
 * Every word on the page, in the language that is picked. `words.start.heading` in markup or in a `$derived` follows a
 * change at once; `const t = words.start` in a script keeps the language in which the component was made.
 */
export const words: PageTexts = Object.defineProperties(
  {},
  Object.fromEntries(
    (Object.keys(pageTexts('en')) as (keyof PageTexts)[]).map((key) => [
      key,
      { enumerable: true, get: () => pageTexts(current)[key] },
    ]),
  ),
) as PageTexts;

/** A moment of a clip: `1.23 s`. */
export const momentText = (timeS: number): string => `${formatNumber(timeS, 2, current)} s`;

/** The day of a session: `25 Nov 2026`. */
export const dayText = (timeMs: number): string =>
  new Intl.DateTimeFormat(current, { dateStyle: 'medium' }).format(timeMs);

/** What went wrong and what can be done: a fault carries its code across a change of language. */
export const faultWords = (fault: Fault) => sayFault(fault, current);
