import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EventKind, KeypointsFrame, KeypointsRecording, Side } from '../../src/core';
import { randomNumbers } from '../../src/core/signal/random';
import { jointIndex, landmarkCount, landmarkIndex, sides, type Joint } from '../../src/core';

export { randomNumbers };

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

/** The walks whose files carry labelled events. */
export const labelledWalks = [
  'btk-full-walk',
  'btk-hole-walk',
  'btk-functional-walk',
  'ktk-slow-walk',
  'zoo-HC002D-straight',
  'zoo-HC030A-straight',
  'zoo-HC036A-straight',
  'zoo-HC039A-straight',
  'zoo-HC042A-straight',
];

/** Walks that are part of the repository, thinned out: a truth that every clone has. */
export const ownWalks = ['zoo-HC039A-straight', 'ktk-slow-walk'] as const;

export function readOwnWalk(name: (typeof ownWalks)[number]): MarkerWalk {
  const file = new URL(`marker-walks/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as MarkerWalk;
}

export function readMarkerWalk(name: string): MarkerWalk {
  return JSON.parse(readFileSync(`${sharedFolder}data/mocap/${name}.json`, 'utf8')) as MarkerWalk;
}

/** A TRC file of markers in millimetres, x forward, y up, z to the right, under the names that the JSON walks use. */
export function readTrcWalk(
  name: string,
  names: Readonly<Record<string, readonly string[]>>,
  events: readonly MarkerEvent[],
): MarkerWalk {
  const lines = readFileSync(`${sharedFolder}data/mocap/${name}.trc`, 'utf8').split(/\r?\n/);
  const rateHz = Number(lines[2]!.split('\t')[0]);
  const columns = lines[3]!.split('\t');
  const rows = lines
    .slice(5)
    .filter((line) => line.trim())
    .map((line) => line.split('\t'));
  const startS = Number(rows[0]![1]);
  const raw = (marker: string): (Point3 | null)[] => {
    const column = columns.indexOf(marker);
    if (column < 0) throw new Error(`${name} has no marker ${marker}`);
    return rows.map((row) => {
      const cells = row.slice(column, column + 3);
      return cells.every((cell) => cell.trim())
        ? (cells.map((cell) => Number(cell) / 1000) as unknown as Point3)
        : null;
    });
  };
  const middle = (list: readonly (Point3 | null)[][]): (Point3 | null)[] =>
    list[0]!.map((_, i) => {
      const points = list.map((points) => points[i]).filter((p) => p != null);
      if (points.length < list.length) return null;
      return [0, 1, 2].map(
        (c) => points.reduce((sum, p) => sum + p[c]!, 0) / points.length,
      ) as unknown as Point3;
    });
  const markers: Record<string, (Point3 | null)[]> = Object.fromEntries(
    Object.entries(names).map(([ours, theirs]) => [ours, middle(theirs.map(raw))]),
  );
  // Hip joint centres from the spines (Bell 1990: 14 % of the ASIS distance inwards, 19 % back, 30 % down).
  const [left, right] = [raw('L.ASIS'), raw('R.ASIS')];
  for (const [letter, own, other] of [
    ['L', left, right],
    ['R', right, left],
  ] as const)
    markers[`${letter}HIP_JC`] = own.map((p, i) => {
      const q = other[i];
      if (!p || !q) return null;
      const width = Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
      return [p[0] - 0.19 * width, p[1] - 0.3 * width, p[2] + 0.14 * (q[2] - p[2])] as const;
    });
  return { rateHz, markers, events: events.map((e) => ({ ...e, timeS: e.timeS - startS })) };
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
  /** Clockwise turn of the picture's content. */
  readonly rollDeg: number;
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
  rollDeg: 0,
  spanM: 6,
  heightM: 1,
  noisePx: 0,
  seed: 1,
};

/** A telephone on a stand, upright, before the person, who is between 3.5 and 7.5 m away. */
export const frontCamera: Camera = {
  ...sideCamera,
  widthPx: 1080,
  heightPx: 1920,
  distanceM: 5.5,
  spanM: 4,
  bearingDeg: 90,
};

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
  const roll = (camera.rollDeg * Math.PI) / 180;
  const focalPx = (camera.widthPx * camera.distanceM) / camera.spanM;
  const project = ([x, y, z]: Point3): [number, number] => {
    const dx = x - middleX;
    const dz = z - middleZ;
    // Bearing 0: camera on the right (+z) looking back at -z, its right hand is +x.
    const across = dx * Math.cos(bearing) - dz * Math.sin(bearing);
    const towards = dx * Math.sin(bearing) + dz * Math.cos(bearing);
    const depth = camera.distanceM - towards;
    const [right, down] = [(focalPx * across) / depth, (-focalPx * (y - camera.heightM)) / depth];
    return [
      camera.widthPx / 2 + right * Math.cos(roll) - down * Math.sin(roll),
      camera.heightPx / 2 + right * Math.sin(roll) + down * Math.cos(roll),
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
    context: { landmarks: 'markers' },
  };
}
