import type { ModelName } from '../recording/model-name';
import type { LandmarkModel } from './landmark-model';
import { landmarkModels } from './model-data';

/** @returns null where the network is not known, or its offsets are not */
export const modelOf = (name: ModelName | null): LandmarkModel | null =>
  name === null ? null : (landmarkModels[name] ?? null);
