import walkerUrl from './fixtures/walker.webp?url';

function canvasOf(widthPx: number, heightPx: number) {
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('No 2-D canvas.');
  return { canvas, context };
}

/** The rendered walker of `walker.truth.json`, 1280x720, moved right by `shiftPx` with the wall's colour behind. */
export async function walkerPicture(shiftPx = 0): Promise<OffscreenCanvas> {
  const blob = await (await fetch(walkerUrl)).blob();
  const frame = await createImageBitmap(blob, { colorSpaceConversion: 'none' });
  const { canvas, context } = canvasOf(frame.width, frame.height);
  context.fillStyle = '#998f7e';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(frame, shiftPx, 0);
  frame.close();
  return canvas;
}

/** Wall, floor and a door: nobody there. */
export function emptyRoom(): OffscreenCanvas {
  const { canvas, context } = canvasOf(1280, 720);
  context.fillStyle = '#998f7e';
  context.fillRect(0, 0, 1280, 494);
  context.fillStyle = '#7d7061';
  context.fillRect(0, 494, 1280, 226);
  context.fillStyle = '#735334';
  context.fillRect(316, 182, 144, 314);
  return canvas;
}
