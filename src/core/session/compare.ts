import { isMeasured, type MeasuredValue } from '../assessment';
import { changeOf as differenceOf } from '../change';
import type { MeasureId } from '../measures';
import type { Side } from '../skeleton';
import type { Session } from './session';

/**
 * Change between sessions of one person. The smallest change that is more than the error of the method (MDC95, same
 * set-up) is that of clinical reference 5.2, and never less than the ± of either value; an estimate has the ± of its
 * change; any other measure has sqrt(2) times its ± (MDC95 = 1.96 sqrt(2) SEM).
 */
const smallestChange: Partial<Record<MeasureId, number>> = {
  'trunk-lean': 4,
  'trunk-lean-walking': 4,
  'thigh-extension-peak': 6,
  'thigh-range': 6,
  'knee-initial-contact': 7,
  'knee-loading': 7,
  'knee-late-stance': 7,
  'knee-swing-peak': 7,
  'ankle-dorsiflexion-peak': 10,
  'ankle-pushoff': 10,
  'trunk-side-lean': 4,
  'trunk-side-lean-walking': 4,
  'pelvic-drop': 5,
  'hip-adduction': 8,
  'knee-frontal': 8,
  'step-time-asymmetry': 5,
  'single-support-asymmetry': 5,
  'double-support-percent': 6,
  'step-length': 0.06,
  'walking-speed': 0.12,
  cadence: 3,
  'ear-shoulder-angle': 6,
  'contour-lordosis': 8,
  'lumbar-depth-index': 2,
  'hip-internal-rotation': 8,
  'squat-depth': 4,
  'sit-to-stand-time': 0.6,
};

export interface Change {
  readonly id: MeasureId;
  readonly side: Side | null;
  readonly before: MeasuredValue;
  readonly after: MeasuredValue;
  /** After less before, unit of the measure. */
  readonly change: number;
  /** A change has to be larger than this. */
  readonly smallestChange: number;
  readonly beyondError: boolean;
}

const measuredIn = ({ measures }: Session) => measures.map(({ measure }) => measure).filter(isMeasured);

function changeOf(before: MeasuredValue, after: MeasuredValue): Change {
  const error = Math.max(before.plusMinus, after.plusMinus);
  const known = smallestChange[before.id];
  const own = after.changePlusMinus ?? before.changePlusMinus;
  const least = own !== undefined ? own : known === undefined ? Math.SQRT2 * error : Math.max(known, error);
  // An asymmetry that has changed sides went through zero.
  const flipped = before.smallerSide !== undefined && before.smallerSide !== after.smallerSide;
  const change = flipped ? -(after.value + before.value) : differenceOf(before, after);
  return {
    id: before.id,
    side: before.side,
    before,
    after,
    change,
    smallestChange: least,
    beyondError: Math.abs(change) > least,
  };
}

/** What both sessions measured, in the order of the measure list. */
export function compareSessions(before: Session, after: Session): Change[] {
  const later = measuredIn(after);
  return measuredIn(before).flatMap((value) => {
    const same = later.find((m) => m.id === value.id && m.side === value.side);
    return same ? [changeOf(value, same)] : [];
  });
}

export interface Trend {
  readonly id: MeasureId;
  readonly side: Side | null;
  /** One a session in the order given; null where it did not measure this. */
  readonly points: readonly (MeasuredValue | null)[];
  /** From the first to the last session that measured it; null with fewer than two. */
  readonly overall: Change | null;
}

/** One measure over many sessions. @param sessions oldest first */
export function trendOf(sessions: readonly Session[], id: MeasureId, side: Side | null): Trend {
  const points = sessions.map(
    (session) => measuredIn(session).find((m) => m.id === id && m.side === side) ?? null,
  );
  const known = points.filter((p) => p !== null);
  const [first, last] = [known[0], known.at(-1)];
  return { id, side, points, overall: first && last && first !== last ? changeOf(first, last) : null };
}
