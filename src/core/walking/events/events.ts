import type { GaitEvent } from '../../timeline';
import { frontalEvents } from './front';
import { aroundPass } from '../../scene/around-pass';
import type { PassReading } from '../../scene/scene';
import { sideEvents } from './side';
import { sides } from '../../recording/skeleton';
import type { Tracks } from '../../tracks/tracks';

/** All events of the clip in the order of time, as the feet show them; walking's own order is enforced in cycles.ts. */
export function findEvents(tracks: Tracks, passes: readonly PassReading[]): GaitEvent[] {
  return passes
    .flatMap((pass) => {
      const about = aroundPass(tracks, pass);
      return pass.nearSide === null
        ? frontalEvents(about, pass)
        : sides.flatMap((side) => sideEvents(about, side, pass));
    })
    .sort((a, b) => a.timeS - b.timeS);
}
