import { version } from '../../package.json';
import {
  assess,
  describeSource,
  failed,
  keypointsSchemaId,
  ok,
  type KeypointsRecording,
  type Result,
  type Timing,
} from '../core';
import { ClipError, openClip, sha256Hex, type Clip } from '../media';
import { openEstimator, type PoseEstimator } from '../pose';
import type { AnalysisOptions, AnalysisProgress, AnalysisResult, AnalyzeParams, Messages } from './messages';
import { createPace } from './pace';
import type { CallContext, Handlers } from './port';
import { readPose, type PoseReading } from './read-pose';

type Context = CallContext<AnalysisProgress>;

const tenths = (ms: number) => Math.round(ms * 10) / 10;

function recordingOf(clip: Clip, reading: PoseReading, options: AnalysisOptions): KeypointsRecording {
  return {
    schema: keypointsSchemaId,
    widthPx: clip.widthPx,
    heightPx: clip.heightPx,
    timesS: reading.timesS,
    skeleton: 'blazepose-33',
    frames: reading.frames,
    world: reading.world,
    context: { task: options.task, heightM: options.heightM },
  };
}

/**
 * The flow from file to assessment, as it runs in the worker. The estimator stays open between clips as long as model
 * and engine stay the same.
 * @param now clock in milliseconds
 */
export function createAnalyzer(now: () => number): Handlers<Messages>['analyze'] {
  let kept: { readonly key: string; readonly estimator: PoseEstimator } | null = null;

  async function estimatorFor(params: AnalyzeParams, signal: AbortSignal): Promise<Result<PoseEstimator>> {
    const { model, engine } = params.options;
    const key = `${model} ${engine} ${params.baseUrl}`;
    if (kept?.key === key) {
      kept.estimator.reset();
      return ok(kept.estimator);
    }
    kept?.estimator.dispose();
    kept = null;
    const opened = await openEstimator({ model, engine, baseUrl: params.baseUrl }, signal);
    if (opened.ok) kept = { key, estimator: opened.value };
    return opened;
  }

  async function analyzeClip(
    clip: Clip,
    params: AnalyzeParams,
    { progress, signal }: Context,
    startMs: number,
  ): Promise<Result<AnalysisResult>> {
    const framesTotal = clip.framesExpected;
    const state = { framesDone: 0, framesTotal, secondsLeft: null, engine: null };
    progress({ ...state, stage: 'opening' });
    const sha256 = await sha256Hex(params.file, signal);

    progress({ ...state, stage: 'loading-model' });
    const opened = await estimatorFor(params, signal);
    if (!opened.ok) return opened;
    const estimator = opened.value;
    const { engine, model, modelSha256 } = estimator;

    progress({ ...state, stage: 'reading-frames', engine });
    const pace = createPace(framesTotal);
    const reading = await readPose(clip, estimator, now, signal, (framesDone) => {
      const secondsLeft = pace(now(), framesDone);
      progress({ stage: 'reading-frames', framesDone, framesTotal, secondsLeft, engine });
    });

    const framesDone = reading.timesS.length;
    progress({ stage: 'assessing', framesDone, framesTotal, secondsLeft: 0, engine });
    const keypoints = recordingOf(clip, reading, params.options);
    const source = describeSource(keypoints, { name: clip.name, sha256, durationS: clip.durationS });
    if (!source.ok) return source;
    const timing: Timing = {
      decodeMs: tenths(reading.decodeMs),
      poseMs: tenths(reading.poseMs),
      coreMs: 0,
      totalMs: 0,
      msPerFrame: tenths((reading.decodeMs + reading.poseMs) / framesDone),
    };
    const coreStartMs = now();
    const assessed = assess({
      recording: keypoints,
      source: source.value,
      pose: { model, modelSha256, engine },
      timing,
      appVersion: version,
    });
    if (!assessed.ok) return assessed;
    const endMs = now();
    const whole = { ...timing, coreMs: tenths(endMs - coreStartMs), totalMs: tenths(endMs - startMs) };
    return ok({ assessment: { ...assessed.value, timing: whole }, keypoints });
  }

  return async (params, context) => {
    const startMs = now();
    const opened = await openClip(params.file);
    if (!opened.ok) return opened;
    try {
      return await analyzeClip(opened.value, params, context, startMs);
    } catch (error) {
      if (error instanceof ClipError) return { ok: false, fault: error.fault };
      if (context.signal.aborted && error === context.signal.reason) return failed('cancelled');
      throw error;
    } finally {
      opened.value.close();
    }
  };
}
