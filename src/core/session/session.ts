import type { Assessment, Measure, Pattern, PatternNeed } from '../assessment';
import type { Language } from '../text/language';
import type { Answers, RedFlagId, RedFlagLevel } from './answers';

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

/** A warning sign that was ticked: when to act on it, and what to do. */
export interface RedFlag {
  readonly id: RedFlagId;
  readonly level: RedFlagLevel;
  /** What was ticked. */
  readonly text: string;
  /** What to do, by level. */
  readonly advice: string;
}

/** What to have examined first; an order of suggestions, not a finding (clinical reference 4.2). */
export interface ExaminationOrder {
  readonly first: 'hip' | 'spine' | 'both';
  readonly text: string;
  readonly plainText: string;
  /** What speaks for it, in words: answers and patterns. */
  readonly hip: readonly string[];
  readonly spine: readonly string[];
}

/** A recording that is not there and would answer an open question. */
export interface MissingView {
  readonly need: PatternNeed;
  /** `A walk filmed from the left would serve: ...` */
  readonly text: string;
  readonly plainText: string;
  /** Ids of the patterns whose main sign it would show. */
  readonly patterns: readonly string[];
}

export interface Session {
  readonly schema: typeof sessionSchemaId;
  readonly language: Language;
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
