import { patternPicture } from '../../support/pattern';
import walkerUrl from '../pose/fixtures/walker.webp?url';

/** What the references were recorded on. */
export const inputNames = ['pattern', 'walker'] as const;
export type InputName = (typeof inputNames)[number];

/** Every `step`th pixel of a square of the frame that shows the walker, so that nothing is interpolated. */
async function walkerCrop(sizePx: number): Promise<Float32Array> {
  const blob = await (await fetch(walkerUrl)).blob();
  const frame = await createImageBitmap(blob, { colorSpaceConversion: 'none' });
  const context = new OffscreenCanvas(frame.width, frame.height).getContext('2d', {
    willReadFrequently: true,
  });
  if (!context) throw new Error('No 2-D canvas.');
  context.drawImage(frame, 0, 0);
  const step = sizePx === 256 ? 2 : 3;
  const left = sizePx === 256 ? 500 : 420;
  const top = sizePx === 256 ? 110 : 24;
  const { data } = context.getImageData(left, top, sizePx * step, sizePx * step);
  return Float32Array.from({ length: sizePx * sizePx * 3 }, (_, i) => {
    const pixel = Math.floor(i / 3);
    const [x, y] = [(pixel % sizePx) * step, Math.floor(pixel / sizePx) * step];
    return data[(y * sizePx * step + x) * 4 + (i % 3)]! / 255;
  });
}

/** @returns `sizePx` x `sizePx` x RGB in the range that the network wants */
export async function inputFor(name: InputName, sizePx: number, [low, high]: readonly [number, number]) {
  const values = name === 'pattern' ? patternPicture(sizePx) : await walkerCrop(sizePx);
  return values.map((value) => low + value * (high - low));
}
