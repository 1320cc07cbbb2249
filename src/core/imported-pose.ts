import type { PoseInfo } from './assessment';
import type { KeypointsRecording } from './recording/keypoints';

/** What found the points of a file: a network of ours where the file says so, else nobody that is known. */
export const importedPose = ({ context }: KeypointsRecording): PoseInfo => ({
  model: context?.model ?? null,
  modelSha256: null,
  engine: 'import',
});
