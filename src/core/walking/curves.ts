import type { Curve, CurveId, Series } from '../timeline';
import type { CycleReader, PassAngles, PassCycles } from './cycle-reader';
import type { SideAngles } from '../scene/kinematics';
import { firstFrom } from '../signal/search';
import { signal, type Signal } from '../signal/signal';
import { sides, type Side } from '../recording/skeleton';
import { mean } from '../signal/statistics';
import type { Tracks } from '../tracks/tracks';

/** Angles over the gait cycle and over the clip, for drawing. Degrees; signs as in kinematics. */

export const curveIds: readonly CurveId[] = ['thigh', 'knee', 'ankle', 'trunk'];
export const signalOf = (angles: SideAngles, id: CurveId, side: Side): Signal =>
  id === 'trunk' ? angles.trunk : angles[id][side];

/** One cycle's values at 0, 1, ... 100 %; the ankle against the flat foot of mid-stance, as norms have it. */
function cycleValues(reader: CycleReader, angles: SideAngles, id: CurveId, side: Side): number[] | null {
  const values = reader.window(signalOf(angles, id, side), 0, 100);
  if (values === null || id !== 'ankle') return values;
  const flat = reader.mean(angles.foot[side], 20, 30);
  return flat === null ? null : values.map((v) => v - flat);
}

/** Mean and SD over the whole cycles of each side at 0, 1, ... 100 %: near-limb cycles where there are any, else far. */
export function meanCurves(passes: readonly PassCycles[]): Curve[] {
  return curveIds.flatMap((id) =>
    sides.flatMap((side): Curve[] => {
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
      return [{ id, side, unit: 'deg', mean: curve, sd, n: used.length }];
    }),
  );
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

/** The value at the moment, by a straight line between samples; null outside and where either neighbour is missing. */
export function valueBetween({ timesS, values }: Series, timeS: number): number | null {
  const after = firstFrom(timesS, timeS - 1e-9);
  const [fromS, toS] = [timesS[after - 1], timesS[after]];
  const b = values[after] ?? null;
  if (toS === undefined || b === null || Math.abs(toS - timeS) < 1e-9) return b;
  const a = values[after - 1] ?? null;
  if (fromS === undefined || a === null) return null;
  const share = (timeS - fromS) / (toS - fromS);
  return a * (1 - share) + b * share;
}

/** Index of the sample nearest to the moment, of two as near the earlier. @param timesS ascending, not empty */
export function nearestIndex(timesS: readonly number[], timeS: number): number {
  const after = firstFrom(timesS, timeS);
  const far = (i: number) => Math.abs((timesS[i] ?? Infinity) - timeS);
  return far(after - 1) <= far(after) ? after - 1 : after;
}

/** The value of the sample nearest to the moment; null where it is missing or the moment is more than `withinS` away. */
export function valueNear(
  { timesS, values }: Pick<Series, 'timesS' | 'values'>,
  timeS: number,
  withinS = 0.1,
): number | null {
  const i = nearestIndex(timesS, timeS);
  return Math.abs((timesS[i] ?? Infinity) - timeS) > withinS ? null : (values[i] ?? null);
}
