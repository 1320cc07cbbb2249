import { createDetector, SupportedModels, type PoseDetectorInput } from '@tensorflow-models/pose-detection';
import type { KeypointsFrame, ModelName, WorldFrame } from '../../src/core';
import { getThreadsCount, setBackend } from '../../src/pose/engines/tf';

export interface StockFrame {
  readonly keypoints: KeypointsFrame;
  readonly world: WorldFrame;
}
export interface StockPose {
  /** Of WebAssembly, as the library chose it. */
  readonly threads: number;
  estimate(picture: OffscreenCanvas, timeS: number): Promise<StockFrame>;
  reset(): void;
  dispose(): void;
}

/** pose-detection's BlazePose as its documentation sets it up, on our converted models: the reference, never shipped. */
export async function openStock(
  model: ModelName,
  baseUrl: string,
  backend: 'wasm' | 'webgl' | 'webgpu' = 'wasm',
): Promise<StockPose> {
  await setBackend(backend);
  const detector = await createDetector(SupportedModels.BlazePose, {
    runtime: 'tfjs',
    modelType: model,
    enableSmoothing: false,
    enableSegmentation: false,
    detectorModelUrl: `${baseUrl}models/detector/model.json`,
    landmarkModelUrl: `${baseUrl}models/${model}/model.json`,
  });
  return {
    threads: getThreadsCount(),
    async estimate(picture, timeS) {
      // The library takes an OffscreenCanvas, only its types do not say so.
      const [pose] = await detector.estimatePoses(picture as unknown as PoseDetectorInput, {}, timeS * 1000);
      if (!pose) return { keypoints: null, world: null };
      return {
        keypoints: pose.keypoints.map(({ x, y, score }) => [x, y, score!]),
        world: pose.keypoints3D!.map(({ x, y, z }) => [x, y, z!]),
      };
    },
    reset: () => detector.reset(),
    dispose: () => detector.dispose(),
  };
}
