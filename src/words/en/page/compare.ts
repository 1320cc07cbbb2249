import { count } from '../../phrases';

export const compare = {
  pageTitle: 'Compare',
  eyebrow: 'Compare',
  heading: 'What changed',
  line: (before: string, after: string, beyond: number, all: number) =>
    `From ${before} to ${after}: ${
      beyond === 0
        ? `none of ${count(all, 'measure', 'measures')} changed by more than the method’s error.`
        : `${beyond} of ${count(all, 'measure', 'measures')} changed by more than the method’s error.`
    }`,
  then: 'then',
  needed: (limit: string) => `error of the method ${limit}`,
  course: (name: string, n: number) => `${name} over ${n} sessions.`,
  beyondHeading: 'More than the method’s error',
  beyondNote: 'Ring: before. Point: after. Line: ±. Grey band: expected, where known.',
  withinHeading: 'Not more than the method’s error',
  withinNote: 'These may have changed or not: the method cannot tell.',
  nothingInCommon: 'These sessions share no measure. Compare the same movement, filmed from the same side.',
  absent: 'To compare, two sessions with recordings that could be read are needed.',
  toLibrary: 'To the library',
} as const;
