import type { Limbs, Posture } from './posture';

/** Walking as joint angles over the gait cycle: knots of [% of the cycle from heel strike, degrees]. */
export type Curve = readonly (readonly [percent: number, deg: number])[];

/** Hip against the pelvis (flexion +), knee, ankle: an even walk of an adult at normal speed. */
export const normalGait = {
  hip: [
    [0, 32],
    [12, 27],
    [30, 8],
    [50, -11],
    [62, -3],
    [75, 22],
    [87, 34],
    [95, 33],
  ],
  knee: [
    [0, 4],
    [14, 18],
    [40, 4],
    [52, 12],
    [62, 38],
    [72, 61],
    [84, 38],
    [96, 4],
  ],
  ankle: [
    [0, 0],
    [7, -6],
    [25, 5],
    [46, 11],
    [56, 0],
    [63, -17],
    [76, -2],
    [86, 2],
  ],
} as const satisfies Record<string, Curve>;
/** Share of the cycle after which the toe of the normal curves leaves the floor, %. */
const normalStance = 61;

export interface SideGait {
  /** Heel strike as a share of the cycle; without it 0 on the right and half a cycle on the left. */
  readonly offset?: number;
  /** Time on the floor, % of the cycle. */
  readonly stance?: number;
  readonly hip?: Curve;
  readonly knee?: Curve;
  readonly ankle?: Curve;
}

export interface Gait {
  readonly strideS: number;
  readonly left?: SideGait;
  readonly right?: SideGait;
  /** Amplitudes, degrees. */
  readonly pelvis?: {
    readonly tilt?: number;
    /** The swing side drops in early stance. */
    readonly obliquity?: number;
    readonly rotation?: number;
    /** How much further the other side drops while this one carries alone. */
    readonly dropLeftStance?: number;
    readonly dropRightStance?: number;
  };
  /** Trunk towards the stance side, degrees. */
  readonly trunkSway?: number;
  readonly armSwing?: number;
}

/** A smooth periodic curve through the knots that never overshoots them (harmonic-mean slopes, Fritsch and Butland 1984). */
export function periodic(knots: Curve): (percent: number) => number {
  const count = knots.length;
  const wrapped = (i: number): readonly [number, number] => {
    const [x, y] = knots[((i % count) + count) % count]!;
    return [x + 100 * Math.floor(i / count), y];
  };
  const rise = (i: number) => {
    const [a, b] = [wrapped(i), wrapped(i + 1)];
    return (b[1] - a[1]) / (b[0] - a[0]);
  };
  const slope = (i: number) => {
    const [before, after] = [rise(i - 1), rise(i)];
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  };
  return (percent) => {
    const p = ((percent % 100) + 100) % 100;
    let i = -1;
    while (wrapped(i + 1)[0] <= p) i++;
    const [[x0, y0], [x1, y1]] = [wrapped(i), wrapped(i + 1)];
    const width = x1 - x0;
    const t = (p - x0) / width;
    const [hold, step] = [2 * t ** 3 - 3 * t ** 2 + 1, 3 * t ** 2 - 2 * t ** 3];
    const [leave, arrive] = [t ** 3 - 2 * t ** 2 + t, t ** 3 - t ** 2];
    return hold * y0 + step * y1 + width * (leave * slope(i) + arrive * slope(i + 1));
  };
}

export const offsetOf = (gait: Gait, side: 'left' | 'right') =>
  gait[side]?.offset ?? (side === 'left' ? 0.5 : 0);
export const stanceOf = (gait: Gait, side: 'left' | 'right') => gait[side]?.stance ?? normalStance;

/** Whether the gait prescribes this foot to be on the floor. */
export function isOnFloor(gait: Gait, side: 'left' | 'right', timeS: number): boolean {
  const percent = 100 * (timeS / gait.strideS + offsetOf(gait, side));
  return ((percent % 100) + 100) % 100 <= stanceOf(gait, side);
}

/** The cycle of a side with another stance share, on the time of the normal curves. */
function onNormalTime(percent: number, stance: number): number {
  const p = ((percent % 100) + 100) % 100;
  return p < stance
    ? (p * normalStance) / stance
    : normalStance + ((p - stance) * (100 - normalStance)) / (100 - stance);
}

/** The posture of a walk at one instant; `still` gives tilt, lean, arms and whatever walking does not move. */
export function walking(still: Posture, gait: Gait, timeS: number): Posture {
  const percentOf = (side: 'left' | 'right') => 100 * (timeS / gait.strideS + offsetOf(gait, side));
  const angle = (side: 'left' | 'right', joint: keyof typeof normalGait) =>
    periodic(gait[side]?.[joint] ?? normalGait[joint])(onNormalTime(percentOf(side), stanceOf(gait, side)));
  const {
    tilt = 1.5,
    obliquity = 4,
    rotation = 4,
    dropLeftStance = 0,
    dropRightStance = 0,
  } = gait.pelvis ?? {};
  const phase = 2 * Math.PI * (percentOf('right') / 100);
  /** 0..1 while the side carries alone or nearly so. */
  const carrying = (side: 'left' | 'right') => {
    const p = ((percentOf(side) % 100) + 100) % 100;
    return p < 60 ? Math.sin((Math.PI * p) / 60) : 0;
  };
  const pelvis = {
    tilt: still.pelvis.tilt + tilt * Math.sin(2 * phase),
    // Left side higher +: in right stance the left side drops.
    obliquity:
      still.pelvis.obliquity -
      obliquity * Math.sin(phase) +
      dropLeftStance * carrying('left') -
      dropRightStance * carrying('right'),
    rotation: still.pelvis.rotation + rotation * Math.cos(phase),
  };
  const swing = gait.armSwing ?? 18;
  const limbs = (side: 'left' | 'right'): Limbs => {
    const own = still[side];
    const otherHip = angle(side === 'left' ? 'right' : 'left', 'hip');
    return {
      ...own,
      thigh: angle(side, 'hip') - pelvis.tilt,
      knee: angle(side, 'knee'),
      ankle: angle(side, 'ankle'),
      arm: { ...own.arm, flexion: own.arm.flexion + (swing * (otherHip - 10)) / 20 },
    };
  };
  return {
    ...still,
    pelvis,
    trunk: { ...still.trunk, sideLean: still.trunk.sideLean + (gait.trunkSway ?? 0) * Math.sin(phase) },
    left: limbs('left'),
    right: limbs('right'),
  };
}

/** Heel strikes and toe offs as prescribed, from 0 to `untilS`. */
export function prescribedEvents(gait: Gait, startS: number, untilS: number) {
  const events = (['left', 'right'] as const).flatMap((side) =>
    (['heel-strike', 'toe-off'] as const).flatMap((kind) => {
      const share = (kind === 'toe-off' ? stanceOf(gait, side) / 100 : 0) - offsetOf(gait, side);
      const first = Math.ceil((startS - share * gait.strideS) / gait.strideS);
      const last = Math.floor((startS + untilS - share * gait.strideS) / gait.strideS);
      return Array.from({ length: Math.max(0, last - first + 1) }, (_, k) => ({
        side,
        kind,
        timeS: Math.round(1e4 * ((first + k + share) * gait.strideS - startS)) / 1e4,
      }));
    }),
  );
  return events.sort((a, b) => a.timeS - b.timeS);
}
