import type { Curve, CurveId, Series } from '../timeline';
import type { CycleReader, PassAngles, PassCycles } from './cycle-reader';
import type { Finding } from '../measures/findings';
import type { SideAngles } from '../scene/kinematics';
import { normCurve, normCurveSource } from '../measures/norm-curves';
import { firstFrom } from '../signal/search';
import { signal, type Signal } from '../signal/signal';
import { sides, type Side } from '../recording/skeleton';
import { mean } from '../signal/statistics';
import type { Tracks } from '../tracks/tracks';

/** Angles over the gait cycle and over the clip, for drawing. Degrees; signs as in kinematics. */

const curveIds: readonly CurveId[] = ['thigh', 'knee', 'ankle', 'trunk'];
const signalOf = (angles: SideAngles, id: CurveId, side: Side): Signal =>
  id === 'trunk' ? angles.trunk : angles[id][side];

/** One cycle's values at 0, 1, ... 100 %; the ankle against the flat foot of mid-stance, as norms have it. */
function cycleValues(reader: CycleReader, angles: SideAngles, id: CurveId, side: Side): number[] | null {
  const values = reader.window(signalOf(angles, id, side), 0, 100);
  if (values === null || id !== 'ankle') return values;
  const flat = reader.mean(angles.foot[side], 20, 30);
  return flat === null ? null : values.map((v) => v - flat);
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
 * Mean and SD over the whole cycles of each side at 0, 1, ... 100 %: near-limb cycles where there are any, else far; and
 * beside it what is expected of an adult.
 * @param speed v / sqrt(g * leg length); null where it is not known.
 * @param isExpected whether anything is expected: of a child nothing is here.
 */
export function meanCurves(
  passes: readonly PassCycles[],
  speed: number | null,
  isExpected: boolean,
): Curve[] {
  return curveIds.flatMap((id) => {
    const norm = normCurve(id, speed);
    return sides.flatMap((side): Curve[] => {
      const all = passes.flatMap(({ pass, angles, readers }) =>
        readers
          .filter((reader) => reader.cycle.side === side)
          .map((reader) => ({
            near: pass.nearSide === side,
            values: cycleValues(reader, angles, id, side),
          }))
          .filter((c): c is { near: boolean; values: number[] } => c.values !== null),
      );
      const near = all.filter((c) => c.near);
      const used = (near.length ? near : all).map((c) => c.values);
      if (used.length === 0) return [];
      const curve = Array.from({ length: 101 }, (_, p) => mean(used.map((c) => c[p]!)));
      const sd = curve.map((m, p) =>
        used.length < 2
          ? 0
          : Math.sqrt(used.reduce((sum, c) => sum + (c[p]! - m) ** 2, 0) / (used.length - 1)),
      );
      const plain = { id, side, unit: 'deg', mean: curve, sd, n: used.length } as const;
      if (!isExpected) return [plain];
      const expected = { ...norm, source: normCurveSource(id) };
      return [{ ...plain, expected, deviationDeg: deviation(curve, norm.mean) }];
    });
  });
}

/** How far the side view of each leg is from the expected one: root mean square over its curves (reference I8). */
export function deviationFindings(curves: readonly Curve[], passes: readonly PassCycles[]): Finding[] {
  const id = 'sagittal-deviation';
  return sides.map((side): Finding => {
    const own = curves.filter((curve) => curve.side === side);
    const deviations = own.flatMap(({ deviationDeg }) => deviationDeg ?? []);
    if (deviations.length < curveIds.length)
      return { id, side, missing: own.length ? 'not-visible' : 'too-few-cycles' };
    const value = Math.sqrt(mean(deviations.map((d) => d ** 2)));
    const far = passes.every(({ pass }) => pass.nearSide !== side);
    return { id, side, value, n: Math.min(...own.map(({ n }) => n)), far };
  });
}

/** Angles over time on the regular grid, from every side pass; null where missing. */
export function angleSeries(tracks: Tracks, passes: readonly PassAngles[]): Series[] {
  if (passes.length === 0) return [];
  const timesS = [...tracks.timesS];
  const join = (id: CurveId, side: Side): (number | null)[] => {
    const out = signal(timesS.length);
    for (const { angles, tracks: own } of passes) {
      const s = signalOf(angles, id, side);
      const first = own.axis.firstSample - tracks.axis.firstSample;
      s.known.forEach((k, i) => {
        if (!k) return;
        out.values[first + i] = s.values[i]!;
        out.known[first + i] = 1;
      });
    }
    return timesS.map((_, i) => (out.known[i] ? out.values[i]! : null));
  };
  return [
    ...(['thigh', 'knee', 'ankle'] as const).flatMap((id) =>
      sides.map((side): Series => ({ id, side, unit: 'deg', timesS, values: join(id, side) })),
    ),
    { id: 'trunk', side: null, unit: 'deg', timesS, values: join('trunk', 'left') },
  ];
}

/** The value of the sample nearest to the moment; null where it is missing or the moment is more than `withinS` away. */
export function valueNear({ timesS, values }: Series, timeS: number, withinS = 0.1): number | null {
  const after = firstFrom(timesS, timeS);
  const far = (i: number) => Math.abs((timesS[i] ?? Infinity) - timeS);
  const i = far(after - 1) <= far(after) ? after - 1 : after;
  return far(i) > withinS ? null : (values[i] ?? null);
}
