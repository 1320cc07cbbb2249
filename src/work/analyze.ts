import {
  describeSource,
  failed,
  keypointsSchemaId,
  needsOutline,
  ok,
  type KeypointsRecording,
  type Result,
  type Timing,
} from '../core';
import { openClip, sha256Hex, type Clip } from '../media';
import { cameraSteps, choosePerson, type ChosenPerson } from '../pose';
import { measure, measuringMs } from './measure';
import type { AnalysisOptions, AnalysisProgress, AnalyzeParams, Messages, PackedResult } from './messages';
import { outlineTimesS, withOutlines } from './outlines';
import { createPace } from './pace';
import { packResult } from './packed-result';
import type { CallContext, Handlers } from './port';
import { asFault, ClipReader, type ClipReading } from './read-clip';

type Context = CallContext<AnalysisProgress>;

const tenths = (ms: number) => Math.round(ms * 10) / 10;

/** A file of gigabytes takes a while to hash; whoever waits is told that it goes on. */
const hashReportBytes = 16 * 2 ** 20;

/** Of so many people the keypoints come with the result; passers-by beyond them are only counted. */
const mostPeople = 4;

function recordingOf(
  clip: Clip,
  { frames }: ClipReading,
  person: ChosenPerson,
  options: AnalysisOptions,
): KeypointsRecording {
  const outlines = person.frames.map((one) => one?.outline ?? null);
  const camera = cameraSteps(frames);
  return {
    schema: keypointsSchemaId,
    widthPx: clip.widthPx,
    heightPx: clip.heightPx,
    timesS: frames.map(({ timeS }) => timeS),
    skeleton: 'blazepose-33',
    frames: person.frames.map((one) => one?.keypoints ?? null),
    world: person.frames.map((one) => one?.world ?? null),
    ...(outlines.some((outline) => outline !== null) ? { outline: outlines } : {}),
    ...(camera ? { camera } : {}),
    context: {
      task: options.task,
      model: options.model,
      heightM: options.heightM,
      treadmillSpeedMS: options.treadmillSpeedMS,
      ageYears: options.ageYears,
      sex: options.sex,
      ...(options.turn ? { turnDeg: options.turn } : {}),
      ...(options.speedFactor ? { speedFactor: options.speedFactor } : {}),
    },
  };
}

/**
 * The flow from file to assessment, as it runs in the worker. What is loaded stays open between clips as long as model
 * and engine stay the same.
 * @param now clock in milliseconds
 * @param startWorker starts another worker of the same kind
 */
export function createAnalyzer(now: () => number, startWorker: () => Worker): Handlers<Messages>['analyze'] {
  const reader = new ClipReader(startWorker);

  async function analyzeClip(
    clip: Clip,
    params: AnalyzeParams,
    { progress, patience, signal }: Context,
    startMs: number,
  ): Promise<Result<PackedResult>> {
    const framesTotal = clip.framesExpected;
    const state = { framesDone: 0, framesTotal, secondsLeft: null, engine: null };
    progress({ ...state, stage: 'opening' });
    let reportedBytes = 0;
    const sha256 = await sha256Hex(params.file, signal, (bytes) => {
      if (bytes - reportedBytes < hashReportBytes) return;
      reportedBytes = bytes;
      progress({ ...state, stage: 'opening' });
    });

    progress({ ...state, stage: 'loading-model' });
    const { model, engine: wanted, task, outline = needsOutline(task) } = params.options;
    const pace = createPace(framesTotal);
    const read = await reader.read(
      params.file,
      clip,
      { model, engine: wanted, baseUrl: params.baseUrl, outline },
      params.options,
      {
        signal,
        patience,
        progress: ({ framesDone, engine }) => {
          const secondsLeft = framesDone === 0 ? null : pace(now(), framesDone);
          progress({ stage: 'reading-frames', framesDone, framesTotal, secondsLeft, engine });
        },
      },
    );
    if (!read.ok) return read;
    const reading = read.value;
    const { engine, modelSha256 } = reading;

    const framesDone = reading.frames.length;
    progress({ stage: 'assessing', framesDone, framesTotal, secondsLeft: 0, engine });
    const person = choosePerson(reading.frames, params.options.person ?? null, clip.widthPx);
    if (!person) return failed('no-person', 'the person that was asked for is not in the clip');
    // What somebody says counts for more than what the container does.
    const options = { ...params.options, speedFactor: params.options.speedFactor ?? clip.speedFactor };
    let keypoints = recordingOf(clip, reading, person, options);
    const source = describeSource(keypoints, { name: clip.name, sha256, durationS: clip.durationS });
    if (!source.ok) return source;
    const timing: Timing = {
      decodeMs: tenths(reading.decodeMs),
      poseMs: tenths(reading.poseMs),
      coreMs: 0,
      totalMs: 0,
      msPerFrame: tenths((reading.decodeMs + reading.poseMs) / framesDone),
    };
    const { changes } = reading;
    const pose = { model, modelSha256, engine, ...(changes.length > 0 ? { engineChanges: changes } : {}) };
    const coreStartMs = now();
    const judge = () => {
      // Each stage is one step that may take so long; telling of it starts the wait anew.
      const onProgress = () => {
        progress({ stage: 'assessing', framesDone, framesTotal, secondsLeft: 0, engine });
        patience(measuringMs(framesDone));
      };
      onProgress();
      return measure({ keypoints, source: source.value, pose, timing, edits: null, onProgress });
    };
    let assessed = judge();
    if (!assessed.ok) return assessed;
    let coreMs = now() - coreStartMs;
    const onlyS = keypoints.outline ? [] : outlineTimesS(assessed.value, keypoints);
    if (onlyS.length > 0) {
      const again = await reader.read(
        params.file,
        clip,
        { model, engine, baseUrl: params.baseUrl, outline: true },
        params.options,
        { signal, patience, progress: () => undefined },
        onlyS,
      );
      if (!again.ok) return again;
      keypoints = withOutlines(keypoints, again.value.frames);
      const againMs = now();
      assessed = judge();
      if (!assessed.ok) return assessed;
      coreMs += now() - againMs;
    }
    const endMs = now();
    const whole = { ...timing, coreMs: tenths(coreMs), totalMs: tenths(endMs - startMs) };
    const { people } = person;
    const others = people.slice(0, mostPeople).flatMap(({ number }) => {
      const other = choosePerson(reading.frames, { number }, clip.widthPx)!;
      const same = other.frames.every((one, i) => one === person.frames[i]);
      return same ? [] : [{ number, keypoints: recordingOf(clip, reading, other, options) }];
    });
    const assessment = { ...assessed.value, timing: whole };
    const result = { assessment, keypoints, people, ...(others.length > 0 ? { others } : {}) };
    return ok(await packResult(result));
  }

  return async (params, context) => {
    const startMs = now();
    const opened = await openClip(params.file, { turn: params.options.turn });
    if (!opened.ok) return opened;
    try {
      return await analyzeClip(opened.value, params, context, startMs);
    } catch (error) {
      return asFault(error, context.signal);
    } finally {
      opened.value.close();
    }
  };
}
