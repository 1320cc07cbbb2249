import type { Flag, Grade, MeasureGroup, QualityNote, Side, SignState } from '../../core';

/** What codes are called wherever they are shown: on the page, on paper, in sentences. */

export const sides: Readonly<Record<Side, string>> = { left: 'left', right: 'right' };

export const flags: Readonly<Record<Flag, string>> = {
  within: 'as expected',
  borderline: 'at the edge of what is expected',
  outside: 'outside what is expected',
  'cannot-tell': 'error too large to tell',
};

export const grades: Readonly<Record<Exclude<Grade, 'D'>, string>> = {
  A: 'one camera measures this well',
  B: 'read with caution',
  C: 'only for left against right, or change over time',
};

export const groups: Readonly<Record<MeasureGroup, string>> = {
  times: 'Time and distance',
  side: 'Walking, from the side',
  front: 'Walking, from the front or back',
  stand: 'Standing',
  tests: 'Movement tests',
};

export const signStates: Readonly<Record<SignState, string>> = {
  clear: 'clear',
  borderline: 'borderline',
  absent: 'absent',
  'cannot-tell': 'cannot tell',
  'not-assessed': 'not assessed',
};

export const severities: Readonly<Record<QualityNote['severity'], string>> = {
  info: 'Note',
  warn: 'Caution',
  refuse: 'Not readable',
};
