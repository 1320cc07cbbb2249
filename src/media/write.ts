import {
  BufferTarget,
  CanvasSource,
  getFirstEncodableVideoCodec,
  Mp4OutputFormat,
  Output,
  Quality,
  WebMOutputFormat,
} from 'mediabunny';
import { failed, ok, type Result } from '../core';

/** Writes a clip picture by picture: whatever the canvas shows when `add` is called is the next frame. */
export interface ClipWriter {
  readonly canvas: OffscreenCanvas;
  readonly context: OffscreenCanvasRenderingContext2D;
  /** As file names end, without the dot. */
  readonly extension: 'mp4' | 'webm';
  /** @param timeS from the start of the new clip, ascending */
  add(timeS: number, durationS: number): Promise<void>;
  finish(): Promise<Blob>;
  cancel(): Promise<void>;
}

const keyFrameIntervalS = 1;
/** Encoders of H.264 take even sizes only. */
const even = (px: number) => Math.max(2, px - (px % 2));

/**
 * H.264 in MP4, which everything plays; VP9 or VP8 in WebM where the browser cannot encode that.
 * @returns the writer, or the fault `cannot-encode`
 */
export async function createClipWriter(widthPx: number, heightPx: number): Promise<Result<ClipWriter>> {
  const size = { width: even(widthPx), height: even(heightPx) };
  const quality = new Quality('high');
  const codec = await getFirstEncodableVideoCodec(['avc', 'vp9', 'vp8'], { ...size, quality });
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!codec || !context) return failed('cannot-encode', `${size.width}x${size.height}`);
  const isMp4 = codec === 'avc';
  const target = new BufferTarget();
  const output = new Output({ format: isMp4 ? new Mp4OutputFormat() : new WebMOutputFormat(), target });
  const source = new CanvasSource(canvas, { codec, quality, keyFrameInterval: keyFrameIntervalS });
  output.addVideoTrack(source);
  await output.start();
  return ok({
    canvas,
    context,
    extension: isMp4 ? 'mp4' : 'webm',
    add: (timeS, durationS) => source.add(timeS, durationS),
    finish: async () => {
      await output.finalize();
      return new Blob([target.buffer!], { type: isMp4 ? 'video/mp4' : 'video/webm' });
    },
    cancel: () => output.cancel(),
  });
}
