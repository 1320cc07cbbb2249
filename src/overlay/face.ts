import { landmarkIndex, type LandmarkName } from '../core';
import { pointOf, type LandmarkFrames, type Point } from './frames';
import type { Pen } from './pen';

/** A disc over the head, pixels of the picture. */
export interface FaceRegion {
  readonly x: number;
  readonly y: number;
  readonly radiusPx: number;
}

const face: readonly LandmarkName[] = [
  'nose',
  'left_eye_outer',
  'right_eye_outer',
  'left_ear',
  'right_ear',
  'mouth_left',
  'mouth_right',
];
/** From the middle of the face: past forehead and chin. */
const pastSpread = 1.7;
/** Half a head, of shoulder to hip: for a face seen from the side or from behind, whose points lie close together. */
const headOfTrunk = 0.3;
/** A head that is lost for this many frames is covered where it was, or where it comes back, whichever is nearer. */
const holdFrames = 45;

const middle = (a: Point, b: Point) => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** Landmarks that are not there at all (marker sets have no mouth) have no visibility. */
const isThere = ({ visibility }: Point) => visibility > 0.01;

function regionIn(frames: LandmarkFrames, frame: number): FaceRegion {
  const at = (name: LandmarkName) => pointOf(frames, frame, landmarkIndex[name]);
  const shoulders = middle(at('left_shoulder'), at('right_shoulder'));
  const hips = middle(at('left_hip'), at('right_hip'));
  const [up, side] = [shoulders.y - hips.y, shoulders.x - hips.x];
  const trunk = Math.hypot(side, up);
  const seen = face.map(at).filter(isThere);
  // Without any point of the head: where the trunk points to.
  const points = seen.length > 0 ? seen : [{ x: shoulders.x + 0.45 * side, y: shoulders.y + 0.45 * up }];
  const x = points.reduce((sum, p) => sum + p.x, 0) / points.length;
  const y = points.reduce((sum, p) => sum + p.y, 0) / points.length;
  const spread = Math.max(...points.map((p) => Math.hypot(p.x - x, p.y - y)));
  return { x, y, radiusPx: Math.max(pastSpread * spread, headOfTrunk * trunk) };
}

/** Where the head of the person is, or was a moment ago; null where the person is not in view for longer. */
export function faceRegion(frames: LandmarkFrames, frame: number): FaceRegion | null {
  for (let off = 0; off <= holdFrames; off++) {
    for (const i of off === 0 ? [frame] : [frame - off, frame + off]) {
      if (!frames.seen[i]) continue;
      const region = regionIn(frames, i);
      return off === 0 ? region : { ...region, radiusPx: region.radiusPx * 1.4 };
    }
  }
  return null;
}

/** Cells across the disc: what is left of a face is four patches of colour a side. */
const cells = 4;

/**
 * Covers the disc with its own coarsest colours. The pen's canvas must hold the picture in its own pixels.
 * @param scratch a canvas that may be drawn over
 */
export function coverFace(pen: Pen, region: FaceRegion, scratch: OffscreenCanvas): void {
  const small = scratch.getContext('2d');
  if (!small) throw new Error('no canvas for covering faces');
  scratch.width = cells;
  scratch.height = cells;
  const { x, y, radiusPx } = region;
  small.imageSmoothingQuality = 'high';
  // Two steps: one step from many pixels to few would pick a few of them instead of mixing all.
  const half = new OffscreenCanvas(cells * 8, cells * 8);
  const between = half.getContext('2d')!;
  between.imageSmoothingQuality = 'high';
  between.drawImage(
    pen.canvas,
    x - radiusPx,
    y - radiusPx,
    2 * radiusPx,
    2 * radiusPx,
    0,
    0,
    half.width,
    half.height,
  );
  small.drawImage(half, 0, 0, cells, cells);
  pen.save();
  pen.beginPath();
  pen.arc(x, y, radiusPx, 0, 2 * Math.PI);
  pen.clip();
  pen.imageSmoothingEnabled = true;
  pen.drawImage(scratch, x - radiusPx, y - radiusPx, 2 * radiusPx, 2 * radiusPx);
  pen.restore();
}
