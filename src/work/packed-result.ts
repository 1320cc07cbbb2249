import type { AnalysisResult, PackedResult } from './messages';
import { packKeypoints, slices, unpackKeypoints } from './packed';

/** A result as it crosses from the worker. */
export async function packResult({ keypoints, others, ...rest }: AnalysisResult): Promise<PackedResult> {
  const packedOthers = others?.map(async (one) => ({
    ...one,
    keypoints: await packKeypoints(one.keypoints),
  }));
  return {
    ...rest,
    keypoints: await packKeypoints(keypoints),
    others: packedOthers && (await Promise.all(packedOthers)),
  };
}

export async function unpackResult({ keypoints, others, ...rest }: PackedResult): Promise<AnalysisResult> {
  const pause = slices();
  const result = { ...rest, keypoints: await unpackKeypoints(keypoints, pause) };
  if (!others) return result;
  const unpacked = [];
  for (const one of others) unpacked.push({ ...one, keypoints: await unpackKeypoints(one.keypoints, pause) });
  return { ...result, others: unpacked };
}
