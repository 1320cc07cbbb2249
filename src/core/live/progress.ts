import { sides, type Side } from '../recording/skeleton';
import {
  joint,
  kneeBendDeg,
  legPx,
  mainPerson,
  tiltDeg,
  trunkTiltDeg,
  type BodyPoints,
  type LiveLook,
} from './look';
import { recordingPlans, type RecordableTask } from './plan';

/** How far a movement has come while it is filmed. For the person in front of the camera only: results come from the recording. */
export interface LiveProgress {
  readonly elapsedS: number;
  readonly repetitions: Readonly<Record<Side, number>> & { readonly total: number };
  /** Longest stand on each leg so far, seconds. */
  readonly holdS: Readonly<Record<Side, number>>;
  /** The angle to read out: trunk against the vertical, degrees without sign; null where the movement has none. */
  readonly angleDeg: number | null;
  /** 0..1. */
  readonly share: number;
  readonly done: boolean;
}

interface Turn {
  /** Beyond this the movement has begun, below that it is over. */
  readonly outDeg: number;
  readonly backDeg: number;
}

/** Thresholds between rest and movement; wide apart, so that a waver does not count. */
const turns: Partial<Record<RecordableTask, Turn>> = {
  'forward-bend': { outDeg: 40, backDeg: 20 },
  squat: { outDeg: 50, backDeg: 25 },
  'sit-to-stand': { outDeg: 55, backDeg: 35 },
  'seated-hip-rotation': { outDeg: 14, backDeg: 7 },
};
/** The free ankle is higher than the other by this share of the leg. */
const liftedShare = 0.12;
/** A foot that touches down for less than this has not come down. */
const touchS = 0.4;
/** Shorter than this is a step. */
const minHoldS = 2;
/** Out of the picture for so long after a walk of so long: gone. */
const goneS = 2;
const minWalkS = 3;

/** The angle whose turns are counted, of one side or of the whole body; null where it is not seen. */
function turningDeg(task: RecordableTask, body: BodyPoints, side: Side | null): number | null {
  if (task === 'forward-bend') return trunkTiltDeg(body);
  if (task === 'seated-hip-rotation') {
    const [knee, ankle] = [joint(body, side!, 'knee'), joint(body, side!, 'ankle')];
    return knee && ankle && tiltDeg(ankle, knee);
  }
  const bends = sides.flatMap((one) => kneeBendDeg(body, one) ?? []);
  return bends.length ? Math.max(...bends) : null;
}

/** The leg that stands while the other foot is in the air. */
function standingLeg(body: BodyPoints): Side | null {
  const [left, right] = sides.map((side) => joint(body, side, 'ankle'));
  const length = legPx(body);
  if (!left || !right || length === null) return null;
  const higher = (right.y - left.y) / length;
  return Math.abs(higher) < liftedShare ? null : higher > 0 ? 'right' : 'left';
}

/** Follows one recording; give it every look, in order. */
export function followTask(task: RecordableTask): (look: LiveLook) => LiveProgress {
  const { until, maxS } = recordingPlans[task];
  const counted = until.kind === 'repetitions' && until.sides ? sides : ([null] as const);
  const out = new Map<Side | null, boolean>();
  const counts = { left: 0, right: 0, total: 0 };
  const holdS = { left: 0, right: 0 };
  let hold: { side: Side; fromS: number; lastS: number } | null = null;
  let startS: number | null = null;
  let seenFromS: number | null = null;
  let seenS: number | null = null;

  function countTurns(body: BodyPoints): void {
    const turn = turns[task];
    if (!turn) return;
    for (const side of counted) {
      const deg = turningDeg(task, body, side);
      if (deg === null) continue;
      const isOut = out.get(side) ?? false;
      if (!isOut && Math.abs(deg) > turn.outDeg) out.set(side, true);
      else if (isOut && Math.abs(deg) < turn.backDeg) {
        out.set(side, false);
        counts.total++;
        if (side) counts[side]++;
      }
    }
  }

  function timeHolds(body: BodyPoints, timeS: number): void {
    const side = standingLeg(body);
    if (hold && timeS - hold.lastS > touchS) hold = null;
    if (side === null) return;
    if (hold?.side !== side) hold = { side, fromS: timeS, lastS: timeS };
    hold.lastS = timeS;
    if (timeS - hold.fromS >= minHoldS) holdS[side] = Math.max(holdS[side], timeS - hold.fromS);
  }

  function shareDone(timeS: number, elapsedS: number): number {
    switch (until.kind) {
      case 'time':
        return elapsedS / until.seconds;
      case 'repetitions': {
        const least = until.sides ? Math.min(counts.left, counts.right) : counts.total;
        return least / until.count;
      }
      case 'holds': {
        // A foot that has come down again ends the turn of its leg.
        const ofSide = (side: Side) =>
          holdS[side] > 0 && hold?.side !== side ? 1 : Math.min(1, holdS[side] / until.seconds);
        return (ofSide('left') + ofSide('right')) / 2;
      }
      case 'passes': {
        const walked = seenFromS !== null && seenS !== null && seenS - seenFromS >= minWalkS;
        return walked && timeS - seenS! >= goneS ? 1 : Math.min(0.95, elapsedS / maxS);
      }
    }
  }

  return (look) => {
    const { timeS } = look;
    startS ??= timeS;
    const elapsedS = timeS - startS;
    const body = mainPerson(look);
    if (body) {
      seenFromS ??= timeS;
      seenS = timeS;
      countTurns(body);
      if (until.kind === 'holds') timeHolds(body, timeS);
    }
    const readsAngle = task === 'forward-bend' || task === 'single-leg-stance';
    const tilt = body && readsAngle ? trunkTiltDeg(body) : null;
    const share = Math.max(0, Math.min(1, shareDone(timeS, elapsedS)));
    return {
      elapsedS,
      repetitions: { ...counts },
      holdS: { ...holdS },
      angleDeg: tilt === null ? null : Math.abs(tilt),
      share,
      done: share >= 1 || elapsedS >= maxS,
    };
  };
}
