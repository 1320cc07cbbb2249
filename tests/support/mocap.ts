import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EventKind, KeypointsFrame, KeypointsRecording, Side } from '../../src/core';
import { jointIndex, landmarkCount, landmarkIndex, sides, type Joint } from '../../src/core';

/** Marker walks of real people, projected by a pinhole camera: keypoints whose truth is known in three dimensions. */

export const sharedFolder = fileURLToPath(new URL('../../../shared/', import.meta.url));
export const sharedIsHere = existsSync(sharedFolder);
export const sharedMissing = 'the shared test data is not beside this checkout';

/** Metres; x the walking direction, y up, z to the person's right. */
export type Point3 = readonly [x: number, y: number, z: number];
export interface MarkerEvent {
  readonly side: Side;
  readonly kind: EventKind;
  readonly timeS: number;
}
export interface MarkerWalk {
  readonly rateHz: number;
  readonly markers: Readonly<Record<string, readonly (Point3 | null)[]>>;
  readonly events: readonly MarkerEvent[];
}

export function readMarkerWalk(name: string): MarkerWalk {
  return JSON.parse(readFileSync(`${sharedFolder}data/mocap/${name}.json`, 'utf8')) as MarkerWalk;
}

const jointMarkers: Readonly<Record<Exclude<Joint, 'elbow' | 'wrist'>, string>> = {
  ear: 'FHD',
  shoulder: 'SHO',
  hip: 'HIP_JC',
  knee: 'KNEE_JC',
  ankle: 'ANKLE_JC',
  heel: 'HEE',
  foot_index: 'TOE',
};

/** Landmarks of one instant in metres, by linear interpolation between marker frames; null where a marker is lost. */
function landmarksAt(walk: MarkerWalk, timeS: number): (Point3 | null)[] {
  const position = timeS * walk.rateHz;
  const i = Math.floor(position);
  const share = position - i;
  const at = (name: string): Point3 | null => {
    const a = walk.markers[name]?.[i];
    const b = walk.markers[name]?.[i + 1] ?? a;
    return a && b ? ([0, 1, 2].map((c) => a[c]! * (1 - share) + b[c]! * share) as unknown as Point3) : null;
  };
  const points: (Point3 | null)[] = Array.from({ length: landmarkCount }, () => null);
  for (const side of sides) {
    const letter = side === 'left' ? 'L' : 'R';
    for (const [joint, marker] of Object.entries(jointMarkers))
      points[jointIndex(side, joint as Joint)] = at(letter + marker);
  }
  const [left, right] = [at('LFHD'), at('RFHD')];
  if (left && right)
    points[landmarkIndex.nose] = [0, 1, 2].map((c) => (left[c]! + right[c]!) / 2) as unknown as Point3;
  return points;
}

export interface Camera {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly rateHz: number;
  /** Where the camera stands: 0 sees the right side, 180 the left, 90 the front; degrees about the vertical. */
  readonly bearingDeg: number;
  readonly distanceM: number;
  readonly heightM: number;
  /** Width of the scene that fills the picture at that distance. */
  readonly spanM: number;
  /** Standard deviation of the noise added to each coordinate, px. */
  readonly noisePx: number;
  readonly seed: number;
}

export const sideCamera: Camera = {
  widthPx: 1920,
  heightPx: 1080,
  rateHz: 60,
  bearingDeg: 0,
  distanceM: 4.5,
  spanM: 6,
  heightM: 1,
  noisePx: 0,
  seed: 1,
};

/** Mulberry32: a small seeded generator, so that the same test sees the same noise. */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Films a marker walk: the camera looks at the middle of the walk. */
export function film(walk: MarkerWalk, camera: Camera): KeypointsRecording {
  const random = randomNumbers(camera.seed);
  const count = walk.markers['LHIP_JC']!.length;
  const pelvis = walk.markers['LHIP_JC']!.filter((p) => p !== null);
  const middleX = (Math.min(...pelvis.map((p) => p[0])) + Math.max(...pelvis.map((p) => p[0]))) / 2;
  const middleZ = pelvis.reduce((sum, p) => sum + p[2], 0) / pelvis.length;
  const bearing = (camera.bearingDeg * Math.PI) / 180;
  const focalPx = (camera.widthPx * camera.distanceM) / camera.spanM;
  const project = ([x, y, z]: Point3): [number, number] => {
    const dx = x - middleX;
    const dz = z - middleZ;
    // Bearing 0: camera on the right (+z) looking back at -z, its right hand is +x.
    const across = dx * Math.cos(bearing) - dz * Math.sin(bearing);
    const towards = dx * Math.sin(bearing) + dz * Math.cos(bearing);
    const depth = camera.distanceM - towards;
    return [
      camera.widthPx / 2 + (focalPx * across) / depth,
      camera.heightPx / 2 - (focalPx * (y - camera.heightM)) / depth,
    ];
  };
  const timesS: number[] = [];
  const frames: KeypointsFrame[] = [];
  for (let i = 0; i / camera.rateHz <= (count - 1) / walk.rateHz + 1e-9; i++) {
    timesS.push(i / camera.rateHz);
    const points = landmarksAt(walk, i / camera.rateHz);
    frames.push(
      points.map((point) => {
        if (!point) return [0, 0, 0] as const;
        const [x, y] = project(point);
        return [x + camera.noisePx * gaussian(random), y + camera.noisePx * gaussian(random), 0.99] as const;
      }),
    );
  }
  return {
    schema: 'contrapposto/keypoints@1',
    widthPx: camera.widthPx,
    heightPx: camera.heightPx,
    timesS,
    skeleton: 'blazepose-33',
    frames,
  };
}
