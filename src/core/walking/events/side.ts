import type { EventKind, GaitEvent } from '../../timeline';
import { timeAt } from '../../tracks/time-axis';
import { confidenceAt } from './confidence';
import { pointingAngle } from '../../scene/kinematics';
import type { PassReading } from '../../scene/scene';
import { insidePass } from '../../scene/scene';
import {
  combine,
  derivative,
  extremumPosition,
  fallsBelow,
  knownRuns,
  peaks,
  type Signal,
  valueAt,
} from '../../signal/signal';
import {
  footSpeeds,
  forwardSpeed,
  groundSpeeds,
  minSwingIntervalS,
  minSwingSpeed,
  type FootSpeeds,
} from '../../scene/speed';
import type { Side } from '../../recording/skeleton';
import { median } from '../../signal/statistics';
import { path, type Tracks } from '../../tracks/tracks';
import { bodyVector, imagePoint, toDegrees } from '../../units';

/**
 * Heel strikes and toe offs of a side view. Each is read from two signs that err for different reasons, halfway between
 * them, plus a constant.
 *
 * Heel strike: the heel has slowed to a quarter of its swing speed; the heel is as fast as the hip, which is where it is
 * furthest ahead (Zeni 2008). Toe off: the toe is as fast as the hip, where it is furthest behind (Zeni 2008); and the
 * foot turns toe down fastest, which does not depend on where along the foot the landmark lies.
 *
 * The constants are means over thirteen marker walks filmed by a virtual side camera at 30 and 60 Hz with 1 px noise; a
 * walk on force plates weighs twice as much as one with a laboratory's labels. How well they do on a walk that had no
 * part in them is in docs/VALIDATION.md.
 */
const slowShare = 0.25;
/** From halfway between both signs to the event, and from one sign alone where the other cannot be seen. */
const delayS = {
  'heel-strike': { both: 0.034, foot: 0.027, hip: 0.04 },
  'toe-off': { both: 0.016, foot: 0.039, hip: -0.007 },
} as const satisfies Record<EventKind, Record<'both' | 'foot' | 'hip', number>>;
/** The sign of the foot lies this long before the sign of the hip, and no further off than the slack. */
const footBeforeHipS = { 'heel-strike': -0.011, 'toe-off': 0.045 } as const;
const slackS = 0.12;
/** Signs that disagree by this much halve the confidence. */
const halfConfidenceS = 0.06;

/** A swing reaches at least this share of the fastest swings of the clip. */
const minSwingShare = 0.4;

interface Swing {
  /** Grid index of the greatest speed, or of the end of the path where the swing is cut off. */
  readonly at: number;
  readonly heelPeak: number;
  readonly toePeak: number;
  /** Whether its end (heel strike) and its start (toe off) can be seen. */
  readonly lands: boolean;
  readonly leaves: boolean;
}

/** A foot that has landed, or not yet left, stays slow for this long. */
const stayingS = 0.05;
/** A foot is seen to stand for this long before it leaves; at the start of a path nothing else shows that it stood. */
const seenS = 0.06;
/** A foot that was hardly seen has no events; the network then invents its path, mostly at the edge of the picture. */
const minConfidence = { atEdge: 0.4, inside: 0.15 } as const;
/** So near to the left or right edge, as a share of the picture's width. */
const nearEdgeShare = 0.1;
/** A foot nearer than this to the left or right edge, as a share of the picture's width, does not leave the ground. */
const edgeShare = 0.025;
/** A swing that is cut off must still run at this share of a usual swing to be taken for one. */
const cutSwingShare = 0.6;
/** Within a swing a foot is lost for no longer than this. */
const lostInSwingS = 0.2;

/** Whole swings, and those that the edge of the picture or of the clip cuts off, which take their peak from the others. */
function findSwings({ heel, toe, foot }: FootSpeeds, rateHz: number): Swing[] {
  const tops = peaks(foot, minSwingIntervalS * rateHz, minSwingSpeed);
  const fastest = Math.max(0, ...tops.map((i) => foot.values[i]!));
  const whole = tops
    .filter((i) => foot.values[i]! >= minSwingShare * fastest)
    .map((at): Swing => ({
      at,
      heelPeak: heel.values[at]!,
      toePeak: toe.values[at]!,
      lands: true,
      leaves: true,
    }));
  if (whole.length === 0) return [];
  const usual = {
    foot: median(whole.map((s) => foot.values[s.at]!)),
    heelPeak: median(whole.map((s) => s.heelPeak)),
    toePeak: median(whole.map((s) => s.toePeak)),
  };
  const cut = (at: number, lands: boolean, least: number): Swing[] => {
    const apart = whole.every((s) => Math.abs(s.at - at) >= minSwingIntervalS * rateHz);
    if (!apart || foot.values[at]! < least) return [];
    return [{ at, heelPeak: usual.heelPeak, toePeak: usual.toePeak, lands, leaves: !lands }];
  };
  const runs = knownRuns(foot.known);
  const fast = cutSwingShare * usual.foot;
  const ends = runs.flatMap(([start, end], k) => {
    // A foot that was lost in its swing for a few frames is still in it.
    const lostAt = runs[k - 1]?.[1];
    const stillSwings =
      lostAt !== undefined && start - lostAt <= lostInSwingS * rateHz && foot.values[lostAt - 1]! >= fast;
    return [
      ...cut(start, true, stillSwings ? minSwingShare * usual.foot : fast),
      ...cut(end - 1, false, fast),
    ];
  });
  return [...whole, ...ends].sort((a, b) => a.at - b.at);
}

