import { traceOutline } from '../../src/pose/outline';

/** The true outline of triangles in the picture, to a few tenths of a pixel: scan conversion, no graphics card. */

export type Point = readonly [x: number, y: number];

/** Fills the triangles into a bitmap. `places` are x, y of every vertex in steps of the bitmap. */
function fill(places: Float64Array, triangles: ArrayLike<number>, size: number, bitmap: Uint8Array): void {
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [2 * triangles[t]!, 2 * triangles[t + 1]!, 2 * triangles[t + 2]!];
    const xs = [places[a]!, places[b]!, places[c]!];
    const ys = [places[a + 1]!, places[b + 1]!, places[c + 1]!];
    const top = Math.max(0, Math.ceil(Math.min(ys[0]!, ys[1]!, ys[2]!)));
    const bottom = Math.min(size - 1, Math.floor(Math.max(ys[0]!, ys[1]!, ys[2]!)));
    for (let y = top; y <= bottom; y++) {
      let from = Infinity;
      let to = -Infinity;
      for (let k = 0; k < 3; k++) {
        const y0 = ys[k]!;
        const y1 = ys[(k + 1) % 3]!;
        if (y0 === y1 || (y < y0 && y < y1) || (y > y0 && y > y1)) continue;
        const x = xs[k]! + ((xs[(k + 1) % 3]! - xs[k]!) * (y - y0)) / (y1 - y0);
        if (x < from) from = x;
        if (x > to) to = x;
      }
      const first = Math.max(0, Math.ceil(from));
      const last = Math.min(size - 1, Math.floor(to));
      for (let x = y * size + first; x <= y * size + last; x++) bitmap[x] = 1;
    }
  }
}

/**
 * @param px x, y of every vertex in pixels of the picture
 * @param maskPx side of the square that is traced; a picture pixel is divided where the body is small in it
 * @returns a closed polygon in pixels of the picture
 */
export function silhouette(px: Float64Array, triangles: ArrayLike<number>, maskPx = 512): Point[] {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < triangles.length; i++) {
    const [x, y] = [px[2 * triangles[i]!]!, px[2 * triangles[i]! + 1]!];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  const sizePx = Math.max(right - left, bottom - top) + 4;
  const region = { xPx: (left + right) / 2, yPx: (top + bottom) / 2, sizePx, angleRad: 0 };
  const steps = Math.max(2, Math.round((2 * sizePx) / maskPx));
  const wide = maskPx * steps;
  const scale = wide / sizePx;
  const places = new Float64Array(px.length);
  // Of a mask pixel its middle is its place, so the first step lies half a pixel before it.
  for (let i = 0; i < px.length; i += 2) {
    places[i] = (px[i]! - region.xPx) * scale + wide / 2 + (steps - 1) / 2;
    places[i + 1] = (px[i + 1]! - region.yPx) * scale + wide / 2 + (steps - 1) / 2;
  }
  const bitmap = new Uint8Array(wide * wide);
  fill(places, triangles, wide, bitmap);
  const mask = new Float32Array(maskPx * maskPx);
  for (let y = 0, from = 0; y < wide; y++) {
    const row = Math.floor(y / steps) * maskPx;
    for (let x = 0; x < maskPx; x++) for (let k = 0; k < steps; k++) mask[row + x]! += bitmap[from++]!;
  }
  const half = (steps * steps) / 2;
  for (let i = 0; i < mask.length; i++) mask[i] = mask[i]! - half || 1e-6;
  return traceOutline(mask, maskPx, region) ?? [];
}
