import { median } from '../signal/statistics';
import type { Body } from './body';
import { curveOfFrame } from './rounding';

/** The outline of the back while a leg moves back: the second half of row X11 of the clinical reference. */

/** From here on the outline has changed (reference X11), as an angle between its parts above and below the hollow. */
const outlineMovesDeg = 8;
/** Rest is what the outline was in this time before the leg moves. */
export const outlineRestS = 0.7;
/** The edge of a single frame is noisy: a change counts once it is in the middle one of so many frames. */
const together = 3;

interface Hollow {
  readonly timeS: number;
  readonly deg: number;
}

/** What the outline says of one repetition: whether it was seen, and when it had changed. */
export interface OutlineWatch {
  readonly seen: boolean;
  /** Container time; null where the outline kept its shape, or was not seen. */
  readonly movesS: number | null;
}

function hollows(body: Body, fromS: number, toS: number): Hollow[] {
  return body.recording.timesS.flatMap((timeS, i) => {
    if (timeS < fromS || timeS > toS) return [];
    const curve = curveOfFrame(body, i);
    if (curve === null || typeof curve === 'string') return [];
    return [{ timeS, deg: curve.lowerDeg - curve.upperDeg }];
  });
}

/** @param startS when the leg leaves its place. @param peakS when it is furthest back. */
export function watchOutline(body: Body, startS: number, peakS: number): OutlineWatch {
  const rest = hollows(body, startS - outlineRestS, startS);
  const moving = hollows(body, startS, peakS);
  if (rest.length < together || moving.length < together) return { seen: false, movesS: null };
  const restDeg = median(rest.map(({ deg }) => deg));
  const changes = moving.slice(1, -1).map(({ timeS }, k) => ({
    timeS,
    deg: Math.abs(median(moving.slice(k, k + together).map(({ deg }) => deg)) - restDeg),
  }));
  const at = changes.findIndex(({ deg }) => deg > outlineMovesDeg);
  if (at < 0) return { seen: true, movesS: null };
  const [before, after] = [changes[at - 1], changes[at]!];
  const share = before ? (outlineMovesDeg - before.deg) / (after.deg - before.deg) : 1;
  return { seen: true, movesS: before ? before.timeS + share * (after.timeS - before.timeS) : after.timeS };
}
