import { landmarkIndex, type LandmarkName } from '../core';
import { drawAngles } from './angles';
import { pointOf } from './frames';
import { halo, overlayColours, type OverlayColours, type Pen } from './pen';
import { type LayerName, type OverlayScene } from './scene';
import { drawSkeleton } from './skeleton';

/** How far back a trail reaches. */
const trailS = 1;
/** A jump of this share of the picture's height between two frames is no movement, and breaks the trail. */
const trailBreak = 0.15;

function dashed(pen: Pen, unit: number, colour: string, draw: () => void): void {
  for (const pass of ['halo', 'line'] as const) {
    pen.globalAlpha = pass === 'halo' ? 0.45 : 0.95;
    pen.strokeStyle = pass === 'halo' ? halo : colour;
    pen.lineWidth = (pass === 'halo' ? 3.5 : 1.5) * unit;
    pen.setLineDash([5 * unit, 5 * unit]);
    pen.beginPath();
    draw();
    pen.stroke();
  }
  pen.setLineDash([]);
  pen.globalAlpha = 1;
}

/**
 * The vertical against which the body is read. Standing: through the ankle, up past the head. Walking from the side:
 * down from the hip, against which the thigh is measured. From the front: through the middle of the hips.
 */
function drawPlumb(pen: Pen, scene: OverlayScene, frame: number, unit: number, colour: string): void {
  const at = (name: LandmarkName) => pointOf(scene.frames, frame, landmarkIndex[name]);
  const side = scene.nearSide ?? 'left';
  const [hip, ankle, nose] = [at(`${side}_hip`), at(`${side}_ankle`), at('nose')];
  const otherHip = at(side === 'left' ? 'right_hip' : 'left_hip');
  const upright = scene.task === 'standing' || scene.nearSide === null;
  const x = scene.nearSide === null ? (hip.x + otherHip.x) / 2 : upright ? ankle.x : hip.x;
  const foot = Math.max(ankle.y, hip.y);
  const top = upright ? Math.min(nose.y, hip.y) - 0.12 * (foot - nose.y) : hip.y;
  dashed(pen, unit, colour, () => {
    pen.moveTo(x, top);
    pen.lineTo(x, foot);
  });
}

/** The way of hip, knee and ankle over the last second; the further back, the fainter. */
function drawTrails(
  pen: Pen,
  scene: OverlayScene,
  frame: number,
  unit: number,
  colours: OverlayColours,
): void {
  const { timesS, frames } = scene;
  const nowS = timesS[frame]!;
  const near = scene.nearSide ?? 'left';
  const far = near === 'left' ? 'right' : 'left';
  const trails: readonly (readonly [LandmarkName, string])[] = [
    [`${far}_ankle`, colours[far]],
    [`${near}_hip`, colours[near]],
    [`${near}_knee`, colours[near]],
    [`${near}_ankle`, colours[near]],
  ];
  pen.lineCap = 'round';
  pen.lineWidth = 2 * unit;
  for (const [name, colour] of trails) {
    const k = landmarkIndex[name];
    pen.strokeStyle = colour;
    for (let i = frame; i > 0 && nowS - timesS[i - 1]! <= trailS; i--) {
      if (!frames.seen[i] || !frames.seen[i - 1]) continue;
      const [a, b] = [pointOf(frames, i - 1, k), pointOf(frames, i, k)];
      if (Math.hypot(a.x - b.x, a.y - b.y) > trailBreak * scene.heightPx) continue;
      pen.globalAlpha = 0.9 * (1 - (nowS - timesS[i]!) / trailS);
      pen.beginPath();
      pen.moveTo(a.x, a.y);
      pen.lineTo(b.x, b.y);
      pen.stroke();
    }
  }
  pen.globalAlpha = 1;
}

function drawOutline(pen: Pen, scene: OverlayScene, frame: number, unit: number, colour: string): void {
  const points = scene.outline?.[frame];
  if (!points || points.length < 2) return;
  for (const pass of ['halo', 'line'] as const) {
    pen.globalAlpha = pass === 'halo' ? 0.45 : 1;
    pen.strokeStyle = pass === 'halo' ? halo : colour;
    pen.lineWidth = (pass === 'halo' ? 4 : 1.75) * unit;
    pen.lineJoin = 'round';
    pen.beginPath();
    points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
    pen.stroke();
  }
  pen.globalAlpha = 1;
}

/**
 * Draws the layers of one frame over its picture, in pixels of the picture: whoever calls sets the pen's transform.
 * @param unit length of a point on screen (1/96 inch) in pixels of the picture, so that lines keep their weight at any size
 */
export function drawOverlay(
  pen: Pen,
  scene: OverlayScene,
  frame: number,
  layers: ReadonlySet<LayerName>,
  unit: number,
  colours: OverlayColours = overlayColours,
): void {
  if (!scene.frames.seen[frame]) return;
  if (layers.has('outline')) drawOutline(pen, scene, frame, unit, colours.guide);
  if (layers.has('trails')) drawTrails(pen, scene, frame, unit, colours);
  if (layers.has('plumb')) drawPlumb(pen, scene, frame, unit, colours.guide);
  if (layers.has('skeleton')) drawSkeleton(pen, scene, frame, unit, colours);
  if (layers.has('angles')) drawAngles(pen, scene, frame, unit, colours);
}
