import { normalGait, walking, type Curve, type Gait, type SideGait } from '../phantom/gait';
import { bothSides, upright } from '../phantom/motion';
import type { Posture } from '../phantom/posture';
import type { Shape } from '../phantom/shape';
import type { Box, CameraSpec, SceneSpec } from '../phantom/spec';
import { gaussian, randomNumbers } from '../support/mocap';

/**
 * People drawn at random for the calibration of the landmarks: a body, clothes, a room, a camera at its side, and postures
 * of a walk with deficits, of quiet stands and of squats. Deterministic.
 */

export interface Person {
  readonly name: string;
  /** Bodies of other families in other clothes; nothing is fitted to them. */
  readonly heldOut: boolean;
  readonly clothes: string;
  readonly near: 'left' | 'right';
  readonly shape: Shape;
  readonly scene: SceneSpec;
  readonly camera: CameraSpec;
  readonly poses: readonly Pose[];
}

export interface Pose {
  readonly what: 'walk' | 'stand' | 'squat';
  /** Of the near leg's cycle; null where nothing is walked. */
  readonly percent: number | null;
  readonly posture: Posture;
}

type Random = () => number;
const between = (random: Random, low: number, high: number) => low + (high - low) * random();
const oneOf = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const mostly = (random: Random, spread: number) => Math.max(-1, Math.min(1, spread * gaussian(random)));

function anyShape(random: Random) {
  return {
    male: random() < 0.5 ? between(random, 0, 0.2) : between(random, 0.8, 1),
    old: random() ** 1.3,
    muscle: mostly(random, 0.5),
    weight: mostly(random, 0.5),
    height: mostly(random, 0.5),
    hipDepth: mostly(random, 0.3),
    hipWidth: mostly(random, 0.3),
    buttocks: mostly(random, 0.4),
    hipForward: mostly(random, 0.2),
  };
}

/** Short and stout, or tall and slender: the families that are held out. */
const isHeldOut = ({ weight, height }: ReturnType<typeof anyShape>) =>
  (weight > 0.25 && height < -0.1) || (weight < -0.25 && height > 0.1);

function shapeOf(random: Random, heldOut: boolean) {
  for (;;) {
    const shape = anyShape(random);
    if (isHeldOut(shape) === heldOut) return shape;
  }
}

type Clothes = (random: Random) => SceneSpec;
const shoes = (random: Random) => ({ shoes: oneOf(random, [0x1c1c1c, 0xe8e8e8, 0x5a3a22, 0x8a1f1f]) });
const clothesFitted: Readonly<Record<string, Clothes>> = {
  tight: () => ({}),
  'tight-shoes': shoes,
  'loose-trousers': (random) => ({ looseM: between(random, 0.012, 0.03), ...shoes(random) }),
  skirt: (random) => ({ skirt: true, ...(random() < 0.5 ? shoes(random) : {}) }),
  'long-shirt': (random) => ({ shirtHemM: between(random, 0.1, 0.25), looseM: 0.008, ...shoes(random) }),
  'bare-legs': () => ({ bareLegs: true }),
};
const clothesHeldOut: Readonly<Record<string, Clothes>> = {
  'shorts-shoes': (random) => ({ shorts: true, looseM: 0.015, ...shoes(random) }),
  'long-shirt-loose': (random) => ({
    shirtHemM: between(random, 0.12, 0.28),
    looseM: between(random, 0.015, 0.028),
    ...shoes(random),
  }),
};

const furniture: readonly Box[] = [
  { middle: [2.6, 0.45, 1.6], size: [0.5, 0.9, 0.4], colour: 0x4a5d70 },
  { middle: [-2.7, 0.45, 1.2], size: [0.5, 0.9, 0.4], colour: 0x6b4f3a },
  { middle: [-2.9, 1, -1.6], size: [0.05, 2, 0.9], colour: 0x8b6a4a },
  { middle: [2.9, 1, -1.6], size: [0.05, 2, 0.9], colour: 0x8b6a4a },
];
const grey = (random: Random, low: number, high: number) => {
  const [level, warm] = [between(random, low, high), between(random, -12, 12)];
  const [r, g, b] = [level + warm, level, level - warm].map((c) => Math.max(0, Math.min(255, Math.round(c))));
  return (r! << 16) | (g! << 8) | b!;
};
const colour = (random: Random) =>
  [16, 8, 0].reduce((all, shift) => all | (Math.floor(between(random, 15, 225)) << shift), 0);

