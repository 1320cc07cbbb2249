import type { Assessment, Pattern } from '../assessment';
import type { Side } from '../skeleton';

/** `contrapposto/session@1`: one person, one day, several recordings, read together. */
export const sessionSchemaId = 'contrapposto/session@1';

/** One recording of a session. `id` is the caller's: it comes back wherever the session points at a recording. */
export interface SessionRecording {
  readonly id: string;
  readonly assessment: Assessment;
}

export const painPlaces = [
  'groin',
  'outer-hip',
  'buttock',
  'low-back',
  'thigh',
  'knee',
  'below-knee',
] as const;
export type PainPlace = (typeof painPlaces)[number];

/** What the person says. Answers order the suggestions; they never change a measured sign. null: not answered. */
export interface Answers {
  readonly pain: readonly { readonly place: PainPlace; readonly side: Side | null }[];
  readonly statements: Readonly<Record<string, boolean | null>>;
  /** Ids of the warning signs that were ticked; null: not asked yet. */
  readonly redFlags: readonly string[] | null;
}

export const noAnswers: Answers = { pain: [], statements: {}, redFlags: null };

export interface Session {
  readonly schema: typeof sessionSchemaId;
  readonly recordings: readonly SessionRecording[];
  readonly answers: Answers;
  /** Read across all recordings. */
  readonly patterns: readonly Pattern[];
}
