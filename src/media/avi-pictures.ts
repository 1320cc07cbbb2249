import { VideoSample } from 'mediabunny';
import type { Avi, AviPicture } from './avi';
import type { PictureSource } from './frames';
import { maxPicturePx, maxSidePx, sound, within } from './limits';

/** Decodes the pictures of an AVI file: a JPEG each, or H.264, whose pictures come in the order of decoding and without times. */

/** A picture that there is, with the time at which it is shown. */
interface Timed extends AviPicture {
  readonly timeS: number;
}

const timed = ({ pictures, stepS }: Avi): Timed[] =>
  pictures.flatMap((picture, i) => (picture.bytes > 0 ? [{ ...picture, timeS: i * stepS }] : []));

const motionJpeg = new Set(['MJPG', 'AVRN', 'LJPG', 'DMB1', 'JPEG']);
const h264 = new Set(['H264', 'X264', 'AVC1', 'DAVC']);

/** When each picture is shown, seconds; where the camera dropped one there is none. */
export const aviTimesS = (avi: Avi): number[] => timed(avi).map(({ timeS }) => timeS);

export interface AviCodec {
  /** As registered for WebCodecs where it is. */
  readonly codec: string;
  readonly source: PictureSource;
}

/** @returns how to decode the file here; null where this browser cannot */
export async function aviDecoder(file: Blob, avi: Avi): Promise<AviCodec | null> {
  const tag = avi.codec?.toUpperCase() ?? '';
  if (motionJpeg.has(tag)) return { codec: 'mjpeg', source: { samples: jpegSamples(file, timed(avi)) } };
  if (!h264.has(tag)) return null;
  const pictures = timed(avi);
  const [first] = pictures;
  const codec = first && h264Codec(await bytesOf(file, first));
  if (!codec || !(await VideoDecoder.isConfigSupported({ codec })).supported) return null;
  return { codec, source: { samples: h264Samples(file, pictures, codec) } };
}

const bytesOf = async (file: Blob, { at, bytes }: AviPicture): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.slice(at, at + bytes).arrayBuffer());

const isShown = (timeS: number, fromS = -Infinity, toS = Infinity) => timeS >= fromS && timeS < toS;

/** Size of a JPEG by its frame header. @throws ClipError where it has none, or is too large */
function checkJpeg(bytes: Uint8Array): void {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1]!;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      const [height, width] = [5, 7].map((k) => bytes[at + k]! * 256 + bytes[at + k + 1]!);
      within('pixels along a side', Math.max(width!, height!), maxSidePx);
      return within('pixels', width! * height!, maxPicturePx);
    }
    at += marker === 0xff ? 1 : 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
  }
  sound(false, 'a picture that is no JPEG');
}

const jpegSamples = (file: Blob, pictures: readonly Timed[]): PictureSource['samples'] =>
  async function* (fromS, toS) {
    for (const picture of pictures) {
      if (!isShown(picture.timeS, fromS, toS)) continue;
      const bytes = await bytesOf(file, picture);
      checkJpeg(bytes);
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
      try {
        yield new VideoSample(bitmap, { timestamp: picture.timeS });
      } finally {
        bitmap.close();
      }
    }
  };

/** Kind of each unit of an H.264 picture, and where its content begins; units begin with 0 0 1. */
function* unitsOf(bytes: Uint8Array): Generator<readonly [kind: number, at: number]> {
  for (let i = 0; i + 3 < bytes.length; i++)
    if (bytes[i] === 0 && bytes[i + 1] === 0 && bytes[i + 2] === 1) yield [bytes[i + 3]! & 31, i + 4];
}
const parameterSet = 7;
const wholePicture = 5;

function h264Codec(bytes: Uint8Array): string | null {
  for (const [kind, at] of unitsOf(bytes))
    if (kind === parameterSet && at + 3 <= bytes.length)
      return `avc1.${[0, 1, 2].map((k) => bytes[at + k]!.toString(16).padStart(2, '0')).join('')}`;
  return null;
}

/** Nothing before such a picture is needed to decode it, or what comes after it. */
function isKey(bytes: Uint8Array): boolean {
  for (const [kind] of unitsOf(bytes)) if (kind <= wholePicture && kind > 0) return kind === wholePicture;
  return false;
}

/** Pictures on their way through the decoder. */
const mostUnderWay = 8;

const h264Samples = (file: Blob, pictures: readonly Timed[], codec: string): PictureSource['samples'] => {
  const keys: boolean[] = [];
  const key = async (i: number) => (keys[i] ??= isKey(await bytesOf(file, pictures[i]!)));
  return async function* (fromS, toS) {
    let first = Math.max(
      0,
      pictures.findLastIndex(({ timeS }) => timeS <= (fromS ?? 0)),
    );
    while (first > 0 && !(await key(first))) first--;
    const done: VideoFrame[] = [];
    let failure: DOMException | null = null;
    let wake = () => undefined as void;
    const something = () => new Promise<void>((resolve) => (wake = resolve));
    const decoder = new VideoDecoder({
      output: (frame) => void (done.push(frame), wake()),
      error: (error) => void ((failure = error), wake()),
    });
    decoder.addEventListener('dequeue', () => wake());
    // Whatever the order of decoding, pictures leave the decoder in that in which they are shown.
    let shown = first;
    const next = () => {
      const frame = done.shift()!;
      return { frame, timeS: pictures[shown++]?.timeS ?? Infinity };
    };
    const hand = function* () {
      while (done.length > 0) {
        const { frame, timeS } = next();
        if (isShown(timeS, fromS, toS)) yield new VideoSample(frame, { timestamp: timeS });
        else frame.close();
      }
    };
    try {
      decoder.configure({ codec });
      for (let i = first; i < pictures.length && (pictures[shown]?.timeS ?? 0) < (toS ?? Infinity); i++) {
        const data = await bytesOf(file, pictures[i]!);
        keys[i] = isKey(data);
        if (failure) throw failure;
        const type = i === first || keys[i] ? 'key' : 'delta';
        decoder.decode(new EncodedVideoChunk({ type, timestamp: i, data }));
        while (!failure && decoder.decodeQueueSize > mostUnderWay) await something();
        yield* hand();
      }
      await decoder.flush();
      yield* hand();
    } finally {
      done.forEach((frame) => frame.close());
      if (decoder.state !== 'closed') decoder.close();
    }
  };
};
