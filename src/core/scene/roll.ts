import type { GaitEvent } from '../timeline';
import { positionAt } from '../tracks/time-axis';
import type { KeypointsRecording } from '../recording/keypoints';
import type { PassReading } from './scene';
import { valueAt } from '../signal/signal';
import { sides } from '../recording/skeleton';
import { mean } from '../signal/statistics';
import { path, type Tracks } from '../tracks/tracks';

/**
 * A camera that is not level turns every angle to the vertical by its roll. The floor shows it: the heels of standing
 * feet lie on a line. A walk that is not square to the camera tilts that line too, but then the legs grow or shrink
 * across the picture, and that share is taken out (level lens: heights above the horizon grow as the legs do).
 */

/**
 * The estimate is good to 0.4° on marker walks (any yaw up to 15°, camera 0.6-1.4 m high) and 0.3° on rendered ones. Less
 * than this is not worth a correction; more than the limit is no roll.
 */
export const smallestRollDeg = 1;
const largestRollDeg = 12;
const minStances = 4;
/** A foot stands flat and still this long after its heel strike. */
const standingAfterS = 0.22;

interface Foothold {
  readonly x: number;
  readonly y: number;
  readonly logLeg: number;
}

/** Least-squares slope of y over x with an intercept of its own for each group. */
function commonSlope(groups: readonly (readonly { x: number; y: number }[])[]): number | null {
  let [xx, xy] = [0, 0];
  for (const group of groups) {
    if (group.length === 0) continue;
    const [mx, my] = [mean(group.map((p) => p.x)), mean(group.map((p) => p.y))];
    for (const { x, y } of group) {
      xx += (x - mx) ** 2;
      xy += (x - mx) * (y - my);
    }
  }
  return xx > 0 ? xy / xx : null;
}

/**
 * Roll of the camera in degrees, clockwise turn of the picture's content +; null where the walk does not show it (fewer
 * than four standing feet, a treadmill, a front view).
 */
export function estimateRollDeg(
  tracks: Tracks,
  passes: readonly PassReading[],
  events: readonly GaitEvent[],
): number | null {
  const overground = passes.filter(
    (p) => p.nearSide !== null && (p.travel === 'left' || p.travel === 'right'),
  );
  const groups = overground.flatMap((pass) =>
    sides.map((side) =>
      events
        .filter(
          (e) =>
            e.kind === 'heel-strike' && e.side === side && e.timeS >= pass.startS && e.timeS <= pass.endS,
        )
        .flatMap((strike): Foothold[] => {
          const timeS = strike.timeS + standingAfterS;
          const at = (joint: 'heel' | 'hip' | 'knee' | 'ankle', c: 'x' | 'y') =>
            valueAt(path(tracks, side, joint)[c], positionAt(tracks, timeS));
          const values = (['heel', 'hip', 'knee', 'ankle'] as const).flatMap((j) => [at(j, 'x'), at(j, 'y')]);
          if (values.some((v) => v === null)) return [];
          const [x, y, hx, hy, kx, ky, ax, ay] = values as number[] as [
            number,
            number,
            number,
            number,
            number,
            number,
            number,
            number,
          ];
          const leg = Math.hypot(hx - kx, hy - ky) + Math.hypot(kx - ax, ky - ay);
          return [{ x, y, logLeg: Math.log(leg) }];
        }),
    ),
  );
  const footholds = groups.flat();
  const widest = Math.max(...footholds.map((f) => f.x)) - Math.min(...footholds.map((f) => f.x));
  if (footholds.length < minStances || widest < 2 * tracks.legPx) return null;
  const floor = commonSlope(groups);
  const growth = commonSlope(groups.map((group) => group.map((f) => ({ x: f.x, y: f.logLeg }))));
  if (floor === null || growth === null) return null;
  const belowHorizon = mean(footholds.map((f) => f.y)) - tracks.heightPx / 2;
  const rollDeg = (Math.atan(floor - growth * belowHorizon) * 180) / Math.PI;
  return Math.abs(rollDeg) <= largestRollDeg ? rollDeg : null;
}

/** The recording as a level camera would have seen it: turned back about the middle of the picture. */
export function levelled(recording: KeypointsRecording, rollDeg: number): KeypointsRecording {
  const [cos, sin] = [Math.cos((rollDeg * Math.PI) / 180), Math.sin((rollDeg * Math.PI) / 180)];
  const [cx, cy] = [recording.widthPx / 2, recording.heightPx / 2];
  const turned = (x: number, y: number) => {
    const [dx, dy] = [x - cx, y - cy];
    return [cx + cos * dx + sin * dy, cy - sin * dx + cos * dy] as const;
  };
  const { outline } = recording;
  return {
    ...recording,
    frames: recording.frames.map(
      (frame) => frame && frame.map(([x, y, visibility]) => [...turned(x, y), visibility] as const),
    ),
    ...(outline ? { outline: outline.map((line) => line && line.map(([x, y]) => turned(x, y))) } : {}),
  };
}
