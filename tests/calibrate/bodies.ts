import { Vector3 } from 'three';
import { backShape } from '../../src/core/outline/back-shape';
import { featuresOf } from '../../src/core/outline/estimate';
import type { Features } from '../../src/core/outline/linear-model';
import { stillBack } from '../../src/core/outline/still-back';
import { jointIndex, landmarkCount, type Joint } from '../../src/core/recording/skeleton';
import type { KeypointsFrame, KeypointsRecording } from '../../src/core/recording/keypoints';
import type { PassReading } from '../../src/core/scene/scene';
import { loadBody, type Body } from '../phantom/body';
import { projector } from '../phantom/camera';
import { dress, loosened } from '../phantom/dress';
import { Ground } from '../phantom/ground';
import { standing } from '../phantom/presets';
import { silhouette, type Point } from '../phantom/silhouette';
import { poseBody } from '../phantom/skin';
import type { Shape } from '../phantom/shape';
import type { CameraSpec } from '../phantom/spec';
import { asisPsisTilt, lumbarAngle, projected } from '../phantom/truth';
import { gaussian, randomNumbers } from '../support/mocap';

/** Synthetic bodies in random postures, seen from the side, with what the product reads off them and what is true. */

export interface Sample {
  readonly body: number;
  readonly features: Features;
  readonly tiltDeg: number;
  readonly lumbarDeg: number;
}

/**
 * How the network's outline differs from the silhouette, found by comparing both on rendered clips: blurred, and pushed
 * in or out by a smooth amount that stays over a clip. Shares of the body's height.
 */
export const maskError = { blur: 0.005, push: 0.0012, pushLength: 0.05 };
/** Landmarks, shares of the body's height: a network's hip lies further forward than the mesh's joint. */
const landmarkError = { spread: 0.008, hipForward: 0.012 };

type Random = () => number;
const between = (random: Random, low: number, high: number) => low + (high - low) * random();

function randomShape(random: Random): Shape {
  const mostly = (spread: number) => Math.max(-1, Math.min(1, spread * gaussian(random)));
  return {
    male: random() < 0.5 ? between(random, 0, 0.2) : between(random, 0.8, 1),
    old: random() ** 1.5,
    muscle: mostly(0.5),
    weight: mostly(0.5),
    height: mostly(0.5),
    hipDepth: mostly(0.4),
    hipWidth: mostly(0.4),
    buttocks: mostly(0.5),
    hipForward: mostly(0.3),
  };
}

function randomPosture(random: Random) {
  const tilt = between(random, -5, 25);
  return standing({
    tilt,
    // Half of the curve follows the pelvis anyway; the rest varies by itself, and with the thorax.
    lordosis: between(random, -8, 14),
    lean: 3 * gaussian(random),
    thigh: 1 + 2.5 * gaussian(random),
    knee: Math.max(-4, 3 + 3 * gaussian(random)),
  });
}

function randomCamera(random: Random): CameraSpec {
  const [distanceM, yaw] = [between(random, 3, 5.5), (between(random, -10, 10) * Math.PI) / 180];
  return {
    widthPx: 720,
    heightPx: 1280,
    position: [-distanceM * Math.cos(yaw), between(random, 0.6, 1.4), distanceM * Math.sin(yaw)],
    lookAt: [0, 0.9, 0],
    fovDeg: (2 * Math.atan(1.25 / distanceM) * 180) / Math.PI,
  };
}

/** Values that change smoothly along a closed line, standard deviation 1. */
function smoothNoise(count: number, length: number, random: Random): number[] {
  const raw = Array.from({ length: count }, () => gaussian(random));
  const reach = Math.min(Math.floor(count / 2) - 1, Math.ceil(2.5 * length));
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, k) =>
    Math.exp(-0.5 * ((k - reach) / length) ** 2),
  );
  const power = Math.sqrt(kernel.reduce((sum, w) => sum + w * w, 0));
  return raw.map(
    (_, i) => kernel.reduce((sum, w, k) => sum + w * raw[(i + k - reach + count) % count]!, 0) / power,
  );
}

