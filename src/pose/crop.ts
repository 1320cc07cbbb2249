import { cropTransform, toPicture, type Region } from './region';

/** What people are looked for in: one upright picture, in the processor's memory or on a canvas. */
export type Picture = ImageData | OffscreenCanvas;

/** The picture that a network gets: square, RGB. */
export interface Crop {
  readonly sizePx: number;
  /** On a canvas, for engines that take one. */
  canvas(): OffscreenCanvas;
  /** `sizePx` x `sizePx` x RGB, rows first, as `low + (high - low) * value / 255`; overwritten by the next crop. */
  values(low: number, high: number): Float32Array;
}

function pixelsOf(picture: Picture): ImageData {
  if (picture instanceof ImageData) return picture;
  const context = picture.getContext('2d') as OffscreenCanvasRenderingContext2D;
  return context.getImageData(0, 0, picture.width, picture.height);
}

/**
 * Samples the region between the four nearest pixels, black outside of the picture: the same numbers in every browser,
 * not rounded to whole levels, and faster than through a canvas.
 * @param out filled with RGB, rows first, as `low + scale * level`
 */
function sample(
  picture: ImageData,
  region: Region,
  size: number,
  low: number,
  scale: number,
  out: Float32Array,
): void {
  const { data, width, height } = picture;
  const { xPx, yPx } = toPicture(region, 0, 0);
  const step = region.sizePx / size;
  const [alongX, alongY] = [Math.cos(region.angleRad) * step, Math.sin(region.angleRad) * step];
  const rowBytes = 4 * width;
  let to = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++, to += 3) {
      const x = xPx + alongX * column - alongY * row;
      const y = yPx + alongY * column + alongX * row;
      const left = Math.floor(x);
      const top = Math.floor(y);
      if (left < -1 || top < -1 || left >= width || top >= height) {
        out[to] = out[to + 1] = out[to + 2] = low;
        continue;
      }
      const right = (x - left) * scale;
      const below = y - top;
      // What lies outside weighs nothing; its address is only kept inside of the picture.
      const leftWeight = left < 0 ? 0 : scale - right;
      const rightWeight = left + 1 < width ? right : 0;
      const topWeight = top < 0 ? 0 : 1 - below;
      const bottomWeight = top + 1 < height ? below : 0;
      const a = (top < 0 ? 0 : top) * rowBytes + (left < 0 ? 0 : left) * 4;
      const across = left < 0 || left + 1 >= width ? 0 : 4;
      const down = top < 0 || top + 1 >= height ? 0 : rowBytes;
      const [b, c, d] = [a + across, a + down, a + across + down];
      const wa = topWeight * leftWeight;
      const wb = topWeight * rightWeight;
      const wc = bottomWeight * leftWeight;
      const wd = bottomWeight * rightWeight;
      out[to] = low + wa * data[a]! + wb * data[b]! + wc * data[c]! + wd * data[d]!;
      out[to + 1] = low + wa * data[a + 1]! + wb * data[b + 1]! + wc * data[c + 1]! + wd * data[d + 1]!;
      out[to + 2] = low + wa * data[a + 2]! + wb * data[b + 2]! + wc * data[c + 2]! + wd * data[d + 2]!;
    }
  }
}

/** Cuts squares of one size out of pictures. */
export class Cropper {
  readonly #values: Float32Array;
  #context: OffscreenCanvasRenderingContext2D | null = null;

  constructor(readonly sizePx: number) {
    this.#values = new Float32Array(sizePx * sizePx * 3);
  }

  /** The region of the picture; valid until the next one. */
  cut(picture: Picture, region: Region): Crop {
    return {
      sizePx: this.sizePx,
      canvas: () => this.#draw(picture, region),
      values: (low, high) => {
        sample(pixelsOf(picture), region, this.sizePx, low, (high - low) / 255, this.#values);
        return this.#values;
      },
    };
  }

  #draw(picture: Picture, region: Region): OffscreenCanvas {
    const context = (this.#context ??= new OffscreenCanvas(this.sizePx, this.sizePx).getContext('2d', {
      alpha: false,
    }));
    if (!context) throw new Error(`no canvas of ${this.sizePx}x${this.sizePx}`);
    context.resetTransform();
    context.fillStyle = '#000';
    context.fillRect(0, 0, this.sizePx, this.sizePx);
    context.setTransform(cropTransform(region, this.sizePx));
    // One sample of two by two pixels, as on the processor and as BlazePose was trained.
    context.imageSmoothingQuality = 'low';
    context.drawImage(picture instanceof ImageData ? onCanvas(picture) : picture, 0, 0);
    return context.canvas;
  }
}

function onCanvas(pixels: ImageData): OffscreenCanvas {
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  canvas.getContext('2d')!.putImageData(pixels, 0, 0);
  return canvas;
}