const room = (random: Random): SceneSpec => ({
  skin: oneOf(random, [0xc58c6d, 0xe3b393, 0x8d5a3c, 0x5b3825, 0xd9a47f]),
  shirt: colour(random),
  trousers: colour(random),
  hair: oneOf(random, [0x2a1c14, 0x6a4a2a, 0xb0a8a0, 0x101010]),
  wall: grey(random, 70, 225),
  floor: grey(random, 60, 180),
  ambient: between(random, 0.9, 2.2),
  sun: between(random, 0.4, 2.8),
  boxes: random() < 0.7 ? furniture : [],
});

/** A square picture, the person off its middle, the camera up to 12 degrees off the square. */
function cameraAt(random: Random, near: 'left' | 'right', heightM: number): CameraSpec {
  const distanceM = between(random, 2.6, 7);
  const yaw = (between(random, -12, 12) * Math.PI) / 180;
  const out = near === 'left' ? 1 : -1;
  /** Of the picture's height. */
  const share = between(random, 0.42, 0.8);
  const viewM = heightM / share;
  const spare = Math.max(0, (viewM - heightM) / 2 - 0.05);
  const aside = between(random, -1, 1) * Math.min(0.55, viewM / 2 - 0.6);
  return {
    widthPx: 640,
    heightPx: 640,
    position: [out * distanceM * Math.cos(yaw), between(random, 0.5, 1.6), distanceM * Math.sin(yaw)],
    lookAt: [0, heightM / 2 + between(random, -spare, spare), aside],
    fovDeg: (2 * Math.atan(viewM / 2 / distanceM) * 180) / Math.PI,
  };
}

/** What a leg loses, degrees: extension of the hip, extension of the knee in stance, its bend in swing. */
export interface Lost {
  readonly hip?: number;
  readonly knee?: number;
  readonly swing?: number;
}

/** A normal gait of another reach that has lost something. */
export const reducedGait = (scale: number, { hip = 0, knee = 0, swing = 0 }: Lost): SideGait => ({
  hip: reshaped(normalGait.hip, hip, 0, scale),
  knee: reshaped(normalGait.knee, knee, -swing, scale),
  ankle: normalGait.ankle,
});

/** A curve bent so that its lowest and highest values move by so much, between them smoothly. */
function reshaped(curve: Curve, low: number, high: number, scale: number): Curve {
  const values = curve.map(([, v]) => v);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return curve.map(([p, v]) => {
    const share = (v - least) / (most - least);
    return [p, scale * v + low * (1 - share) ** 2 + high * share ** 2] as const;
  });
}

/** What is lost is lost on one side or on both, or not at all. */
function sideGait(random: Random, scale: number): SideGait {
  const lost = (most: number) => (random() < 0.5 ? 0 : between(random, 0, most));
  return {
    hip: reshaped(normalGait.hip, lost(15), -lost(8), scale),
    knee: reshaped(normalGait.knee, lost(18) + gaussian(random) * 2, -lost(30), scale),
    ankle: normalGait.ankle,
  };
}

const arm = (random: Random) =>
  oneOf(random, [
    { flexion: 35, abduction: 4, elbow: 70, rotation: 60 },
    { flexion: between(random, -5, 8), abduction: between(random, 3, 10), elbow: 4, rotation: 0 },
    { flexion: between(random, -5, 8), abduction: between(random, 3, 10), elbow: 12, rotation: 0 },
  ]);

