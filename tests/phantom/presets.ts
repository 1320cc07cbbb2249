import type { Gait } from './gait';
import { armsFolded, armsForward, bothSides, upright, type Motion, type Track } from './motion';
import type { Posture } from './posture';
import type { Shape } from './shape';
import type { Box, CameraSpec, ClipSpec } from './spec';

/** Clips by name. Names say what is prescribed; "right" and "left" are the body's own. */

export const people = {
  man: { male: 1 },
  woman: { male: 0 },
  olderMan: { male: 1, old: 0.8, muscle: -0.4 },
  olderWoman: { male: 0, old: 0.8, muscle: -0.4, weight: 0.2 },
  heavyMan: { male: 1, old: 0.4, weight: 0.7 },
  slimWoman: { male: 0, weight: -0.6 },
} as const satisfies Record<string, Shape>;

const furniture: readonly Box[] = [
  { middle: [2.6, 0.45, 1.6], size: [0.5, 0.9, 0.4], colour: 0x4a5d70 },
  { middle: [2.9, 1, -1.6], size: [0.05, 2, 0.9], colour: 0x8b6a4a },
];

/** From the side; `near` is the body's side that faces the camera. */
export function sideCamera(
  near: 'left' | 'right',
  change: Partial<CameraSpec> & { distanceM?: number } = {},
): CameraSpec {
  const { distanceM = 4.4, ...rest } = change;
  const x = near === 'left' ? distanceM : -distanceM;
  return { widthPx: 720, heightPx: 1280, position: [x, 0.95, 0], lookAt: [0, 0.9, 0], fovDeg: 32, ...rest };
}
export function frontCamera(
  change: Partial<CameraSpec> & { distanceM?: number; behind?: boolean } = {},
): CameraSpec {
  const { distanceM = 4.6, behind = false, ...rest } = change;
  const z = behind ? -distanceM : distanceM;
  return { widthPx: 720, heightPx: 1280, position: [0, 1, z], lookAt: [0, 0.9, 0], fovDeg: 32, ...rest };
}
const corridor = { widthPx: 1280, heightPx: 720, fovDeg: 34, distanceM: 4.6 };
const square = { widthPx: 960, heightPx: 960, fovDeg: 32 };

function clip(
  shape: Shape,
  camera: CameraSpec,
  motion: Motion,
  seconds: number,
  change: Partial<Pick<ClipSpec, 'fps' | 'scene' | 'crf' | 'noise'>> = {},
): ClipSpec {
  return { fps: 30, seconds, shape, motion, camera, scene: { boxes: furniture }, ...change };
}

/** A quiet stand with folded arms. */
export function standing(change: {
  readonly tilt?: number;
  readonly lean?: number;
  readonly lordosis?: number;
  readonly thigh?: number;
  readonly knee?: number;
  readonly arms?: Posture['left']['arm'];
}): Posture {
  const { tilt = 10, lean = 0, lordosis = 0, thigh = 1, knee = 3, arms = armsFolded } = change;
  const limbs = bothSides(upright, { thigh, knee, arm: arms });
  return { ...limbs, pelvis: { ...upright.pelvis, tilt }, trunk: { lean, lordosis, sideLean: 0 } };
}

const stand = (
  change: Parameters<typeof standing>[0],
  shape: Shape = people.man,
  near: 'left' | 'right' = 'right',
) =>
  clip(shape, sideCamera(near), { still: standing(change), support: 'feet', swayDeg: 0.4 }, 2.4, { fps: 15 });

const walk = (gait: Partial<Gait> = {}, change: Partial<Motion> = {}): Motion => ({
  still: {
    ...bothSides(upright, { arm: { flexion: 8, abduction: 6, elbow: 12, rotation: 0 } }),
    trunk: { lean: 3, lordosis: 0, sideLean: 0 },
  },
  support: 'feet',
  startM: -2.6,
  ...change,
  gait: { strideS: 1.1, ...gait },
});

