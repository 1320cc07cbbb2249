import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { targetsOf, type Shape } from './shape';

/**
 * The MakeHuman base mesh (CC0) as a body of a given shape, unposed. Rest axes: x to the body's left, y up, z forward;
 * metres.
 */

/** Folder of the body data: PHANTOM_BODY, or the shared data beside the checkout. See README.md. */
export const bodyFolder =
  process.env['PHANTOM_BODY'] ?? fileURLToPath(new URL('../../../shared/phantom/body/', import.meta.url));

export type Vec3 = readonly [x: number, y: number, z: number];

export interface Bone {
  readonly name: string;
  /** Index into the body's bones; -1 for the root. Parents come before their children. */
  readonly parent: number;
  readonly head: Vec3;
  readonly tail: Vec3;
}

export interface Body {
  /** x, y, z of every vertex. */
  readonly vertices: Float64Array;
  readonly bones: readonly Bone[];
  /** Four bones and weights a vertex; the weights of a vertex add up to 1. */
  readonly influences: { readonly bone: Uint16Array; readonly weight: Float64Array };
  /** Vertex triples of the named parts of the mesh. */
  triangles(groups: readonly string[]): number[];
  readonly heightM: number;
}

interface Skeleton {
  readonly joints: Readonly<Record<string, readonly number[]>>;
  readonly bones: Readonly<Record<string, { parent: string | null; head: string; tail: string }>>;
}

interface Mesh {
  readonly vertices: Float64Array;
  readonly faces: ReadonlyMap<string, readonly (readonly number[])[]>;
}

const text = (name: string) => readFileSync(join(bodyFolder, name), 'utf8');
const perVertex = 4;
/** The files are in decimetres. */
const metres = 0.1;

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

const mesh = once((): Mesh => {
  const vertices: number[] = [];
  const faces = new Map<string, number[][]>();
  let group = '';
  for (const line of text('base.obj').split('\n')) {
    const [kind, ...rest] = line.trim().split(/\s+/);
    if (kind === 'v') vertices.push(...rest.map(Number));
    else if (kind === 'g') group = rest[0]!;
    else if (kind === 'f') {
      const list = faces.get(group) ?? [];
      list.push(rest.map((corner) => parseInt(corner) - 1));
      faces.set(group, list);
    }
  }
  return { vertices: Float64Array.from(vertices), faces };
});

const skeleton = once(() => JSON.parse(text('default.mhskel')) as Skeleton);
const weights = once(
  () => (JSON.parse(text('default_weights.mhw')) as { weights: Record<string, [number, number][]> }).weights,
);

const readTarget = (name: string): readonly (readonly [number, number, number, number])[] =>
  text(name)
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number, number]);
const targets = new Map<string, ReturnType<typeof readTarget>>();
function target(name: string) {
  const found = targets.get(name) ?? readTarget(name);
  targets.set(name, found);
  return found;
}

/** Bones with parents before children. */
function boneNames({ bones }: Skeleton): string[] {
  const below = (name: string): string[] => [
    name,
    ...Object.keys(bones)
      .filter((child) => bones[child]!.parent === name)
      .flatMap(below),
  ];
  return below('root');
}

const influences = once(() => {
  const names = boneNames(skeleton());
  const count = mesh().vertices.length / 3;
  const lists: [bone: number, weight: number][][] = Array.from({ length: count }, () => []);
  for (const [name, list] of Object.entries(weights()))
    for (const [vertex, weight] of list) lists[vertex]!.push([names.indexOf(name), weight]);
  const bone = new Uint16Array(perVertex * count);
  const weight = new Float64Array(perVertex * count);
  lists.forEach((list, vertex) => {
    const most = (list.length ? list : [[0, 1] as [number, number]])
      .sort((a, b) => b[1] - a[1])
      .slice(0, perVertex);
    const sum = most.reduce((total, [, w]) => total + w, 0);
    most.forEach(([b, w], k) => {
      bone[perVertex * vertex + k] = b;
      weight[perVertex * vertex + k] = w / sum;
    });
  });
  return { bone, weight };
});

/** @throws where the body data is not there */
export function loadBody(shape: Shape): Body {
  const { vertices: base, faces } = mesh();
  const vertices = base.slice();
  for (const [name, factor] of Object.entries(targetsOf(shape)))
    for (const [vertex, ...move] of target(name))
      move.forEach((d, axis) => (vertices[3 * vertex + axis]! += factor * d));
  for (let i = 0; i < vertices.length; i++) vertices[i]! *= metres;

  const { joints, bones } = skeleton();
  const joint = (name: string) => {
    const corners = joints[name]!;
    return [0, 1, 2].map(
      (axis) => corners.reduce((sum, v) => sum + vertices[3 * v + axis]!, 0) / corners.length,
    ) as unknown as Vec3;
  };
  const names = boneNames(skeleton());
  const triangles = (groups: readonly string[]) =>
    groups.flatMap((group) =>
      (faces.get(group) ?? []).flatMap(([a, b, c, d]) =>
        d === undefined ? [a!, b!, c!] : [a!, b!, c!, a!, c!, d],
      ),
    );
  const skin = new Set(triangles(['body']));
  const ys = [...skin].map((v) => vertices[3 * v + 1]!);
  return {
    vertices,
    bones: names.map((name) => {
      const { parent, head, tail } = bones[name]!;
      return {
        name,
        parent: parent === null ? -1 : names.indexOf(parent),
        head: joint(head),
        tail: joint(tail),
      };
    }),
    influences: influences(),
    triangles,
    heightM: Math.max(...ys) - Math.min(...ys),
  };
}