/** Turning speed of the foot, toe up +, degrees a second. */
function footTurn(tracks: Tracks, side: Side, pass: PassReading): Signal {
  const [heel, toe] = [path(tracks, side, 'heel'), path(tracks, side, 'foot_index')];
  const angle = combine([heel.x, heel.y, toe.x, toe.y], (hx, hy, tx, ty) =>
    toDegrees(pointingAngle(bodyVector(imagePoint(hx, hy), imagePoint(tx, ty), pass.facingSign))),
  );
  return insidePass(tracks, pass, derivative(angle, tracks.rateHz));
}

/** Where a signal is least in [from, to], between samples; null at the ends of the window or of what is known. */
function lowest(input: Signal, from: number, to: number): number | null {
  let at = -1;
  for (let i = Math.max(0, Math.ceil(from)); i <= Math.min(to, input.values.length - 1); i++)
    if (input.known[i] && (at < 0 || input.values[i]! < input.values[at]!)) at = i;
  const inside = at > from && at + 1 <= to && input.known[at - 1] && input.known[at + 1];
  return inside ? extremumPosition(input, at) : null;
}

const wasSeen = (input: Signal, position: number, rateHz: number): boolean =>
  input.known[Math.floor(position - seenS * rateHz)] === 1;

interface Reading {
  readonly position: number;
  /** 0..1: how well the two signs agree. */
  readonly agreement: number;
}

/** One time out of two signs, or out of the one that is there; positions in samples. */
function reconcile(kind: EventKind, foot: number | null, hip: number | null, rateHz: number): Reading | null {
  const delay = delayS[kind];
  if (foot !== null && hip !== null) {
    const offS = Math.abs((hip - foot) / rateHz - footBeforeHipS[kind]);
    if (offS <= slackS)
      return {
        position: (foot + hip) / 2 + delay.both * rateHz,
        agreement: 1 / (1 + (offS / halfConfidenceS) ** 2),
      };
  }
  // A slowing heel lands; a toe that falls behind the hip leaves. The other sign alone could be anything.
  if (kind === 'heel-strike')
    return foot === null ? null : { position: foot + delay.foot * rateHz, agreement: 0.7 };
  return hip === null ? null : { position: hip + delay.hip * rateHz, agreement: 0.7 };
}

/** While a person enters the picture the network squeezes the foot into it, and the foot seems to stand and to start. */
function atEdge(tracks: Tracks, side: Side, position: number, share = edgeShare): boolean {
  return (['heel', 'foot_index'] as const).some((joint) => {
    const x = valueAt(path(tracks, side, joint).x, position);
    return x !== null && Math.min(x, tracks.widthPx - x) < share * tracks.widthPx;
  });
}

/** Events of one foot in one side pass, in no order. */
export function sideEvents(tracks: Tracks, side: Side, pass: PassReading): GaitEvent[] {
  const speeds = footSpeeds(tracks, side, pass);
  const hip = forwardSpeed(tracks, side, 'hip', pass);
  const heelAhead = combine([speeds.heel, hip], (heel, body) => heel - body);
  const toeAhead = combine([speeds.toe, hip], (toe, body) => toe - body);
  const turn = footTurn(tracks, side, pass);
  const swings = findSwings(speeds, tracks.rateHz);
  const grounds = groundSpeeds(
    speeds.foot,
    swings.map((s) => s.at),
  );
  const events: GaitEvent[] = [];
  const add = (kind: EventKind, reading: Reading | null, whole: boolean) => {
    if (reading === null) return;
    const { position, agreement } = reading;
    const seen = confidenceAt(tracks, side, kind === 'heel-strike' ? 'heel' : 'foot_index', position);
    const least = minConfidence[atEdge(tracks, side, position, nearEdgeShare) ? 'atEdge' : 'inside'];
    if (seen < least || (kind === 'toe-off' && atEdge(tracks, side, position))) return;
    const timeS = timeAt(tracks, position);
    const confidence = (whole ? 1 : 0.7) * agreement * seen;
    events.push({ side, kind, timeS, confidence, origin: 'detected' });
  };
  const staying = Math.max(1, Math.round(stayingS * tracks.rateHz));
  swings.forEach(({ at, heelPeak, lands, leaves }, k) => {
    if (leaves) {
      const left = fallsBelow(toeAhead, at, -1, 0, staying);
      const behind = left !== null && wasSeen(speeds.toe, left, tracks.rateHz) ? left : null;
      const turned =
        behind === null ? null : lowest(turn, behind - 0.18 * tracks.rateHz, behind + 0.05 * tracks.rateHz);
      add('toe-off', reconcile('toe-off', turned, behind, tracks.rateHz), lands);
    }
    if (!lands) return;
    const { after } = grounds[k]!;
    const slowLevel = after + slowShare * (heelPeak - after);
    // A keypoint that stutters in mid-swing is not a landing: the heel stays slow.
    const slow = fallsBelow(speeds.heel, at, 1, slowLevel, staying);
    if (slow === null) return;
    // Nor does a foot land by jumping back, as it seems to where the edge of the picture cuts it off.
    const afterwards = Array.from({ length: staying + 1 }, (_, i) => Math.ceil(slow) + i);
    const jumpsBack = afterwards.some(
      (i) => speeds.heel.known[i] && speeds.heel.values[i]! < 2 * after - slowLevel,
    );
    if (jumpsBack) return;
    const ahead = fallsBelow(heelAhead, at, 1, 0, staying);
    add('heel-strike', reconcile('heel-strike', slow, ahead, tracks.rateHz), leaves);
  });
  return events;
}
