import { timeAt } from '../tracks/time-axis';
import type { MissingCode } from '../missing-code';
import { combine, type Signal } from '../signal/signal';
import { bendOutline } from './bend-outline';
import { nearSide, slow, standsOnBoth, type Body } from './body';
import { excursions, type Excursion } from './excursions';
import { before, crossing, mark, meanBetween, repetition, type TestReading } from './reading';

/** The forward bend: rows X1 and X2 of the clinical reference; side view. Thigh and trunk forward +. */

/** The shoulders sink towards the hips by more than this (leg lengths): about 50 degrees of trunk flexion. */
const minSink = 0.2;
/** The hips sink less than this meanwhile: a bend, not a squat. */
const maxHipSink = 0.2;
/** Where the share of the hips is read (reference P12), and from where on they have gone back. */
const earlyTrunkDeg = 45;
const hipsBackDeg = 8;

export function bendExcursions(body: Body): Excursion[] {
  const sink = combine([body.shoulderHeight], (h) => -h);
  return excursions(sink, body.tracks.rateHz, minSink).filter(({ start, peak, end }) => {
    const [up, down] = [
      before(body.hipHeight, start, body.tracks.rateHz),
      meanBetween(body.hipHeight, peak - 1, peak + 1),
    ];
    let standing = 0;
    for (let i = start; i <= end; i++) if (standsOnBoth(body, i)) standing++;
    return up !== null && down !== null && up - down < maxHipSink && standing >= 0.8 * (end - start + 1);
  });
}

/** The excursion of the trunk's angle within a bend: it starts with the trunk, not with the sinking of the shoulders. */
function trunkExcursion(trunk: Signal, bend: Excursion, rateHz: number): Excursion {
  const margin = Math.round(0.5 * rateHz);
  const own = excursions(trunk, rateHz, earlyTrunkDeg / 2).filter(
    ({ peak }) => peak >= bend.start - margin && peak <= bend.end + margin,
  );
  const highest = own.reduce<Excursion | null>(
    (a, b) => (a && trunk.values[a.peak]! >= trunk.values[b.peak]! ? a : b),
    null,
  );
  return highest ?? bend;
}

export function readBends(body: Body): TestReading {
  const { tracks } = body;
  const { rateHz } = tracks;
  const trunk = slow(body.angles.trunk, rateHz);
  const thigh = slow(body.angles.thigh[nearSide(body)], rateHz);
  const sagittal = body.scene.view.plane === 'sagittal';
  const lost: MissingCode[] = [];
  const repetitions = bendExcursions(body).map((rough) => {
    const bend = sagittal ? trunkExcursion(trunk, rough, rateHz) : rough;
    const common = {
      kind: 'bend' as const,
      side: null,
      startS: timeAt(tracks, bend.start),
      endS: timeAt(tracks, bend.end),
      complete: bend.fromRest && bend.toRest,
      rejected: null,
    };
    const [trunkRest, thighRest] = [before(trunk, bend.start, rateHz), before(thigh, bend.start, rateHz)];
    if (!sagittal || trunkRest === null)
      return repetition({ ...common, marks: mark(tracks, 'peak', bend.peak) }, {});
    const furthest = meanBetween(trunk, bend.peak - 0.1 * rateHz, bend.peak + 0.1 * rateHz);
    const early = crossing(trunk, bend.start, bend.peak, trunkRest + earlyTrunkDeg);
    const thighEarly = early === null ? null : meanBetween(thigh, early, early);
    const back = thighRest === null ? null : crossing(thigh, bend.start, bend.peak, thighRest + hipsBackDeg);
    const outline = bendOutline(body, trunk, bend, trunkRest);
    const seen = typeof outline === 'string' ? null : outline;
    if (typeof outline === 'string') lost.push(outline);
    return repetition(
      {
        ...common,
        ...(seen ? { rounding: seen.thirds } : {}),
        marks: [
          ...mark(tracks, 'hips-back', back),
          ...mark(tracks, 'trunk-45', early),
          ...mark(tracks, 'peak', bend.peak),
        ].sort((a, b) => a.timeS - b.timeS),
      },
      {
        trunkFlexion: furthest === null ? null : furthest - trunkRest,
        hipShare: seen && seen.hipShare,
        earlyRounding: seen && seen.earlyRounding,
        hipsBack: thighEarly === null || thighRest === null ? null : thighEarly - thighRest,
      },
    );
  });
  return { repetitions, ...(lost[0] ? { lost: { hipShare: lost[0], earlyRounding: lost[0] } } : {}) };
}
