/** Why a measure has no value. */
export const missingCodes = [
  'other-view',
  'other-task',
  'other-side',
  'too-few-cycles',
  'not-visible',
  'low-frame-rate',
  'no-scale',
  'cannot-be-seen',
  'not-built',
  'not-performed',
  'too-few-repetitions',
  'clip-ends',
  'thigh-moved',
  'pelvis-tipped',
  'trunk-leaned',
  'no-outline',
  'arm-over-back',
  'outline-clipped',
  'outline-moves',
  'outline-disturbed',
] as const;
export type MissingCode = (typeof missingCodes)[number];
