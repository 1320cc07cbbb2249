import type { Grade, MissingCode, Side } from '../../../core';
import { count } from '../../phrases';
import { flags, grades, groups, sides } from '../labels';

const missingShort: Record<MissingCode, string> = {
  'other-view': 'other view',
  'other-task': 'other movement',
  'other-side': 'far side',
  'too-few-cycles': 'too few cycles',
  'not-visible': 'not visible',
  'low-frame-rate': 'frame rate too low',
  'rhythm-doubted': 'rhythm in doubt',
  'no-scale': 'needs height',
  'camera-moves': 'camera moves',
  'cannot-be-seen': 'cannot be seen',
  'not-built': 'not built yet',
  'not-performed': 'not performed',
  implausible: 'not possible for a body',
  'too-few-repetitions': 'too few repetitions',
  'clip-ends': 'cut off by the clip',
  'thigh-moved': 'thigh moved',
  'pelvis-tipped': 'pelvis tipped',
  'trunk-leaned': 'trunk leaned',
  'no-outline': 'no outline',
  'arm-over-back': 'arm over the back',
  'outline-clipped': 'back at the edge of the picture',
  'outline-moves': 'cloth moves',
  'outline-disturbed': 'something touches the back',
};

export const table = {
  filter: 'Show measures',
  all: 'All',
  flaggedOnly: (n: number) => `Outside what is expected (${n})`,
  measure: 'Measure',
  left: 'Left',
  right: 'Right',
  expected: 'Expected',
  expectedHint: 'mean (SD)',
  picture: 'Against expected',
  grade: 'Grade',
  whole: 'whole body',
  none: 'not known',
  groups,
  grades,
  flags,
  missingShort,
  n: (n: number) => `n ${n}`,
  gradeLabel: (grade: Exclude<Grade, 'D'>) => `Grade ${grade}: ${grades[grade]}`,
  legend:
    '± is the half width of a 95 % style interval for one camera. n is the number of cycles, steps or frames averaged.',
  notMeasured: (n: number) => `Not measured here: ${count(n, 'value', 'values')}, and why`,
  side: (side: Side) => sides[side],
} as const;
