import type { FaultCode } from '../fault';
import type { KeypointsFrame, KeypointsRecording } from '../recording/keypoints';
import { turnDetail } from '../recording/turn';
import { remembered } from '../signal/remembered';
import { median, quantile } from '../signal/statistics';
import { reachOf, spansOut, trunkAndShank } from './body-frame';
import { isFrozen, movesAsOneBody } from './movement';
import { turnOf } from './turn';

/** Points that no body could make are not measured: a frame of them is as good as none, a clip of them is refused. */

export interface Doubt {
  readonly code: Extract<FaultCode, 'not-a-body' | 'picture-turned'>;
  readonly detail: string;
}

export interface Plausible {
  /** Without the frames that could not be a body's; the very recording where there are none. */
  readonly recording: KeypointsRecording;
  /** Why nothing of it may be measured. */
  readonly doubt: Doubt | null;
}

/** Less of the frames with a person must not be left. */
const leastLeft = 0.6;
/** So many spans of a frame may be too long. */
const mayBeOut = 1;
/** In so many of the frames nothing at all may be too long; in real clips it is all but a few. */
const leastClean = 0.7;
/** How far feet and shoulders together reach across, as a share of what they should: real clips lie within 0.8 and 1.35. */
const reach = { least: 0.6, most: 1.5 };

/** At its longest, but for outliers, a trunk or a shank is this many legs long, however a person stands or sits. */
const leastLegs = { trunk: 0.3, shank: 0.3 };

/** Which of them stays too short over the whole clip. */
function stunted(present: readonly NonNullable<KeypointsFrame>[]): 'trunk' | 'shank' | null {
  const lengths = present.map(trunkAndShank);
  for (const part of ['trunk', 'shank'] as const) {
    const known = lengths.map((of) => of[part]).filter((length) => length !== null);
    if (known.length && quantile(known, 0.9) < leastLegs[part]) return part;
  }
  return null;
}

/** @param out how many spans of each frame are too long; null where nobody is seen */
function doubtOf(recording: KeypointsRecording, out: readonly (number | null)[]): Doubt | null {
  const all = out.filter((spans) => spans !== null).length;
  const present = recording.frames.filter((frame) => frame !== null);
  const not = (detail: string): Doubt => ({ code: 'not-a-body', detail });
  if (present.length < leastLeft * all) return not(`${present.length} of ${all} frames could be a body`);
  const clean = out.filter((spans) => spans === 0).length;
  if (clean < leastClean * present.length) return not('bones out of proportion');
  const reaches = present.map(reachOf).filter((r) => r !== null);
  const usual = reaches.length ? median(reaches) : 1;
  if (usual < reach.least || usual > reach.most) return not('the picture is stretched, or this is no body');
  const short = stunted(present);
  if (short) return not(`${short} out of proportion`);
  if (isFrozen(present)) return not('every frame is the same');
  if (!movesAsOneBody(recording)) return not('the points do not move as one body');
  const turn = turnOf(recording);
  if (turn === null) return not('no way up');
  return turn === 0 ? null : { code: 'picture-turned', detail: turnDetail(turn) };
}

export const plausible = remembered((recording: KeypointsRecording): Plausible => {
  const out = recording.frames.map((frame) => frame && spansOut(frame));
  const frames = recording.frames.map((frame, i): KeypointsFrame => (out[i]! > mayBeOut ? null : frame));
  const isWhole = frames.every((frame, i) => frame === recording.frames[i]);
  const cleaned = isWhole ? recording : { ...recording, frames };
  return { recording: cleaned, doubt: doubtOf(cleaned, out) };
});
