import { mean } from '../signal/statistics';
import type { Curve, CurveId } from '../timeline';
import { atSpeed, freeSpeed } from './norm-speed';
import type { SourceId } from './source-ids';

/**
 * Angles of adults over the gait cycle, every 5 % from heel strike to heel strike, degrees, and how they change with
 * walking speed. Adult means and SDs: middle of Bovi 2011 and the CGM2.3 norms (clinical reference 3.2, 3.3); trunk: CGM2.3
 * thorax. Thigh is hip less pelvic tilt; its SD is not in any table, 5 is the reference's assumption (3.4). Change with
 * speed: Schwartz 2008, children, each band less the free one.
 */
interface Table {
  readonly mean: readonly number[];
  /** At each point, or one for all. */
  readonly sd: readonly number[] | number;
  /** Added to the mean at the centres of the bands very slow, slow, free, fast and very fast. */
  readonly bySpeed: readonly (readonly number[])[] | null;
}

const unchanged = Array.from({ length: 21 }, () => 0);

// prettier-ignore
const tables: Readonly<Record<CurveId, Table>> = {
  thigh: {
    mean: [23.8, 23.1, 21.6, 16.9, 11.2, 5, -0.8, -6, -10.4, -13.6, -15.5, -14.9, -9.2, 0, 9.5, 17.4, 23, 25.5, 24.6, 22.8, 23.4],
    sd: 5,
    bySpeed: [
      [-5.2, -7.6, -8.8, -7.8, -5.3, -2.3, 1.1, 4.2, 6.8, 8.6, 8.5, 6.4, 1.6, -4, -7.4, -8.3, -7.6, -6.1, -4.3, -3.6, -5.3],
      [-2.3, -3.6, -4.4, -4, -2.7, -0.9, 0.9, 2.6, 3.9, 4.7, 4.4, 3.3, 1.4, 0.1, -0.6, -1, -1.3, -1.5, -1.5, -1.6, -2.2],
      unchanged,
      [2.6, 3, 3.4, 2.9, 1.6, 0, -1.6, -2.8, -3.7, -4, -4, -3, -1.7, -0.7, 0, 0.6, 0.9, 1, 1.4, 2.1, 2.2],
      [3.3, 2.8, 3, 2.2, 0.2, -2.3, -4.7, -6.3, -7.2, -7.5, -6.8, -4.7, -2.5, -1.3, -0.1, 1.2, 2.1, 2.6, 2.9, 3.1, 2.6],
    ],
  },
  knee: {
    mean: [7.7, 13.9, 20, 19.9, 17.4, 14, 10.8, 8.8, 8.7, 10.9, 15.9, 24.6, 39, 54.8, 63.3, 62.6, 54, 38.2, 18.2, 3.8, 7],
    sd: [3.8, 4.2, 4.4, 4.8, 5.3, 5.2, 4.8, 4.5, 4.4, 4.2, 4, 5.2, 6.5, 6.2, 5, 5, 6, 7.3, 7.5, 5.2, 4.2],
    bySpeed: [
      [-0.7, -6.1, -10.8, -11.2, -9.2, -6.4, -3.4, -1, 0.8, 0.4, -2.4, -8.2, -15.7, -20.8, -19.3, -13.4, -7.5, -2.8, 0.6, 2, -0.6],
      [-1, -3.6, -6.2, -6.6, -5.5, -3.6, -1.5, 0.2, 1.3, 1, -0.4, -2.9, -5.1, -5.4, -4.3, -3.8, -3.8, -3.3, -2.1, -0.6, -0.9],
      unchanged,
      [1.9, 3, 4.2, 4.2, 2.9, 1.2, -0.6, -1.8, -2.1, -1.9, -1, 0.5, 2.2, 2.8, 2.1, 1.5, 0.9, 0.4, 0.6, 1.5, 1.8],
      [3.2, 2.2, 3.2, 2.9, 0.8, -1.9, -4.3, -5.6, -5.6, -5, -3.2, -0.2, 2.9, 3.6, 2.8, 2.7, 2.7, 2.7, 3.1, 3.9, 2.7],
    ],
  },
  ankle: {
    mean: [0, -4.8, -0.9, 3.1, 5.6, 7.4, 9, 10.7, 12.2, 12.9, 10.7, 2.3, -12.9, -15.4, -8.1, -1.5, 2.6, 4.2, 2.2, -0.1, 0.2],
    sd: [3.1, 3, 2.9, 2.8, 2.8, 2.6, 2.5, 2.5, 2.7, 3.1, 4, 6, 7.6, 6.8, 5.4, 4.3, 3.7, 3.1, 3.1, 3.1, 3],
    bySpeed: [
      [-0.5, -0.1, -1.9, -3.4, -3.6, -3.2, -2.7, -2, -1.1, 0.1, 2.7, 9.6, 20.8, 18.2, 6.9, 2.3, 1.8, 2.3, 1.7, 0.1, -0.5],
      [-0.4, -0.8, -1.9, -2.6, -2.7, -2.1, -1.2, -0.2, 0.7, 1.5, 3.2, 7.2, 11.5, 5.9, 2.3, 2.4, 2.1, 1.1, -0.1, -0.5, -0.3],
      unchanged,
      [-1.1, -0.5, 0.2, 0.8, 0.7, 0.3, -0.6, -1.5, -2.3, -3.2, -5, -8, -6.4, -0.4, 0.6, 0.3, -0.1, -0.3, -0.4, -0.6, -1.3],
      [-1, -0.2, 0.3, 1, 1.1, 0.5, -0.7, -2.4, -4.4, -7.5, -11.9, -15.6, -8.1, 1.2, 2.1, 1.9, 1.4, 1, 0.7, -0.1, -1.7],
    ],
  },
  trunk: {
    mean: [1.5, 0.6, 0.1, 0.2, 0.6, 0.8, 1, 1.3, 1.7, 1.8, 1.3, 0.4, -0.1, 0.1, 0.4, 0.6, 0.8, 1.1, 1.5, 1.5, 1],
    sd: [5.8, 5.8, 5.6, 5.5, 5.4, 5.4, 5.4, 5.5, 5.5, 5.6, 5.8, 5.8, 5.6, 5.5, 5.4, 5.4, 5.4, 5.5, 5.5, 5.6, 5.8],
    bySpeed: null,
  },
};

