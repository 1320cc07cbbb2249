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
import type { AnalysisOptions, Messages } from './messages';
import { WorkerPort, type CallContext, type Handlers } from './port';
import { EstimatorKeeper, readStretch } from './read-pose';
import { planStretches, workersFor } from './stretches';
import { watchStretch, type WatchedReading } from './watch-stretch';

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
export interface ClipProgress {
  readonly framesDone: number;
  readonly engine: EngineName;
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
  return async ({ file, turn, estimator: options, stretch }, { progress, signal }) => {
    const clip = await openClip(file, { turn });
    if (!clip.ok) return clip;
    try {
      const opened = await keeper.open(options, signal, () => progress({ engine: null }));
      if (!opened.ok) return opened;
      progress({ engine: opened.value.engine, frame: null });
      return ok(
        await readStretch(clip.value, stretch, opened.value, now, signal, (frame, engine) =>
          progress({ engine, frame }),
        ),
      );
    } catch (error) {
      if (error instanceof PoseError) keeper.drop();
      return asFault(error, signal);
    } finally {
      clip.value.close();
    }
  };
}

function joinReadings(readings: readonly WatchedReading[], workers: number): ClipReading {
  const engines = new Map<EngineName, number>();
  for (const { engine } of readings.flatMap(({ parts }) => parts.flat()))
    engines.set(engine, (engines.get(engine) ?? 0) + 1);
  const sum = (of: (reading: WatchedReading) => number) =>
    readings.reduce((total, one) => total + of(one), 0);
  const parts = readings.flatMap((reading) => reading.parts.map((part) => part.map(({ frame }) => frame)));
  return {
    frames: parts.length === 1 ? parts[0]! : joinStretches(parts),
    engine: [...engines].sort(([, a], [, b]) => b - a)[0]![0],
    changes: readings.flatMap(({ changes }) => changes),
    modelSha256: readings[0]!.modelSha256,
    decodeMs: sum(({ decodeMs }) => decodeMs) / workers,
    poseMs: sum(({ poseMs }) => poseMs) / workers,
  };
}

/**
 * Reads clips on whatever is fastest here: one graphics card, or all cores. Always in workers of their own, which can be
 * ended when a driver hangs.
 */
export class ClipReader {
  readonly #startWorker: () => Worker;
  readonly #silentAfterMs: number | undefined;
  readonly #idleAfterMs: number | undefined;
  readonly #broken = new Set<EngineName>();
  #ports: WorkerPort<Messages>[] = [];

  /**
   * @param startWorker starts a worker that answers `read`
   * @param silentAfterMs see `WorkerPort`
   * @param idleAfterMs see `watchStretch`
   */
  constructor(startWorker: () => Worker, silentAfterMs?: number, idleAfterMs?: number) {
    this.#startWorker = startWorker;
    this.#silentAfterMs = silentAfterMs;
    this.#idleAfterMs = idleAfterMs;
  }

  /**
   * Faults are those of clip and estimator, `decode-failed` where no frame comes, and `worker-died` where no engine is left to go on with.
   * @param onlyS times of the few frames to look at; without it all
   */
  async read(
    file: File,
    clip: Clip,
    wanted: EstimatorOptions,
    { workers: wantedWorkers, turn }: Pick<AnalysisOptions, 'workers' | 'turn'>,
    { progress, signal }: CallContext<ClipProgress>,
    onlyS?: readonly number[],
  ): Promise<Result<ClipReading>> {
    // One that is asked for by name is tried again each time.
    const broken = wanted.engine === 'auto' ? this.#broken : new Set<EngineName>();
    const order = wanted.engine === 'auto' ? await enginesToTry() : [wanted.engine];
    const engines = order.filter((name) => !broken.has(name));
    const cores = Math.min(maxWorkers, navigator.hardwareConcurrency, wantedWorkers ?? Infinity);
    const workers =
      engines[0] && usesProcessor(engines[0]) ? workersFor((onlyS ?? clip.timesS).length, cores) : 1;
    const estimator = { ...wanted, threads: workers > 1 ? 1 : cores };
    const stretches = planStretches(clip.timesS, workers).map((one) => (onlyS ? { ...one, onlyS } : one));
    const kept = stretches.map(() => 0);
    const readings: WatchedReading[] = [];
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    let failure: Result<never> | null = null;
    let next = 0;
    let framesDone = -1;
    const report = (index: number, frames: number, engine: EngineName) => {
      kept[index] = frames;
      const sum = kept.reduce((a, b) => a + b, 0);
      if (sum <= framesDone) return;
      framesDone = sum;
      progress({ framesDone, engine });
    };
    const work = async (port: WorkerPort<Messages>): Promise<void> => {
      for (let index = next++; index < stretches.length && !failure; index = next++) {
        const result = await watchStretch(
          port,
          { file, turn, estimator, stretch: stretches[index]! },
          { engines, broken, timesS: clip.timesS },
          { signal: either, progress: (frames, engine) => report(index, frames, engine) },
          this.#idleAfterMs,
        );
        if (result.ok) readings[index] = result.value;
        else {
          failure ??= result;
          stop.abort();
        }
      }
    };
    await Promise.all(this.#portsFor(workers).map(work));
    if (signal.aborted) return failed('cancelled');
    return failure ?? ok(joinReadings(readings, workers));
  }

  #portsFor(workers: number): readonly WorkerPort<Messages>[] {
    this.#ports.splice(workers).forEach((port) => port.dispose());
    while (this.#ports.length < workers)
      this.#ports.push(new WorkerPort<Messages>(this.#startWorker, this.#silentAfterMs));
    return this.#ports;
  }
}
