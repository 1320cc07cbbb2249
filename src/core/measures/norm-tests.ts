import type { MeasureId } from './measures';
import type { Limit, Limits, Norm } from './limit';

/** What to expect in the functional tests, and from where on a value is worth a second look: clinical reference 1.8. */

export const testExpectations: Partial<Record<MeasureId, Norm>> = {
  'bend-trunk-flexion': { mean: 111, sd: null, source: 'esola-1996' },
  'bend-hip-share': { mean: 62.5, sd: null, source: 'esola-1996' },
  'bend-rounding-early': { mean: 66, sd: null, source: 'esola-1996' },
  'squat-depth': { mean: 32.3, sd: 6.8, source: 'lamontagne-2009' },
  'sit-to-stand-time': { mean: 6.2, sd: 1.9, source: 'klukowska-2021' },
  'hip-internal-rotation': { mean: 35, sd: null, source: 'range-tables' },
  'hip-external-rotation': { mean: 37.5, sd: null, source: 'range-tables' },
  'hip-extension-standing-peak': { mean: -15, sd: null, source: 'range-tables' },
};

/** Longer than this is slow for the age; under 60, or where the age is not known, the upper limit of younger adults. */
function slowRise(ageYears: number | null): Limit {
  if (ageYears === null || ageYears < 60) return { above: 12.4, source: 'klukowska-2021' };
  return { above: ageYears < 70 ? 11.4 : ageYears < 80 ? 12.6 : 14.8, source: 'bohannon-2006' };
}

export function testLimits(id: MeasureId, ageYears: number | null): Limits {
  switch (id) {
    case 'bend-trunk-flexion':
      return { watch: [{ below: 80, source: 'our-rule' }] };
    case 'bend-hips-back':
      return { watch: [{ below: 8, source: 'our-rule' }] };
    // Two thirds of the first third are the low back's in healthy people too.
    case 'bend-rounding-early':
      return { watch: [{ above: 85, source: 'our-rule' }] };
    case 'single-leg-drop':
      return { watch: [{ above: 3, source: 'our-rule' }] };
    case 'single-leg-lean':
      return { watch: [{ above: 6, source: 'our-rule' }] };
    case 'single-leg-hold':
      return { watch: [{ below: 10, source: 'our-rule' }] };
    // Mean + 2 SD of the people without impingement.
    case 'squat-depth':
      return { watch: [{ above: 46, source: 'lamontagne-2009' }] };
    case 'squat-shank-lean':
      return { watch: [{ below: 15, source: 'our-rule' }] };
    case 'squat-heel-rise':
      return { watch: [{ above: 5, source: 'our-rule' }] };
    case 'squat-shift':
      return {
        watch: [
          { above: 15, source: 'our-rule' },
          { below: -15, source: 'our-rule' },
        ],
      };
    case 'squat-pelvic-line':
      return {
        watch: [
          { above: 3, source: 'our-rule' },
          { below: -3, source: 'our-rule' },
        ],
      };
    case 'sit-to-stand-time':
      return { watch: [slowRise(ageYears)] };
    case 'sit-to-stand-trunk-lean':
      return { watch: [{ above: 50, source: 'our-rule' }] };
    case 'hip-internal-rotation':
      return {
        watch: [{ below: 25, source: 'sutlive-2008' }],
        marked: [{ below: 15, source: 'altman-1991' }],
      };
    case 'hip-extension-standing':
      return { watch: [{ above: -8, source: 'our-rule' }] };
    default:
      return {};
  }
}
