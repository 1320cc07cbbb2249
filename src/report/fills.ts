import type { PatternState, SignState } from '../core';

/** How far a mark is filled: as far as it was seen; `none` where nobody could tell. */
export type Fill = 'full' | 'half' | 'empty' | 'none';

export const signFills: Readonly<Record<SignState, Fill>> = {
  clear: 'full',
  borderline: 'half',
  absent: 'empty',
  'cannot-tell': 'none',
  'not-assessed': 'none',
};
export const stateFills: Readonly<Record<PatternState, Fill>> = {
  'several-signs': 'full',
  'some-signs': 'half',
  'not-seen': 'empty',
  'cannot-tell': 'none',
  'not-assessed': 'none',
};
