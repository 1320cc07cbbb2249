import {
  differenceOf,
  isMeasured,
  measureDefinitions,
  otherSide,
  type MeasureId,
  type MissingMeasure,
  type Side,
} from '../core';
import type { ReportTexts, SaidAssessment, SaidCare, SaidPattern, SaidSign, SaidValue } from '../words';
import type { BodyMark } from './figures/body';
import type { BodyPlace } from './figures/body-shape';
import type { Voice } from './print/document';

/** Where each pattern is drawn on the body. */
const places: Readonly<Record<string, BodyPlace>> = {
  P01: 'low-back',
  P02: 'low-back',
  P03: 'pelvis',
  P04: 'hip',
  P05: 'outer-hip',
  P06: 'below-knee',
  P07: 'hip',
  P08: 'thigh',
  P09: 'trunk',
  P10: 'foot',
  P11: 'knee',
  P12: 'low-back',
  P13: 'trunk',
  P14: 'outer-hip',
  P15: 'groin',
  P16: 'groin',
  P17: 'buttock',
  P18: 'foot',
  P19: 'arm',
  P20: 'neck',
};
export const placeOfPattern = (id: string): BodyPlace => places[id] ?? 'trunk';

export interface SignCounts {
  readonly seen: number;
  /** Signs against the pattern that are there. */
  readonly against: number;
  readonly absent: number;
  readonly open: number;
}
/** How far the signs carry: what stands behind "how sure". */
export type Sureness = 'signs-agree' | 'main-sign-clear' | 'within-error';

/** A pattern of which signs were seen, ready to be shown. */
export interface Finding {
  readonly pattern: SaidPattern;
  /** From 1; the same on the body, in the summary and beside the evidence. */
  readonly number: number;
  readonly place: BodyPlace;
  readonly counts: SignCounts;
  readonly sureness: Sureness;
}

/** The patterns of a recording or a session in the order in which they are read. */
export interface Reading {
  readonly findings: readonly Finding[];
  readonly notSeen: readonly SaidPattern[];
  /** Those that cannot be told first. */
  readonly notAssessed: readonly SaidPattern[];
  /**
   * What to do next, each once: what the answers ask for, then from the strongest finding on. Empty where a warning sign
   * takes the place of all advice.
   */
  readonly next: readonly string[];
}

export const isShown = (sign: SaidSign): boolean => sign.state === 'clear' || sign.state === 'borderline';

export function countSigns(signs: readonly SaidSign[]): SignCounts {
  const count = (test: (sign: SaidSign) => boolean) => signs.filter(test).length;
  return {
    seen: count((s) => isShown(s) && s.role !== 'against'),
    against: count((s) => isShown(s) && s.role === 'against'),
    absent: count((s) => s.state === 'absent' && s.role !== 'against'),
    open: count((s) => s.state === 'not-assessed' || s.state === 'cannot-tell'),
  };
}

function surenessOf({ state, signs }: SaidPattern): Sureness {
  if (state === 'several-signs') return 'signs-agree';
  const main = signs.filter((s) => s.role === 'primary' && isShown(s));
  return main.some((s) => s.state === 'clear') ? 'main-sign-clear' : 'within-error';
}

/** The words of a pattern for who reads them. */
export const patternText = ({ text, plainText }: SaidPattern, voice: Voice): string =>
  voice === 'home' ? plainText : text;
export const patternName = ({ name, plainName }: SaidPattern, voice: Voice): string =>
  voice === 'home' ? plainName : name;
/** How sure, in the words of who reads it. */
export const surenessText = ({ sureness }: Finding, texts: ReportTexts, voice: Voice): string =>
  (voice === 'home' ? texts.plainSureness : texts.sureness)[sureness];
/** The words of a sign for who reads them. */
export const signText = ({ text, plainText }: SaidSign, voice: Voice): string =>
  voice === 'home' ? plainText : text;
const nextOf = ({ next, plainNext }: SaidPattern, voice: Voice): readonly string[] =>
  voice === 'home' ? plainNext : next;

function nextSteps(seen: readonly SaidPattern[], voice: Voice, care: SaidCare | null): string[] {
  if (care?.replaces) return [];
  const asked = care?.steps.map(({ text, plainText }) => (voice === 'home' ? plainText : text)) ?? [];
  const steps = seen.flatMap((p) => nextOf(p, voice)).filter((step) => !care?.leftOut.includes(step));
  return [...new Set([...asked, ...steps])];
}

/** @param care what the answers ask for; null: nobody was asked */
export function readingOf(
  patterns: readonly SaidPattern[],
  voice: Voice = 'clinic',
  care: SaidCare | null = null,
): Reading {
  const of = (state: SaidPattern['state']) => patterns.filter((p) => p.state === state);
  const seen = [...of('several-signs'), ...of('some-signs')];
  return {
    findings: seen.map((pattern, i) => ({
      pattern,
      number: i + 1,
      place: placeOfPattern(pattern.id),
      counts: countSigns(pattern.signs),
      sureness: surenessOf(pattern),
    })),
    notSeen: of('not-seen'),
    notAssessed: [...of('cannot-tell'), ...of('not-assessed')],
    next: nextSteps(seen, voice, care),
  };
}

/** The findings as discs on the body: filled for several signs, half a weight for some. */
export const marksOf = (findings: readonly Finding[]): BodyMark[] =>
  findings.map(({ pattern, place, number }) => ({
    place,
    side: pattern.side,
    strength: pattern.state === 'several-signs' ? 'full' : 'half',
    label: String(number),
  }));

/** Values of one measure: left, right, or the one of the whole body. */
export const valuesOf = (
  { measures }: { readonly measures: readonly (SaidValue | MissingMeasure)[] },
  id: MeasureId,
): SaidValue[] => measures.filter(isMeasured).filter((m) => m.id === id);

/** A difference of two sides is shown as the two sides. */
const shownAs = (id: MeasureId): MeasureId =>
  differenceOf[id] ?? (measureDefinitions[id].asymmetryOf as MeasureId | undefined) ?? id;

/**
 * The measures whose left and right make the case for a pattern, main signs first; those that were seen before those
 * that were not.
 */
export function evidenceOf(
  assessment: Pick<SaidAssessment, 'measures'>,
  pattern: SaidPattern,
  atMost: number,
): MeasureId[] {
  const rank = (sign: SaidSign) => (isShown(sign) ? 0 : 2) + (sign.role === 'primary' ? 0 : 1);
  const ids = pattern.signs
    .filter((s) => s.state !== 'not-assessed')
    .toSorted((a, b) => rank(a) - rank(b))
    .map((s) => shownAs(s.measure))
    .filter((id) => valuesOf(assessment, id).length > 0);
  return [...new Set(ids)].slice(0, atMost);
}

/** The side on which a sign shows: its own, else that of the pattern; for a share of time the leg that carries less. */
export function sideOfSign(sign: SaidSign, pattern: SaidPattern): Side | null {
  if (sign.side) return sign.side;
  const record = measureDefinitions[sign.measure];
  if (record.showsOnOtherSide && pattern.side) return otherSide(pattern.side);
  const comparesSides = record.differenceOf !== undefined || record.asymmetryOf !== undefined;
  return record.sided || comparesSides ? pattern.side : null;
}