/** The silhouette as the network would trace it. */
export function asTheNetworkSees(outline: readonly Point[], heightPx: number, random: Random): Point[] {
  const n = outline.length;
  const step = outline.reduce((sum, [x, y], i) => {
    const [nx, ny] = outline[(i + 1) % n]!;
    return sum + Math.hypot(nx - x, ny - y) / n;
  }, 0);
  const sigma = (maskError.blur * heightPx) / step;
  const reach = Math.ceil(2.5 * sigma);
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, k) => Math.exp(-0.5 * ((k - reach) / sigma) ** 2));
  const sum = kernel.reduce((a, b) => a + b, 0);
  const blurred = outline.map((_, i) =>
    kernel.reduce<[number, number]>(
      ([x, y], w, k) => {
        const p = outline[(i + k - reach + n) % n]!;
        return [x + (w * p[0]) / sum, y + (w * p[1]) / sum];
      },
      [0, 0],
    ),
  );
  const push = smoothNoise(n, (maskError.pushLength * heightPx) / step, random);
  return blurred.map(([x, y], i): Point => {
    const [a, b] = [blurred[(i - 1 + n) % n]!, blurred[(i + 1) % n]!];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
    const by = maskError.push * heightPx * push[i]!;
    return [x + (by * (b[1] - a[1])) / length, y - (by * (b[0] - a[0])) / length];
  });
}

const bonesOf: Partial<Record<Joint, string>> = {
  shoulder: 'upperarm01',
  elbow: 'lowerarm01',
  wrist: 'wrist',
  hip: 'upperleg01',
  knee: 'lowerleg01',
  ankle: 'foot',
  ear: 'head',
};

const pass: PassReading = {
  startS: 0,
  endS: 1,
  travel: 'treadmill',
  facing: 'right',
  nearSide: 'right',
  facingSign: 1,
};
const framesNeeded = 5;

/**
 * One body in one posture as the product reads it; null where the product gives a reason instead.
 * @param trueOutline reads the silhouette itself, as if the network made no error with it
 */
function sampleOf(body: Body, index: number, random: Random, trueOutline: boolean): Sample | null {
  const posture = randomPosture(random);
  const camera = randomCamera(random);
  const posed = poseBody(body, posture);
  const placed = new Ground(body, { still: posture, support: 'feet' }).place(posed, 0);
  const { parts, cloth } = dress(body, {});
  const all = parts.flatMap(({ triangles }) => triangles);
  const vertices = loosened(posed.vertices, all, cloth, between(random, 0, 0.012));
  const px = projected(vertices, placed, camera);
  const project = projector(camera);
  const heightPx = project(new Vector3(0, 0, 0))[1] - project(new Vector3(0, body.heightM, 0))[1];
  const shadow = silhouette(px, all, 384);
  const seen = asTheNetworkSees(shadow, heightPx, random);
  const outline = trueOutline ? shadow : seen;
  const frame = Array.from({ length: landmarkCount }, () => [0, 0, 0] as [number, number, number]);
  for (const [joint, bone] of Object.entries(bonesOf) as [Joint, string][]) {
    const error = [gaussian(random), gaussian(random)].map((e) => e * landmarkError.spread * heightPx);
    for (const side of ['left', 'right'] as const) {
      const name = joint === 'ear' ? bone : `${bone}.${side === 'left' ? 'L' : 'R'}`;
      const [x, y] = project(posed.joint(name).applyMatrix4(placed.world));
      const forward = joint === 'hip' ? landmarkError.hipForward * heightPx : 0;
      frame[jointIndex(side, joint)] = [x + error[0]! + forward, y + error[1]!, 1];
    }
  }
  const recording: KeypointsRecording = {
    schema: 'contrapposto/keypoints@1',
    widthPx: camera.widthPx,
    heightPx: camera.heightPx,
    timesS: Array.from({ length: framesNeeded }, (_, i) => i / 10),
    skeleton: 'blazepose-33',
    frames: Array.from({ length: framesNeeded }, (): KeypointsFrame => frame),
    outline: Array.from({ length: framesNeeded }, () => outline),
  };
  const back = stillBack(recording, pass, () => true);
  const shape = typeof back === 'string' ? null : backShape(back.profile);
  if (typeof back === 'string' || !shape) return null;
  const at = (joint: Joint) => frame[jointIndex('right', joint)]!;
  const [hip, knee, ankle] = [at('hip'), at('knee'), at('ankle')];
  const legPx =
    Math.hypot(hip[0] - knee[0], hip[1] - knee[1]) + Math.hypot(knee[0] - ankle[0], knee[1] - ankle[1]);
  const thighDeg = (Math.atan2(knee[0] - hip[0], knee[1] - hip[1]) * 180) / Math.PI;
  return {
    body: index,
    features: featuresOf(shape, legPx, thighDeg, back.profile.fwd.length),
    tiltDeg: asisPsisTilt(body, posed),
    lumbarDeg: lumbarAngle(posed),
  };
}

/** `bodies` of random shape, each in `postures`. Deterministic. */
export function* samples(bodies: number, postures: number, trueOutline = false): Generator<Sample | null> {
  for (let index = 0; index < bodies; index++) {
    const random = randomNumbers(1000 + index);
    const body = loadBody(randomShape(random));
    for (let k = 0; k < postures; k++) yield sampleOf(body, index, random, trueOutline);
  }
}
