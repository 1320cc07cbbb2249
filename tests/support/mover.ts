import {
  jointIndex,
  landmarkCount,
  landmarkIndex,
  otherSide,
  sides,
  type KeypointsFrame,
  type KeypointsRecording,
  type Side,
} from '../../src/core';

/**
 * A person of sticks who does a functional test: bends, squats, stands up, stands on one leg, turns the hip, moves a leg
 * back. Every angle is prescribed over time, so every measure is known exactly. Lengths in pixels.
 */
export interface Pose {
  /** Hip to knee and knee to ankle, forward of straight down +, degrees. */
  readonly thighDeg: Readonly<Record<Side, number>>;
  readonly shankDeg: Readonly<Record<Side, number>>;
  /** The same segments in the frontal plane, away from the midline +. */
  readonly thighOutDeg?: Readonly<Record<Side, number>>;
  readonly shankOutDeg?: Readonly<Record<Side, number>>;
  readonly trunkDeg: number;
  /** To the person's right +. */
  readonly sideLeanDeg?: number;
  /** Right hip lower than the left +. */
  readonly obliquityDeg?: number;
  /** Upper arms away from the midline, +. */
  readonly armOutDeg?: number;
  /** Heel off the floor about the toe. */
  readonly heelRiseDeg?: number;
  /** The foot that keeps its place: the body hangs on it. `null`: the hips keep theirs, as on a chair. */
  readonly on: Side | null;
}

export type View = 'right-side' | 'left-side' | 'front' | 'back';

export interface Filming {
  readonly rateHz: number;
  readonly view: View;
  /** The camera stands this far off the axis of the view. */
  readonly yawDeg: number;
  readonly noisePx: number;
  readonly seed: number;
  /** Frames [from, to) in which nobody is found. */
  readonly gaps: readonly (readonly [from: number, to: number])[];
}

export const plainFilming: Filming = {
  rateHz: 30,
  view: 'right-side',
  yawDeg: 0,
  noisePx: 0,
  seed: 1,
  gaps: [],
};

export const thighPx = 120;
export const shankPx = 120;
export const legPx = thighPx + shankPx;
export const trunkPx = 150;
export const hipHalfPx = 26;
const shoulderHalfPx = 51;
const ankleUpPx = 22;
const heelBackPx = 12;
const toeForwardPx = 48;

type Point = readonly [forward: number, left: number, up: number];
const plus = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
const sin = (deg: number) => Math.sin((deg * Math.PI) / 180);
const cos = (deg: number) => Math.cos((deg * Math.PI) / 180);
const leftSign = (side: Side) => (side === 'left' ? 1 : -1);

const hanging = (lengthPx: number, forwardDeg: number, outDeg: number, side: Side): Point => [
  lengthPx * sin(forwardDeg) * cos(outDeg),
  leftSign(side) * lengthPx * sin(outDeg),
  -lengthPx * cos(forwardDeg) * cos(outDeg),
];

/** Every landmark at one instant, in the body's own frame, the floor at 0. */
function points(pose: Pose): Map<number, Point> {
  const at = new Map<number, Point>();
  const tip = pose.obliquityDeg ?? 0;
  const hipOf = (side: Side): Point => [
    0,
    leftSign(side) * hipHalfPx * cos(tip),
    leftSign(side) * hipHalfPx * sin(tip),
  ];
  const thigh = (side: Side) => hanging(thighPx, pose.thighDeg[side], pose.thighOutDeg?.[side] ?? 0, side);
  const shank = (side: Side) => hanging(shankPx, pose.shankDeg[side], pose.shankOutDeg?.[side] ?? 0, side);
  const rise = pose.heelRiseDeg ?? 0;
  /** From the toe, which keeps its place, to the ankle. */
  const toeToAnkle: Point = [
    -toeForwardPx * cos(rise) + ankleUpPx * sin(rise),
    0,
    toeForwardPx * sin(rise) + ankleUpPx * cos(rise),
  ];
  const planted = (side: Side): Point => plus([toeForwardPx, leftSign(side) * hipHalfPx, 0], toeToAnkle);
  const middle: Point =
    pose.on === null
      ? [0, 0, shankPx + ankleUpPx]
      : minus(planted(pose.on), plus(hipOf(pose.on), plus(thigh(pose.on), shank(pose.on))));
  for (const side of sides) {
    const hip = plus(middle, hipOf(side));
    const knee = plus(hip, thigh(side));
    const ankle = plus(knee, shank(side));
    at.set(jointIndex(side, 'hip'), hip);
    at.set(jointIndex(side, 'knee'), knee);
    at.set(jointIndex(side, 'ankle'), ankle);
    const toe = minus(ankle, toeToAnkle);
    at.set(jointIndex(side, 'foot_index'), toe);
    at.set(
      jointIndex(side, 'heel'),
      plus(toe, [-(toeForwardPx + heelBackPx) * cos(rise), 0, (toeForwardPx + heelBackPx) * sin(rise)]),
    );
    const lean = pose.sideLeanDeg ?? 0;
    const along = (lengthPx: number): Point => [
      lengthPx * sin(pose.trunkDeg) * cos(lean),
      -lengthPx * sin(lean),
      lengthPx * cos(pose.trunkDeg) * cos(lean),
    ];
    const shoulder = plus(plus(middle, along(trunkPx)), [0, leftSign(side) * shoulderHalfPx, 0]);
    at.set(jointIndex(side, 'shoulder'), shoulder);
    at.set(jointIndex(side, 'ear'), plus(plus(middle, along(trunkPx + 45)), [0, leftSign(side) * 12, 0]));
    at.set(jointIndex(side, 'elbow'), plus(shoulder, hanging(63, 18, pose.armOutDeg ?? 0, side)));
    at.set(jointIndex(side, 'wrist'), plus(shoulder, [50, -leftSign(side) * 40, -30]));
    at.set(
      landmarkIndex.nose,
      plus(plus(middle, along(trunkPx + 40)), [25 * cos(pose.trunkDeg), 0, -25 * sin(pose.trunkDeg)]),
    );
  }
  return at;
}

