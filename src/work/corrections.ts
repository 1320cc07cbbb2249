import { version } from '../../package.json';
import {
  assess,
  failed,
  noEdits,
  ok,
  settledFrames,
  type Assessment,
  type Edits,
  type KeypointsRecording,
  type Result,
} from '../core';
import { packFrames, type LandmarkFrames } from '../overlay';
import { unpackKeypoints, type PackedKeypoints } from './packed';
import type { Handlers } from './port';

export interface OpenParams {
  readonly assessment: Assessment;
  readonly keypoints: KeypointsRecording;
}
export type PackedOpenParams = Omit<OpenParams, 'keypoints'> & { readonly keypoints: PackedKeypoints };
export interface Corrected {
  readonly assessment: Result<Omit<Assessment, 'series'>>;
  /** Angles over time; null where they are as they were in the answer before, or in what was opened. */
  readonly series: Assessment['series'] | null;
  /** The landmarks as they are measured now; null where they are as they were in the answer before. */
  readonly frames: LandmarkFrames | null;
}

/** Every message to the worker that measures anew what a person corrects. `open` comes first, once a recording. */
export type CorrectionMessages = {
  open: [params: PackedOpenParams, progress: never, result: LandmarkFrames];
  correct: [params: Edits, progress: never, result: Corrected];
};

/** Notes on how the recording was read: they are not found again from its keypoints. */
const carriedNotes = new Set(['engine-changed']);

const isSame = (before: Assessment['series'], after: Assessment['series']): boolean =>
  before.length === after.length &&
  before.every(({ id, side, values }, i) => {
    const now = after[i]!;
    const sameValues = () =>
      values.length === now.values.length && values.every((value, k) => value === now.values[k]);
    return id === now.id && side === now.side && (values === now.values || sameValues());
  });

export function createCorrectionHandlers(): Handlers<CorrectionMessages> {
  let opened: OpenParams | null = null;
  let landmarks: Edits['landmarks'] = [];
  let series: Assessment['series'] = [];

  return {
    open: async (params) => {
      const keypoints = await unpackKeypoints(params.keypoints);
      opened = { ...params, keypoints };
      landmarks = [];
      series = params.assessment.series;
      return ok(packFrames(settledFrames(keypoints, noEdits).frames));
    },

    correct: async (edits) => {
      if (!opened) return failed('worker-died', 'nothing was opened');
      const { assessment: original, keypoints } = opened;
      const { source, pose, timing } = original;
      const found = assess({
        recording: keypoints,
        source,
        pose,
        timing,
        appVersion: version,
        edits,
      });
      const carried = original.quality.filter(({ code }) => carriedNotes.has(code));
      const samePlaces = JSON.stringify(landmarks) === JSON.stringify(edits.landmarks);
      landmarks = edits.landmarks;
      const frames = samePlaces ? null : packFrames(settledFrames(keypoints, edits).frames);
      if (!found.ok) return ok({ assessment: found, series: null, frames });
      const { series: now, ...rest } = found.value;
      const sameSeries = isSame(series, now);
      series = now;
      return ok({
        assessment: ok({ ...rest, quality: [...rest.quality, ...carried] }),
        series: sameSeries ? null : now,
        frames,
      });
    },
  };
}
