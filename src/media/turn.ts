import type { VideoSample } from 'mediabunny';
import { turnedPlace, type Turn } from '../core';

/** Draws the whole picture, turned, from corner to corner of `widthPx` x `heightPx`: its size after the turn. */
export function drawTurned(
  context: OffscreenCanvasRenderingContext2D,
  sample: VideoSample,
  widthPx: number,
  heightPx: number,
  turn: Turn,
): void {
  const place = turnedPlace(widthPx, heightPx, turn);
  context.save();
  context.transform(...place.transform);
  sample.draw(context, place.left, place.top, place.widthPx, place.heightPx);
  context.restore();
}
