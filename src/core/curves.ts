import type { Curve, CurveId, Series } from './assessment';
import { cyclesByPass, type WalkInput } from './gait';
import { sideAngles, type SideAngles } from './kinematics';
import type { PassReading } from './scene';
import { signal, type Signal } from './signal';
import { sides, type Side } from './skeleton';
import type { Tracks } from './tracks';

/** Angles over the gait cycle and over the clip, for drawing. Degrees; signs as in kinematics. */

const curveIds: readonly CurveId[] = ['thigh', 'knee', 'ankle', 'trunk'];
const signalOf = (angles: SideAngles, id: CurveId, side: Side): Signal =>
  id === 'trunk' ? angles.trunk : angles[id][side];

/** Mean and SD over the whole cycles of each side at 0, 1, ... 100 %: near-limb cycles where there are any, else far. */
export function meanCurves(input: Pick<WalkInput, 'tracks' | 'passes' | 'cycles'>): Curve[] {
  const passes = cyclesByPass(input);
  return curveIds.flatMap((id) =>
    sides.flatMap((side): Curve[] => {
      const all = passes.flatMap(({ pass, angles, readers }) =>
        readers
          .filter((reader) => reader.cycle.side === side)
          .map((reader) => ({
            near: pass.nearSide === side,
            values: reader.window(signalOf(angles, id, side), 0, 100),
          }))
          .filter((c): c is { near: boolean; values: number[] } => c.values !== null),
      );
      const near = all.filter((c) => c.near);
      const used = (near.length ? near : all).map((c) => c.values);
      if (used.length === 0) return [];
      const mean = Array.from(
        { length: 101 },
        (_, p) => used.reduce((sum, c) => sum + c[p]!, 0) / used.length,
      );
      const sd = mean.map((m, p) =>
        used.length < 2
          ? 0
          : Math.sqrt(used.reduce((sum, c) => sum + (c[p]! - m) ** 2, 0) / (used.length - 1)),
      );
      return [{ id, side, unit: 'deg', mean, sd, n: used.length }];
    }),
  );
}

/** Angles over time on the regular grid, from every side pass; null where missing. */
export function angleSeries(tracks: Tracks, passes: readonly PassReading[]): Series[] {
  const sidePasses = passes.filter((pass) => pass.nearSide !== null).map((pass) => sideAngles(tracks, pass));
  if (sidePasses.length === 0) return [];
  const timesS = [...tracks.timesS];
  const join = (id: CurveId, side: Side): (number | null)[] => {
    const out = signal(timesS.length);
    for (const angles of sidePasses) {
      const s = signalOf(angles, id, side);
      s.known.forEach((k, i) => {
        if (!k) return;
        out.values[i] = s.values[i]!;
        out.known[i] = 1;
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
