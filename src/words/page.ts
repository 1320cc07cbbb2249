import { de } from './de/page';
import { en, type PageTexts } from './en/page';
import type { Language } from './language';

/** English is complete by definition, the others take their type from it: a text that one of them lacks does not compile. */
const catalogues: Readonly<Record<Language, PageTexts>> = { en, de };

/** Every word of the page that is neither a result nor a fault, a file a screen. */
export const pageTexts = (language: Language): PageTexts => catalogues[language];

/** The same, where only English is there from the start: whoever opens the page fetches no language but their own. */
export const loadPageTexts = async (language: Language): Promise<PageTexts> =>
  language === 'en' ? en : (await import('./de/page')).de;
export { en as englishPageTexts };
export type { PageTexts };
