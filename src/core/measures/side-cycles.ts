import { sides, type Side } from '../recording/skeleton';
import { mean } from '../signal/statistics';
import { path, type Tracks } from '../tracks/tracks';
import type { CycleReader } from '../walking/cycle-reader';
import { average, gap, isSample, type Found } from './found';
import type { Material, SideStride } from './material';
import type { Window } from './windows';

/** What the cycles of a side view give together. */

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
export function overCycles({ sideCycles }: Material, side: Side, window: Window<SideStride>): Found {
  if (sideCycles.length === 0) return gap('not-visible');
  const values = { near: [] as number[], far: [] as number[] };
  const weights = { near: [] as number[], far: [] as number[] };
  let cycles = 0;
  for (const { pass, tracks, angles, readers } of sideCycles)
    for (const cycle of readers) {
      if (cycle.cycle.side !== side) continue;
      cycles++;
      const value = window.value({ cycle, side, angles, tracks });
      if (value === null) continue;
      const limb = pass.nearSide === side ? 'near' : 'far';
      values[limb].push(value);
      weights[limb].push(pictureWeight(cycle, tracks));
    }
  if (values.near.length) return average(values.near, false, weights.near);
  if (values.far.length) return average(values.far, true, weights.far);
  return gap(cycles === 0 ? 'too-few-cycles' : 'not-visible');
}

/** Read on the cycles of the near side, for the whole body. */
export function overNearCycles(material: Material, window: Window<SideStride>): Found {
  const perSide = sides.map((side) => overCycles(material, side, window));
  const near = perSide.filter(isSample).filter(({ far }) => !far);
  const n = near.reduce((sum, f) => sum + f.n, 0);
  if (n === 0) return perSide.find((f) => !isSample(f)) ?? gap('not-visible');
  const value = near.reduce((sum, f) => sum + f.value * f.n, 0) / n;
  // Both sides' cycles weigh by their number, and so do their errors.
  return { value, n, far: false, spread: Math.hypot(...near.map((f) => ((f.spread ?? 0) * f.n) / n)) };
}