/** There, held, and back again. */
const thereAndBack = (
  from: number,
  to: number,
  [start, there, leave, back]: readonly [number, number, number, number],
): Track => [
  [start, from],
  [there, to],
  [leave, to],
  [back, from],
];
const repeated = (from: number, to: number, startS: number, periodS: number, count: number): Track =>
  Array.from({ length: count }, (_, k) => startS + k * periodS).flatMap((t): [number, number][] => [
    [t, from],
    [t + 0.4 * periodS, to],
    [t + 0.5 * periodS, to],
    [t + 0.9 * periodS, from],
  ]);

/** A forward bend of which `hips` degrees come from the hips and `spine` degrees from the low back. */
function bend(hips: number, spine: number, shape: Shape): ClipSpec {
  const times = [1, 3, 4, 6] as const;
  const hipsBack = 8;
  const legs = Object.fromEntries(
    ['left', 'right'].map((side) => [`${side}.thigh`, thereAndBack(1, 1 + hipsBack, times)]),
  );
  const motion: Motion = {
    still: standing({}),
    support: 'feet',
    tracks: {
      'pelvis.tilt': thereAndBack(10, 10 + hips, times),
      'trunk.lean': thereAndBack(0, hips + spine, times),
      ...legs,
    },
  };
  const camera = sideCamera('right', { ...square, distanceM: 4.4 });
  return clip(shape, camera, motion, 6.5);
}

/** `depth` 0..1 of a deep squat. */
function squats(depth: number, count: number, shape: Shape, camera: CameraSpec): ClipSpec {
  const tracks: Record<string, Track> = {
    'pelvis.tilt': repeated(10, 10 + 28 * depth, 0.6, 2.4, count),
    'trunk.lean': repeated(0, 42 * depth, 0.6, 2.4, count),
  };
  for (const side of ['left', 'right']) {
    tracks[`${side}.thigh`] = repeated(1, 95 * depth, 0.6, 2.4, count);
    tracks[`${side}.knee`] = repeated(3, 122 * depth, 0.6, 2.4, count);
  }
  const motion: Motion = { still: standing({ arms: armsForward }), support: 'feet', tracks };
  return clip(shape, camera, motion, 0.9 + 2.4 * count);
}

/** Stands on one leg; the pelvis drops on the lifted side, the trunk leans over the leg that stands. */
function oneLeg(
  stands: 'left' | 'right',
  drop: number,
  lean: number,
  shape: Shape,
  behind = false,
): ClipSpec {
  const lifted = stands === 'left' ? 'right' : 'left';
  const over: [number, number, number, number] = [0.8, 1.8, 6.4, 7.2];
  const motion: Motion = {
    still: bothSides(upright, { knee: 2, arm: { flexion: 5, abduction: 16, elbow: 10, rotation: 0 } }),
    support: 'feet',
    swayDeg: 0.5,
    tracks: {
      [`${lifted}.thigh`]: thereAndBack(0, 45, over),
      [`${lifted}.knee`]: thereAndBack(2, 85, over),
      [`${stands}.abduction`]: thereAndBack(0, -6, over),
      'pelvis.obliquity': thereAndBack(0, stands === 'left' ? drop : -drop, over),
      'trunk.sideLean': thereAndBack(0, stands === 'left' ? -lean : lean, over),
    },
  };
  return clip(shape, frontCamera({ behind }), motion, 8);
}

/** Height at which the thighs of a seated adult lie, m. */
const seatM = 0.43;
const bench = (z: number): Box => ({ middle: [0, seatM / 2, z], size: [0.55, seatM, 0.4], colour: 0x6b4f3a });

