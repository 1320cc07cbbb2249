import {
  BlobSource,
  EncodedPacketSink,
  Input,
  MATROSKA,
  MP4,
  MPEG_TS,
  MpegTsInputFormat,
  QTFF,
  VideoSampleSink,
  WEBM,
  type InputVideoTrack,
} from 'mediabunny';
import { failed, liesAcross, ok, type Result, type Turn } from '../core';
import { isAvi, readAvi } from './avi';
import { aviDecoder, aviTimesS } from './avi-pictures';
import { slowedDown } from './capture-rate';
import { ClipError } from './clip-error';
import type { ContainerOutline } from './boxes';
import { outlineContainer } from './container';
import { FileBytes, inTime, stillInTime } from './file-bytes';
import { foreignFormat } from './foreign';
import { readFrames, type ClipFrame, type PictureSource, type TimeRange } from './frames';
import { maxFrames, maxPicturePx, maxSidePx, maxSpanS, openLimitMs, sound, within } from './limits';

/** An opened video file. Sizes are those of the upright picture in square pixels, the container's rotation and `turn` applied. */
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
  /** How many times slower it runs than the movement did, as its container says; null where it says nothing. */
  readonly speedFactor: number | null;
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

/**
 * The time stamp of every frame, from the index alone (WebM has none: there the file is read through).
 * @throws ClipError `clip-too-large`, `damaged-index`, `clip-too-slow`
 */
async function readTimes(track: InputVideoTrack, untilMs: number): Promise<TrackTimes> {
  const times = new Set<number>();
  let [frames, firstS, endS] = [0, Infinity, 0];
  for await (const { timestamp, duration } of new EncodedPacketSink(track).packets(undefined, undefined, {
    metadataOnly: true,
  })) {
    stillInTime(untilMs);
    within('frames', ++frames, maxFrames);
    sound(Number.isFinite(timestamp) && Number.isFinite(duration), `time stamp ${timestamp} + ${duration} s`);
    if (timestamp < 0) continue;
    times.add(timestamp);
    firstS = Math.min(firstS, timestamp);
    endS = Math.max(endS, timestamp + duration);
    within('seconds', endS - firstS, maxSpanS);
  }
  return { timesS: [...times].sort((a, b) => a - b), endS };
}

/** Whether the bytes of the last frame are in the file; an index in front of cut content promises more than there is. */
async function lastFrameIsThere(track: InputVideoTrack): Promise<boolean> {
  const sink = new EncodedPacketSink(track);
  const last = await sink.getPacket(Infinity, { metadataOnly: true });
  // A frame of no duration is found from its own time stamp in fragments only, and at the end of time in tables only.
  return (
    last !== null && ((await sink.getPacket(last.timestamp)) ?? (await sink.getPacket(Infinity))) !== null
  );
}

function checkPicture(widthPx: number, heightPx: number): void {
  sound(widthPx >= 1 && heightPx >= 1, `a picture of ${widthPx}x${heightPx}`);
  within('pixels along a side', Math.max(widthPx, heightPx), maxSidePx);
  within('pixels', widthPx * heightPx, maxPicturePx);
}

function withoutTracks({ cutOff, boxes }: ContainerOutline): Result<never> {
  const neverFinished = boxes.has('ftyp') && !boxes.has('moov') && !boxes.has('meta');
  return failed(cutOff || neverFinished ? 'truncated-file' : 'not-a-video');
}

async function openTrack(
  input: Input,
  file: File,
  outline: ContainerOutline,
  turn: Turn,
  untilMs: number,
): Promise<Result<Clip>> {
  if (!(await input.canRead())) return failed('not-a-video');
  const isStream = (await input.getFormat()) instanceof MpegTsInputFormat;
  const track = await input.getPrimaryVideoTrack();
  if (!track) return (await input.getTracks()).length > 0 ? failed('no-video-track') : withoutTracks(outline);
  if (outline.cutOff) return failed('truncated-file');
  checkPicture(await track.getCodedWidth(), await track.getCodedHeight());
  const across = await track.getDisplayWidth();
  const down = await track.getDisplayHeight();
  checkPicture(across, down);

  const codec = await track.getCodecParameterString();
  if (codec === null) return failed('unsupported-codec', `codec ${String(await track.getInternalCodecId())}`);
  if (!(await track.canDecode())) return failed('unsupported-codec', `codec ${codec}`);

  const { timesS, endS } = await readTimes(track, untilMs);
  const startS = timesS[0];
  if (startS === undefined || !(await lastFrameIsThere(track))) return failed('truncated-file');
  // The clock of a stream runs on from wherever it was; players show it from 0.
  const zeroS = isStream ? startS : 0;

  return ok({
    ...picturesOf(across, down, turn, {
      source: zeroS > 0 ? fromZero(new VideoSampleSink(track), zeroS) : new VideoSampleSink(track),
      timesS: zeroS > 0 ? timesS.map((timeS) => timeS - zeroS) : timesS,
    }),
    name: file.name,
    durationS: endS - startS,
    codec,
    speedFactor: slowedDown(await input.getMetadataTags(), timesS),
    close: () => input.dispose(),
  });
}

