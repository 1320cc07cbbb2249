import type { Picture } from './crop';
import type { Points } from './track';

/** What changes in the picture around the people: how far the background has moved, and whether it is another shot. */

export interface Surroundings {
  /** Mean change of the whole small picture since the frame before, grey levels 0..255; null for a first frame. */
  readonly change: number | null;
  /** How the background moved, px of the picture about its middle, and by how much it grew; null where that is not seen. */
  readonly motion: readonly [xPx: number, yPx: number, growth: number] | null;
}

/** Width of the small picture in which the background is compared. */
const smallPx = 160;
/** It is compared from coarse to fine, each half as large as the next. */
const levels = 3;
const rounds = 4;
/** Body boxes are widened by this share of their size: hair, clothes, shadows. */
const widened = 0.12;
/** Less contrast than this about a pixel, grey levels a pixel, is no mark to follow. */
const leastContrast = 3;
/** Of the picture as many pixels have to be marks, in both directions. */
const leastMarks = 0.01;
/** A mark that differs by more than this after the motion is taken out moves by itself, grey levels. */
const ownMotion = 12;
/** So many of the marks have to follow the motion. */
const leastFollowing = 0.5;

interface Grey {
  readonly width: number;
  readonly height: number;
  readonly values: Float32Array;
}

let small: OffscreenCanvasRenderingContext2D | null = null;

/** The picture as a small grey one. */
function greyOf(picture: Picture): Grey {
  const width = smallPx;
  const height = Math.max(8, Math.round((smallPx * picture.height) / picture.width));
  const values = new Float32Array(width * height);
  let data: Uint8ClampedArray;
  let across: number;
  let step = 1;
  if (picture instanceof ImageData) {
    [data, across] = [picture.data, picture.width];
    step = picture.width / width;
  } else {
    if (small?.canvas.width !== width || small.canvas.height !== height)
      small = new OffscreenCanvas(width, height).getContext('2d', { alpha: false, willReadFrequently: true });
    if (!small) throw new Error(`no canvas of ${width}x${height}`);
    small.drawImage(picture, 0, 0, width, height);
    [data, across] = [small.getImageData(0, 0, width, height).data, width];
  }
  // A few samples of each block are as good as all of it, at a fraction of the time.
  const perSide = Math.min(4, Math.max(1, Math.floor(step)));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let j = 0; j < perSide; j++)
        for (let i = 0; i < perSide; i++) {
          const px = Math.floor((x + (i + 0.5) / perSide) * step);
          const py = Math.floor((y + (j + 0.5) / perSide) * step);
          const at = 4 * (Math.min(py, picture.height - 1) * across + px);
          sum += 0.3 * data[at]! + 0.59 * data[at + 1]! + 0.11 * data[at + 2]!;
        }
      values[y * width + x] = sum / perSide ** 2;
    }
  return { width, height, values };
}

function halved({ width, height, values }: Grey): Grey {
  const [w, h] = [width >> 1, height >> 1];
  const out = new Float32Array(w * h);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const at = 2 * y * width + 2 * x;
      out[y * w + x] = (values[at]! + values[at + 1]! + values[at + width]! + values[at + width + 1]!) / 4;
    }
  return { width: w, height: h, values: out };
}

type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Boxes about bodies as shares of the picture. */
function boxesOf(bodies: readonly Points[], { width, height }: Picture): Box[] {
  return bodies.map((points) => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const margin = widened * Math.max(right - left, bottom - top);
    return [
      (left - margin) / width,
      (top - margin) / height,
      (right + margin) / width,
      (bottom + margin) / height,
    ];
  });
}

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly value: number;
  readonly dx: number;
  readonly dy: number;
}

/** Pixels of contrast outside the boxes; x and y from the middle of the picture. */
function marksOf({ width, height, values }: Grey, boxes: readonly Box[]): Mark[] {
  const marks: Mark[] = [];
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const dx = (values[at + 1]! - values[at - 1]!) / 2;
      const dy = (values[at + width]! - values[at - width]!) / 2;
      if (Math.abs(dx) + Math.abs(dy) < leastContrast) continue;
      const [u, v] = [x / width, y / height];
      if (boxes.some(([left, top, right, bottom]) => u > left && u < right && v > top && v < bottom))
        continue;
      marks.push({ x: x - width / 2, y: y - height / 2, value: values[at]!, dx, dy });
    }
  return marks;
}

/** Value between pixels; null outside. */
function between({ width, height, values }: Grey, x: number, y: number): number | null {
  const [i, j] = [Math.floor(x), Math.floor(y)];
  if (i < 0 || j < 0 || i >= width - 1 || j >= height - 1) return null;
  const at = j * width + i;
  const [a, b] = [x - i, y - j];
  return (
    (values[at]! * (1 - a) + values[at + 1]! * a) * (1 - b) +
    (values[at + width]! * (1 - a) + values[at + width + 1]! * a) * b
  );
}

