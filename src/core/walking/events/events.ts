import type { GaitEvent } from '../../timeline';
import { frontalEvents } from './front';
import type { PassReading } from '../../scene/scene';
import { sideEvents } from './side';
import { sides } from '../../recording/skeleton';
import type { Tracks } from '../../tracks/tracks';

/** All events of the clip in the order of time, as the feet show them; walking's own order is enforced in cycles.ts. */
export function findEvents(tracks: Tracks, passes: readonly PassReading[]): GaitEvent[] {
  return passes
    .flatMap((pass) =>
      pass.nearSide === null
        ? frontalEvents(tracks, pass)
        : sides.flatMap((side) => sideEvents(tracks, side, pass)),
    )
    .sort((a, b) => a.timeS - b.timeS);
}
