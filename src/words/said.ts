import type {
  Answers,
  Assessment,
  Care,
  Curve,
  ExaminationOrder,
  Expected,
  MeasuredValue,
  Missing,
  MissingMeasure,
  MissingView,
  Pattern,
  PatternSign,
  QualityNote,
  RedFlag,
  Reported,
  Session,
} from '../core';
import type { Language } from './language';

/**
 * Results with their sentences in one language: `contrapposto/assessment@1` as it leaves the program, and what a person
 * reads. Fields without `plain` are for clinicians, those with it for the person at home.
 */

/** With what its source is called. */
export type SaidExpected = Omit<Expected, 'source'> & { readonly source: string };
export type SaidValue = Omit<MeasuredValue, 'expected'> & { readonly expected: SaidExpected | null };
export interface SaidMissing extends Missing {
  readonly text: string;
}
export type SaidMissingMeasure = Omit<MissingMeasure, 'missing'> & { readonly missing: SaidMissing };
export type SaidMeasure = SaidValue | SaidMissingMeasure;

export type SaidCurve = Omit<Curve, 'expected'> & {
  readonly expected?: Omit<NonNullable<Curve['expected']>, 'source'> & { readonly source: string };
};

export type SaidSign = Pick<
  PatternSign,
  'measure' | 'role' | 'state' | 'logRatio' | 'side' | 'recording' | 'timeS'
> & {
  /** What was looked for, what was seen, and the source of the limit, for clinicians. */
  readonly text: string;
  /** The same for the person at home. */
  readonly plainText: string;
};

export interface SaidReported extends Reported {
  readonly text: string;
}

export type SaidPattern = Omit<Pattern, 'signs' | 'reported' | 'unasked'> & {
  readonly name: string;
  readonly plainName: string;
  /** What ties it to hip and spine, in one sentence. */
  readonly mechanism: string;
  readonly text: string;
  readonly plainText: string;
  readonly signs: readonly SaidSign[];
  readonly reported: readonly SaidReported[];
  /** What else looks the same. */
  readonly alternatives: readonly string[];
  /** What to look at next; empty unless signs were seen. */
  readonly next: readonly string[];
  readonly plainNext: readonly string[];
  /** What it may mean in daily life, and when to see whom; empty unless signs were seen. */
  readonly plainDaily: string;
  readonly plainWhom: string;
};

export interface SaidNote extends QualityNote {
  readonly text: string;
}

export type SaidAssessment = Omit<Assessment, 'measures' | 'curves' | 'patterns' | 'quality'> & {
  readonly measures: readonly SaidMeasure[];
  readonly curves: readonly SaidCurve[];
  readonly patterns: readonly SaidPattern[];
  readonly quality: readonly SaidNote[];
  /** What all this is for, and what it is not. */
  readonly purpose: string;
};

export interface SaidRedFlag extends RedFlag {
  /** What was ticked. */
  readonly text: string;
  /** What to do, by level. */
  readonly advice: string;
}

/** What the answers ask for before anything that was measured: it rules every report. */
export interface SaidCare extends Pick<Care, 'level' | 'replaces'> {
  readonly redFlags: readonly SaidRedFlag[];
  /** Before all other advice. */
  readonly steps: readonly { readonly text: string; readonly plainText: string }[];
  /** Advice that is not given, word for word. */
  readonly leftOut: readonly string[];
}

export interface SaidOrder {
  readonly first: ExaminationOrder['first'];
  readonly text: string;
  readonly plainText: string;
  /** What speaks for it: answers and patterns. */
  readonly hip: readonly string[];
  readonly spine: readonly string[];
}

export interface SaidMissingView extends MissingView {
  /** `A walk filmed from the left would serve: ...` */
  readonly text: string;
  readonly plainText: string;
}

/** `contrapposto/session@1` with its sentences. */
export interface SaidSession {
  readonly schema: Session['schema'];
  readonly language: Language;
  readonly purpose: string;
  readonly recordings: readonly { readonly id: string; readonly assessment: SaidAssessment }[];
  readonly answers: Answers;
  readonly measures: readonly { readonly measure: SaidMeasure; readonly recording: string | null }[];
  readonly patterns: readonly SaidPattern[];
  readonly redFlags: readonly SaidRedFlag[];
  readonly care: SaidCare;
  readonly order: SaidOrder | null;
  readonly missingViews: readonly SaidMissingView[];
}
