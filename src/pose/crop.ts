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
      if (!(x >= 0 && y >= 0 && x < width - 1 && y < height - 1)) {
        sampleAtEdge(picture, x, y, low, scale, out, to);
        continue;
      }
      const left = x | 0;
      const top = y | 0;
      const right = (x - left) * scale;
      const below = y - top;
      const wa = (1 - below) * (scale - right);
      const wb = (1 - below) * right;
      const wc = below * (scale - right);
      const wd = below * right;
      const a = top * rowBytes + left * 4;
      const c = a + rowBytes;
      out[to] = low + wa * data[a]! + wb * data[a + 4]! + wc * data[c]! + wd * data[c + 4]!;
      out[to + 1] = low + wa * data[a + 1]! + wb * data[a + 5]! + wc * data[c + 1]! + wd * data[c + 5]!;
      out[to + 2] = low + wa * data[a + 2]! + wb * data[a + 6]! + wc * data[c + 2]! + wd * data[c + 6]!;
    }
  }
}

/** One point of which a neighbour may lie outside of the picture, where all is black. */
function sampleAtEdge(
  { data, width, height }: ImageData,
  x: number,
  y: number,
  low: number,
  scale: number,
  out: Float32Array,
  to: number,
): void {
  const left = Math.floor(x);
  const top = Math.floor(y);
  out[to] = out[to + 1] = out[to + 2] = low;
  for (const [column, across] of [
    [left, 1 - (x - left)],
    [left + 1, x - left],
  ] as const) {
    for (const [row, down] of [
      [top, 1 - (y - top)],
      [top + 1, y - top],
    ] as const) {
      if (column < 0 || row < 0 || column >= width || row >= height) continue;
      const at = 4 * (row * width + column);
      const weight = across * down * scale;
      for (let channel = 0; channel < 3; channel++)
        out[to + channel] = out[to + channel]! + weight * data[at + channel]!;
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