function sitToStand(count: number, periodS: number, shape: Shape): ClipSpec {
  const seated = { thigh: 86, knee: 88 };
  const times = Array.from({ length: count }, (_, k) => 1 + k * periodS);
  const upAndDown = (sitting: number, standingValue: number): Track =>
    times.flatMap((t): [number, number][] => [
      [t + 0.08 * periodS, sitting],
      [t + 0.45 * periodS, standingValue],
      [t + 0.55 * periodS, standingValue],
      [t + 0.95 * periodS, sitting],
    ]);
  /** Forward first, so that the weight comes over the feet, then upright. */
  const leaning = (most: number): Track =>
    times.flatMap((t): [number, number][] => [
      [t, 0],
      [t + 0.18 * periodS, most],
      [t + 0.45 * periodS, 0],
      [t + 0.55 * periodS, 0],
      [t + 0.8 * periodS, most],
      [t + periodS - 1e-3, 0],
    ]);
  const tracks: Record<string, Track> = { 'trunk.lean': leaning(38), 'pelvis.tilt': leaning(22) };
  for (const side of ['left', 'right']) {
    tracks[`${side}.thigh`] = upAndDown(seated.thigh, 1);
    tracks[`${side}.knee`] = upAndDown(seated.knee, 3);
  }
  const motion: Motion = {
    still: {
      ...bothSides(upright, { ...seated, arm: armsFolded }),
      pelvis: { tilt: 0, obliquity: 0, rotation: 0 },
    },
    support: 'feet',
    tracks,
  };
  const scene = { boxes: [...furniture, bench(-0.15)] };
  return clip(shape, sideCamera('right', square), motion, 1.5 + count * periodS, { scene });
}

/** Seated with hanging legs; one shank swings out (internal) and in (external rotation of the hip). */
function seatedRotation(side: 'left' | 'right', internal: number, external: number, shape: Shape): ClipSpec {
  const motion: Motion = {
    still: {
      ...bothSides(upright, {
        thigh: 88,
        knee: 88,
        ankle: 0,
        arm: { flexion: 10, abduction: 14, elbow: 10, rotation: 0 },
      }),
      pelvis: { tilt: 0, obliquity: 0, rotation: 0 },
    },
    support: 'seat',
    clearanceM: 0.12,
    tracks: {
      [`${side}.hipRotation`]: [
        [0.8, 0],
        [2, internal],
        [2.6, internal],
        [3.8, 0],
        [4.6, 0],
        [5.8, -external],
        [6.4, -external],
        [7.6, 0],
      ],
    },
  };
  const scene = { boxes: [{ middle: [0, 0.24, -0.2], size: [0.7, 0.48, 0.5], colour: 0x6b4f3a } as const] };
  return clip(shape, frontCamera(), motion, 8.2, { scene });
}

/** One thigh goes back to `thighDeg`; from `freeDeg` on the pelvis and the low back follow. */
function hipExtension(side: 'left' | 'right', thighDeg: number, freeDeg: number, shape: Shape): ClipSpec {
  const follow = Math.max(0, -thighDeg + freeDeg);
  const late: [number, number, number, number] = [1 + 1.4 * (freeDeg / thighDeg), 2.4, 3, 4.4];
  const motion: Motion = {
    still: standing({}),
    support: 'feet',
    tracks: {
      [`${side}.thigh`]: thereAndBack(1, thighDeg, [1, 2.4, 3, 4.4]),
      // The foot comes off the floor, level: with its toes down it would carry the body, which then slides.
      [`${side}.knee`]: thereAndBack(3, 20, [0.5, 0.9, 4.5, 4.9]),
      [`${side}.ankle`]: thereAndBack(2, 22, [0.5, 0.9, 4.5, 4.9]),
      'pelvis.tilt': thereAndBack(10, 10 + follow, late),
      'trunk.lean': thereAndBack(0, 0.7 * follow, late),
      'trunk.lordosis': thereAndBack(0, 0.5 * follow, late),
    },
  };
  return clip(shape, sideCamera(side), motion, 5);
}

const shallowHip = [
  [0, 30],
  [12, 26],
  [30, 16],
  [50, 6],
  [62, 7],
  [75, 20],
  [87, 32],
  [95, 31],
] as const;

