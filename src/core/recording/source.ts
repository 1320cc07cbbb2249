import { median } from '../signal/statistics';
import type { SourceInfo } from './source-info';
import { failed, ok, type Result } from '../fault';
import type { KeypointsRecording } from './keypoints';

/** WebM keeps whole milliseconds, so intervals of a steady camera differ by one. */
const containerRoundingS = 0.001;
const jitterShare = 0.2;
const oddIntervalsShare = 0.01;

/** Whether more than 1 % of the intervals differ from the middle one by more than a fifth (and more than rounding). */
function isVariable(intervalsS: readonly number[]): boolean {
  const middleS = median([...intervalsS]);
  const allowedS = Math.max(jitterShare * middleS, containerRoundingS) + 1e-6;
  const odd = intervalsS.filter((intervalS) => Math.abs(intervalS - middleS) > allowedS).length;
  return odd > oddIntervalsShare * intervalsS.length;
}

const millionths = (value: number) => Math.round(value * 1e6) / 1e6;

export interface SourceFile {
  readonly name: string;
  readonly sha256: string;
  /** Length of the clip; null (no clip, keypoints only): the time that the frames cover. */
  readonly durationS: number | null;
}

/** What the frames themselves say about a recording's origin. @returns the fault `single-frame` for fewer than two */
export function describeSource(recording: KeypointsRecording, file: SourceFile): Result<SourceInfo> {
  const { timesS, frames, widthPx, heightPx } = recording;
  const firstS = timesS[0];
  const lastS = timesS.at(-1);
  if (firstS === undefined || lastS === undefined || timesS.length < 2) return failed('single-frame');
  const intervalsS = timesS.slice(1).map((timeS, i) => timeS - timesS[i]!);
  const frameRateHz = intervalsS.length / (lastS - firstS);
  return ok({
    name: file.name,
    sha256: file.sha256,
    widthPx,
    heightPx,
    durationS: millionths(file.durationS ?? lastS - firstS + 1 / frameRateHz),
    frames: frames.length,
    framesAnalysed: frames.filter((frame) => frame !== null).length,
    frameRateHz: millionths(frameRateHz),
    variableFrameRate: isVariable(intervalsS),
  });
}
