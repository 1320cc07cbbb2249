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
  type Language,
  type Result,
} from '../core';
import { packFrames, type LandmarkFrames } from '../overlay';
import { unpackKeypoints, type PackedKeypoints } from './packed';
import type { Handlers } from './port';

export interface OpenParams {
  readonly assessment: Assessment;
  readonly keypoints: KeypointsRecording;
  /** Of the sentences in the result. */
  readonly language: Language;
}
export type PackedOpenParams = Omit<OpenParams, 'keypoints'> & { readonly keypoints: PackedKeypoints };
export interface Corrected {
  readonly assessment: Result<Assessment>;
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

export function createCorrectionHandlers(): Handlers<CorrectionMessages> {
  let opened: OpenParams | null = null;
  let landmarks: Edits['landmarks'] = [];

  return {
    open: async (params) => {
      const keypoints = await unpackKeypoints(params.keypoints);
      opened = { ...params, keypoints };
      landmarks = [];
      return ok(packFrames(settledFrames(keypoints, noEdits).frames));
    },

    correct: async (edits) => {
      if (!opened) return failed('worker-died', 'nothing was opened');
      const { assessment: original, keypoints, language } = opened;
      const { source, pose, timing } = original;
      const found = assess({
        recording: keypoints,
        source,
        pose,
        timing,
        appVersion: version,
        edits,
        language,
      });
      const carried = original.quality.filter(({ code }) => carriedNotes.has(code));
      const assessment = found.ok
        ? ok({ ...found.value, quality: [...found.value.quality, ...carried] })
        : found;
      const isSame = JSON.stringify(landmarks) === JSON.stringify(edits.landmarks);
      landmarks = edits.landmarks;
      return ok({ assessment, frames: isSame ? null : packFrames(settledFrames(keypoints, edits).frames) });
    },
  };
}
