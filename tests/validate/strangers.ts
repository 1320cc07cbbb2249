import { reducedGait, stand, stranger, type Lost } from '../calibrate/people';
import { bothSides, upright } from '../phantom/motion';
import { sideCamera } from '../phantom/presets';
import type { ClipSpec } from '../phantom/spec';
import { randomNumbers } from '../support/mocap';

/**
 * Walks of rendered people whose bodies and clothes had no part in any constant, each with a quiet stand from the same
 * side in the same clothes. Some have lost something, and stand as who has lost it does.
 */

interface Walker {
  /** Reach of the hips and knees, of the normal one. */
  readonly scale: number;
  readonly strideS: number;
  /** Until about the far edge of the picture is reached: four strides or more. */
  readonly seconds: number;
  readonly near?: Lost;
  readonly far?: Lost;
  readonly leanDeg?: number;
  /** How much less than others hip and knee straighten in the stand. */
  readonly bentDeg?: number;
}

const walkers: Readonly<Record<string, Walker>> = {
  normal: { scale: 1, strideS: 1.08, seconds: 4.6 },
  'normal-slow': { scale: 0.82, strideS: 1.3, seconds: 6.6 },
  'near-hip-10': { scale: 1, strideS: 1.14, seconds: 5.6, near: { hip: 10 } },
  'near-knee-swing-20': { scale: 1, strideS: 1.1, seconds: 4.2, near: { swing: 20 } },
  'lean-10': { scale: 0.95, strideS: 1.12, seconds: 6.2, leanDeg: 10 },
  'near-contracture-15': { scale: 0.9, strideS: 1.2, seconds: 7, near: { hip: 9, knee: 15 }, bentDeg: 15 },
  'far-hip-15': { scale: 1, strideS: 1.14, seconds: 6.6, far: { hip: 15 } },
  'far-knee-swing-25': { scale: 1.05, strideS: 1.06, seconds: 3.6, far: { swing: 25 } },
};

export interface Stranger {
  readonly walk: ClipSpec;
  readonly stand: ClipSpec;
}

function strangerOf(index: number, walker: Walker): Stranger {
  const person = stranger(index);
  const random = randomNumbers(95_000 + index);
  const { near } = person;
  const far = near === 'left' ? 'right' : 'left';
  const between = (low: number, high: number) => low + (high - low) * random();
  const distanceM = between(3.8, 6);
  /** A picture that shows so many metres above and below its middle where the person is. */
  const camera = (widthPx: number, distanceM: number, halfM: number) =>
    sideCamera(near, {
      widthPx,
      heightPx: 720,
      distanceM,
      fovDeg: (2 * Math.atan(halfM / distanceM) * 180) / Math.PI,
      lookAt: [0, 0.9, 0],
    });
  const common = { fps: 25, shape: person.shape, scene: person.scene };
  return {
    walk: {
      ...common,
      camera: camera(1280, 1.3 * distanceM, 1.9),
      seconds: walker.seconds,
      motion: {
        still: {
          ...bothSides(upright, { arm: { flexion: 4, abduction: 7, elbow: 12, rotation: 0 } }),
          pelvis: { tilt: between(6, 13), obliquity: 0, rotation: 0 },
          trunk: { lean: 2 + (walker.leanDeg ?? 0), lordosis: 0, sideLean: 0 },
        },
        support: 'feet',
        startM: -3.1,
        gait: {
          strideS: walker.strideS,
          [near]: reducedGait(walker.scale, walker.near ?? {}),
          [far]: reducedGait(walker.scale, walker.far ?? {}),
        },
      },
    },
    stand: {
      ...common,
      fps: 15,
      camera: camera(720, distanceM, 1.4),
      seconds: 1.6,
      motion: { still: stand(random, walker.bentDeg ?? 0), support: 'feet', swayDeg: 0.3 },
    },
  };
}

/** Each walk beside its stand, by what was lost. */
export const strangers: Readonly<Record<string, Stranger>> = Object.fromEntries(
  Object.entries(walkers).map(([name, walker], i) => [name, strangerOf(i, walker)]),
);