/** Where the curve of an angle comes from. */
const normCurveSource = (id: CurveId): SourceId => (id === 'trunk' ? 'cgm' : 'bovi-cgm-by-speed');

export interface NormCurve {
  /** 101 points, 0..100 % of the cycle, degrees. */
  readonly mean: readonly number[];
  readonly sd: readonly number[];
}

/** Straight lines between the points of every 5 %. */
const everyPercent = (at: (point: number) => number): number[] =>
  Array.from({ length: 101 }, (_, percent) => {
    const point = Math.min(19, Math.floor(percent / 5));
    const share = percent / 5 - point;
    return at(point) * (1 - share) + at(point + 1) * share;
  });

/** What is expected of an adult at this speed. @param speed v / sqrt(g * leg length); null: free speed. */
export function normCurve(id: CurveId, speed: number | null): NormCurve {
  const { mean, sd, bySpeed } = tables[id];
  const change = (point: number) =>
    bySpeed
      ? atSpeed(
          bySpeed.map((band) => band[point]!),
          speed ?? freeSpeed,
        )
      : 0;
  return {
    mean: everyPercent((point) => mean[point]! + change(point)),
    sd: everyPercent((point) => (typeof sd === 'number' ? sd : sd[point]!)),
  };
}

/**
 * Root mean square difference of a curve from the expected one once both have the same mean: an offset between the
 * landmarks and the markers of the norm cannot be told from a posture (gait variable score of Baker 2009, less its offset).
 */
function deviation(curve: readonly number[], expected: readonly number[]): number {
  const differences = curve.map((value, i) => value - expected[i]!);
  const offset = mean(differences);
  return Math.sqrt(mean(differences.map((d) => (d - offset) ** 2)));
}

/**
 * The curves with what is expected of an adult beside them.
 * @param speed v / sqrt(g * leg length); null where it is not known
 */
export const withExpected = (curves: readonly Curve[], speed: number | null): Curve[] =>
  curves.map((curve) => {
    const norm = normCurve(curve.id, speed);
    return {
      ...curve,
      expected: { ...norm, source: normCurveSource(curve.id) },
      deviationDeg: deviation(curve.mean, norm.mean),
    };
  });
