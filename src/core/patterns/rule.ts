import type { EvidenceGrade, PatternNeed, SignLook, SignRole } from '../assessment';
import type { MeasureId } from '../measures/measures';
import type { PatternId } from './pattern-id';
import type { PainPlace, StatementId } from '../recording/answers';
import type { SourceId } from '../measures/source-ids';
import type { People } from './evidence';

/**
 * What a pattern is made of, as data (clinical reference 4.1). `this side` is the side in question: every sided pattern is
 * read once for the left and once for the right.
 */

/**
 * A limit of a sign; with `norm` the measure's own watch limit at this speed (norms.ts) in that direction, and with
 * `within` the near side of it.
 */
export type SignLimit =
  | { readonly above: number; readonly source: SourceId }
  | { readonly below: number; readonly source: SourceId }
  | { readonly norm: 'above' | 'below'; readonly within?: boolean };

/** One look at one measure. */
export type Look = {
  readonly measure: MeasureId;
  readonly limit: SignLimit;
  /**
   * What people without complaint show; where it is not given, what the measure expects, and where that has no SD the
   * error alone is the yard.
   */
  readonly people?: People;
  /** Counts only where a side view gave it. */
  readonly onSideView?: true;
} & SignLook;

/** Fires when one of the alternatives does; an alternative when all of its looks do. */
export interface Sign {
  readonly role: SignRole;
  readonly anyOf: readonly (readonly Look[])[];
}

export interface PatternRule {
  readonly id: PatternId;
  /** Read once a side, or once for the whole body. */
  readonly sides: 'each' | 'whole';
  /** The first is the main sign; none: video shows nothing of it. */
  readonly signs: readonly Sign[];
  /** Alternatives of the main sign that count where they are seen, and leave nothing open where they are not. */
  readonly mainWhereSeen?: readonly (readonly Look[])[];
  /** How far people without complaint spread is not known of its main sign, so that a single look says nothing on its own. */
  readonly needsSupport?: true;
  /** Recordings that show it; what is missing of them is named. */
  readonly needs: readonly PatternNeed[];
  /** What the person says that belongs to it. It is shown with the pattern and changes no sign. */
  readonly asks: { readonly pain: readonly PainPlace[]; readonly statements: readonly StatementId[] };
  /** Without pain in one of these places on this side the pattern is not looked for. */
  readonly onlyWithPain?: readonly PainPlace[];
  /** 1: meta-analysis or several controlled studies of the sign; 2: single or conflicting; 3: tradition, mechanism. */
  readonly evidence: EvidenceGrade;
  /** How often some or several signs are said of people without complaint, percent of results (docs/VALIDATION.md). */
  readonly falseAlarmPercent?: number;
  /** Short citations, the same in every language. */
  readonly references: readonly string[];
}

const ours: SourceId = 'our-rule';

/** Limits by `our rule` unless a source is named. */
export const above = (limit: number, source: SourceId = ours): SignLimit => ({ above: limit, source });
export const below = (limit: number, source: SourceId = ours): SignLimit => ({ below: limit, source });
export const normAbove: SignLimit = { norm: 'above' };
export const normBelow: SignLimit = { norm: 'below' };
/** Not past the measure's own upper limit. */
export const withinNormAbove: SignLimit = { norm: 'above', within: true };

type On = 'this' | 'other' | 'either' | 'both';
export const value = (measure: MeasureId, limit: SignLimit, on: On = 'this'): Look => ({
  kind: 'value',
  measure,
  limit,
  on,
});
export const difference = (measure: MeasureId, limit: SignLimit): Look => ({
  kind: 'difference',
  measure,
  limit,
});
export const signedDifference = (measure: MeasureId, limit: SignLimit): Look => ({
  kind: 'signed-difference',
  measure,
  limit,
});
export const apart = (measure: MeasureId, limit: SignLimit): Look => ({ kind: 'apart', measure, limit });
/** Of people without complaint an asymmetry with its direction is as often on either side. */
export const asymmetry = (
  measure: MeasureId,
  smallerOn: 'this' | 'other',
  limit: SignLimit,
  spread: number,
): Look => among(0, spread, { kind: 'asymmetry', measure, limit, smallerOn });

/** With what is usual in people without complaint, and how far they spread. */
export const among = (usual: number, spread: number, look: Look): Look => ({
  ...look,
  people: { usual, spread },
});

/** Only as a side view gives it. */
export const onSideView = (look: Look): Look => ({ ...look, onSideView: true });

/** One of these. */
export const any = (...looks: Look[]): readonly (readonly Look[])[] => looks.map((look) => [look]);
/** All of these together. */
export const all = (...looks: Look[]): readonly Look[] => looks;
export const primary = (anyOf: readonly (readonly Look[])[]): Sign => ({ role: 'primary', anyOf });
export const supporting = (...looks: Look[]): Sign => ({ role: 'supporting', anyOf: any(...looks) });
export const against = (anyOf: readonly (readonly Look[])[]): Sign => ({ role: 'against', anyOf });
