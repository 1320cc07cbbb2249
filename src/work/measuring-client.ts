import {
  failed,
  ok,
  type Assessment,
  type Edits,
  type KeypointsRecording,
  type RecordingContext,
  type Result,
} from '../core';
import type { LandmarkFrames } from '../overlay';
import { carriedFrom, inContext } from './measure';
import type { MeasuringMessages } from './measuring';
import type { AnalysisResult } from './messages';
import { packKeypoints } from './packed';
import { WorkerPort } from './port';

/** What a recording is to be measured with from now on. */
export interface Changes {
  /** Replaces what it names; the rest of the recording's own context stays. */
  readonly context: RecordingContext;
  /** All corrections by hand; null: none. */
  readonly edits: Edits | null;
}
export interface Measured {
  readonly result: AnalysisResult;
  /** The landmarks as they were measured. The same object as before where they have not changed. */
  readonly landmarks: LandmarkFrames;
}

export interface MeasuringClient {
  /**
   * Measures a recording again from its keypoints. Calls are answered in their order; the recording of the last one stays
   * with the worker, so that corrections of it are quick.
   * @returns faults are those of `assess`, and `worker-died`; the worker starts anew with the next call
   */
  measure(before: AnalysisResult, changes: Changes): Promise<Result<Measured>>;
  /** The landmarks as they are measured with these corrections; nothing is measured. */
  settle(of: AnalysisResult, edits: Edits | null): Promise<Result<LandmarkFrames>>;
  dispose(): void;
}

/** What the worker has, and its last answers: what has not changed does not cross again. */
interface Opened {
  /** A change of context leaves them as they are. */
  readonly frames: KeypointsRecording['frames'];
  series: Assessment['series'];
  landmarks: LandmarkFrames | null;
}

/** A client with a worker of its own, which starts with the first call, so that the page goes on while it measures. */
export function createMeasuringClient(): MeasuringClient {
  const port = new WorkerPort<MeasuringMessages>(
    () =>
      new Worker(new URL('./measuring-worker.ts', import.meta.url), { type: 'module', name: 'measuring' }),
  );
  let opened: Opened | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let disposed = false;

  /** One at a time: a recording is opened and measured without another in between. */
  function inTurn<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
    const next = last.then(() => (disposed ? failed('cancelled') : work()));
    last = next.catch(() => undefined);
    return next;
  }

  async function open({ keypoints, assessment: { series } }: AnalysisResult): Promise<Result<Opened>> {
    if (opened?.frames === keypoints.frames) return ok(opened);
    opened = null;
    const packed = await packKeypoints(keypoints);
    if (disposed) return failed('cancelled');
    const answer = await port.call('open', { keypoints: packed, series });
    if (!answer.ok) return answer;
    opened = { frames: keypoints.frames, series, landmarks: null };
    return ok(opened);
  }

  /** A worker that is gone has to be told the recording again. */
  function forget<T>(answer: Result<T>): Result<T> {
    if (!answer.ok) opened = null;
    return answer;
  }

  return {
    measure: (before, { context, edits }) =>
      inTurn(async () => {
        const there = await open(before);
        if (!there.ok) return there;
        const carried = carriedFrom(before.assessment);
        // All of the context: the worker may have been told another one for the same recording.
        const keypoints = inContext(before.keypoints, context);
        const whole = { ...noContext, ...keypoints.context };
        const answer = forget(await port.call('measure', { carried, context: whole, edits }));
        if (!answer.ok) return answer;
        const { assessment, series, landmarks } = answer.value;
        if (series) there.value.series = series;
        if (landmarks) there.value.landmarks = landmarks;
        if (!assessment.ok) return assessment;
        return ok({
          result: { ...before, keypoints, assessment: { ...assessment.value, series: there.value.series } },
          landmarks: there.value.landmarks!,
        });
      }),
    settle: (of, edits) =>
      inTurn(async () => {
        const there = await open(of);
        if (!there.ok) return there;
        const answer = forget(await port.call('settle', edits));
        if (answer.ok) there.value.landmarks = answer.value;
        return answer;
      }),
    dispose: () => {
      disposed = true;
      port.dispose();
    },
  };
}

const noContext: RecordingContext = {
  task: null,
  heightM: null,
  landmarks: null,
  treadmillSpeedMS: null,
  ageYears: null,
  sex: null,
  facing: null,
};
