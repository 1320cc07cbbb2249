import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../src/core';
import { assessment, measured, missing } from '../../report/fixture';

const at = (value: number, plusMinus = 5) => assessment({ measures: [measured({ value, plusMinus })] });
const only = (before: number, after: number, plusMinus?: number) =>
  changesBetween(at(before), at(after, plusMinus))[0]!;

describe('change between two recordings', () => {
  it('is more than the error only past the minimal detectable change of 6°', () => {
    expect(only(-8, -13.9)).toMatchObject({ limit: 6, beyondError: false });
    expect(only(-8, -14.1)).toMatchObject({ limit: 6, beyondError: true });
    expect(only(-14.1, -8).beyondError).toBe(true);
  });

  it('has the sign of after minus before', () => {
    expect(only(-8, -15).change).toBeCloseTo(-7, 9);
  });

  it('needs more where either ± is wider', () => {
    expect(only(-8, -16, 7.5)).toMatchObject({ limit: 9, beyondError: false });
  });

  it('takes the error of a difference where no minimal detectable change is known', () => {
    const heel = (value: number) =>
      assessment({ measures: [measured({ id: 'heel-rise', value, plusMinus: 3 })] });
    expect(changesBetween(heel(30), heel(34))[0]!.limit).toBeCloseTo(4.243, 3);
  });

  it('leaves out what one of the two lacks, and never compares left with right', () => {
    const left = assessment({ measures: [measured({ side: 'left' }), missing({ side: 'right' })] });
    expect(changesBetween(at(-8), left)).toEqual([]);
  });

  it('of an asymmetry that has changed sides goes through zero', () => {
    const steps = (value: number, smallerSide: 'left' | 'right') =>
      assessment({
        measures: [
          measured({ id: 'step-time-asymmetry', side: null, value, plusMinus: 4, unit: '%', smallerSide }),
        ],
      });
    const change = (from: [number, 'left' | 'right'], to: [number, 'left' | 'right']) =>
      changesBetween(steps(...from), steps(...to))[0]!;
    expect(change([12, 'left'], [4, 'left'])).toMatchObject({ change: -8, beyondError: true });
    expect(change([4, 'left'], [3, 'left'])).toMatchObject({ change: -1, beyondError: false });
    expect(change([4, 'left'], [3, 'right'])).toMatchObject({ change: -7, beyondError: true });
  });

  it('of an estimate is what estimates the change, with its own error', () => {
    const tilt = (value: number, forChange: number) =>
      measured({ id: 'pelvic-tilt-estimate', value, forChange, plusMinus: 13, changePlusMinus: 5.5 });
    const change = changesBetween(
      assessment({ measures: [tilt(8, 5)] }),
      assessment({ measures: [tilt(12, 11)] }),
    )[0]!;
    expect(change).toMatchObject({ change: 6, limit: 5.5, beyondError: true });
  });
});
