import {
  bones,
  jointIndex,
  landmarkIndex,
  type KeypointsFrame,
  type LandmarkName,
  type Side,
} from '../../core';

export interface OverlayView {
  /** The picture, and the box on screen into which it is fitted, both in their own pixels. */
  readonly pictureWidthPx: number;
  readonly pictureHeightPx: number;
  readonly boxWidthPx: number;
  readonly boxHeightPx: number;
  readonly nearSide: Side | null;
  /** Draws the vertical through the near hip, against which the thigh is measured. */
  readonly plumb: boolean;
}
export interface OverlayColours {
  readonly left: string;
  readonly right: string;
  /** Bones that belong to both sides, and the plumb line. */
  readonly guide: string;
}

type Tone = 'near' | 'far';
const sideOf = (name: LandmarkName): Side | null =>
  name.startsWith('left') ? 'left' : name.startsWith('right') ? 'right' : null;
const doubtfulBelow = 0.5;

function boneTone(a: LandmarkName, b: LandmarkName, nearSide: Side | null): Tone {
  const side = nearSide ?? 'left';
  return a.startsWith(side) && b.startsWith(side) ? 'near' : 'far';
}

/** Draws one frame's skeleton over the picture; the far side first, so that the near side lies on top. */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  frame: KeypointsFrame,
  view: OverlayView,
  colours: OverlayColours,
): void {
  const { boxWidthPx, boxHeightPx, pictureWidthPx, pictureHeightPx, nearSide } = view;
  context.clearRect(0, 0, boxWidthPx, boxHeightPx);
  if (!frame) return;
  const scale = Math.min(boxWidthPx / pictureWidthPx, boxHeightPx / pictureHeightPx);
  const offsetX = (boxWidthPx - pictureWidthPx * scale) / 2;
  const offsetY = (boxHeightPx - pictureHeightPx * scale) / 2;
  const place = (index: number) => {
    const [x, y, visibility] = frame[index]!;
    return { x: offsetX + x * scale, y: offsetY + y * scale, sure: visibility >= doubtfulBelow };
  };
  const stroke = Math.max(2, Math.min(4, boxHeightPx / 170));
  context.lineCap = 'round';

  if (view.plumb && nearSide) {
    const hip = place(jointIndex(nearSide, 'hip'));
    const knee = place(jointIndex(nearSide, 'knee'));
    context.globalAlpha = 0.85;
    context.strokeStyle = colours.guide;
    context.lineWidth = 1.25;
    context.setLineDash([2, 5]);
    context.beginPath();
    context.moveTo(hip.x, hip.y);
    context.lineTo(hip.x, hip.y + Math.hypot(knee.x - hip.x, knee.y - hip.y) * 1.08);
    context.stroke();
    context.setLineDash([]);
  }

  for (const tone of ['far', 'near'] as const) {
    const own = bones.filter(([a, b]) => boneTone(a, b, nearSide) === tone);
    for (const pass of ['halo', 'line'] as const) {
      context.lineWidth = (tone === 'near' ? stroke * 1.25 : stroke) + (pass === 'halo' ? 2.5 : 0);
      for (const [a, b] of own) {
        const [from, to] = [place(landmarkIndex[a]), place(landmarkIndex[b])];
        const side = sideOf(a) === sideOf(b) ? sideOf(a) : null;
        context.strokeStyle = pass === 'halo' ? 'rgb(8 12 11)' : colours[side ?? 'guide'];
        const alpha = from.sure && to.sure ? (tone === 'near' ? 1 : 0.8) : 0.3;
        context.globalAlpha = pass === 'halo' ? alpha * 0.5 : alpha;
        context.beginPath();
        context.moveTo(from.x, from.y);
        context.lineTo(to.x, to.y);
        context.stroke();
      }
    }
    const joints = new Set(
      own.flat().filter((name) => tone === 'far' || name.startsWith(nearSide ?? 'left')),
    );
    for (const name of joints) {
      if (tone === 'far' && nearSide !== null && name.startsWith(nearSide)) continue;
      const point = place(landmarkIndex[name]);
      context.globalAlpha = point.sure ? 1 : 0.35;
      context.fillStyle = colours[sideOf(name) ?? 'guide'];
      context.beginPath();
      context.arc(point.x, point.y, stroke * (tone === 'near' ? 1.25 : 1), 0, 2 * Math.PI);
      context.fill();
    }
  }
  context.globalAlpha = 1;
}
