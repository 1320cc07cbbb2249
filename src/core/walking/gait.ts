import type { CycleReader, PassCycles } from './cycle-reader';
import {
  average,
  difference,
  isSample,
  type Finding,
  type Gap,
  type Sample,
  type WalkInput,
} from '../measures/findings';
import { timeFindings } from './gait-times';
import { kept } from '../signal/kept';
import type { SideAngles } from '../scene/kinematics';
import type { MeasureId } from '../measures/measures';
import { combine } from '../signal/signal';
import { mean, median } from '../signal/statistics';
import { sides, type Side } from '../recording/skeleton';
import { middleOfBoth, path, type Tracks } from '../tracks/tracks';

/** What walking gives, cycle by cycle: rows G and R of the clinical reference, and with them the times. */

const minus = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);

type CycleFormula = (cycle: CycleReader, side: Side, angles: SideAngles, tracks: Tracks) => number | null;

/** Heel and toe points differ in height, so the flat foot of mid-stance is the zero of foot and ankle angles. */
const flatFoot = (cycle: CycleReader, side: Side, angles: SideAngles) =>
  cycle.mean(angles.foot[side], 20, 30);

// The same for every cycle, and for every correction of one.
const thighAgainstTrunk = kept((angles: SideAngles, side: Side) =>
  combine([angles.thigh[side], angles.trunk], (thigh, trunk) => thigh + trunk),
);
const middleOfHips = kept((tracks: Tracks) => middleOfBoth(tracks, 'hip', 'y'));

/** Per-cycle formulas of a side view; rows G1-G20 and R3 of the clinical reference. */
const sideFormulas: Partial<Record<MeasureId, CycleFormula>> = {
  'thigh-extension-peak': (c, side, a) => c.min(a.thigh[side], 40, 60),
  'thigh-range': (c, side, a) => c.range(a.thigh[side]),
  'hip-extension-vs-trunk-peak': (c, side, a) => c.min(thighAgainstTrunk(a, side), 40, 60),
  'thigh-flexion-peak': (c, side, a) => c.max(a.thigh[side], 70, 100),
  'knee-initial-contact': (c, side, a) => c.at(a.knee[side], 0),
  'knee-loading': (c, side, a) => minus(c.max(a.knee[side], 5, 25), c.at(a.knee[side], 0)),
  'knee-late-stance': (c, side, a) => c.min(a.knee[side], 25, 50),
  'knee-swing-peak': (c, side, a) => c.max(a.knee[side], 60, 85),
  'ankle-dorsiflexion-peak': (c, side, a) => minus(c.max(a.ankle[side], 30, 50), flatFoot(c, side, a)),
  'ankle-pushoff': (c, side, a) => minus(c.min(a.ankle[side], 58, 70), flatFoot(c, side, a)),
  'foot-angle-contact': (c, side, a) => minus(c.at(a.foot[side], 0), flatFoot(c, side, a)),
  'trailing-limb-angle': (c, side, a) => c.max(a.trailing[side], 40, 60),
  'trunk-extension-burst': (c, _side, a) => minus(c.mean(a.trunk, 45, 55), c.mean(a.trunk, 0, 100)),
  'heel-rise': (c, side, _a, tracks) => {
    const heel = path(tracks, side, 'heel').y;
    const ground = c.window(heel, 20, 40);
    const highest = c.min(heel, 50, 95);
    return ground && highest !== null ? (100 * (median(ground) - highest)) / tracks.legPx : null;
  },
  // A foot that is flat until late stance has its heel where it landed; one that vaults has it up by then.
  'heel-rise-early': (c, side, _a, tracks) => {
    const heel = path(tracks, side, 'heel').y;
    const [lowest, raised] = [c.max(heel, 2, 18), c.mean(heel, 15, 19)];
    return lowest === null || raised === null ? null : (100 * (lowest - raised)) / tracks.legPx;
  },
  'body-rise': (c, _side, _a, tracks) => {
    const hips = middleOfHips(tracks);
    const [low, high] = [c.max(hips, 0, 15), c.min(hips, 15, 45)];
    return low === null || high === null ? null : (100 * (low - high)) / tracks.legPx;
  },
  'arm-swing': (c, side, a) => c.range(a.arm[side]),
};

