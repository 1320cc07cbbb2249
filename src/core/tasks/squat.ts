import { timeAt } from '../tracks/time-axis';
import { frontPlane } from '../scene/front-plane';
import { combine, type Signal } from '../signal/signal';
import { sides, type Side } from '../recording/skeleton';
import { path } from '../tracks/tracks';
import { nearSide, slow, standsOnBoth, type Body } from './body';
import { excursions, type Excursion } from './excursions';
import { before, mark, meanBetween, repetition, type TestReading } from './reading';
import { median } from '../signal/statistics';

/** Squats: row X5 of the clinical reference. Any view shows the depth; the side view trunk, shank and heel, the front the shift. */

/** The hips sink by more than this (leg lengths) in a squat. */
const minSink = 0.12;
/** The deepest point is read over this long. */
const deepestS = 0.2;

/** Repetitions: the hips sink and rise while both feet stay where they are. */
export function squatExcursions(body: Body): Excursion[] {
  const sink = combine([body.hipHeight], (h) => -h);
  return excursions(sink, body.tracks.rateHz, minSink).filter(({ start, end }) => {
    let standing = 0;
    for (let i = start; i <= end; i++) if (standsOnBoth(body, i)) standing++;
    return standing >= 0.8 * (end - start + 1);
  });
}

/** Where the floor is in the picture: the heels of a person who stands, px down. */
function groundPx(body: Body, side: Side, upright: readonly number[]): number | null {
  const heel = path(body.tracks, side, 'heel').y;
  const values = upright.filter((i) => heel.known[i]).map((i) => heel.values[i]!);
  return values.length ? median(values) : null;
}

export function readSquats(body: Body): TestReading {
  const { tracks, legPx, angles, scene } = body;
  const { rateHz } = tracks;
  const found = squatExcursions(body);
  const upright = uprightFrames(body, found);
  const near = nearSide(body);
  const seen = scene.view.plane === 'sagittal' ? [near] : sides;
  const floors = seen.map((side) => groundPx(body, side, upright)).filter((y) => y !== null);
  const floorPx = floors.length ? floors.reduce((a, b) => a + b, 0) / floors.length : null;
  const hipY = hipPx(body);
  const half = (deepestS * rateHz) / 2;
  const at = (s: Signal, { peak }: Excursion) => meanBetween(s, peak - half, peak + half);
  const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
  const front = scene.view.plane === 'frontal' ? frontPlane(tracks, body.pass) : null;
  const shift = front && pelvisShift(body);
  const tip = front && slow(front.drop.left, rateHz);
  const heelRise = (squat: Excursion) => {
    if (floorPx === null) return null;
    const heel = slow(path(tracks, near, 'heel').y, rateHz);
    const [down, up] = [at(heel, squat), before(heel, squat.start, rateHz)];
    return down === null || up === null ? null : (100 * Math.max(0, up - down)) / legPx;
  };
  const sagittal = scene.view.plane === 'sagittal';
  const repetitions = found.map((squat) => {
    const deepest = at(hipY, squat);
    return repetition(
      {
        kind: 'squat',
        side: null,
        startS: timeAt(tracks, squat.start),
        endS: timeAt(tracks, squat.end),
        complete: squat.fromRest && squat.toRest,
        marks: mark(tracks, 'peak', squat.peak),
        rejected: null,
      },
      {
        depth: floorPx === null || deepest === null ? null : (100 * (floorPx - deepest)) / legPx,
        trunkLean: sagittal ? maxBetween(slow(angles.trunk, rateHz), squat) : null,
        shankLean: sagittal ? negative(at(slow(angles.shank[near], rateHz), squat)) : null,
        heelRise: sagittal ? heelRise(squat) : null,
        // Against straight over the feet: who stands shifted squats shifted.
        shift: shift && at(shift, squat),
        pelvicLine: tip && minus(at(tip, squat), before(tip, squat.start, rateHz)),
      },
    );
  });
  return { repetitions };
}

const negative = (v: number | null) => (v === null ? null : -v);

/** Frames outside the repetitions in which both feet stand; all frames where the clip has no other. */
function uprightFrames(body: Body, found: readonly Excursion[]): number[] {
  const all = [...body.tracks.timesS.keys()];
  const between = all.filter(
    (i) => standsOnBoth(body, i) && found.every(({ start, end }) => i < start || i > end),
  );
  return between.length ? between : all;
}

/** Middle of the hips, px down the picture. */
const hipPx = (body: Body): Signal => {
  const [left, right] = sides.map((side) => path(body.tracks, side, 'hip').y) as [Signal, Signal];
  return slow(
    body.scene.view.plane === 'sagittal'
      ? body.pass.nearSide === 'left'
        ? left
        : right
      : combine([left, right], (a, b) => (a + b) / 2),
    body.tracks.rateHz,
  );
};

const maxBetween = (s: Signal, { start, end }: Excursion): number | null => {
  let most: number | null = null;
  for (let i = start; i <= end; i++)
    if (s.known[i] && (most === null || s.values[i]! > most)) most = s.values[i]!;
  return most;
};

/** Mid-hip over mid-ankle, percent of the hips' breadth, to the person's right +. */
function pelvisShift({ tracks, pass }: Body): Signal {
  const rightSign = pass.facing === 'away' ? 1 : -1;
  const [lh, rh, la, ra] = (['hip', 'ankle'] as const).flatMap((joint) =>
    sides.map((side) => path(tracks, side, joint).x),
  ) as [Signal, Signal, Signal, Signal];
  return slow(
    combine(
      [lh, rh, la, ra],
      (a, b, c, d) => (rightSign * 100 * ((a + b) / 2 - (c + d) / 2)) / Math.max(1, Math.abs(a - b)),
    ),
    tracks.rateHz,
  );
}