/** A quiet stand: most people's, or of somebody whose knees and hips do not straighten. */
export function stand(random: Random, bentDeg: number): Posture {
  const one = { abduction: between(random, -1, 4), arm: arm(random) };
  const legs = () => ({
    thigh: 1 + bentDeg * 0.5 + 2.5 * gaussian(random),
    knee: 3 + bentDeg + 3 * gaussian(random),
  });
  const both = bothSides(upright, one);
  return {
    ...both,
    pelvis: { tilt: between(random, 2, 20), obliquity: 0, rotation: 3 * gaussian(random) },
    trunk: { lean: 2.5 * gaussian(random) + bentDeg / 4, lordosis: between(random, -6, 10), sideLean: 0 },
    left: { ...both.left, ...legs() },
    right: { ...both.right, ...legs() },
  };
}

function squat(random: Random): Posture {
  const depth = between(random, 0.3, 1);
  return {
    ...bothSides(upright, {
      thigh: 90 * depth,
      knee: 115 * depth,
      arm: { flexion: 80, abduction: 8, elbow: 0, rotation: 0 },
    }),
    pelvis: { tilt: 10 + 28 * depth, obliquity: 0, rotation: 0 },
    trunk: { lean: 42 * depth + 4 * gaussian(random), lordosis: 0, sideLean: 0 },
  };
}

/** Of the near leg's cycle: both legs are met at contact, in late stance, furthest back and most bent. */
const percents = [0, 22, 40, 51, 62, 72, 88];

function posesOf(random: Random, near: 'left' | 'right'): Pose[] {
  const scale = between(random, 0.7, 1.12);
  const gait: Gait = {
    strideS: 1,
    left: sideGait(random, scale),
    right: sideGait(random, scale),
    pelvis: {
      tilt: between(random, 0.5, 3),
      obliquity: between(random, 1, 6),
      rotation: between(random, 1, 8),
    },
    armSwing: between(random, 5, 25),
  };
  const still: Posture = {
    ...bothSides(upright, {
      abduction: between(random, -2, 3),
      arm: { flexion: between(random, -5, 8), abduction: between(random, 3, 10), elbow: 12, rotation: 0 },
    }),
    pelvis: { tilt: between(random, 4, 16), obliquity: 0, rotation: 0 },
    trunk: {
      lean: 2 + 2.5 * gaussian(random) + (random() < 0.3 ? between(random, 0, 12) : 0),
      lordosis: between(random, -6, 10),
      sideLean: 0,
    },
  };
  const walk = [...percents, 100 * random()].map((percent): Pose => {
    const timeS = percent / 100 - (near === 'right' ? 0 : 0.5);
    return { what: 'walk', percent, posture: walking(still, gait, timeS) };
  });
  const stands = [0, 0, between(random, 5, 20)].map((bent): Pose => ({
    what: 'stand',
    percent: null,
    posture: stand(random, bent),
  }));
  const squats = [0, 1].map((): Pose => ({ what: 'squat', percent: null, posture: squat(random) }));
  return [...walk, ...stands, ...squats];
}

/** @param seed people of one seed are the same */
function person(index: number, heldOut: boolean, seed = heldOut ? 70_000 : 50_000): Person {
  const random = randomNumbers(seed + index);
  const shape = shapeOf(random, heldOut);
  const wardrobe = Object.entries(heldOut ? clothesHeldOut : clothesFitted);
  const [clothes, worn] = wardrobe[index % wardrobe.length]!;
  const near = random() < 0.5 ? 'left' : 'right';
  const heightM = 1.7 + 0.15 * shape.height;
  return {
    name: `${heldOut ? 'held-out' : 'fitted'}-${String(index).padStart(2, '0')}`,
    heldOut,
    clothes,
    near,
    shape,
    scene: { ...room(random), ...worn(random) },
    camera: cameraAt(random, near, heightM),
    poses: posesOf(random, near),
  };
}

/** 66 people to fit to and 24 that are held out, mixed, so that the first of them are of both kinds. */
export const people: readonly Person[] = Array.from({ length: 90 }, (_, i) =>
  i % 15 < 11
    ? person(Math.floor(i / 15) * 11 + (i % 15), false)
    : person(Math.floor(i / 15) * 4 + (i % 15) - 11, true),
);

/** Of the held-out families in the held-out clothes, none of them among `people`. */
export const stranger = (index: number): Person => person(index, true, 90_000);
