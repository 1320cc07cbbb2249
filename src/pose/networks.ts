import type { EngineName, ModelName } from '../core';
import { clothesOf } from './clothes';
import { Cropper, type Picture } from './crop';
import { detectorOutputs, detectorPx, readDetections, type Detection } from './detect';
import type { Engine, Outputs, StartEngine } from './engine';
import {
  landmarkOutputs,
  landmarkPx,
  maskOutput,
  readLandmarks,
  type LandmarkOutput,
  type Landmarks,
} from './landmarks';
import { detectorCard, landmarkCards, type ModelSource } from './models';
import { traceOutline } from './outline';
import type { Region } from './region';
import { detectorFault, selfTestFault } from './self-test';
import { watch } from './watch';

/** The two networks on one engine that computes them rightly. */
export interface Networks {
  readonly engine: EngineName;
  /** Whether pictures are better kept in the processor's memory. */
  readonly readsPixels: boolean;
  detect(picture: Picture, view: Region): Promise<Detection[]>;
  look(picture: Picture, region: Region): Promise<Landmarks | null>;
  dispose(): void;
}

/** The engine failed in the middle of its work: device lost, out of memory, no answer. */
export class EngineFailure extends Error {}

/** Compiling may take long; a frame may not. */
const loadLimitMs = 120_000;
const frameLimitMs = 20_000;

/**
 * Loads both networks and tests the engine with them.
 * @param outline whether to trace people's outlines too
 * @param onAdvance called after each step
 * @throws where the engine does not start or gives wrong results; ModelFileError; the signal's reason
 */
export async function openNetworks(
  start: StartEngine,
  model: ModelName,
  source: ModelSource,
  outline: boolean,
  onAdvance: () => void,
): Promise<Networks> {
  const outputs = outline ? ([...landmarkOutputs, maskOutput] as const) : landmarkOutputs;
  const step = async <T>(work: Promise<T>): Promise<T> => {
    const done = await watch(work, loadLimitMs);
    onAdvance();
    return done;
  };
  const engine: Engine = await step(start());
  try {
    const detector = await step(engine.load(detectorCard, source, detectorOutputs));
    const landmarks = await step(engine.load(landmarkCards[model], source, outputs));
    const detectorCropper = new Cropper(detectorPx);
    const landmarkCropper = new Cropper(landmarkPx);
    const fault = await step(selfTestFault(landmarks, landmarkCards[model], landmarkCropper));
    if (fault !== null) throw new Error(fault);
    const missed = await step(detectorFault(detector, detectorCropper));
    if (missed !== null) throw new Error(missed);

    let lost: (error: EngineFailure) => void;
    const loss = new Promise<never>((_, reject) => (lost = reject));
    loss.catch(() => undefined);
    engine.onLost((reason) => lost(new EngineFailure(reason)));
    const guarded = async <T>(work: Promise<T>): Promise<T> => {
      try {
        return await watch(Promise.race([work, loss]), frameLimitMs);
      } catch (error) {
        throw error instanceof EngineFailure ? error : new EngineFailure(String(error), { cause: error });
      }
    };
    return {
      engine: engine.name,
      readsPixels: engine.readsPixels,
      async detect(picture, view) {
        const crop = detectorCropper.cut(picture, view);
        return readDetections(await guarded(detector.run(crop, detectorOutputs)), view);
      },
      async look(picture, region) {
        const values: Outputs<LandmarkOutput> & Partial<Outputs<typeof maskOutput>> = await guarded(
          landmarks.run(landmarkCropper.cut(picture, region), outputs),
        );
        const found = readLandmarks(values, region);
        if (!found) return null;
        const mask = values[maskOutput];
        return {
          ...found,
          outline: mask ? traceOutline(mask, landmarkPx, region) : null,
          clothes: clothesOf(picture, found.keypoints),
        };
      },
      dispose() {
        detector.dispose();
        landmarks.dispose();
        engine.dispose();
      },
    };
  } catch (error) {
    engine.dispose();
    throw error;
  }
}
