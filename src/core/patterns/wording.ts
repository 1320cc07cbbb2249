import type { Pattern, PatternNeed, PatternState, Reported } from '../assessment';
import type { Answers } from '../session/answers';
import type { Side } from '../recording/skeleton';
import type { Language } from '../text/language';
import { textsIn } from '../text/texts';
import type { Judged } from './judged';
import type { PatternRule } from './rule';

/** The words of a pattern, in both voices, from what the engine found. */
export interface Found {
  readonly state: PatternState;
  readonly side: Side | null;
  /** The looks of the main sign. */
  readonly main: readonly Judged[];
  /** Looks of other signs that fired; they are told where the pattern itself stays open. */
  readonly supporting: readonly Judged[];
  readonly missingNeeds: readonly PatternNeed[];
  /** It is looked for only where there is pain, and nobody was asked. */
  readonly unasked: boolean;
}

export type PatternWords = Pick<
  Pattern,
  'name' | 'plainName' | 'mechanism' | 'text' | 'plainText' | 'alternatives' | 'next' | 'plainNext'
>;

const sentences = (...parts: readonly string[]) => parts.filter(Boolean).join(' ');

export function patternWords(rule: PatternRule, found: Found, language: Language): PatternWords {
  const { patterns, reading: t } = textsIn(language);
  const own = patterns[rule.id];
  const { name, plainName, mechanism, alternatives } = own;
  const { state, side } = found;
  const words = { name, plainName, mechanism, alternatives };
  const main = found.main.filter((judged) => judged.seen !== null);
  if (state === 'several-signs' || state === 'some-signs')
    return {
      ...words,
      text: sentences(own.seen(side), t.measured(main), t.also(alternatives)),
      plainText: sentences(own.plainSeen(side), t.plainMeasured(main), t.plainWhy),
      next: own.next,
      plainNext: own.plainNext,
    };
  const none = { next: [], plainNext: [] };
  if (state === 'not-seen')
    return {
      ...words,
      ...none,
      text: sentences(t.notSeen, main.length > 0 ? t.measured(main) : '', own.notSeen ?? ''),
      plainText: sentences(t.notSeen, own.plainNotSeen ?? ''),
    };
  if (rule.signs.length === 0)
    return { ...words, ...none, text: own.seen(null), plainText: own.plainSeen(null) };
  const why = found.unasked ? t.needsPain : t.notAssessed(found.missingNeeds.map((need) => t.need(need)));
  const soFar = found.supporting;
  return {
    ...words,
    ...none,
    text: sentences(why, soFar.length > 0 ? t.seenSoFar(soFar) : ''),
    plainText: sentences(why, soFar.length > 0 ? t.plainSeenSoFar(soFar) : ''),
  };
}

/** What the person said that belongs to this pattern; pain on the other side only does not. */
export function reportedFor(
  rule: PatternRule,
  answers: Answers | null,
  side: Side | null,
  language: Language,
): Reported[] {
  if (!answers) return [];
  const { reading: t } = textsIn(language);
  const pain = answers.pain
    .filter((p) => rule.asks.pain.includes(p.place) && (side === null || p.side === null || p.side === side))
    .map((p) => ({ place: p.place, side: p.side, text: t.pain(p.place, p.side) }));
  const said = rule.asks.statements
    .filter((id) => answers.statements[id] === true)
    .map((statement) => ({ statement, side: null, text: t.statements[statement].said }));
  return [...pain, ...said];
}