/** The same pictures on a clock that begins at `zeroS` of theirs. */
const fromZero = (source: PictureSource, zeroS: number): PictureSource => ({
  async *samples(fromS = 0, toS) {
    for await (const sample of source.samples(fromS + zeroS, toS === undefined ? toS : toS + zeroS)) {
      sample.setTimestamp(sample.timestamp - zeroS);
      yield sample;
    }
  },
});

/** What a clip has of its pictures. @param across @param down as the container shows them, before the turn */
function picturesOf(
  across: number,
  down: number,
  turn: Turn,
  { source, timesS }: { readonly source: PictureSource; readonly timesS: readonly number[] },
): Pick<Clip, 'widthPx' | 'heightPx' | 'framesExpected' | 'timesS' | 'frames'> {
  const [widthPx, heightPx] = liesAcross(turn) ? [down, across] : [across, down];
  return {
    widthPx,
    heightPx,
    framesExpected: timesS.length,
    timesS,
    frames: (signal, range) =>
      readFrames({ source, widthPx, heightPx, turn, expectedTimesS: timesS, range, signal }),
  };
}

async function openAvi(file: File, bytes: FileBytes, turn: Turn): Promise<Result<Clip>> {
  const avi = await readAvi(bytes);
  if (avi.codec === null) return failed(avi.cutOff ? 'truncated-file' : 'no-video-track');
  const timesS = aviTimesS(avi);
  if (avi.cutOff || timesS.length === 0) return failed('truncated-file');
  checkPicture(avi.widthPx, avi.heightPx);
  const decoder = await aviDecoder(file, avi);
  if (!decoder) return failed('unsupported-codec', `codec ${avi.codec}`);
  const { codec, source } = decoder;
  return ok({
    ...picturesOf(avi.widthPx, avi.heightPx, turn, { source, timesS }),
    name: file.name,
    durationS: timesS.at(-1)! - timesS[0]! + avi.stepS,
    codec,
    speedFactor: null,
    close: () => undefined,
  });
}

const lostFile = new Set(['NotFoundError', 'NotReadableError']);

function asFault(error: unknown, outline: ContainerOutline | null): Result<never> {
  if (error instanceof ClipError) return { ok: false, fault: error.fault };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  if (error instanceof DOMException && lostFile.has(error.name)) return failed('file-not-found', detail);
  return failed(outline?.cutOff ? 'truncated-file' : 'not-a-video', detail);
}

export interface OpenOptions {
  /** Degrees clockwise by which every picture is turned, beyond the container's own rotation; 0 if left out. */
  readonly turn?: Turn | undefined;
  /** Opening may take so long; a minute if left out. */
  readonly withinMs?: number | undefined;
}

/**
 * Opens an MP4, MOV, WebM, MKV, MPEG-TS (MTS) or AVI file. Reads its index only; the caller closes the clip.
 * @returns the clip, or the fault `empty-file`, `not-a-video`, `unsupported-format` (the detail names it), `no-video-track`, `unsupported-codec`, `truncated-file`,
 *   `damaged-index`, `clip-too-large` (over a limit of `limits.ts`), `clip-too-slow` or `file-not-found` (the file went
 *   away after it was chosen)
 */
export async function openClip(
  file: File,
  { turn = 0, withinMs = openLimitMs }: OpenOptions = {},
): Promise<Result<Clip>> {
  if (file.size === 0) return failed('empty-file');
  const untilMs = performance.now() + withinMs;
  const input = new Input({ source: new BlobSource(file), formats: [MP4, QTFF, MATROSKA, WEBM, MPEG_TS] });
  const opened = await inTime(openInput(input, file, turn, untilMs), untilMs);
  if (!opened.ok) input.dispose();
  return opened;
}

async function openInput(input: Input, file: File, turn: Turn, untilMs: number): Promise<Result<Clip>> {
  let outline: ContainerOutline | null = null;
  try {
    const bytes = new FileBytes(file, untilMs);
    const head = await bytes.at(0, 16);
    const foreign = foreignFormat(head);
    if (foreign !== null) return failed('unsupported-format', foreign);
    if (isAvi(head)) return await openAvi(file, bytes, turn);
    outline = await outlineContainer(bytes);
    return await openTrack(input, file, outline, turn, untilMs);
  } catch (error) {
    // Foreign bytes can break the parser anywhere; whatever it says about them is the detail of the fault.
    return asFault(error, outline);
  }
}
