import {
  jointIndex,
  landmarkCount,
  landmarkIndex,
  sides,
  type KeypointsFrame,
  type KeypointsRecording,
  type Side,
} from '../../src/core';

/**
 * A walker in closed form, seen from the side: feet with prescribed contacts, legs by two-circle geometry, so events and
 * angles are known exactly. Lengths in pixels; thigh and shank 120 px each.
 */
export interface Walker {
  readonly rateHz: number;
  readonly seconds: number;
  readonly strideS: number;
  /** Share of the stride on the ground, per side. */
  readonly stance: Readonly<Record<Side, number>>;
  /** Heel strike of the left foot after the right's, share of the stride. */
  readonly leftOffset: number;
  readonly facing: 'left' | 'right';
  readonly trunkLeanDeg: number;
  /** Speed of the belt as a share of walking speed: 1 keeps the person in place. */
  readonly treadmill: boolean;
  /** How far the hip of each side lags behind the body's middle, as a share of the step: less thigh extension. */
  readonly shiftPx: Readonly<Record<Side, number>>;
  readonly widthPx: number;
  readonly heightPx: number;
}

export const evenWalker: Walker = {
  rateHz: 60,
  seconds: 6,
  strideS: 1.1,
  stance: { left: 0.62, right: 0.62 },
  leftOffset: 0.5,
  facing: 'right',
  trunkLeanDeg: 4,
  treadmill: false,
  shiftPx: { left: 0, right: 0 },
  widthPx: 1920,
  heightPx: 1080,
};

const thighPx = 120;
const shankPx = 120;
const footPx = 60;
const groundY = 900;
const hipHeightPx = 252;
const stridePx = 300;
const trunkPx = 150;
const anklePx = 22;

/**
 * Swing from 0 to 1 as feet of marker walks go: quick to leave, slower to land. Its speed is that of sqrt(u) (1 - u), so a
 * quarter of the greatest speed is left 40 ms before a landing at usual speed.
 */
const swingShare = (u: number): number => 2.5 * u ** 1.5 - 1.5 * u ** 2.5;

interface Instant {
  readonly points: Map<number, readonly [number, number]>;
  readonly thighDeg: Readonly<Record<Side, number>>;
  readonly kneeDeg: Readonly<Record<Side, number>>;
}

/** The exact pose at one time; x forward from the starting point, y up from the ground, before it is put in the picture. */
function pose(walker: Walker, timeS: number): Instant {
  const points = new Map<number, readonly [number, number]>();
  const speed = stridePx / walker.strideS;
  const bodyX = speed * timeS;
  const thighDeg = { left: 0, right: 0 };
  const kneeDeg = { left: 0, right: 0 };
  for (const side of sides) {
    const offsetS = side === 'left' ? walker.leftOffset * walker.strideS : 0;
    const cycles = (timeS - offsetS) / walker.strideS;
    const index = Math.floor(cycles);
    const phase = cycles - index;
    const stance = walker.stance[side];
    // The heel lands this far in front of the body and stays until toe off.
    const landing = (index * walker.strideS + offsetS) * speed + 0.2 * stridePx;
    const swing = phase < stance ? 0 : swingShare((phase - stance) / (1 - stance));
    // Toes come down in the first tenth, the heel rises about the toe from 60 % of stance on.
    const pitch =
      phase < 0.1
        ? 0.35 * (1 - phase / 0.1)
        : phase < 0.6 * stance
          ? 0
          : phase < stance
            ? -1.0 * ((phase - 0.6 * stance) / (0.4 * stance)) ** 2
            : -1.0 + 1.35 * swingShare((phase - stance) / (1 - stance));
    const toeX = landing + footPx + stridePx * swing;
    const toeY = 4 + 20 * Math.sin(Math.PI * swing);
    const heel: readonly [number, number] =
      pitch > 0
        ? [landing + stridePx * swing, 4 + 20 * Math.sin(Math.PI * swing)]
        : [toeX - footPx * Math.cos(pitch), toeY - footPx * Math.sin(pitch)];
    const toe: readonly [number, number] =
      pitch > 0 ? [heel[0] + footPx * Math.cos(pitch), heel[1] + footPx * Math.sin(pitch)] : [toeX, toeY];
    const ankle: readonly [number, number] = [
      heel[0] + 12 * Math.cos(pitch) - anklePx * Math.sin(pitch),
      heel[1] + 12 * Math.sin(pitch) + anklePx * Math.cos(pitch),
    ];
    const hip: readonly [number, number] = [
      bodyX + walker.shiftPx[side],
      hipHeightPx + 4 * Math.cos(4 * Math.PI * (timeS / walker.strideS)),
    ];
    const dx = ankle[0] - hip[0];
    const dy = hip[1] - ankle[1];
    const reach = Math.min(Math.hypot(dx, dy), thighPx + shankPx - 0.01);
    const inner = Math.acos((thighPx ** 2 + reach ** 2 - shankPx ** 2) / (2 * thighPx * reach));
    const thigh = Math.atan2(dx, dy) + inner;
    const knee: readonly [number, number] = [
      hip[0] + thighPx * Math.sin(thigh),
      hip[1] - thighPx * Math.cos(thigh),
    ];
    const shank = Math.atan2(ankle[0] - knee[0], knee[1] - ankle[1]);
    thighDeg[side] = (thigh * 180) / Math.PI;
    kneeDeg[side] = ((thigh - shank) * 180) / Math.PI;
    const lean = (walker.trunkLeanDeg * Math.PI) / 180;
    const shoulder: readonly [number, number] = [
      bodyX + trunkPx * Math.sin(lean),
      hip[1] + trunkPx * Math.cos(lean),
    ];
    for (const [joint, point] of Object.entries({ hip, knee, ankle, heel, foot_index: toe, shoulder }))
      points.set(jointIndex(side, joint as 'hip'), point);
    points.set(jointIndex(side, 'ear'), [shoulder[0] + 4, shoulder[1] + 45]);
    points.set(jointIndex(side, 'elbow'), [shoulder[0], shoulder[1] - 70]);
    points.set(jointIndex(side, 'wrist'), [shoulder[0], shoulder[1] - 130]);
  }
  const [earX, earY] = points.get(landmarkIndex.left_ear)!;
  points.set(landmarkIndex.nose, [earX + 25, earY]);
  return { points, thighDeg, kneeDeg };
}

