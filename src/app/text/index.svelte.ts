import { faultTextsIn, formatNumber, type Fault, type ProtocolLack } from '../../core';
import { recall, remember } from '../state/remember';
import { de } from './de';
import { en, type Messages } from './en';

/** Languages of the page, each named in itself. A language is listed once its catalogue is complete. */
const catalogues = { en, de } satisfies Record<string, Messages>;
export type LanguageName = keyof typeof catalogues;
export const languages: Readonly<Record<LanguageName, string>> = { en: 'English', de: 'Deutsch' };

const isLanguage = (name: string | null | undefined): name is LanguageName =>
  name != null && Object.hasOwn(catalogues, name);

function firstLanguage(): LanguageName {
  const stored = recall('local', 'language');
  if (isLanguage(stored)) return stored;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

const atFirst = firstLanguage();
let current = $state<LanguageName>(atFirst);
document.documentElement.lang = atFirst;

export const language = {
  get current(): LanguageName {
    return current;
  },
  /** Kept in this browser. */
  pick(name: LanguageName): void {
    current = name;
    document.documentElement.lang = name;
    remember('local', 'language', name);
  },
};

/**
 * Every word on the page, in the language that is picked. `words.start.heading` in markup or in a `$derived` follows a
 * change at once; `const t = words.start` in a script keeps the language in which the component was made.
 */
export const words: Messages = Object.defineProperties(
  {},
  Object.fromEntries(
    (Object.keys(en) as (keyof Messages)[]).map((key) => [
      key,
      { enumerable: true, get: () => (catalogues[current] as Messages)[key] },
    ]),
  ),
) as Messages;

/** A moment of a clip: `1.23 s`. */
export const momentText = (timeS: number): string => `${formatNumber(timeS, 2, current)} s`;

/** The day of a session: `25 Nov 2026`. */
export const dayText = (timeMs: number): string =>
  new Intl.DateTimeFormat(current, { dateStyle: 'medium' }).format(timeMs);

/** What went wrong and what can be done: a fault carries its code across a change of language. */
export const faultWords = ({ code }: Fault) => faultTextsIn(current)[code];

/** What to do better in a recording of the protocol. */
export function lackText(lack: ProtocolLack): string {
  const t = words.guide.lacks;
  switch (lack.code) {
    case 'refused':
      return t.refused(lack.text);
    case 'oblique':
      return t.oblique(lack.yawDeg);
    case 'few-strides':
      return t.fewStrides(lack.n, lack.wanted);
    case 'short':
      return t.short(lack.durationS, lack.wantedS);
  }
}
