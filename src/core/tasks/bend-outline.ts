import type { MissingCode } from '../missing-code';
import type { Rounding } from '../timeline';
import { timeAt } from '../tracks/time-axis';
import { valueAt, type Signal } from '../signal/signal';
import { median } from '../signal/statistics';
import type { Body } from './body';
import type { Excursion } from './excursions';
import { crossing } from './reading';
import { curveOfFrame, hipShare, roundingOf, type BendMoment } from './rounding';

/** The outline of the back through one bend: what each third of the trunk's turn is made of. */

export interface BendOutline {
  /** Percent of the trunk's turn that is the hips'. */
  readonly hipShare: number;
  /** Percent of the first third that is the low back's. */
  readonly earlyRounding: number | null;
  readonly thirds: readonly (Rounding | null)[];
}

/** Frames within this time of an instant stand for it: the edge of a single frame is noisy. */
const aroundS = 0.15;
const minFrames = 2;

/** @returns why the edge of the back cannot be used, where it cannot: the commonest reason of the frames. */
export function bendOutline(
  body: Body,
  trunk: Signal,
  bend: Excursion,
  restDeg: number,
): BendOutline | MissingCode {
  const { recording, tracks } = body;
  if (!recording.outline?.some((polygon) => polygon)) return 'no-outline';
  const reasons: MissingCode[] = [];
  const moment = (position: number, widthS = aroundS): BendMoment | null => {
    const centreS = timeAt(tracks, position);
    const curves = recording.timesS.flatMap((timeS, i) => {
      if (!recording.frames[i] || Math.abs(timeS - centreS) > widthS) return [];
      const curve = curveOfFrame(body, i);
      if (typeof curve === 'string') reasons.push(curve);
      return curve === null || typeof curve === 'string' ? [] : [curve];
    });
    const here = valueAt(trunk, position);
    if (curves.length < minFrames || here === null) return null;
    return {
      trunkDeg: here - restDeg,
      curve: {
        upperDeg: median(curves.map((c) => c.upperDeg)),
        lowerDeg: median(curves.map((c) => c.lowerDeg)),
      },
    };
  };
  const furthest = valueAt(trunk, bend.peak);
  if (furthest === null) return 'not-visible';
  const third = (k: number) =>
    crossing(trunk, bend.start, bend.peak, restDeg + (k / 3) * (furthest - restDeg));
  const [first, second] = [third(1), third(2)];
  const rest = moment(Math.max(0, bend.start - 0.3 * tracks.rateHz), 2 * aroundS);
  const deepest = moment(bend.peak, 2 * aroundS);
  const moments = [
    rest,
    first === null ? null : moment(first),
    second === null ? null : moment(second),
    deepest,
  ];
  const total = rest && deepest && hipShare(rest, deepest);
  if (total === null) return commonest(reasons);
  const shares = [0, 1, 2].map((k) => {
    const [from, to] = [moments[k], moments[k + 1]];
    return from && to ? hipShare(from, to) : null;
  });
  return {
    hipShare: total,
    earlyRounding: shares[0] == null ? null : 100 - shares[0],
    thirds: shares.map((share) => (share === null ? null : roundingOf(share))),
  };
}

const commonest = (reasons: readonly MissingCode[]): MissingCode => {
  const times = (code: MissingCode) => reasons.filter((r) => r === code).length;
  return reasons.reduce<MissingCode>((a, b) => (times(b) > times(a) ? b : a), reasons[0] ?? 'no-outline');
};
