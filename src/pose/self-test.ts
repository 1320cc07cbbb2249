import type { Cropper } from './crop';
import { detectorOutputs, readDetections } from './detect';
import type { Network } from './engine';
import { figurePicture } from './figure';
import { landmarkOutputs, landmarkPx, readLandmarks } from './landmarks';
import { detectorCard, type landmarkCards } from './models';
import { wholePicture } from './region';

export const selfTestTolerancePx = 0.5;
let figure: ImageData | null = null;

/**
 * Lets the detector find the drawn person.
 * @returns null, or how its one region differs from the known one
 */
export async function detectorFault(network: Network, cropper: Cropper): Promise<string | null> {
  const region = wholePicture(landmarkPx, landmarkPx);
  const outputs = await network.run(cropper.cut((figure ??= figurePicture()), region), detectorOutputs);
  const [first, ...others] = readDetections(outputs, region);
  if (!first || others.length > 0)
    return `it detects ${first ? 1 + others.length : 0} people in the test picture`;
  const { xPx, yPx, sizePx } = first.region;
  const known = detectorCard.check.regionPx;
  const off = Math.max(...[xPx, yPx, sizePx].map((found, i) => Math.abs(found - known[i]!)));
  return off <= selfTestTolerancePx
    ? null
    : `the detected region of the test picture is ${off.toFixed(1)} px off`;
}

/**
 * Runs the landmark network on a drawn person whose landmarks are known from the original model; this also compiles the
 * engine's shaders. Some drivers run everything without an error and give zeros.
 * @returns null, or how the landmarks differ
 */
export async function selfTestFault(
  network: Network,
  card: (typeof landmarkCards)[keyof typeof landmarkCards],
  cropper: Cropper,
): Promise<string | null> {
  const region = wholePicture(landmarkPx, landmarkPx);
  const outputs = await network.run(cropper.cut((figure ??= figurePicture()), region), landmarkOutputs);
  const found = readLandmarks(outputs, region);
  if (!found) return `the test picture shows a person with probability ${outputs.output_poseflag[0]}`;
  const { landmarksPx } = card.check;
  const distances = found.keypoints.map(([x, y], i) =>
    Math.hypot(x - landmarksPx[i]![0]!, y - landmarksPx[i]![1]!),
  );
  const wrong = distances.findIndex((distance) => !(distance <= selfTestTolerancePx));
  return wrong < 0 ? null : `landmark ${wrong} of the test picture is ${distances[wrong]!.toFixed(1)} px off`;
}