/** Degrees from facing the right edge of the picture, turning towards the camera. */
const viewDeg: Readonly<Record<View, number>> = {
  'right-side': 0,
  front: 90,
  'left-side': 180,
  back: 270,
};
const widthPx = 900;
const heightPx = 900;
const floorPx = 760;

/** Mulberry32: small, seeded, the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function film(
  poseAt: (timeS: number) => Pose,
  seconds: number,
  changes: Partial<Filming> = {},
): KeypointsRecording {
  const filming = { ...plainFilming, ...changes };
  const next = random(filming.seed);
  const noise = () => filming.noisePx * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const turn = viewDeg[filming.view] + filming.yawDeg;
  const count = Math.round(seconds * filming.rateHz);
  const timesS = Array.from({ length: count }, (_, i) => i / filming.rateHz);
  const frames = timesS.map((timeS, i): KeypointsFrame => {
    if (filming.gaps.some(([from, to]) => i >= from && i < to)) return null;
    const at = points(poseAt(timeS));
    return Array.from({ length: landmarkCount }, (_, k) => {
      const point = at.get(k);
      if (!point) return [0, 0, 0] as const;
      const x = widthPx / 2 + cos(turn) * point[0] + sin(turn) * point[1];
      return [x + noise(), floorPx - point[2] + noise(), 0.99] as const;
    });
  });
  return { schema: 'contrapposto/keypoints@1', widthPx, heightPx, timesS, skeleton: 'blazepose-33', frames };
}

/** From 0 to 1 without a jerk. */
const smooth = (u: number) => {
  const v = Math.min(1, Math.max(0, u));
  return v * v * (3 - 2 * v);
};
/** 0 before `start`, 1 from `start + moveS` for `holdS`, and back: one repetition. */
const once = (timeS: number, start: number, moveS: number, holdS: number) =>
  smooth((timeS - start) / moveS) - smooth((timeS - start - moveS - holdS) / moveS);
/** The same again and again from `start` on, `times` times. */
const again = (timeS: number, start: number, times: number, moveS: number, holdS: number, restS: number) => {
  const period = 2 * moveS + holdS + restS;
  const k = Math.floor((timeS - start) / period);
  return k < 0 || k >= times ? 0 : once(timeS - k * period, start, moveS, holdS);
};
const both = (deg: number) => ({ left: deg, right: deg });

export interface Squats {
  readonly times: number;
  readonly thighDeg: number;
  readonly shankLeanDeg: number;
  readonly trunkDeg: number;
  readonly heelRiseDeg: number;
}
export const someSquats: Squats = { times: 3, thighDeg: 80, shankLeanDeg: 25, trunkDeg: 40, heelRiseDeg: 0 };

/** Starts at 1 s; 1 s down, 0.4 s held, 1 s up, 0.6 s upright. */
export const squatting = (s: Squats) => ({
  seconds: 1 + s.times * 3 + 0.6,
  poseAt: (t: number): Pose => {
    const u = again(t, 1, s.times, 1, 0.4, 0.6);
    return {
      thighDeg: both(s.thighDeg * u),
      shankDeg: both(-s.shankLeanDeg * u),
      trunkDeg: 3 + (s.trunkDeg - 3) * u,
      heelRiseDeg: s.heelRiseDeg * u,
      on: 'right',
    };
  },
  /** Hips above the floor at the deepest, percent of the leg. */
  depthPercent:
    (100 *
      (thighPx * cos(s.thighDeg) +
        shankPx * cos(s.shankLeanDeg) +
        toeForwardPx * sin(s.heelRiseDeg) +
        ankleUpPx * cos(s.heelRiseDeg))) /
    legPx,
});

