import { describe, expect, it } from 'vitest';
import { expectedOf, flagOf } from '../../../../src/core/measures/norms';
import { isMeasured, sides, type MeasureId, type Sex } from '../../../../src/core';
import { sayMeasure } from '../../../../src/words';
import { assessed, measured, missingCode } from '../../../support/assess';
import { walk } from '../../../support/walker';

const speed = 0.43;

/** What the tables by age give for a measure; null where its norm comes from elsewhere. */
function aged(id: MeasureId, ageYears: number | null, sex: Sex | null) {
  const norm = expectedOf(id, { speed, ageYears, sex });
  return norm?.source === 'spatiotemporal-by-age' ? { mean: norm.mean, sd: norm.sd } : null;
}

describe('norms by age and sex', () => {
  it('are those of the tables', () => {
    expect(aged('cadence', 72, 'male')).toEqual({ mean: 102, sd: 8 });
    expect(aged('stride-time', 25, 'female')).toEqual({ mean: 1, sd: 0.04 });
    expect(aged('step-length', 88, 'female')!.mean).toBeCloseTo(0.54, 6);
    expect(aged('step-length', 97, 'female')).toEqual(aged('step-length', 88, 'female'));
    expect(aged('stance-percent', 45, 'male')!.mean).toBeCloseTo(62.6, 6);
    expect(aged('step-width', 35, 'male')!.sd).toBeCloseTo(0.028, 6);
  });

  it('of one sex unknown lie between both, and spread wider', () => {
    const both = aged('cadence', 45, null)!;
    expect(both.mean).toBeCloseTo(112, 6);
    expect(both.sd).toBeCloseTo(Math.hypot(7, 5), 6);
  });

  it('fall back on adults in general where nothing is known', () => {
    expect(aged('cadence', null, null)).toBeNull();
    expect(expectedOf('cadence', { speed })!.source).toBe('spatiotemporal');
    expect(expectedOf('cadence', { speed, sex: 'female' })!.mean).toBeGreaterThan(115);
  });

  it('judge a cadence by the person: usual in a woman, high in an older man', () => {
    expect(flagOf('cadence', 124, 2, { speed, ageYears: 30, sex: 'female' })).toBe('within');
    expect(flagOf('cadence', 124, 2, { speed, ageYears: 72, sex: 'male' })).toBe('outside');
    expect(flagOf('walking-speed', 0.7, 0.05, { speed, ageYears: 80 })).toBe('outside');
    expect(flagOf('walking-speed', 0.7, 0.05, { speed, ageYears: 30 })).toBeNull();
  });

  it('are kept from children', () => {
    const { recording } = walk();
    const child = assessed({ ...recording, context: { ageYears: 9, sex: 'male' } });
    expect(child.quality.map((q) => q.code)).toContain('child');
    expect(child.measures.filter(isMeasured).every((m) => m.expected === null && m.flag === null)).toBe(true);
    expect(child.curves.every((c) => c.expected === undefined)).toBe(true);
    expect(missingCode(child, 'sagittal-deviation', 'right')).not.toBeNull();
  });
});

describe('a swing outwards', () => {
  it('counts only where it is twice that of the other side', () => {
    expect(flagOf('circumduction', 7, 1, { speed: null, otherSide: 2 })).toBe('outside');
    expect(flagOf('circumduction', 7, 1, { speed: null, otherSide: 5 })).toBe('within');
    expect(flagOf('circumduction', 7, 1, { speed: null, otherSide: null })).toBeNull();
  });
});

describe('a treadmill', () => {
  const { recording } = walk({ treadmill: true });
  const belt = assessed({ ...recording, context: { treadmillSpeedMS: 1.2 } });

  it('gives the scale by its speed', () => {
    expect(measured(belt, 'walking-speed').value).toBeCloseTo(1.2, 6);
    for (const side of sides) expect(measured(belt, 'stride-length', side).value).toBeCloseTo(1.2 * 1.1, 1);
  });

  it('without its speed and without a height gives no lengths', () => {
    expect(missingCode(assessed(recording), 'walking-speed')).toBe('no-scale');
  });
});

describe('what one camera cannot see', () => {
  it('is listed with its own sentence', () => {
    const { measures } = assessed(walk().recording);
    for (const id of ['pelvis-rotation', 'gait-profile-score', 'toe-clearance', 'hip-extension-vs-pelvis']) {
      const found = measures.filter((m) => m.id === id);
      expect(found.length).toBeGreaterThan(0);
      for (const m of found) {
        if (isMeasured(m)) throw new Error(`${id} has a value`);
        expect(m.missing.code).toBe('cannot-be-seen');
        expect(sayMeasure(m, 'en')).not.toMatchObject({
          missing: { text: expect.stringMatching(/well enough to print/) as unknown },
        });
      }
    }
  });
});

describe('a panning camera', () => {
  it('gives the same times and angles', () => {
    const { recording } = walk();
    const still = assessed(recording);
    const panned = assessed({
      ...recording,
      frames: recording.frames.map(
        (f, i) => f && f.map(([x, y, v]) => [x - 150 * recording.timesS[i]!, y, v] as const),
      ),
    });
    for (const side of sides) {
      for (const id of ['thigh-extension-peak', 'knee-swing-peak'] as const)
        expect(Math.abs(measured(panned, id, side).value - measured(still, id, side).value)).toBeLessThan(
          0.3,
        );
      const stance = measured(panned, 'stance-percent', side).value;
      expect(Math.abs(stance - measured(still, 'stance-percent', side).value)).toBeLessThan(1);
    }
    expect(measured(panned, 'normalised-speed').value).toBeCloseTo(
      measured(still, 'normalised-speed').value,
      1,
    );
  });
});