/** Read on the cycles of the near side, for the whole body. */
const bodyFormulas: Partial<Record<MeasureId, CycleFormula>> = {
  'trunk-lean-walking': (c, _side, a) => c.mean(a.trunk, 0, 99),
  'vertical-oscillation': (c, side, _a, tracks) => {
    const range = c.range(path(tracks, side, 'hip').y);
    return range === null ? null : (100 * range) / tracks.legPx;
  },
};

/** Cycles at the very edge still count a little, or a clip of them would show nothing. */
const leastWeight = 0.05;

/**
 * Weight of a cycle by where in the picture the hips are at its middle: 1 in the middle, falling to the left and right
 * edge. Off the middle the camera sees the leg partly from the front or from behind, so what it does sideways gets into its
 * angles. Our rule.
 */
function pictureWeight(cycle: CycleReader, tracks: Tracks): number {
  const xs = sides.map((side) => cycle.at(path(tracks, side, 'hip').x, 50)).filter((x) => x !== null);
  const off = xs.length ? Math.abs((2 * mean(xs)) / tracks.widthPx - 1) : 1;
  return Math.max(leastWeight, (1 - off ** 2) ** 2);
}

/** Near-limb values where any pass shows this side near, else far-limb values; the two are never mixed. */
function collect(passes: readonly PassCycles[], id: MeasureId, side: Side, formula: CycleFormula): Finding {
  const values = { near: [] as number[], far: [] as number[] };
  const weights = { near: [] as number[], far: [] as number[] };
  let cycles = 0;
  for (const { pass, tracks, angles, readers } of passes)
    for (const reader of readers) {
      if (reader.cycle.side !== side) continue;
      cycles++;
      const value = formula(reader, side, angles, tracks);
      if (value === null) continue;
      const limb = pass.nearSide === side ? 'near' : 'far';
      values[limb].push(value);
      weights[limb].push(pictureWeight(reader, tracks));
    }
  if (values.near.length) return average(id, side, values.near, false, weights.near);
  if (values.far.length) return average(id, side, values.far, true, weights.far);
  return { id, side, missing: cycles === 0 ? 'too-few-cycles' : 'not-visible' };
}

/** Everything that walking shows in this recording: a sample or a reason for every time, side and (some) front measure. */
export function gaitFindings(input: WalkInput, passes: readonly PassCycles[]): Finding[] {
  const found = timeFindings(input);
  if (passes.length === 0) return found;
  for (const [id, formula] of Object.entries(sideFormulas) as [MeasureId, CycleFormula][])
    for (const side of sides) found.push(collect(passes, id, side, formula));
  for (const [id, formula] of Object.entries(bodyFormulas) as [MeasureId, CycleFormula][]) {
    const perSide = sides.map((side) => collect(passes, id, side, formula));
    const near = perSide.filter((f): f is Sample => isSample(f) && !f.far);
    const cycles = near.reduce((sum, f) => sum + f.n, 0);
    const value = near.reduce((sum, f) => sum + f.value * f.n, 0) / cycles;
    const reason = perSide.find((f): f is Gap => !isSample(f))?.missing ?? 'not-visible';
    // Both sides' cycles weigh by their number, and so do their errors.
    const spread = Math.hypot(...near.map((f) => ((f.spread ?? 0) * f.n) / cycles));
    found.push(
      cycles ? { id, side: null, value, n: cycles, far: false, spread } : { id, side: null, missing: reason },
    );
  }
  found.push(difference('thigh-extension-difference', 'thigh-extension-peak', found));
  found.push(difference('knee-swing-difference', 'knee-swing-peak', found));
  const [left, right] = sides.map((side) => found.find((f) => f.id === 'arm-swing' && f.side === side));
  const bothNear = left && right && isSample(left) && isSample(right) && !left.far && !right.far;
  found.push(
    bothNear ? armAsymmetry(left, right) : { id: 'arm-swing-asymmetry', side: null, missing: 'other-side' },
  );
  return found;
}

/** Row T10: v / sqrt(g * leg length), which takes the size of the body out. */
export const normalisedSpeed = (speed: number, n: number): Sample => ({
  id: 'normalised-speed',
  side: null,
  value: speed,
  n: Math.max(1, n),
  far: false,
});

/** Difference over the larger (clinical reference R4). */
function armAsymmetry(left: Sample, right: Sample): Sample {
  const value = (100 * Math.abs(left.value - right.value)) / Math.max(left.value, right.value);
  return { id: 'arm-swing-asymmetry', side: null, value, n: Math.min(left.n, right.n), far: false };
}