export interface Bends {
  readonly times: number;
  readonly trunkDeg: number;
  /** How far the legs lean back at the end of the bend; they get there with the trunk, to the power `lag`. */
  readonly legDeg: number;
  readonly lag: number;
}
export const someBends: Bends = { times: 2, trunkDeg: 100, legDeg: 16, lag: 1 };

/** Starts at 1 s; 1.5 s down, 0.6 s held, 1.5 s up, 1 s upright. */
export const bending = (b: Bends) => ({
  seconds: 1 + b.times * 4.6 + 0.4,
  poseAt: (t: number): Pose => {
    const u = again(t, 1, b.times, 1.5, 0.6, 1);
    const leg = b.legDeg * u ** b.lag;
    return { thighDeg: both(leg), shankDeg: both(leg), trunkDeg: 2 + b.trunkDeg * u, on: 'right' };
  },
  hipsBackDeg: b.legDeg * (45 / b.trunkDeg) ** b.lag,
});

export interface Chair {
  readonly times: number;
  readonly trunkDeg: number;
  readonly moveS: number;
}
export const fiveRises: Chair = { times: 5, trunkDeg: 42, moveS: 0.7 };

/** Sits for 1 s; then leans, rises, stands 0.2 s, sits down, sits 0.3 s. */
export const rising = (c: Chair) => {
  /** The trunk leans first; the hips rise and sink while it comes back. The last stand is for good. */
  const period = 3 * c.moveS + 0.5;
  const poseAt = (t: number): Pose => {
    const k = Math.min(c.times - 1, Math.max(0, Math.floor((t - 1) / period)));
    const u = t - 1 - k * period;
    const last = k === c.times - 1;
    const up = u < 0 ? 0 : smooth((u - 0.4 * c.moveS) / (1.1 * c.moveS));
    const down = last ? 0 : smooth((u - 1.5 * c.moveS - 0.2) / (1.5 * c.moveS));
    const lean = u < 0 ? 0 : smooth(u / (0.6 * c.moveS)) - smooth((u - 0.6 * c.moveS) / (0.9 * c.moveS));
    const back = last ? 0 : once(u, 1.5 * c.moveS + 0.2, 0.75 * c.moveS, 0);
    return {
      thighDeg: both(88 * (1 - up + down)),
      shankDeg: both(-8 * (1 - up + down)),
      trunkDeg: c.trunkDeg * Math.max(lean, 0.8 * back),
      on: 'right',
    };
  };
  const stepS = 0.005;
  const fastest = (flexionAt: (t: number) => number) => {
    const speeds = Array.from({ length: Math.round((1.5 * c.moveS) / stepS) }, (_, i) => 1 + i * stepS).map(
      (t) => (flexionAt(t) - flexionAt(t + stepS)) / stepS,
    );
    return Math.max(...speeds);
  };
  const height = (t: number) => cos(poseAt(t).thighDeg.right) + cos(poseAt(t).shankDeg.right);
  const seat = cos(88) + cos(8);
  const lastFrom = 1 + (c.times - 1) * period;
  let standsS = lastFrom;
  while (height(standsS) < seat + 0.98 * (2 - seat)) standsS += 0.001;
  return {
    seconds: 1 + c.times * period + 1,
    poseAt,
    /** From the first lean to the last stand, where the hips have risen by 98 %. */
    timeS: standsS - 1,
    /** The fastest that hip and knee straighten in one rise, degrees a second. */
    hipSpeedDegS: fastest((t) => poseAt(t).thighDeg.right + poseAt(t).trunkDeg),
    kneeSpeedDegS: fastest((t) => poseAt(t).thighDeg.right - poseAt(t).shankDeg.right),
  };
};

export interface OneLeg {
  readonly on: Side;
  readonly holdS: number;
  /** The free side of the pelvis lower +, the trunk towards the standing leg +. */
  readonly dropDeg: number;
  readonly leanDeg: number;
  /** The standing thigh towards the midline +. */
  readonly inwardDeg: number;
  /** Both arms go out by this as the foot leaves. */
  readonly armsOutDeg?: number;
}
export const steadyLeg: OneLeg = { on: 'right', holdS: 12, dropDeg: 2, leanDeg: 3, inwardDeg: 4 };

