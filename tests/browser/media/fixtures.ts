import type { Clip, ClipFrame } from '../../../src/media';

const urls = import.meta.glob<string>('./fixtures/*.{mp4,mov,webm,m4a,m2ts,avi,wmv,vob,flv}', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** A fixture as the user's file; `bytes` keeps only its beginning. */
export async function fixture(name: string, bytes?: number): Promise<File> {
  const url = urls[`./fixtures/${name}`];
  if (url === undefined) throw new Error(`no fixture ${name}`);
  const content = await (await fetch(url)).arrayBuffer();
  return new File([content.slice(0, bytes)], name);
}

/** The number written into a fixture's picture; throws unless the picture is upright and every bar is clean. */
export function numberInPicture(context: OffscreenCanvasRenderingContext2D): number {
  const grey = (x: number, y: number) => context.getImageData(x, y, 1, 1).data[1]!;
  const foot = grey(32, 44);
  if (foot < 100 || foot > 160)
    throw new Error(`the lowest rows are ${foot}, not grey: the picture is not upright`);
  let number = 0;
  for (let k = 0; k < 8; k++) {
    const bar = grey(k * 8 + 4, 16);
    if (bar > 60 && bar < 195) throw new Error(`bar ${k} is ${bar}, neither black nor white`);
    if (bar > 128) number |= 1 << k;
  }
  return number;
}

export interface ReadFrame {
  readonly number: number;
  readonly timeS: number;
}

/** Draws every frame and reads its number. */
export async function readAll(
  clip: Clip,
  signal = new AbortController().signal,
  eachFrame?: (frame: ClipFrame, index: number) => void,
): Promise<ReadFrame[]> {
  const context = new OffscreenCanvas(clip.widthPx, clip.heightPx).getContext('2d')!;
  const frames: ReadFrame[] = [];
  for await (const frame of clip.frames(signal)) {
    frame.drawTo(context);
    frames.push({ number: numberInPicture(context), timeS: frame.timeS });
    eachFrame?.(frame, frames.length - 1);
  }
  return frames;
}
