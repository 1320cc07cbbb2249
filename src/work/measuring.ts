import {
  failed,
  noEdits,
  ok,
  settledFrames,
  type Assessment,
  type Edits,
  type KeypointsRecording,
  type RecordingContext,
  type Result,
} from '../core';
import { packFrames, type LandmarkFrames } from '../overlay';
import { inContext, measure, measuringMs, type Carried } from './measure';
import { unpackKeypoints, type PackedKeypoints } from './packed';
import type { Handlers } from './port';

export interface OpenParams {
  readonly keypoints: PackedKeypoints;
  /** Angles over time as the page has them. */
  readonly series: Assessment['series'];
}
export interface MeasureParams {
  readonly carried: Carried;
  readonly context: RecordingContext;
  readonly edits: Edits | null;
}
/** What comes back; null in place of what is as it was in the answer before, of the same recording. */
export interface MeasuredParts {
  readonly assessment: Result<Omit<Assessment, 'series'>>;
  readonly series: Assessment['series'] | null;
  readonly landmarks: LandmarkFrames | null;
}

/** Every message to the worker that measures again. `open` comes first, once a recording. */
export type MeasuringMessages = {
  open: [params: OpenParams, progress: never, result: null];
  /** The landmarks as they are measured: left and right put right, corrections applied. */
  settle: [params: Edits | null, progress: never, result: LandmarkFrames];
  measure: [params: MeasureParams, progress: never, result: MeasuredParts];
};

const isSame = (before: Assessment['series'], after: Assessment['series']): boolean =>
  before.length === after.length &&
  before.every(({ id, side, values }, i) => {
    const now = after[i]!;
    const sameValues = () =>
      values.length === now.values.length && values.every((value, k) => value === now.values[k]);
    return id === now.id && side === now.side && (values === now.values || sameValues());
  });

/** What moves landmarks. */
const pullsOf = (edits: Edits | null): string => JSON.stringify(edits?.landmarks ?? []);

export function createMeasuringHandlers(): Handlers<MeasuringMessages> {
  /** The recording in its newest context: the core remembers with it what a correction of an event leaves as it is. */
  let opened: KeypointsRecording | null = null;
  let series: Assessment['series'] = [];
  let pulls: string | null = null;

  return {
    open: async ({ keypoints, series: known }) => {
      opened = await unpackKeypoints(keypoints);
      series = known;
      pulls = null;
      return ok(null);
    },

    settle: (edits, { patience }) => {
      if (!opened) return Promise.resolve(failed('worker-died', 'nothing was opened'));
      pulls = pullsOf(edits);
      patience(measuringMs(opened.frames.length));
      return Promise.resolve(ok(packFrames(settledFrames(opened, edits ?? noEdits).frames)));
    },

    measure: ({ carried, context, edits }, { patience }) => {
      if (!opened) return Promise.resolve(failed('worker-died', 'nothing was opened'));
      opened = inContext(opened, context);
      patience(measuringMs(opened.frames.length));
      const found = measure({ ...carried, keypoints: opened, edits });
      const pullsNow = pullsOf(edits);
      const landmarks =
        pulls === pullsNow ? null : packFrames(settledFrames(opened, edits ?? noEdits).frames);
      pulls = pullsNow;
      if (!found.ok) return Promise.resolve(ok({ assessment: found, series: null, landmarks }));
      const { series: now, ...rest } = found.value;
      const sameSeries = isSame(series, now);
      series = now;
      return Promise.resolve(ok({ assessment: ok(rest), series: sameSeries ? null : now, landmarks }));
    },
  };
}