/** Stands on both for 1 s, lifts the other foot in 0.6 s, and puts it down again. */
export const onOneLeg = (o: OneLeg) => ({
  seconds: 1 + 1.2 + o.holdS + 1,
  poseAt: (t: number): Pose => {
    const u = once(t, 1, 0.6, o.holdS);
    const free = otherSide(o.on);
    const toRight = o.on === 'right' ? 1 : -1;
    const inward = { [o.on]: -o.inwardDeg * u, [free]: 0 } as Record<Side, number>;
    return {
      thighDeg: { [o.on]: 0, [free]: 35 * u } as Record<Side, number>,
      shankDeg: { [o.on]: 0, [free]: -45 * u } as Record<Side, number>,
      thighOutDeg: inward,
      shankOutDeg: inward,
      trunkDeg: 2,
      sideLeanDeg: toRight * o.leanDeg * u,
      obliquityDeg: -toRight * o.dropDeg * u,
      armOutDeg: (o.armsOutDeg ?? 0) * u,
      on: o.on,
    };
  },
});

export interface Turns {
  readonly inDeg: Readonly<Record<Side, number>>;
  readonly outDeg: Readonly<Record<Side, number>>;
  /** The thigh swings outwards meanwhile, the pelvis tips, the trunk leans. */
  readonly thighOutDeg: number;
  readonly tipDeg: number;
  readonly leanDeg: number;
}
export const someTurns: Turns = {
  inDeg: { left: 32, right: 18 },
  outDeg: { left: 35, right: 40 },
  thighOutDeg: 0,
  tipDeg: 0,
  leanDeg: 0,
};

/** Seated. Each side turns in twice and out twice, 2 s each: left in from 1 s, left out, right in, right out. */
export const turningHips = (s: Turns) => ({
  seconds: 1 + 8 * 2.2 + 0.5,
  poseAt: (t: number): Pose => {
    const turn = (from: number) => again(t, 1 + from * 4.4, 2, 0.8, 0.4, 0.2);
    const [leftIn, leftOut, rightIn, rightOut] = [turn(0), turn(1), turn(2), turn(3)] as const;
    const left = leftIn + leftOut;
    const right = rightIn + rightOut;
    return {
      thighDeg: both(90),
      shankDeg: both(0),
      thighOutDeg: { left: s.thighOutDeg * left, right: s.thighOutDeg * right },
      shankOutDeg: {
        left: s.inDeg.left * leftIn - s.outDeg.left * leftOut,
        right: s.inDeg.right * rightIn - s.outDeg.right * rightOut,
      },
      trunkDeg: 0,
      sideLeanDeg: s.leanDeg * (left + right),
      obliquityDeg: s.tipDeg * (left + right),
      on: null,
    };
  },
});

export interface LegBack {
  readonly side: Side;
  readonly times: number;
  readonly backDeg: number;
  /** The trunk leans forward by `trunkDeg` once the thigh is further back than this. */
  readonly trunkFromDeg: number;
  readonly trunkDeg: number;
}
export const someLegBack: LegBack = {
  side: 'right',
  times: 3,
  backDeg: 20,
  trunkFromDeg: 10,
  trunkDeg: 12,
};

/** Starts at 1 s; 1.2 s back, 0.4 s held, 1.2 s forward, 0.5 s rest. */
export const movingLegBack = (m: LegBack) => {
  const trunkAt = (thigh: number) =>
    thigh <= m.trunkFromDeg || m.backDeg <= m.trunkFromDeg
      ? 0
      : (m.trunkDeg * (thigh - m.trunkFromDeg)) / (m.backDeg - m.trunkFromDeg);
  return {
    seconds: 1 + m.times * 3.3 + 0.5,
    poseAt: (t: number): Pose => {
      const u = again(t, 1, m.times, 1.2, 0.4, 0.5);
      const other = otherSide(m.side);
      return {
        thighDeg: { [m.side]: -m.backDeg * u, [other]: 0 } as Record<Side, number>,
        shankDeg: { [m.side]: -m.backDeg * u - 8 * u, [other]: 0 } as Record<Side, number>,
        trunkDeg: 2 + trunkAt(m.backDeg * u),
        on: other,
      };
    },
    /** Where the thigh is when the trunk has leaned forwards by five degrees. */
    earlyDeg:
      m.trunkDeg <= 5 ? -m.backDeg : -(m.trunkFromDeg + (5 / m.trunkDeg) * (m.backDeg - m.trunkFromDeg)),
  };
};

/** The mirror image: the picture flipped, left and right exchanged. */
export function mirrored(recording: KeypointsRecording): KeypointsRecording {
  const other = (k: number): number => {
    for (const side of sides)
      for (const joint of [
        'ear',
        'shoulder',
        'elbow',
        'wrist',
        'hip',
        'knee',
        'ankle',
        'heel',
        'foot_index',
      ] as const)
        if (jointIndex(side, joint) === k) return jointIndex(otherSide(side), joint);
    return k;
  };
  return {
    ...recording,
    frames: recording.frames.map(
      (frame) =>
        frame &&
        frame.map((_, k) => {
          const [x, y, visibility] = frame[other(k)]!;
          return [recording.widthPx - x, y, visibility] as const;
        }),
    ),
  };
}