export const presets: Readonly<Record<string, ClipSpec>> = {
  'stand-side-flat': stand({ tilt: 0 }),
  'stand-side-neutral': stand({ tilt: 10 }),
  'stand-side-lordotic': stand({ tilt: 20, lordosis: 12 }),
  'stand-side-sway-back': stand({ tilt: 4, lean: -7, thigh: -6, knee: -3 }),
  'stand-side-forward': stand({ tilt: 14, lean: 9, thigh: 3, knee: 10 }, people.olderMan),
  'stand-side-woman-neutral': stand({ tilt: 12, lordosis: 4 }, people.woman, 'left'),
  'stand-side-woman-flat': stand({ tilt: 2 }, people.woman, 'left'),
  'stand-side-heavy': stand({ tilt: 12 }, people.heavyMan),
  'stand-side-arms-hanging': stand({ arms: { flexion: -4, abduction: 2, elbow: 0, rotation: 0 } }),
  'stand-front': clip(
    people.woman,
    frontCamera(),
    {
      still: { ...standing({}), pelvis: { tilt: 10, obliquity: 3, rotation: 0 } },
      support: 'feet',
      swayDeg: 0.4,
    },
    3,
  ),
  'walk-normal-right': clip(people.man, sideCamera('right', corridor), walk(), 4.2),
  'walk-normal-left': clip(people.woman, sideCamera('left', corridor), walk(), 4.2),
  'walk-hip-extension-right-reduced': clip(
    people.man,
    sideCamera('right', corridor),
    walk({ strideS: 1.16, right: { hip: shallowHip }, pelvis: { tilt: 3 } }),
    4.8,
  ),
  'walk-antalgic-right': clip(
    people.man,
    sideCamera('right', corridor),
    walk({ strideS: 1.2, right: { stance: 55 }, left: { stance: 66, offset: 0.56 } }),
    5,
  ),
  'walk-front-normal': clip(
    people.man,
    frontCamera({ fovDeg: 40, distanceM: 5.5 }),
    walk({}, { startM: -3.2 }),
    4,
  ),
  'walk-front-drop-left-stance': clip(
    people.woman,
    frontCamera({ fovDeg: 40, distanceM: 5.5 }),
    walk({ pelvis: { obliquity: 3, dropLeftStance: 9 } }, { startM: -3.2 }),
    4,
  ),
  'treadmill-normal-60fps': clip(
    people.man,
    sideCamera('right', { fovDeg: 36 }),
    walk({ strideS: 1.05 }, { support: 'treadmill' }),
    8,
    { fps: 60 },
  ),
  'bend-hip-dominant': bend(65, 25, people.man),
  'bend-spine-dominant': bend(20, 60, people.man),
  'bend-mixed': bend(45, 45, people.woman),
  'bend-woman-hip-dominant': bend(70, 20, people.woman),
  'squat-side': squats(0.9, 3, people.man, sideCamera('right', square)),
  'squat-side-shallow': squats(0.5, 3, people.woman, sideCamera('right', square)),
  'squat-front': squats(0.8, 3, people.woman, frontCamera()),
  'single-leg-left-steady': oneLeg('left', 0, 0, people.man),
  'single-leg-right-steady': oneLeg('right', 0, 0, people.man),
  'single-leg-left-drop': oneLeg('left', 8, 2, people.woman),
  'single-leg-right-lean': oneLeg('right', -2, 10, people.woman),
  'single-leg-left-drop-back': oneLeg('left', 8, 2, people.woman, true),
  'sit-to-stand': sitToStand(5, 2.2, people.man),
  'sit-to-stand-slow': sitToStand(5, 3, people.olderWoman),
  'seated-rotation-right': seatedRotation('right', 35, 30, people.man),
  'seated-rotation-right-reduced': seatedRotation('right', 12, 30, people.man),
  'seated-rotation-left': seatedRotation('left', 32, 28, people.woman),
  'hip-extension-right-free': hipExtension('right', -18, -17, people.man),
  'hip-extension-right-early': hipExtension('right', -18, -5, people.man),
  'hip-extension-left-free': hipExtension('left', -16, -15, people.woman),
};
