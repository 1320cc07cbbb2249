import { failed, ok, type EngineName, type Result } from '../core';
import { ClipError, openClip, type Clip } from '../media';
import {
  enginesToTry,
  joinStretches,
  PoseError,
  usesProcessor,
  type EngineChange,
  type EstimatorOptions,
  type PoseFrame,
} from '../pose';
import type { Messages, ReadProgress } from './messages';
import { WorkerPort, type CallContext, type Handlers } from './port';
import { EstimatorKeeper, readStretch, type StretchReading } from './read-pose';
import { planStretches, workersFor } from './stretches';

/** What the networks saw in a whole clip. */
export interface ClipReading {
  readonly frames: readonly PoseFrame[];
  /** The one that did most frames. */
  readonly engine: EngineName;
  readonly changes: readonly EngineChange[];
  readonly modelSha256: string;
  /** Each as a share of the time that passed, where several workers ran side by side. */
  readonly decodeMs: number;
  readonly poseMs: number;
}

/** More workers than this only fight for memory. */
const maxWorkers = 8;

/** Failures in the middle of a clip as values; anything else is a bug. @throws */
export function asFault(error: unknown, signal: AbortSignal): Result<never> {
  if (error instanceof ClipError || error instanceof PoseError) return { ok: false, fault: error.fault };
  if (signal.aborted && error === signal.reason) return failed('cancelled');
  throw error;
}

/** Answers `read`: one stretch of a clip, in a worker of its own. */
export function createStretchReader(now: () => number): Handlers<Messages>['read'] {
  const keeper = new EstimatorKeeper();
  return async ({ file, estimator: options, stretch }, { progress, signal }) => {
    const clip = await openClip(file);
    if (!clip.ok) return clip;
    try {
      const opened = await keeper.open(options, signal);
      if (!opened.ok) return opened;
      let framesDone = 0;
      progress({ framesDone, engine: opened.value.engine });
      return ok(
        await readStretch(clip.value, stretch, opened.value, now, signal, (timeS, engine) => {
          if (timeS >= stretch.keepFromS) progress({ framesDone: ++framesDone, engine });
        }),
      );
    } catch (error) {
      if (error instanceof PoseError) keeper.drop();
      return asFault(error, signal);
    } finally {
      clip.value.close();
    }
  };
}

function joinReadings(readings: readonly StretchReading[], workers: number): ClipReading {
  const engines = new Map<EngineName, number>();
  for (const reading of readings)
    for (const [engine, frames] of Object.entries(reading.engines) as [EngineName, number][])
      engines.set(engine, (engines.get(engine) ?? 0) + frames);
  const sum = (of: (reading: StretchReading) => number) =>
    readings.reduce((total, one) => total + of(one), 0);
  return {
    frames: readings.length === 1 ? readings[0]!.frames : joinStretches(readings.map(({ frames }) => frames)),
    engine: [...engines].sort(([, a], [, b]) => b - a)[0]![0],
    changes: readings.flatMap(({ changes }) => changes),
    modelSha256: readings[0]!.modelSha256,
    decodeMs: sum(({ decodeMs }) => decodeMs) / workers,
    poseMs: sum(({ poseMs }) => poseMs) / workers,
  };
}

/** Reads clips on whatever is fastest here: one graphics card, or all cores. */
export class ClipReader {
  readonly #now: () => number;
  readonly #startWorker: () => Worker;
  readonly #keeper = new EstimatorKeeper();
  #ports: WorkerPort<Messages>[] = [];

  /** @param startWorker starts a worker that answers `read` */
  constructor(now: () => number, startWorker: () => Worker) {
    this.#now = now;
    this.#startWorker = startWorker;
  }

  /** Faults are those of clip and estimator. @throws ClipError, PoseError */
  async read(
    file: File,
    clip: Clip,
    options: EstimatorOptions,
    wantedWorkers: number | undefined,
    { progress, signal }: CallContext<ReadProgress>,
  ): Promise<Result<ClipReading>> {
    const engine = options.engine === 'auto' ? (await enginesToTry())[0]! : options.engine;
    const cores = Math.min(maxWorkers, navigator.hardwareConcurrency, wantedWorkers ?? Infinity);
    const workers = usesProcessor(engine) ? workersFor(clip.timesS.length, cores) : 1;
    if (workers > 1) {
      this.#keeper.drop();
      return this.#readApart(file, clip, options, workers, { progress, signal });
    }
    this.#dropPorts();
    const opened = await this.#keeper.open({ ...options, threads: cores }, signal);
    if (!opened.ok) return opened;
    let framesDone = 0;
    progress({ framesDone, engine: opened.value.engine });
    try {
      const reading = await readStretch(clip, undefined, opened.value, this.#now, signal, (_, by) =>
        progress({ framesDone: ++framesDone, engine: by }),
      );
      return ok(joinReadings([reading], 1));
    } catch (error) {
      if (error instanceof PoseError) this.#keeper.drop();
      throw error;
    }
  }

  #dropPorts(): void {
    this.#ports.forEach((port) => port.dispose());
    this.#ports = [];
  }

  async #readApart(
    file: File,
    clip: Clip,
    options: EstimatorOptions,
    workers: number,
    { progress, signal }: CallContext<ReadProgress>,
  ): Promise<Result<ClipReading>> {
    this.#ports.splice(workers).forEach((port) => port.dispose());
    while (this.#ports.length < workers) this.#ports.push(new WorkerPort<Messages>(this.#startWorker));
    const stretches = planStretches(clip.timesS, workers);
    const done = stretches.map(() => 0);
    const readings: StretchReading[] = [];
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    let failure: Result<never> | null = null;
    let next = 0;
    let framesDone = -1;
    const report = (index: number, one: ReadProgress) => {
      done[index] = one.framesDone;
      const sum = done.reduce((a, b) => a + b, 0);
      if (sum <= framesDone) return;
      framesDone = sum;
      progress({ framesDone, engine: one.engine });
    };
    const work = async (port: WorkerPort<Messages>): Promise<void> => {
      for (let index = next++; index < stretches.length && !failure; index = next++) {
        const result = await port.call(
          'read',
          { file, estimator: options, stretch: stretches[index]! },
          { signal: either, onProgress: (one) => report(index, one) },
        );
        if (result.ok) readings[index] = result.value;
        else {
          failure ??= result;
          stop.abort();
        }
      }
    };
    await Promise.all(this.#ports.map(work));
    if (signal.aborted) return failed('cancelled');
    return failure ?? ok(joinReadings(readings, workers));
  }
}
