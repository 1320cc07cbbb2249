import { describe, expect, it } from 'vitest';
import { summaryLine, viewLabel } from '../../../src/report';
import type { Assessment } from '../../../src/core';
import { say } from '../../../src/words';
import { assessment, measured, pattern } from './fixture';

const cadence = measured({ id: 'cadence', ref: 'T1', side: null, value: 109.1, unit: '1/min', plusMinus: 2 });

const lineOf = (reading: Assessment) => summaryLine(say(reading, 'en'));

describe('summaryLine', () => {
  it('names the movement, the view, the pace and the patterns seen, strongest first', () => {
    const patterns = [
      pattern({ state: 'some-signs', side: 'right' }),
      pattern({ id: 'P06', state: 'several-signs', side: null }),
      pattern({ id: 'P01', state: 'not-seen' }),
    ];
    expect(lineOf(assessment({ measures: [cadence], patterns }))).toBe(
      'Walking, seen from the right, 109 steps a minute. Several signs of less time on one leg (antalgic type) were seen in this recording. ' +
        'Some signs of reduced hip extension on the right were seen in this recording.',
    );
  });

  it('says that nothing was seen only about what was looked for', () => {
    const patterns = [pattern(), pattern({ id: 'P06' }), pattern({ id: 'P05', state: 'not-assessed' })];
    expect(lineOf(assessment({ patterns }))).toBe(
      'Walking, seen from the right. None of the 2 patterns looked for was seen in this recording.',
    );
    expect(lineOf(assessment({ patterns: [pattern()] }))).toContain('could be looked for was not seen');
  });

  it('admits when no pattern could be assessed', () => {
    const view = { plane: 'frontal', facing: 'toward', nearSide: null, yawDeg: null } as const;
    expect(lineOf(assessment({ view, patterns: [pattern({ state: 'not-assessed' })] }))).toBe(
      'Walking, seen from the front. No pattern could be assessed from this recording.',
    );
  });

  it('gives no reading of a refused recording', () => {
    const quality = [{ code: 'legs-uncertain', severity: 'refuse' }] as const;
    expect(lineOf(assessment({ quality, patterns: [pattern({ state: 'several-signs' })] }))).toBe(
      'This recording could not be read reliably.',
    );
  });
});

describe('viewLabel', () => {
  it('tells sides, front and back apart', () => {
    const view = { plane: 'sagittal', facing: 'right', nearSide: 'left', yawDeg: null } as const;
    expect(viewLabel(view)).toBe('left side');
    expect(viewLabel({ ...view, plane: 'oblique' })).toBe('oblique, left side near');
    expect(viewLabel({ ...view, plane: 'frontal', facing: 'away', nearSide: null })).toBe('back');
  });
});
