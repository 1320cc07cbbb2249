import type { Result, Turn } from '../core';
import { WorkerPort } from './port';

/** A part of one frame of a clip. */
export interface PictureWish {
  /** Seconds of the container; the frame on screen at that time is taken. */
  readonly timeS: number;
  /** In pixels of the upright picture. */
  readonly crop: {
    readonly x: number;
    readonly y: number;
    readonly widthPx: number;
    readonly heightPx: number;
  };
  /** Of the picture that comes back, which is never larger than the crop. */
  readonly heightPx: number;
}

export type PictureMessages = {
  cut: [
    params: {
      readonly file: File;
      readonly wishes: readonly PictureWish[];
      readonly turn?: Turn | undefined;
    },
    progress: never,
    result: readonly Blob[],
  ];
  thumbnail: [
    params: { readonly file: File; readonly widthPx: number; readonly turn?: Turn | undefined },
    progress: never,
    result: Blob,
  ];
};

const startPort = () =>
  new WorkerPort<PictureMessages>(
    () => new Worker(new URL('./pictures-worker.ts', import.meta.url), { type: 'module', name: 'pictures' }),
  );

/**
 * Cuts pictures (JPEG) out of a clip, in a worker of its own that ends with the call.
 * @param turn that of the analysis whose places are cut out
 * @returns one picture a wish, in their order, or a fault of the clip or of its decoding
 */
export async function cutPictures(
  file: File,
  wishes: readonly PictureWish[],
  turn: Turn = 0,
): Promise<Result<readonly Blob[]>> {
  const port = startPort();
  try {
    return await port.call('cut', { file, wishes, turn });
  } finally {
    port.dispose();
  }
}

/** The whole picture (JPEG) from the middle of a clip, made small, in a worker of its own. @returns or a fault as above */
export async function cutThumbnail(file: File, widthPx: number, turn: Turn = 0): Promise<Result<Blob>> {
  const port = startPort();
  try {
    return await port.call('thumbnail', { file, widthPx, turn });
  } finally {
    port.dispose();
  }
}
