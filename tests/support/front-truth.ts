import { sides, type MeasureId, type Side } from '../../src/core';
import type { MarkerEvent, MarkerWalk, Point3 } from './mocap';

/**
 * Rows K of the clinical reference from markers in three dimensions, on the plane across the walking direction: what a
 * front view should read. Written apart from the core, from the reference's own formulas.
 */

const markerNames = {
  hip: 'HIP_JC',
  knee: 'KNEE_JC',
  ankle: 'ANKLE_JC',
  heel: 'HEE',
  toe: 'TOE',
  shoulder: 'SHO',
};
type Marker = keyof typeof markerNames;
const other = (side: Side): Side => (side === 'left' ? 'right' : 'left');
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const degrees = (opposite: number, adjacent: number) => (Math.atan2(opposite, adjacent) * 180) / Math.PI;

interface Body {
  readonly has: (marker: Marker, timeS: number) => boolean;
  readonly up: (side: Side, marker: Marker, timeS: number) => number;
  /** Metres across the walking direction, to the person's right +. */
  readonly right: (side: Side, marker: Marker, timeS: number) => number;
  readonly ahead: (side: Side, marker: Marker, timeS: number) => number;
  readonly legM: number;
}

function bodyOf(walk: MarkerWalk): Body {
  const at = (side: Side, marker: Marker, timeS: number): Point3 | null => {
    const frames = walk.markers[(side === 'left' ? 'L' : 'R') + markerNames[marker]];
    const position = timeS * walk.rateHz;
    const i = Math.floor(position);
    const [a, b] = [frames?.[i], frames?.[i + 1]];
    if (!a || !b) return null;
    return [0, 1, 2].map((c) => a[c]! + (b[c]! - a[c]!) * (position - i)) as unknown as Point3;
  };
  const hips = walk.markers['LHIP_JC']!.flatMap((left, i) => {
    const right = walk.markers['RHIP_JC']![i];
    return left && right ? [[(left[0] + right[0]) / 2, (left[2] + right[2]) / 2] as const] : [];
  });
  const [x, z] = [mean(hips.map((p) => p[0])), mean(hips.map((p) => p[1]))];
  const heading =
    hips.reduce((sum, p) => sum + (p[0] - x) * (p[1] - z), 0) /
    hips.reduce((sum, p) => sum + (p[0] - x) ** 2, 0);
  const [fx, fz] = [1 / Math.hypot(1, heading), heading / Math.hypot(1, heading)];
  const must = (side: Side, marker: Marker, timeS: number) => {
    const point = at(side, marker, timeS);
    if (!point) throw new RangeError(`${marker} is lost at ${timeS} s`);
    return point;
  };
  const middleS = walk.markers['LHIP_JC']!.length / walk.rateHz / 2;
  const leg = sides.map((side) => {
    const [hip, knee, ankle] = (['hip', 'knee', 'ankle'] as const).map((m) => must(side, m, middleS));
    const apart = (a: Point3, b: Point3) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
    return apart(hip!, knee!) + apart(knee!, ankle!);
  });
  return {
    has: (marker, timeS) => sides.every((side) => at(side, marker, timeS) !== null),
    up: (side, marker, timeS) => must(side, marker, timeS)[1],
    right: (side, marker, timeS) => {
      const p = must(side, marker, timeS);
      return p[2] * fx - p[0] * fz;
    },
    ahead: (side, marker, timeS) => {
      const p = must(side, marker, timeS);
      return p[0] * fx + p[2] * fz;
    },
    legM: mean(leg),
  };
}

export interface FrontTruth {
  readonly legM: number;
  /** Means over the strides of that side that begin and end within [fromS, toS]; null where the markers do not show it. */
  of(id: MeasureId, side: Side, fromS: number, toS: number): number | null;
}

export function frontTruth(walk: MarkerWalk, events: readonly MarkerEvent[]): FrontTruth {
  const body = bodyOf(walk);
  const outward = (of: Side, side: Side, marker: Marker, timeS: number) =>
    (of === 'right' ? 1 : -1) * body.right(side, marker, timeS);
  const both = (of: Side, marker: Marker, timeS: number) =>
    (outward(of, 'left', marker, timeS) + outward(of, 'right', marker, timeS)) / 2;
  const bothUp = (marker: Marker, timeS: number) =>
    (body.up('left', marker, timeS) + body.up('right', marker, timeS)) / 2;
  const drop = (side: Side, t: number) =>
    degrees(
      body.up(side, 'hip', t) - body.up(other(side), 'hip', t),
      Math.abs(body.right('left', 'hip', t) - body.right('right', 'hip', t)),
    );
  const lean = (side: Side, t: number) =>
    degrees(both(side, 'shoulder', t) - both(side, 'hip', t), bothUp('shoulder', t) - bothUp('hip', t));
  const inward = (side: Side, a: Marker, b: Marker, t: number) =>
    degrees(outward(side, side, a, t) - outward(side, side, b, t), body.up(side, a, t) - body.up(side, b, t));
  const formulas: Partial<
    Record<MeasureId, (side: Side, at: (from: number, to: number) => number[]) => number>
  > = {
    'pelvic-drop': (side, at) => Math.max(...at(8, 20).map((t) => drop(side, t))),
    'trunk-side-lean-walking': (side, at) => Math.max(...at(10, 25).map((t) => lean(side, t))),
    'hip-adduction': (side, at) =>
      Math.max(...at(10, 40).map((t) => inward(side, 'hip', 'knee', t) + drop(side, t))),
    'knee-frontal': (side, at) =>
      mean(at(10, 40).map((t) => inward(side, 'hip', 'knee', t) - inward(side, 'knee', 'ankle', t))),
    'pelvic-shift': (side, at) =>
      (100 * mean(at(30, 30).map((t) => both(side, 'hip', t) - outward(side, side, 'ankle', t)))) / body.legM,
    circumduction: (side, at) =>
      (100 *
        (Math.max(...at(65, 85).map((t) => outward(side, side, 'ankle', t))) -
          mean(at(20, 40).map((t) => outward(side, side, 'ankle', t))))) /
      body.legM,
    'hip-hike': (side, at) => Math.max(...at(65, 85).map((t) => -drop(other(side), t))),
    'foot-progression': (side, at) =>
      mean(
        at(15, 40).map((t) =>
          degrees(
            outward(side, side, 'toe', t) - outward(side, side, 'heel', t),
            body.ahead(side, 'toe', t) - body.ahead(side, 'heel', t),
          ),
        ),
      ),
  };
  return {
    legM: body.legM,
    of(id, side, fromS, toS) {
      const strikes = events.filter((e) => e.side === side && e.kind === 'heel-strike').map((e) => e.timeS);
      const values = strikes.slice(1).flatMap((endS, i) => {
        const startS = strikes[i]!;
        if (startS < fromS || endS > toS || endS - startS > 2.5) return [];
        const needed: Marker[] = id === 'trunk-side-lean-walking' ? ['hip', 'shoulder'] : ['hip', 'ankle'];
        if (![startS, endS].every((t) => needed.every((marker) => body.has(marker, t)))) return [];
        const at = (from: number, to: number) =>
          Array.from({ length: to - from + 1 }, (_, k) => startS + ((endS - startS) * (from + k)) / 100);
        return [formulas[id]!(side, at)];
      });
      return values.length ? mean(values) : null;
    },
  };
}
