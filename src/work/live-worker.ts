import { ok, type LiveLook } from '../core';
import { openEstimator, PoseError, type PoseEstimator } from '../pose';
import type { LiveMessages } from './messages';
import { serveCalls } from './port';

/** Looks at the pictures of a live camera with the smallest network, one at a time. */

/** The picture is made this large at most: the network sees a square of 256 anyway. */
const longestPx = 640;
/** Of the small copy whose brightness is measured. */
const tinyPx = 16;

let estimator: PoseEstimator | null = null;
let picture: OffscreenCanvasRenderingContext2D | null = null;
let tiny: OffscreenCanvasRenderingContext2D | null = null;

function contextOf(widthPx: number, heightPx: number, reads: boolean): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(widthPx, heightPx).getContext('2d', {
    alpha: false,
    willReadFrequently: reads,
  });
  if (!context) throw new Error(`no canvas of ${widthPx}x${heightPx}`);
  return context;
}

/** Mean of the picture, 0..1, weighted as the eye does (ITU-R BT.601). */
function brightnessOf(bitmap: ImageBitmap): number {
  tiny ??= contextOf(tinyPx, tinyPx, true);
  tiny.drawImage(bitmap, 0, 0, tinyPx, tinyPx);
  const { data } = tiny.getImageData(0, 0, tinyPx, tinyPx);
  let sum = 0;
  for (let i = 0; i < data.length; i += 4)
    sum += 0.299 * data[i]! + 0.587 * data[i + 1]! + 0.114 * data[i + 2]!;
  return sum / (data.length / 4) / 255;
}

async function lookAt(eyes: PoseEstimator, bitmap: ImageBitmap, timeS: number): Promise<LiveLook> {
  const scale = Math.min(1, longestPx / Math.max(bitmap.width, bitmap.height));
  const [widthPx, heightPx] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  if (picture?.canvas.width !== widthPx || picture.canvas.height !== heightPx) {
    picture = contextOf(widthPx, heightPx, eyes.readsPixels);
    eyes.reset();
  }
  picture.drawImage(bitmap, 0, 0, widthPx, heightPx);
  const seen = eyes.readsPixels ? picture.getImageData(0, 0, widthPx, heightPx) : picture.canvas;
  const { people } = await eyes.estimate(seen, timeS);
  return {
    timeS,
    widthPx,
    heightPx,
    people: people.map(({ keypoints }) => keypoints),
    brightness: brightnessOf(bitmap),
  };
}

serveCalls<LiveMessages>(self, {
  async open({ baseUrl }, { signal }) {
    const threads = navigator.hardwareConcurrency;
    const opened = await openEstimator({ model: 'lite', engine: 'auto', baseUrl, threads }, signal);
    if (!opened.ok) return opened;
    estimator = opened.value;
    return ok(estimator.engine);
  },
  async look({ picture: bitmap, timeS }) {
    try {
      if (!estimator) throw new Error('look before open');
      return ok(await lookAt(estimator, bitmap, timeS));
    } catch (error) {
      if (error instanceof PoseError) return { ok: false, fault: error.fault };
      throw error;
    } finally {
      bitmap.close();
    }
  },
});
