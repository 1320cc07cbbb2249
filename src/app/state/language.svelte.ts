import type { Fault } from '../../core';
import {
  englishPageTexts,
  formatNumber,
  languageNames,
  loadPageTexts,
  sayFault,
  type Language,
  type PageTexts,
} from '../../words';
import { recall, remember } from './remember';

const isLanguage = (name: string | null | undefined): name is Language =>
  name != null && Object.hasOwn(languageNames, name);

function firstLanguage(): Language {
  const stored = recall('local', 'language');
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

let current = $state<Language>('en');
let texts = $state.raw<PageTexts>(englishPageTexts);
/** The last one asked for: an earlier one that arrives later changes nothing. */
let asked: Language = firstLanguage();

async function show(name: Language): Promise<void> {
  asked = name;
  const loaded = await loadPageTexts(name);
  if (asked !== name) return;
  texts = loaded;
  current = name;
  document.documentElement.lang = name;
}

export const language = {
  get current(): Language {
    return current;
  },
  /** Settles when the words of the first page are there. Without a way to them it is in English. */
  ready: show(asked).catch(() => undefined),
  /** Kept in this browser. */
  async pick(name: Language): Promise<void> {
    remember('local', 'language', name);
    await show(name).catch(() => undefined);
  },
};

/**
 * Every word on the page, in the language that is picked. `words.start.heading` in markup or in a `$derived` follows a
 * change at once; `const t = words.start` in a script keeps the language in which the component was made.
 */
export const words: PageTexts = Object.defineProperties(
  {},
  Object.fromEntries(
    (Object.keys(englishPageTexts) as (keyof PageTexts)[]).map((key) => [
      key,
      { enumerable: true, get: () => texts[key] },
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