export interface Walked {
  readonly recording: KeypointsRecording;
  readonly truth: {
    readonly heelStrikes: Readonly<Record<Side, readonly number[]>>;
    readonly toeOffs: Readonly<Record<Side, readonly number[]>>;
    /** Most negative thigh angle of a stride, most bent knee of a stride. */
    readonly thighExtensionDeg: Readonly<Record<Side, number>>;
    readonly kneeSwingDeg: Readonly<Record<Side, number>>;
  };
}

export function walk(changes: Partial<Walker> = {}): Walked {
  const walker = { ...evenWalker, ...changes };
  const sign = walker.facing === 'right' ? 1 : -1;
  const speed = walker.treadmill ? stridePx / walker.strideS : 0;
  const startX = walker.facing === 'right' ? 100 : walker.widthPx - 100;
  const middleX = walker.widthPx / 2;
  const count = Math.round(walker.seconds * walker.rateHz);
  const timesS = Array.from({ length: count }, (_, i) => i / walker.rateHz);
  const frames: KeypointsFrame[] = timesS.map((timeS) => {
    const { points } = pose(walker, timeS);
    return Array.from({ length: landmarkCount }, (_, k) => {
      const point = points.get(k);
      if (!point) return [0, 0, 0] as const;
      const x = walker.treadmill ? middleX + sign * (point[0] - speed * timeS) : startX + sign * point[0];
      return [x, groundY - point[1], 0.99] as const;
    });
  });
  const events = (side: Side, share: number) => {
    const first = (side === 'left' ? walker.leftOffset : 0) * walker.strideS + share * walker.strideS;
    const times = Array.from({ length: 30 }, (_, i) => first + (i - 1) * walker.strideS);
    return times.filter((t) => t >= 0 && t < walker.seconds);
  };
  const fine = Array.from({ length: 2000 }, (_, i) => pose(walker, (3 * walker.strideS * i) / 2000));
  const perSide = <T>(make: (side: Side) => T) => ({ left: make('left'), right: make('right') });
  return {
    recording: {
      schema: 'contrapposto/keypoints@1',
      widthPx: walker.widthPx,
      heightPx: walker.heightPx,
      timesS,
      skeleton: 'blazepose-33',
      frames,
    },
    truth: {
      heelStrikes: perSide((side) => events(side, 0)),
      toeOffs: perSide((side) => events(side, walker.stance[side])),
      thighExtensionDeg: perSide((side) => Math.min(...fine.map((p) => p.thighDeg[side]))),
      kneeSwingDeg: perSide((side) => Math.max(...fine.map((p) => p.kneeDeg[side]))),
    },
  };
}
