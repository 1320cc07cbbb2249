import type { Edits, RecordingContext } from '../../core';
import { packFrames } from '../../overlay';
import type { AnalysisResult, MeasuringClient } from '../../work';
import type { Clip } from './clip.svelte';

/** One recording under way. */
interface Run {
  /** Corrections it is to have. */
  edits: Edits | null;
  /** Something has changed since it was handed over last. */
  isStale: boolean;
  done: Promise<void>;
}

/** What the user says about a recording. */
function contextOf({ options, facing }: Clip): RecordingContext {
  const { task, heightM, ageYears, sex, treadmillSpeedMS, speedFactor } = options;
  // What its container says stays, until somebody says otherwise.
  const speed = speedFactor === undefined ? {} : { speedFactor };
  return { task, heightM, ageYears, sex, treadmillSpeedMS, facing, ...speed };
}

/**
 * Measures recordings of the session again, in the worker, whatever was changed: corrections, task, view, what is known
 * of the person. The newest change of a recording wins; one that comes while it is measured gets its turn after. What
 * cannot be measured leaves the result as it was and says why.
 */
export class Measuring {
  readonly #client: MeasuringClient;
  readonly #running = new Map<Clip, Run>();
  readonly #settling = new WeakMap<AnalysisResult, Promise<void>>();

  constructor(client: MeasuringClient) {
    this.#client = client;
  }

  /**
   * @param edits corrections it is to have; without them those it has, or is about to have
   * @returns when the recording stands as it was wanted last
   */
  again(clip: Clip, edits?: Edits | null): Promise<void> {
    const running = this.#running.get(clip);
    if (running) {
      running.isStale = true;
      if (edits !== undefined) running.edits = edits;
      return running.done;
    }
    clip.measuring = true;
    const run: Run = {
      edits: edits === undefined ? clip.edits : edits,
      isStale: true,
      done: Promise.resolve(),
    };
    this.#running.set(clip, run);
    run.done = this.#finish(clip, run);
    return run.done;
  }

  /** Has the landmarks of a recording as they are measured; where they are known already, nothing happens. */
  settle(clip: Clip): Promise<void> {
    if (!clip.result || clip.landmarks) return Promise.resolve();
    let settling = this.#settling.get(clip.result);
    if (!settling) {
      settling = this.#settle(clip, clip.result, clip.edits);
      this.#settling.set(clip.result, settling);
    }
    return settling;
  }

  /** The same, and gets the worker ready: the first correction is then as quick as the rest. */
  async prepare(clip: Clip): Promise<void> {
    await this.settle(clip);
    const { result, edits, measuring } = clip;
    if (result && !measuring) void this.#client.measure(result, { context: contextOf(clip), edits });
  }

  async #settle(clip: Clip, result: AnalysisResult, edits: Edits | null): Promise<void> {
    const settled = await this.#client.settle(result, edits);
    if (clip.result === result)
      clip.landmarks ??= settled.ok ? settled.value : packFrames(result.keypoints.frames);
  }

  async #finish(clip: Clip, run: Run): Promise<void> {
    // A clip that is read anew in the meantime is measured by that.
    while (run.isStale && clip.result && clip.status === 'done') {
      run.isStale = false;
      const [before, { edits }] = [clip.result, run];
      const measured = await this.#client.measure(before, { context: contextOf(clip), edits });
      if (clip.result !== before) continue;
      if (measured.ok) clip.takeMeasured(measured.value, edits);
      clip.measureFault = measured.ok ? null : measured.fault;
    }
    this.#running.delete(clip);
    clip.measuring = false;
  }
}
