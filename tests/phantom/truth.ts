import { Vector3 } from 'three';
import type { Body, Vec3 } from './body';
import { projector } from './camera';
import type { Placed } from './ground';
import { degree, lumbarExtension, type Posture } from './posture';
import { silhouette, type Point } from './silhouette';
import type { Posed } from './skin';
import type { CameraSpec } from './spec';

/** What is true of one frame. Names and signs: README.md. */

/** Vertices of the base mesh at bony landmarks, chosen on the average young man: left side and midline. */
const marks = { asis: 10957, psis: 10848, neck: 1596, glutealFold: 11092 };
/** Midline of the back: the straight stretches above and below the hollow of the low back, upper point first. */
const thoracolumbar = [4016, 4060] as const;
const lumbosacral = [4195, 4205] as const;

const at = (vertices: Float64Array, vertex: number): Vec3 => [
  vertices[3 * vertex]!,
  vertices[3 * vertex + 1]!,
  vertices[3 * vertex + 2]!,
];

/** Forward inclination of the line from the lower to the upper point. */
const inclination = (lower: Vec3 | Vector3, upper: Vec3 | Vector3) => {
  const [a, b] = [lower, upper].map((p) => (p instanceof Vector3 ? p : new Vector3(...p))) as [
    Vector3,
    Vector3,
  ];
  return Math.atan2(b.z - a.z, b.y - a.y) / degree;
};

/** PSIS to ASIS, the front lower +: a property of the pelvis, so both points move with its bone. */
export function asisPsisTilt(body: Body, posed: Posed): number {
  const [front, back] = [marks.asis, marks.psis].map((v) => posed.fixedTo('root', at(body.vertices, v)));
  return Math.atan2(back!.y - front!.y, front!.z - back!.z) / degree;
}

/** Between the tangents of the midline of the back above and below the hollow of the low back, hollow +. */
export function lumbarAngle({ vertices }: Posed): number {
  const along = ([upper, lower]: readonly [number, number]) =>
    inclination(at(vertices, lower), at(vertices, upper));
  return along(lumbosacral) - along(thoracolumbar);
}

export interface FrameTruth {
  readonly [name: string]: unknown;
  readonly outline: readonly Point[];
  readonly back: readonly Point[];
}

const rounded = (value: number, digits = 2) => Math.round(value * 10 ** digits) / 10 ** digits;

/** Drops points that lie within `slack` of the line between their neighbours kept (Douglas and Peucker 1973). */
export function simplified(points: readonly Point[], slack: number): Point[] {
  if (points.length < 3) return [...points];
  const [a, b] = [points[0]!, points.at(-1)!];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
  let [worst, far] = [0, 0];
  points.forEach(([x, y], i) => {
    const off = Math.abs((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0])) / length;
    if (off > worst) [worst, far] = [off, i];
  });
  if (worst <= slack) return [a, b];
  return [...simplified(points.slice(0, far + 1), slack), ...simplified(points.slice(far), slack).slice(1)];
}

const nearestIndex = (line: readonly Point[], [x, y]: Point) =>
  line.reduce(
    (best, [px, py], i) => {
      const d = Math.hypot(px - x, py - y);
      return d < best.d ? { d, i } : best;
    },
    { d: Infinity, i: 0 },
  ).i;

/** The part of a closed outline between two of its points that passes nearer to a third. */
function arc(outline: readonly Point[], from: Point, to: Point, via: Point): Point[] {
  const [a, b, c] = [from, to, via].map((p) => nearestIndex(outline, p)) as [number, number, number];
  const n = outline.length;
  const forward = (c - a + n) % n <= (b - a + n) % n;
  const count = forward ? (b - a + n) % n : (a - b + n) % n;
  return Array.from({ length: count + 1 }, (_, k) => outline[(a + (forward ? k : -k) + n) % n]!);
}

const trunkBones = /^(root|spine|neck|pelvis|clavicle|shoulder01|upperleg)/;

/** Of the triangles that are drawn those without arms, head and lower legs. */
export function trunkTriangles(body: Body, all: readonly number[]): number[] {
  const { bone } = body.influences;
  const perVertex = (3 * bone.length) / body.vertices.length;
  const isTrunk = (vertex: number) => trunkBones.test(body.bones[bone[perVertex * vertex]!]!.name);
  const trunk: number[] = [];
  for (let t = 0; t < all.length; t += 3)
    if (isTrunk(all[t]!) && isTrunk(all[t + 1]!) && isTrunk(all[t + 2]!))
      trunk.push(all[t]!, all[t + 1]!, all[t + 2]!);
  return trunk;
}

