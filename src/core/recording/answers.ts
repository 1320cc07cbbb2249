import type { Side } from './skeleton';

/** What the person is asked (clinical reference 4.0, 4.2, 4.3). Answers order the suggestions; they change no measured sign. */

export const painPlaces = [
  'groin',
  'outer-hip',
  'buttock',
  'upper-back',
  'low-back',
  'thigh',
  'knee',
  'below-knee',
] as const;
export type PainPlace = (typeof painPlaces)[number];

export const statementIds = [
  'shoes-and-socks',
  'stairs',
  'lying-on-side',
  'squat-groin-pain',
  'relief-sitting',
  'tingling',
  'cough-pain',
  'night-ache',
] as const;
export type StatementId = (typeof statementIds)[number];

/** When to act on a warning sign: now, within days, at the next visit; `do-not-record`: not safe to be filmed. */
export const redFlagLevels = ['emergency', 'do-not-record', 'days', 'routine'] as const;
export type RedFlagLevel = (typeof redFlagLevels)[number];

/** Warning signs by level: clinical reference 4.3. */
export const redFlagLevelOf = {
  'bladder-bowel': 'emergency',
  'saddle-numbness': 'emergency',
  'leg-weakness': 'emergency',
  'fall-no-weight': 'emergency',
  'hot-joint-fever': 'emergency',
  'turned-out-leg': 'emergency',
  'chest-calf': 'emergency',
  'unsafe-standing': 'do-not-record',
  'severe-pain': 'do-not-record',
  'acute-injury': 'do-not-record',
  'cancer-history': 'days',
  'weight-loss': 'days',
  'night-pain': 'days',
  infection: 'days',
  'bone-loss': 'days',
  'age-new-pain': 'days',
  'foot-drop': 'days',
  'child-limp': 'days',
  'groin-weeks': 'routine',
  'morning-stiffness': 'routine',
  'steroid-alcohol': 'routine',
  'past-surgery': 'routine',
  falls: 'routine',
} as const satisfies Record<string, RedFlagLevel>;
export type RedFlagId = keyof typeof redFlagLevelOf;
export const redFlagIds = Object.keys(redFlagLevelOf) as RedFlagId[];

/** Since when it hurts, the shortest first. */
export const durations = ['days', 'weeks', 'months', 'years'] as const;
export type PainDuration = (typeof durations)[number];

/** What makes it worse. */
export const aggravatorIds = [
  'walking',
  'standing',
  'sitting',
  'bending',
  'getting-up',
  'one-leg',
  'squatting',
] as const;
export type AggravatorId = (typeof aggravatorIds)[number];

/** From here on the scale from 0 to 10 pain with movement is too strong to be filmed (clinical reference 4.3). */
export const severePainFrom = 7;

/** null: not answered. */
export interface Answers {
  readonly pain: readonly { readonly place: PainPlace; readonly side: Side | null }[];
  readonly statements: Readonly<Record<string, boolean | null>>;
  /** Ids of the warning signs that were ticked; null: not asked yet. */
  readonly redFlags: readonly string[] | null;
  /** Numeric pain rating of the pain with movement, whole numbers 0 to 10. */
  readonly painWithMovement?: number | null;
  readonly since?: PainDuration | null;
  /** Empty or left out: not answered. */
  readonly worse?: readonly AggravatorId[];
}

export const noAnswers: Answers = { pain: [], statements: {}, redFlags: null };
