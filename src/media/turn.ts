import type { VideoSample } from 'mediabunny';

/** Degrees clockwise by which a picture is turned so that it stands upright, beyond what its container says. */
export type Turn = 0 | 90 | 180 | 270;

/** Cosine and sine, exact. */
const axes = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] } as const;

/** Whether a picture so turned is as wide as it was high. */
export const liesAcross = (turn: Turn) => turn === 90 || turn === 270;

/** Draws the whole picture, turned, from corner to corner of `widthPx` x `heightPx`: its size after the turn. */
export function drawTurned(
  context: OffscreenCanvasRenderingContext2D,
  sample: VideoSample,
  widthPx: number,
  heightPx: number,
  turn: Turn,
): void {
  if (turn === 0) {
    sample.draw(context, 0, 0, widthPx, heightPx);
    return;
  }
  const [cos, sin] = axes[turn];
  const [acrossPx, downPx] = liesAcross(turn) ? [heightPx, widthPx] : [widthPx, heightPx];
  context.save();
  context.transform(cos, sin, -sin, cos, widthPx / 2, heightPx / 2);
  sample.draw(context, -acrossPx / 2, -downPx / 2, acrossPx, downPx);
  context.restore();
}
