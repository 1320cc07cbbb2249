import { bones, landmarkIndex, type LandmarkName, type Side } from '../core';
import { pointOf } from './frames';
import { halo, overlayColours, type OverlayColours, type Pen } from './pen';
import type { OverlayScene } from './scene';

type Tone = 'near' | 'far';
const sideOf = (name: LandmarkName): Side | null =>
  name.startsWith('left') ? 'left' : name.startsWith('right') ? 'right' : null;
type Colour = keyof OverlayColours;
const colourOf = (a: LandmarkName, b: LandmarkName): Colour =>
  (sideOf(a) === sideOf(b) ? sideOf(a) : null) ?? 'guide';
/** Below this visibility a landmark is a guess, and is drawn as one. */
const doubtfulBelow = 0.5;

function boneTone(a: LandmarkName, b: LandmarkName, nearSide: Side | null): Tone {
  const side = nearSide ?? 'left';
  return a.startsWith(side) && b.startsWith(side) ? 'near' : 'far';
}

interface Limbs {
  readonly tone: Tone;
  readonly bones: readonly (readonly [from: number, to: number, colour: Colour])[];
  readonly joints: readonly (readonly [at: number, colour: Colour])[];
}
function limbsOf(nearSide: Side | null): Limbs[] {
  // The far side first, so that the near side lies on top.
  return (['far', 'near'] as const).map((tone) => {
    const own = bones.filter(([a, b]) => boneTone(a, b, nearSide) === tone);
    const names = [...new Set(own.flat())].filter((name) =>
      tone === 'near' ? name.startsWith(nearSide ?? 'left') : nearSide === null || !name.startsWith(nearSide),
    );
    return {
      tone,
      bones: own.map(([a, b]) => [landmarkIndex[a], landmarkIndex[b], colourOf(a, b)] as const),
      joints: names.map((name) => [landmarkIndex[name], sideOf(name) ?? 'guide'] as const),
    };
  });
}
/** The same three sets for every frame of every clip. */
const limbs = { left: limbsOf('left'), right: limbsOf('right'), none: limbsOf(null) };

/** Draws one frame's skeleton. @param unit length of a point on screen (1/96 inch) in the pen's pixels */
export function drawSkeleton(
  pen: Pen,
  scene: Pick<OverlayScene, 'frames' | 'nearSide'>,
  frame: number,
  unit: number,
  colours: OverlayColours = overlayColours,
): void {
  const place = (index: number) => pointOf(scene.frames, frame, index);
  const stroke = 2.6 * unit;
  pen.lineCap = 'round';
  for (const { tone, bones: own, joints } of limbs[scene.nearSide ?? 'none']) {
    for (const pass of ['halo', 'line'] as const) {
      pen.lineWidth = (tone === 'near' ? stroke * 1.25 : stroke) + (pass === 'halo' ? 2.5 * unit : 0);
      for (const [a, b, colour] of own) {
        pen.strokeStyle = pass === 'halo' ? halo : colours[colour];
        const [from, to] = [place(a), place(b)];
        const sure = Math.min(from.visibility, to.visibility) >= doubtfulBelow;
        const alpha = sure ? (tone === 'near' ? 1 : 0.8) : 0.3;
        pen.globalAlpha = pass === 'halo' ? alpha * 0.5 : alpha;
        pen.beginPath();
        pen.moveTo(from.x, from.y);
        pen.lineTo(to.x, to.y);
        pen.stroke();
      }
    }
    for (const [joint, colour] of joints) {
      const { x, y, visibility } = place(joint);
      pen.fillStyle = colours[colour];
      pen.globalAlpha = visibility >= doubtfulBelow ? 1 : 0.35;
      pen.beginPath();
      pen.arc(x, y, stroke * (tone === 'near' ? 1.25 : 1), 0, 2 * Math.PI);
      pen.fill();
    }
  }
  pen.globalAlpha = 1;
}
