import {
  BlobSource,
  EncodedPacketSink,
  Input,
  MATROSKA,
  MP4,
  QTFF,
  WEBM,
  type InputVideoTrack,
} from 'mediabunny';
import { failed, ok, type Result } from '../core';
import { outlineContainer, type ContainerOutline } from './container';
import { readFrames, type ClipFrame, type TimeRange } from './frames';

/** An opened video file. Sizes are those of the upright picture in square pixels, rotation applied. */
export interface Clip {
  readonly name: string;
  readonly widthPx: number;
  readonly heightPx: number;
  /** From the first frame to the end of the last. */
  readonly durationS: number;
  /** Frames that `frames` will give; null where only decoding can tell. */
  readonly framesExpected: number | null;
  /** Of the frames to come, ascending; seconds. */
  readonly timesS: readonly number[];
  /** As registered for WebCodecs, such as `avc1.64001f`. */
  readonly codec: string;
  /**
   * Every frame (of the range, if one is given) once, in order, with its true time; the generator closes each frame after the loop body.
   * @throws ClipError which carries the fault (`cancelled`, `decode-failed`)
   */
  frames(signal: AbortSignal, range?: TimeRange): AsyncGenerator<ClipFrame, void>;
  close(): void;
}

interface TrackTimes {
  /** Ascending, without repeats, none before 0. */
  readonly timesS: readonly number[];
  readonly endS: number;
}

/** The time stamp of every frame, from the index alone (WebM has none: there the file is read through). */
async function readTimes(track: InputVideoTrack): Promise<TrackTimes> {
  const times = new Set<number>();
  let endS = 0;
  for await (const packet of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  })) {
    if (packet.timestamp < 0) continue;
    times.add(packet.timestamp);
    endS = Math.max(endS, packet.timestamp + packet.duration);
  }
  return { timesS: [...times].sort((a, b) => a - b), endS };
}

/** Whether the bytes of the last frame are in the file; an index in front of cut content promises more than there is. */
async function lastFrameIsThere(track: InputVideoTrack): Promise<boolean> {
  const sink = new EncodedPacketSink(track);
  const last = await sink.getPacket(Infinity, { metadataOnly: true });
  return last !== null && (await sink.getPacket(last.timestamp)) !== null;
}

function withoutTracks({ cutOff, boxes }: ContainerOutline): Result<never> {
  const neverFinished = boxes.has('ftyp') && !boxes.has('moov') && !boxes.has('meta');
  return failed(cutOff || neverFinished ? 'truncated-file' : 'not-a-video');
}

async function openTrack(input: Input, file: File, outline: ContainerOutline): Promise<Result<Clip>> {
  if (!(await input.canRead())) return failed('not-a-video');
  const track = await input.getPrimaryVideoTrack();
  if (!track) return (await input.getTracks()).length > 0 ? failed('no-video-track') : withoutTracks(outline);
  if (outline.cutOff) return failed('truncated-file');

  const codec = await track.getCodecParameterString();
  if (codec === null) return failed('unsupported-codec', `codec ${String(await track.getInternalCodecId())}`);
  if (!(await track.canDecode())) return failed('unsupported-codec', `codec ${codec}`);

  const { timesS, endS } = await readTimes(track);
  const startS = timesS[0];
  if (startS === undefined || !(await lastFrameIsThere(track))) return failed('truncated-file');

  const widthPx = await track.getDisplayWidth();
  const heightPx = await track.getDisplayHeight();
  return ok({
    name: file.name,
    widthPx,
    heightPx,
    durationS: endS - startS,
    framesExpected: timesS.length,
    timesS,
    codec,
    frames: (signal, range) =>
      readFrames({ track, widthPx, heightPx, expectedTimesS: timesS, range, signal }),
    close: () => input.dispose(),
  });
}

const lostFile = new Set(['NotFoundError', 'NotReadableError']);

function asFault(error: unknown, outline: ContainerOutline | null): Result<never> {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (error instanceof DOMException && lostFile.has(error.name)) return failed('file-not-found', detail);
  return failed(outline?.cutOff ? 'truncated-file' : 'not-a-video', detail);
}

/**
 * Opens an MP4, MOV, WebM or MKV file. Reads its index only; the caller closes the clip.
 * @returns the clip, or the fault `empty-file`, `not-a-video`, `no-video-track`, `unsupported-codec`, `truncated-file`
 *   or `file-not-found` (the file went away after it was chosen)
 */
export async function openClip(file: File): Promise<Result<Clip>> {
  if (file.size === 0) return failed('empty-file');
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, MATROSKA, WEBM] });
  let outline: ContainerOutline | null = null;
  let opened: Result<Clip>;
  try {
    outline = await outlineContainer(file);
    opened = await openTrack(input, file, outline);
  } catch (error) {
    // Foreign bytes can break the parser anywhere; whatever it says about them is the detail of the fault.
    opened = asFault(error, outline);
  }
  if (!opened.ok) input.dispose();
  return opened;
}