type Motion = readonly [x: number, y: number, growth: number];

/** Three equations for three unknowns by Cramer's rule; null where they do not tell. */
function solved(m: readonly number[], r: readonly number[]): [number, number, number] | null {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const det = a * (d * f - e * e) - b * (b * f - c * e) + c * (b * e - c * d);
  if (Math.abs(det) < 1e-9 * a * d * f || a * d * f === 0) return null;
  const [p, q, s] = r as [number, number, number];
  return [
    (p * (d * f - e * e) - b * (q * f - e * s) + c * (q * e - d * s)) / det,
    (a * (q * f - e * s) - p * (b * f - c * e) + c * (b * s - q * c)) / det,
    (a * (d * s - q * e) - b * (b * s - q * c) + p * (b * e - c * d)) / det,
  ];
}

/** Moves the marks of the frame before onto the one now (Lucas and Kanade 1981); `growth` here is beyond 1. */
function refined(
  marks: readonly Mark[],
  now: Grey,
  start: Motion,
): { motion: Motion; following: number } | null {
  let [u, v, s] = start;
  let following = 0;
  for (let round = 0; round < rounds; round++) {
    const m = [0, 0, 0, 0, 0, 0];
    const r = [0, 0, 0];
    let seen = 0;
    following = 0;
    for (const { x, y, value, dx, dy } of marks) {
      const there = between(now, x + now.width / 2 + u + s * x, y + now.height / 2 + v + s * y);
      if (there === null) continue;
      seen++;
      const off = value - there;
      if (Math.abs(off) < ownMotion) following++;
      const weight = 1 / (1 + (off / ownMotion) ** 2) ** 2;
      const g = dx * x + dy * y;
      m[0]! += weight * dx * dx;
      m[1]! += weight * dx * dy;
      m[2]! += weight * dx * g;
      m[3]! += weight * dy * dy;
      m[4]! += weight * dy * g;
      m[5]! += weight * g * g;
      r[0]! += weight * dx * off;
      r[1]! += weight * dy * off;
      r[2]! += weight * g * off;
    }
    const step = solved(m, r);
    if (!step || seen === 0) return null;
    [u, v, s] = [u + step[0], v + step[1], s + step[2]];
    following /= seen;
  }
  return { motion: [u, v, s], following };
}

/** The picture and its halves, from fine to coarse. */
function pyramidOf(grey: Grey): Grey[] {
  const pyramid = [grey];
  while (pyramid.length < levels) pyramid.push(halved(pyramid.at(-1)!));
  return pyramid;
}

function motionBetween(before: readonly Grey[], now: readonly Grey[], boxes: readonly Box[]): Motion | null {
  let found: { motion: Motion; following: number } | null = { motion: [0, 0, 0], following: 0 };
  for (let level = levels - 1; level >= 0; level--) {
    const [a, b] = [before[level]!, now[level]!];
    const marks = marksOf(a, boxes);
    const enough = leastMarks * a.width * a.height;
    const upright = marks.filter(({ dx }) => Math.abs(dx) >= leastContrast / 2).length;
    const lying = marks.filter(({ dy }) => Math.abs(dy) >= leastContrast / 2).length;
    if (Math.min(upright, lying) < enough) return null;
    const [u, v, s]: Motion = found.motion;
    found = refined(marks, b, [2 * u, 2 * v, s]);
    if (!found) return null;
  }
  return found.following >= leastFollowing ? found.motion : null;
}

const meanChange = (a: Grey, b: Grey): number => {
  let sum = 0;
  for (let i = 0; i < a.values.length; i++) sum += Math.abs(a.values[i]! - b.values[i]!);
  return sum / a.values.length;
};

const rounded = (value: number, digits: number) => Number(value.toFixed(digits)) || 0;

/** Looks at the frames of a clip one after the other. */
export class Background {
  #before: { readonly pyramid: readonly Grey[]; readonly boxes: readonly Box[] } | null = null;

  /** @param bodies landmarks of everybody in the picture */
  look(picture: Picture, bodies: readonly Points[]): Surroundings {
    const now = { pyramid: pyramidOf(greyOf(picture)), boxes: boxesOf(bodies, picture) };
    const before = this.#before;
    this.#before = now;
    const [grey, greyBefore] = [now.pyramid[0]!, before?.pyramid[0]];
    if (!before || greyBefore?.width !== grey.width || greyBefore.height !== grey.height)
      return { change: null, motion: null };
    const motion = motionBetween(before.pyramid, now.pyramid, [...before.boxes, ...now.boxes]);
    const pxPer = picture.width / grey.width;
    return {
      change: rounded(meanChange(greyBefore, grey), 2),
      motion: motion && [
        rounded(pxPer * motion[0], 2),
        rounded(pxPer * motion[1], 2),
        rounded(1 + motion[2], 5),
      ],
    };
  }
}