/** x, y in pixels of every vertex. */
export function projected(vertices: Float64Array, placed: Placed, camera: CameraSpec): Float64Array {
  const project = projector(camera);
  const px = new Float64Array((2 * vertices.length) / 3);
  for (let v = 0; 3 * v < vertices.length; v++) {
    const [x, y] = project(new Vector3(...at(vertices, v)).applyMatrix4(placed.world));
    px[2 * v] = x;
    px[2 * v + 1] = y;
  }
  return px;
}

const jointBones = {
  hip: 'upperleg01',
  knee: 'lowerleg01',
  ankle: 'foot',
  shoulder: 'upperarm01',
  elbow: 'lowerarm01',
  wrist: 'wrist',
} as const;

/** The back's outline from the neck to the gluteal fold, seen from the side: of the trunk alone, whatever hides it. */
export function backLine(px: Float64Array, trunkOutline: readonly Point[]): Point[] {
  const place = (vertex: number): Point => [px[2 * vertex]!, px[2 * vertex + 1]!];
  const [neck, fold, middle] = [marks.neck, marks.glutealFold, lumbosacral[0]].map(place) as [
    Point,
    Point,
    Point,
  ];
  return arc(trunkOutline, neck, fold, middle);
}

export interface Drawn {
  /** Vertices as drawn, with their clothes; before they are put on the floor. */
  readonly vertices: Float64Array;
  readonly all: readonly number[];
  readonly trunk: readonly number[];
}

export function frameTruth(
  body: Body,
  posture: Posture,
  posed: Posed,
  placed: Placed,
  camera: CameraSpec,
  drawn: Drawn,
): FrameTruth {
  const project = projector(camera);
  const joints = Object.fromEntries(
    Object.entries(jointBones).flatMap(([name, bone]) =>
      ['L', 'R'].map((side) => [`${name}${side}`, posed.joint(`${bone}.${side}`)]),
    ),
  );
  const joint = (name: string) => joints[name]!;
  const middle = (name: string) =>
    joint(`${name}L`)
      .clone()
      .add(joint(`${name}R`))
      .multiplyScalar(0.5);
  const trunk = middle('shoulder').sub(middle('hip'));
  const truth: Record<string, unknown> = {
    pelvis_tilt: posture.pelvis.tilt,
    asis_psis_tilt: rounded(asisPsisTilt(body, posed)),
    lumbar_angle: rounded(lumbarAngle(posed)),
    lumbar_extension: rounded(lumbarExtension(posture)),
    pelvis_obliquity: rounded(posture.pelvis.obliquity),
    pelvis_rotation: rounded(posture.pelvis.rotation),
    trunk_lean: rounded(Math.atan2(trunk.z, trunk.y) / degree),
    trunk_lateral: rounded(Math.atan2(-trunk.x, trunk.y) / degree),
    hip_line: rounded(
      Math.atan2(joint('hipL').y - joint('hipR').y, joint('hipL').x - joint('hipR').x) / degree,
    ),
    foot_height: { L: rounded(placed.footHeight.left, 4), R: rounded(placed.footHeight.right, 4) },
    com_z: rounded(middle('hip').applyMatrix4(placed.world).z, 4),
    px: Object.fromEntries(
      Object.entries(joints).map(([name, p]) => [
        name,
        project(p.clone().applyMatrix4(placed.world)).map((v) => rounded(v)),
      ]),
    ),
  };
  for (const side of ['L', 'R'] as const) {
    const limbs = side === 'L' ? posture.left : posture.right;
    const [hip, knee, ankle] = [joint(`hip${side}`), joint(`knee${side}`), joint(`ankle${side}`)];
    const hanging = (from: Vector3, to: Vector3) => Math.atan2(to.z - from.z, from.y - to.y) / degree;
    const outwards = side === 'L' ? 1 : -1;
    const thigh = hanging(hip, knee);
    truth[`thigh_vertical_${side}`] = rounded(thigh);
    truth[`knee_sag_${side}`] = rounded(thigh - hanging(knee, ankle));
    truth[`ankle_${side}`] = rounded(limbs.ankle === 'flat' ? limbs.knee - limbs.thigh : limbs.ankle);
    truth[`hip_flexion_${side}`] = rounded(limbs.thigh + posture.pelvis.tilt);
    truth[`shank_outward_${side}`] = rounded(
      Math.atan2(outwards * (ankle.x - knee.x), knee.y - ankle.y) / degree,
    );
  }
  const px = projected(drawn.vertices, placed, camera);
  const tenth = (line: readonly Point[]) =>
    simplified(line, 0.15).map(([x, y]) => [rounded(x, 1), rounded(y, 1)] as const);
  return {
    ...truth,
    outline: tenth(silhouette(px, drawn.all)),
    back: tenth(backLine(px, silhouette(px, drawn.trunk))),
  };
}
