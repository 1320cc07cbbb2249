import type { KeypointsRecording } from '../recording/keypoints';
import { median } from '../signal/statistics';
import { isThere, pointOf } from '../tracks/frame-points';
import { legOfFramePx } from './body-frame';

/**
 * Whether legs swing as slowly as no leg does. A leg is a pendulum: however slowly somebody walks, it passes the other one
 * in about the same time, and the waiting is done on both feet. So the clock of a clip shows in how long the ankles are
 * near each other, without any event and whatever the network calls left and right.
 */

/** Ankles at least this far apart (leg lengths) before and after, or it was no step. */
const leastApart = 0.3;
/** What the distance has to change by (leg lengths) to be a turning point and not noise. */
const noise = 0.2;
/** Of a leg that passes through, the inner half of the way takes half of the time; of feet that rest together more. */
const mostOfRest = 0.7;
const leastPasses = 3;
/** Nearer than half of the step for so long, seconds: real walks, limps and shuffles among them, have 0.16 to 0.26. */
const usualPassS = 0.21;
const longestPassS = 0.5;

interface Sample {
  readonly timeS: number;
  /** Across the picture, leg lengths. */
  readonly apart: number;
}

function anklesApart({ frames, timesS }: KeypointsRecording): Sample[] {
  const seen = frames.flatMap((frame, i) => {
    const legPx = frame && legOfFramePx(frame);
    if (!frame || !legPx) return [];
    const [left, right] = [pointOf(frame, 'left', 'ankle'), pointOf(frame, 'right', 'ankle')];
    return isThere(left) && isThere(right)
      ? [{ timeS: timesS[i]!, apartPx: Math.abs(left[0] - right[0]), legPx }]
      : [];
  });
  if (seen.length === 0) return [];
  const legPx = median(seen.map((one) => one.legPx));
  return seen.map(({ timeS, apartPx }) => ({ timeS, apart: apartPx / legPx }));
}

/** Indices at which the distance turns, greatest and least by turns. */
function turningPoints(samples: readonly Sample[]): number[] {
  const found: number[] = [];
  let [high, low] = [0, 0];
  let rising: boolean | null = null;
  samples.forEach(({ apart }, i) => {
    if (apart > samples[high]!.apart) high = i;
    if (apart < samples[low]!.apart) low = i;
    if (rising !== false && samples[high]!.apart - apart > noise) {
      found.push(high);
      [rising, low] = [false, i];
    } else if (rising !== true && apart - samples[low]!.apart > noise) {
      found.push(low);
      [rising, high] = [true, i];
    }
  });
  return found;
}

/** When the distance crosses a level on the way from one sample to another. */
function crossingS(samples: readonly Sample[], from: number, to: number, level: number): number | null {
  const step = Math.sign(to - from);
  for (let i = from; i !== to; i += step) {
    const [a, b] = [samples[i]!, samples[i + step]!];
    if (a.apart <= level && b.apart > level)
      return a.timeS + ((b.timeS - a.timeS) * (level - a.apart)) / (b.apart - a.apart);
  }
  return null;
}

/** One leg passes the other. */
interface Passing {
  /** The ankles are nearest each other. */
  readonly atS: number;
  /** How long they are nearer than half of the step. */
  readonly lengthS: number;
}

function passings(samples: readonly Sample[]): Passing[] {
  const turns = turningPoints(samples);
  return turns.slice(1, -1).flatMap((low, k) => {
    const [before, after] = [turns[k]!, turns[k + 2]!];
    const level = Math.min(samples[before]!.apart, samples[after]!.apart);
    if (level < leastApart || samples[low]!.apart > level / 4) return [];
    const wide = (share: number) => {
      const out = crossingS(samples, low, before, share * level);
      const back = crossingS(samples, low, after, share * level);
      return out === null || back === null ? null : back - out;
    };
    const [half, quarter] = [wide(0.5), wide(0.25)];
    if (half === null || quarter === null || quarter > mostOfRest * half) return [];
    return [{ atS: samples[low]!.timeS, lengthS: half }];
  });
}

export interface Rhythm {
  /** From one leg passing the other to the next time, seconds. */
  readonly stepS: number;
  /** How many times slower than a body the legs swing, as phones slow down: 2, 4, 8, 16 or 32; null where they do as legs do. */
  readonly slowness: number | null;
}

/** The factor of slow motion that phones have nearest to this one. */
export const slownessNear = (times: number): number =>
  2 ** Math.min(5, Math.max(1, Math.round(Math.log2(times))));

/** @returns null where the legs do not pass each other across the picture */
export function rhythmOf(recording: KeypointsRecording): Rhythm | null {
  const found = passings(anklesApart(recording));
  if (found.length < leastPasses) return null;
  const usualS = median(found.map(({ lengthS }) => lengthS));
  return {
    stepS: median(found.slice(1).map(({ atS }, i) => atS - found[i]!.atS)),
    slowness: usualS < longestPassS ? null : slownessNear(usualS / usualPassS),
  };
}
