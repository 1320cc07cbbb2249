import { part, type Signal } from '../signal/signal';
import { firstFrom } from '../signal/search';
import type { Tracks } from '../tracks/tracks';
import type { PassReading } from './scene';

/** Slopes at the ends of a pass, and steps that reach over them, look this far beyond. */
const marginS = 1;
/** A pass that is most of the recording is not worth cutting out. */
const worthShare = 0.5;

/**
 * The tracks about one pass, without a copy: what is read pass by pass costs as much as the recording is long, not as much
 * for each pass. Positions on the grid count from its own first sample.
 */
export function aroundPass(tracks: Tracks, pass: PassReading): Tracks {
  const all = tracks.timesS.length;
  const from = firstFrom(tracks.timesS, pass.startS - marginS);
  const to = Math.min(all, firstFrom(tracks.timesS, pass.endS + marginS) + 1);
  if (to - from > worthShare * all) return tracks;
  const cut = (signals: readonly Signal[]) => signals.map((s) => part(s, from, to));
  return {
    ...tracks,
    timesS: tracks.timesS.subarray(from, to),
    axis: { ...tracks.axis, firstSample: tracks.axis.firstSample + from },
    x: cut(tracks.x),
    y: cut(tracks.y),
    visibility: cut(tracks.visibility),
    ground: tracks.ground && {
      x: part(tracks.ground.x, from, to),
      scale: part(tracks.ground.scale, from, to),
    },
  };
}
