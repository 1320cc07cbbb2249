import { jointIndex, type Joint, type Side } from '../../recording/skeleton';
import { valueAt } from '../../signal/signal';
import type { Tracks } from '../../tracks/tracks';

/** How well a joint is seen at a place of the grid, 0..1; half where the network does not say. @param position in samples */
export function confidenceAt(tracks: Tracks, side: Side, joint: Joint, position: number): number {
  const visibility = tracks.visibility[jointIndex(side, joint)]!;
  return Math.max(0, Math.min(1, valueAt(visibility, position) ?? 0.5));
}
