import {
  failed,
  fault,
  ok,
  type EngineChange,
  type EngineName,
  type Fault,
  type ModelName,
  type Result,
} from '../core';
import type { Picture } from './crop';
import type { Engine } from './engine';
import { enginesToTry, startEngine } from './engines';
import { landmarkCards, ModelFileError, modelSource } from './models';
import { EngineFailure, openNetworks, type Networks } from './networks';
import { viewsOf } from './region';
import type { Surroundings } from './surroundings';
import { Tracker, type TrackedPerson } from './tracker';

/** Everybody in one frame. */
export interface PoseFrame {
  readonly timeS: number;
  readonly people: readonly TrackedPerson[];
  /** What became of the picture around them since the frame before; absent where nobody looked. */
  readonly surroundings?: Surroundings;
}

/** A failure in the middle of a clip that no other engine can mend. */
export class PoseError extends Error {
  override readonly name = 'PoseError';
  constructor(readonly fault: Fault) {
    super(fault.detail ?? fault.code);
  }
}

export interface PoseEstimator {
  /** The one that runs now. */
  readonly engine: EngineName;
  /** Whether pictures are better given as pixels in memory than on a canvas. */
  readonly readsPixels: boolean;
  readonly model: ModelName;
  /** Of the landmark model's .tflite file as its makers published it. */
  readonly modelSha256: string;
  /** Since the last `reset`. */
  readonly changes: readonly EngineChange[];
  /**
   * Everybody in the picture. Frames of a recording in order, one call at a time: where a person is looked for comes
   * from the frame before. When the engine fails, the frame is done again on the next one.
   * @throws PoseError (`engine-unavailable` where one engine was asked for, `no-engine`); where `timeS` does not increase
   */
  estimate(picture: Picture, timeS: number): Promise<PoseFrame>;
  /** Forgets everybody; to be called between recordings. */
  reset(): void;
  dispose(): void;
}

export interface EstimatorOptions {
  readonly model: ModelName;
  /** `auto`: the first that works, in the measured order. */
  readonly engine: 'auto' | EngineName;
  /** Engines that `auto` leaves out: they have failed already. */
  readonly except?: readonly EngineName[] | undefined;
  /** Absolute URL of the folder that holds `models/`. */
  readonly baseUrl: string;
  /** Whether people come with their outline. */
  readonly outline?: boolean | undefined;
  /** For WebAssembly; default 1. */
  readonly threads?: number | undefined;
}

/** Where engines come from; tests put their own in. */
export interface EngineSupply {
  order(): Promise<readonly EngineName[]>;
  start(name: EngineName, threads: number): Promise<Engine>;
}
const builtEngines: EngineSupply = { order: enginesToTry, start: startEngine };

// TensorFlow.js runs one back end at a time for everything in a worker.
let isOpen = false;

class Estimator implements PoseEstimator {
  readonly #options: EstimatorOptions;
  readonly #supply: EngineSupply;
  readonly #tracker = new Tracker();
  #networks: Networks | null = null;
  #untried: readonly EngineName[] = [];
  #changes: EngineChange[] = [];
  #lastTimeS = -Infinity;

  constructor(options: EstimatorOptions, supply: EngineSupply) {
    this.#options = options;
    this.#supply = supply;
  }

  get engine() {
    return this.#ready().engine;
  }
  get readsPixels() {
    return this.#ready().readsPixels;
  }
  get model() {
    return this.#options.model;
  }
  get modelSha256() {
    return landmarkCards[this.#options.model].sha256.source;
  }
  get changes() {
    return this.#changes;
  }

  async open(signal: AbortSignal | undefined, onAdvance: () => void): Promise<Result<PoseEstimator>> {
    const { engine, except = [] } = this.#options;
    const order = engine === 'auto' ? await this.#supply.order() : [engine];
    this.#untried = order.filter((name) => !except.includes(name));
    const opened = await this.#openNext(signal, [], onAdvance);
    return opened.ok ? ok(this) : opened;
  }

  async estimate(picture: Picture, timeS: number): Promise<PoseFrame> {
    if (!(timeS > this.#lastTimeS))
      throw new Error(`Frame at ${timeS} s after ${this.#lastTimeS} s; reset() between recordings.`);
    this.#lastTimeS = timeS;
    for (;;) {
      const networks = this.#ready();
      try {
        const people = await this.#tracker.frame(timeS, {
          views: viewsOf(picture.width, picture.height),
          detect: (view) => networks.detect(picture, view),
          look: (region) => networks.look(picture, region),
        });
        return { timeS, people };
      } catch (error) {
        if (!(error instanceof EngineFailure)) throw error;
        await this.#replace(networks, error.message, timeS);
      }
    }
  }

  reset(): void {
    this.#tracker.reset();
    this.#lastTimeS = -Infinity;
    this.#changes = [];
  }

  dispose(): void {
    this.#networks?.dispose();
    this.#networks = null;
    isOpen = false;
  }

  #ready(): Networks {
    if (!this.#networks) throw new Error('This estimator is disposed of, or failed.');
    return this.#networks;
  }

  async #replace(failing: Networks, reason: string, timeS: number): Promise<void> {
    this.#networks = null;
    try {
      failing.dispose();
    } catch {
      // What is lost need not be given back.
    }
    const opened = await this.#openNext(undefined, [`${failing.engine}: ${reason}`]);
    if (!opened.ok) throw new PoseError(opened.fault);
    this.#changes.push({ timeS, from: failing.engine, to: opened.value.engine, reason });
  }

  /** Opens the first engine that works of those not tried yet. */
  async #openNext(
    signal: AbortSignal | undefined,
    reasons: string[],
    onAdvance: () => void = () => undefined,
  ): Promise<Result<Networks>> {
    const { engine: wanted, model, baseUrl, threads = 1, outline = false } = this.#options;
    const source = modelSource(baseUrl, signal, onAdvance);
    while (this.#untried.length > 0) {
      const [name, ...others] = this.#untried as [EngineName, ...EngineName[]];
      this.#untried = others;
      try {
        const networks = await openNetworks(
          () => this.#supply.start(name, threads),
          model,
          source,
          outline,
          onAdvance,
        );
        if (signal?.aborted) {
          networks.dispose();
          return failed('cancelled');
        }
        this.#networks = networks;
        return ok(networks);
      } catch (error) {
        if (signal?.aborted) return failed('cancelled');
        if (error instanceof ModelFileError) return failed('model-unavailable', error.message);
        // Drivers fail in ways of their own; any of them means the next engine.
        reasons.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    return {
      ok: false,
      fault: fault(wanted === 'auto' ? 'no-engine' : 'engine-unavailable', reasons.join('; ')),
    };
  }
}

/**
 * Loads the models, finds an engine that computes them rightly and makes it ready. Faults: `model-unavailable`,
 * `engine-unavailable` (one was asked for by name), `no-engine`, `cancelled`. Throws where another one is still open.
 * @param onAdvance called as bytes of models come and steps are done: not only alive, but getting on
 */
export async function openEstimator(
  options: EstimatorOptions,
  signal?: AbortSignal,
  supply: EngineSupply = builtEngines,
  onAdvance: () => void = () => undefined,
): Promise<Result<PoseEstimator>> {
  if (isOpen) throw new Error('Dispose the open estimator first.');
  isOpen = true;
  let opened = false;
  try {
    const result = await new Estimator(options, supply).open(signal, onAdvance);
    opened = result.ok;
    return result;
  } finally {
    isOpen = opened;
  }
}
