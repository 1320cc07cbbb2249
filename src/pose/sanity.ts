import type { ModelName } from '../core';
import { landmarkCards } from './models';
import { patternPicture } from './pattern';
import { io, loadGraphModel, type Tensor, tensor4d } from './tf';

/** Of the largest reference value; half-float shaders stay well inside, an engine that is wrong does not. */
const tolerance = 0.05;

/**
 * Runs the landmark model once on a known picture on the engine that is set, which also compiles its shaders. Some
 * drivers run everything without an error and give zeros.
 * @returns null, or how the outputs differ from what the original model gives
 */
export async function outputFault(model: ModelName, artifacts: io.ModelArtifacts): Promise<string | null> {
  const { input, check } = landmarkCards[model];
  const [, sizePx] = input.shape as [number, number, number, number];
  const network = await loadGraphModel(io.fromMemory(artifacts));
  const picture = tensor4d(patternPicture(sizePx), [1, sizePx, sizePx, 3]);
  const output = network.execute(picture, check.output) as Tensor;
  const found = await output.data();
  output.dispose();
  picture.dispose();
  network.dispose();
  const limit = tolerance * Math.max(...check.values.map(Math.abs));
  const wrong = check.values.findIndex((value, i) => !(Math.abs(value - found[i]!) <= limit));
  return wrong < 0 ? null : `${check.output}[${wrong}] is ${found[wrong]}, not ${check.values[wrong]}`;
}
