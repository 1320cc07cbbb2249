import {
  createDetector,
  SupportedModels,
  type Pose,
  type PoseDetectorInput,
} from '@tensorflow-models/pose-detection';
import {
  failed,
  ok,
  type EngineName,
  type KeypointsFrame,
  type ModelName,
  type Result,
  type WorldFrame,
} from '../core';
import { enginesToTry, isBuilt, startEngine, type BuiltEngine } from './engines';
import { fetchModels, landmarkCards, type ModelFiles } from './models';
import { outputFault } from './sanity';
import { io } from './tf';

/** null, null where no person was found. */
export interface PoseFrame {
  /** Pixels of the picture; visibility 0..1. */
  readonly keypoints: KeypointsFrame;
  /** Metres from mid-hip. */
  readonly world: WorldFrame;
}

export interface PoseEstimator {
  readonly engine: EngineName;
  readonly model: ModelName;
  /** Of the landmark model's .tflite file as its makers published it. */
  readonly modelSha256: string;
  /**
   * The pose of the one person who is followed. Frames of a recording in order, one call at a time: where the person
   * is looked for comes from the frame before. Throws where `timeS` does not increase.
   */
  estimate(picture: OffscreenCanvas, timeS: number): Promise<PoseFrame>;
  /** Forgets the person; to be called between recordings. */
  reset(): void;
  dispose(): void;
}

export interface EstimatorOptions {
  readonly model: ModelName;
  /** `auto`: the first that works of WebGPU, WebGL, WASM, graphics hardware only. */
  readonly engine: 'auto' | EngineName;
  /** Absolute URL of the folder that holds `models/`. */
  readonly baseUrl: string;
}

const noPerson: PoseFrame = { keypoints: null, world: null };

// TensorFlow.js runs one back end at a time for everything in a worker.
let isOpen = false;

/** Stock results into ours. The library's `score` of a keypoint is the network's visibility. */
function toFrame(pose: Pose | undefined): PoseFrame {
  if (!pose) return noPerson;
  return {
    keypoints: pose.keypoints.map(({ x, y, score }) => [x, y, score!]),
    world: pose.keypoints3D!.map(({ x, y, z }) => [x, y, z!]),
  };
}

/** Sets the engine and checks that it computes what it should. @returns null, or why it cannot be used */
async function tryEngine(engine: BuiltEngine, model: ModelName, files: ModelFiles): Promise<string | null> {
  try {
    const fault = (await startEngine(engine)) ?? (await outputFault(model, files.landmarks));
    return fault && `${engine}: ${fault}`;
  } catch (error) {
    // Drivers fail in ways of their own; any of them means the next engine.
    return `${engine}: ${String(error)}`;
  }
}

async function chooseEngine(
  { engine, model }: EstimatorOptions,
  files: ModelFiles,
  signal: AbortSignal | undefined,
): Promise<Result<BuiltEngine>> {
  const candidates = engine === 'auto' ? await enginesToTry() : isBuilt(engine) ? [engine] : [];
  const faults: string[] = [];
  for (const candidate of candidates) {
    const fault = await tryEngine(candidate, model, files);
    if (signal?.aborted) return failed('cancelled');
    if (fault === null) return ok(candidate);
    faults.push(fault);
  }
  return failed(engine === 'auto' ? 'no-engine' : 'engine-unavailable', faults.join('; '));
}

async function open(
  options: EstimatorOptions,
  signal: AbortSignal | undefined,
): Promise<Result<PoseEstimator>> {
  const { model, engine: wanted, baseUrl } = options;
  if (wanted !== 'auto' && !isBuilt(wanted))
    return failed('engine-unavailable', `${wanted} is not built yet`);
  const files = await fetchModels(model, baseUrl, signal);
  if (!files.ok) return files;
  const engine = await chooseEngine(options, files.value, signal);
  if (!engine.ok) return engine;
  const detector = await createDetector(SupportedModels.BlazePose, {
    runtime: 'tfjs',
    modelType: model,
    enableSmoothing: false,
    enableSegmentation: false,
    detectorModelUrl: io.fromMemory(files.value.detector),
    landmarkModelUrl: io.fromMemory(files.value.landmarks),
  });
  let lastTimeS = -Infinity;
  const reset = () => {
    detector.reset();
    lastTimeS = -Infinity;
  };
  return ok({
    engine: engine.value,
    model,
    modelSha256: landmarkCards[model].sha256.source,
    async estimate(picture, timeS) {
      if (!(timeS > lastTimeS))
        throw new Error(`Frame at ${timeS} s after ${lastTimeS} s; reset() between recordings.`);
      lastTimeS = timeS;
      // The library takes an OffscreenCanvas, only its types do not say so.
      const [pose] = await detector.estimatePoses(picture as unknown as PoseDetectorInput, {}, timeS * 1000);
      return toFrame(pose);
    },
    reset,
    dispose() {
      detector.dispose();
      isOpen = false;
    },
  });
}

/**
 * Loads the models, finds an engine that computes them rightly and makes it ready. Faults: `model-unavailable`,
 * `engine-unavailable` (one was asked for by name), `no-engine`, `cancelled`. Throws where another one is still open.
 */
export async function openEstimator(
  options: EstimatorOptions,
  signal?: AbortSignal,
): Promise<Result<PoseEstimator>> {
  if (isOpen) throw new Error('Dispose the open estimator first.');
  isOpen = true;
  let opened = false;
  try {
    const result = await open(options, signal);
    opened = result.ok;
    return result;
  } finally {
    isOpen = opened;
  }
}
