import type { Body } from './body';
import { headOf } from './posture';
import type { Part } from './page/room';
import type { SceneSpec } from './spec';

/** How far from the midline of the unposed body, whose arms hang outwards, sleeves reach. */
const sleeveM = 0.3;

/** What is drawn of a body: skin, hair, and clothes cut out of the mesh's tights. */
export function dress(
  body: Body,
  scene: SceneSpec,
): { readonly parts: readonly Part[]; readonly cloth: ReadonlySet<number> } {
  const height = (vertex: number) => body.vertices[3 * vertex + 1]!;
  const aside = (vertex: number) => Math.abs(body.vertices[3 * vertex]!);
  const headY = headOf(body, 'head')[1];
  const waistY = headOf(body, 'spine04')[1] - 0.015 - (scene.shirtHemM ?? 0);
  const neckY = headOf(body, 'neck01')[1];
  const [hipY, kneeY, ankleY] = ['upperleg01.L', 'lowerleg01.L', 'foot.L'].map(
    (name) => headOf(body, name)[1],
  );
  const hemY = scene.bareLegs || scene.skirt ? hipY! - 0.12 : scene.shorts ? kneeY! + 0.12 : ankleY!;
  const cut = (groups: readonly string[], keep: (corners: readonly number[]) => boolean) => {
    const all = body.triangles(groups);
    const kept: number[] = [];
    for (let t = 0; t < all.length; t += 3) {
      const corners = [all[t]!, all[t + 1]!, all[t + 2]!];
      if (keep(corners)) kept.push(...corners);
    }
    return kept;
  };
  const isWorn = (corners: readonly number[]) => corners.every((v) => height(v) > hemY && aside(v) < sleeveM);
  const isAboveWaist = (corners: readonly number[]) =>
    corners.reduce((sum, v) => sum + height(v), 0) / 3 > waistY;
  const shirt = cut(['helper-tights'], (c) => isWorn(c) && isAboveWaist(c));
  const trousers = cut(['helper-tights'], (c) => isWorn(c) && !isAboveWaist(c));
  const skirt = scene.skirt ? cut(['helper-skirt'], (c) => c.every((v) => height(v) > kneeY! - 0.1)) : [];
  const shoes =
    scene.shoes === undefined
      ? []
      : cut(['helper-tights'], (c) => c.every((v) => height(v) < ankleY! + 0.02));
  // What lies well under cloth is not drawn: it would show through in the folds.
  const isCovered = (v: number) =>
    height(v) > hemY + 0.04 && height(v) < neckY - 0.03 && aside(v) < sleeveM - 0.04;
  const skin = cut(['body', 'helper-l-eye', 'helper-r-eye'], (corners) => !corners.every(isCovered));
  return {
    parts: [
      { triangles: skin, colour: scene.skin ?? 0xc58c6d },
      { triangles: shirt, colour: scene.shirt ?? 0x6d2f3a },
      { triangles: trousers, colour: scene.trousers ?? 0x2f3e5c },
      { triangles: skirt, colour: scene.trousers ?? 0x2f3e5c },
      { triangles: shoes, colour: scene.shoes ?? 0x222222 },
      {
        triangles: cut(['helper-hair'], (c) => c.every((v) => height(v) > headY + 0.06)),
        colour: scene.hair ?? 0x2a1c14,
      },
    ],
    cloth: new Set([...shirt, ...trousers]),
  };
}

/** Moves cloth off the skin along the mesh's normals. */
export function loosened(
  vertices: Float64Array,
  triangles: readonly number[],
  cloth: ReadonlySet<number>,
  byM: number,
) {
  if (byM === 0) return vertices;
  const normals = new Float64Array(vertices.length);
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [3 * triangles[t]!, 3 * triangles[t + 1]!, 3 * triangles[t + 2]!];
    const edge = (from: number, to: number, axis: number) => vertices[to + axis]! - vertices[from + axis]!;
    for (let axis = 0; axis < 3; axis++) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3];
      const n = edge(a, b, u) * edge(a, c, v) - edge(a, b, v) * edge(a, c, u);
      for (const corner of [a, b, c]) normals[corner + axis]! += n;
    }
  }
  const out = vertices.slice();
  for (const vertex of cloth) {
    const i = 3 * vertex;
    const length = Math.hypot(normals[i]!, normals[i + 1]!, normals[i + 2]!) || 1;
    for (let axis = 0; axis < 3; axis++) out[i + axis]! += (byM * normals[i + axis]!) / length;
  }
  return out;
}
