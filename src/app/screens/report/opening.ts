import type { AnalysisResult } from '../../../work';

/** Where there is something to see: at the first footfall, or where the person first appears. */
export function openingS({ assessment: a, keypoints }: AnalysisResult): number {
  const footfalls = a.events.filter((e) => e.side === (a.view.nearSide ?? e.side)).map((e) => e.timeS);
  const firstSeen = keypoints.frames.findIndex((frame) => frame !== null);
  return footfalls.length > 0 ? Math.min(...footfalls) : (keypoints.timesS[Math.max(0, firstSeen)] ?? 0);
}
