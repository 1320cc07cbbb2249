import type { SaidRedFlag } from '../words';

/** What to do about the warning signs that were ticked, with those that ask for it: one entry a level. */
export interface Warning {
  readonly level: SaidRedFlag['level'];
  readonly advice: string;
  readonly signs: readonly string[];
}

/** The warning signs by what to do about them, the most urgent first, as the session orders them. */
export function warningsOf(redFlags: readonly SaidRedFlag[]): Warning[] {
  return [...new Set(redFlags.map(({ level }) => level))].map((level) => {
    const own = redFlags.filter((flag) => flag.level === level);
    return { level, advice: own[0]!.advice, signs: own.map(({ text }) => text) };
  });
}
