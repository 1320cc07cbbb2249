import type { GaitEvent } from './assessment';
import { CycleReader, type Finding } from './gait';
import type { PassReading } from './scene';
import { combine } from './signal';
import { mean } from './statistics';
import { sides } from './skeleton';
import { path, type Tracks } from './tracks';

/** What a front or back view of walking gives so far: the trunk's lean towards the standing leg (reference K2). */
export function frontFindings(
  tracks: Tracks,
  passes: readonly PassReading[],
  events: readonly GaitEvent[],
): Finding[] {
  const [pass] = passes;
  if (!pass || pass.nearSide !== null) return [];
  // Seen from the front the person's left is on the right of the picture.
  const leftSign = pass.facing === 'away' ? -1 : 1;
  const points = (['shoulder', 'hip'] as const).flatMap((joint) =>
    sides.flatMap((side) => [path(tracks, side, joint).x, path(tracks, side, joint).y]),
  );
  const leanToLeft = combine(points, (slx, sly, srx, sry, hlx, hly, hrx, hry) => {
    const across = (slx + srx - hlx - hrx) / 2;
    const up = (hly + hry - sly - sry) / 2;
    return (leftSign * Math.atan2(across, up) * 180) / Math.PI;
  });
  return sides.map((side): Finding => {
    const id = 'trunk-side-lean-walking';
    const toStance = side === 'left' ? leanToLeft : combine([leanToLeft], (v) => -v);
    const strikes = events.filter((e) => e.side === side && e.kind === 'heel-strike');
    const values = strikes.slice(1).flatMap((strike, i) => {
      const startS = strikes[i]!.timeS;
      if (strike.timeS - startS > 2.5) return [];
      const value = new CycleReader(tracks, { side, startS, toeOffS: startS, endS: strike.timeS }).max(
        toStance,
        10,
        25,
      );
      return value === null ? [] : [value];
    });
    if (values.length === 0) return { id, side, missing: 'too-few-cycles' };
    return {
      id,
      side,
      value: mean(values),
      n: values.length,
      far: false,
    };
  });
}
