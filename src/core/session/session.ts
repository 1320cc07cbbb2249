import type { Assessment, Measure, Pattern, PatternNeed } from '../assessment';
import type { PatternId } from '../patterns/pattern-id';
import type { Side } from '../recording/skeleton';
import type { Answers, PainPlace, RedFlagId, RedFlagLevel, StatementId } from '../recording/answers';

/** `contrapposto/session@1`: one person, one day, several recordings, read together. */
export const sessionSchemaId = 'contrapposto/session@1';

/** One recording of a session. `id` is the caller's: it comes back wherever the session points at a recording. */
export interface SessionRecording {
  readonly id: string;
  readonly assessment: Assessment;
}

/** A measure of the session: the best of what the recordings give. */
export interface SessionMeasure {
  readonly measure: Measure;
  /** The recording it comes from; of a mean over several the one with most behind it. null: measured in none. */
  readonly recording: string | null;
}

/** A warning sign that was ticked, and when to act on it. */
export interface RedFlag {
  readonly id: RedFlagId;
  readonly level: RedFlagLevel;
}

/** Something that speaks for one region: an answer, or a pattern that was seen. */
export type OrderReason =
  | { readonly code: 'pain'; readonly place: PainPlace; readonly side: Side | null }
  | { readonly code: 'statement'; readonly statement: StatementId }
  | { readonly code: 'pattern'; readonly pattern: PatternId; readonly side: Side }
  /** Back pain with hips that move as expected. */
  | { readonly code: 'free-hips' };

/** What to have examined first; an order of suggestions, not a finding (clinical reference 4.2). */
export interface ExaminationOrder {
  readonly first: 'hip' | 'spine' | 'both';
  readonly hip: readonly OrderReason[];
  readonly spine: readonly OrderReason[];
}

/** A recording that is not there and would answer an open question. */
export interface MissingView {
  readonly need: PatternNeed;
  /** Ids of the patterns whose main sign it would show. */
  readonly patterns: readonly PatternId[];
}

export interface Session {
  readonly schema: typeof sessionSchemaId;
  readonly recordings: readonly SessionRecording[];
  readonly answers: Answers;
  /** Every measure once a side, joined from the recordings: left values from where the left side is near the camera. */
  readonly measures: readonly SessionMeasure[];
  /** Read across all recordings. */
  readonly patterns: readonly Pattern[];
  /** The most urgent first; empty where none was ticked or nobody was asked. */
  readonly redFlags: readonly RedFlag[];
  /** null where nothing was answered or seen that points anywhere. */
  readonly order: ExaminationOrder | null;
  /** The one that answers most first. */
  readonly missingViews: readonly MissingView[];
}
