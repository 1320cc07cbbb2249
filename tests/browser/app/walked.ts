import clipUrl from '../../../sample-videos/walk-normal-right.mp4?url';
import recorded from '../../cases/walk-normal-right/input.json';
import { assess, readKeypoints } from '../../../src/core';
import type { AnalysisResult, PersonSummary } from '../../../src/work';

/** The sample clip of an even walk. */
export const walkedClip = async (): Promise<Blob> => (await fetch(clipUrl)).blob();

/** What the network once found in that clip, measured now: a real result without the minutes of finding it. */
export function walkedResult(people?: readonly PersonSummary[]): AnalysisResult {
  const keypoints = readKeypoints(recorded);
  if (!keypoints.ok) throw new Error(keypoints.fault.detail);
  const { widthPx, heightPx, frames, timesS } = keypoints.value;
  const assessment = assess({
    recording: keypoints.value,
    source: {
      name: 'walk.mp4',
      sha256: '0'.repeat(64),
      widthPx,
      heightPx,
      durationS: timesS.at(-1)! - timesS[0]! + 1 / 30,
      frames: frames.length,
      framesAnalysed: frames.filter(Boolean).length,
      frameRateHz: 30,
      variableFrameRate: false,
    },
    pose: { model: 'heavy', modelSha256: null, engine: 'tfjs-webgl' },
    timing: { decodeMs: 0, poseMs: 0, coreMs: 0, totalMs: 0, msPerFrame: 0 },
    appVersion: '0.1.0',
  });
  if (!assessment.ok) throw new Error(assessment.fault.detail);
  return { assessment: assessment.value, keypoints: keypoints.value, people };
}
