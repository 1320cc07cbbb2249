import { timeAt } from '../tracks/time-axis';
import type { MissingCode } from '../missing-code';
import { frontPlane, type FrontPlane } from '../scene/front-plane';
import { combine, type Signal } from '../signal/signal';
import { sides, type Side } from '../recording/skeleton';
import { path } from '../tracks/tracks';
import { segmentPx, slow, type Body } from './body';
import { excursions, type Excursion } from './excursions';
import { mark, meanBetween, repetition, type TestReading } from './reading';

/**
 * Hip rotation while seated, knees bent at a right angle: rows X7 and X8 of the clinical reference; front view. The shank
 * swings outwards as the hip turns inwards. A repetition counts only while thigh, pelvis and trunk keep still.
 */

/** A turn by less than this is none. */
const minTurnDeg = 6;
/** The shank hangs; from here on it is turning. */
const restDeg = 2;
/** What must keep still (reference X7): the knee in leg lengths, pelvis and trunk in degrees. */
const maxKneeMove = 0.05;
const maxPelvisDeg = 3;
/**
 * A pixel of the network turns its line of the hips by this much (reference 5.3): on a rendered person whose pelvis keeps
 * still the line tips by 3.7 degrees while one hip turns out. Markers are not widened.
 */
const networkPelvisDeg = 2.4;
const maxTrunkDeg = 4;

interface Turn extends Excursion {
  readonly side: Side;
  readonly kind: 'internal-rotation' | 'external-rotation';
}

/** The shank from vertical, foot outwards +, degrees. */
const outward = (front: FrontPlane, side: Side, rateHz: number): Signal =>
  slow(
    combine([front.shankInward[side]], (v) => -v),
    rateHz,
  );

export function turns(body: Body, front: FrontPlane, minDeg = minTurnDeg): Turn[] {
  const { rateHz } = body.tracks;
  return sides.flatMap((side) => {
    const out = outward(front, side, rateHz);
    return ([1, -1] as const).flatMap((sign) => {
      const turned = combine([out], (v) => Math.max(restDeg, sign * v));
      return excursions(turned, rateHz, minDeg - restDeg).map((excursion): Turn => ({
        ...excursion,
        side,
        kind: sign > 0 ? 'internal-rotation' : 'external-rotation',
      }));
    });
  });
}

/** Furthest that a point or angle is from where it was at the start, between the start and the peak. */
function moved(s: Signal, { start, peak }: Excursion, rateHz: number): number | null {
  const rest = meanBetween(s, start - 0.2 * rateHz, start);
  if (rest === null) return null;
  const there = meanBetween(s, peak - 0.1 * rateHz, peak + 0.1 * rateHz);
  return there === null ? null : there - rest;
}

function rejection(body: Body, front: FrontPlane, turn: Turn): MissingCode | null {
  const { tracks, legPx } = body;
  const knee = path(tracks, turn.side, 'knee');
  const [dx, dy] = [knee.x, knee.y].map((s) => moved(slow(s, tracks.rateHz), turn, tracks.rateHz));
  if (dx == null || dy == null) return 'not-visible';
  if (Math.hypot(dx, dy) > maxKneeMove * legPx) return 'thigh-moved';
  const tip = moved(slow(front.drop[turn.side], tracks.rateHz), turn, tracks.rateHz);
  const mostTip = maxPelvisDeg + (tracks.landmarks === 'network' ? networkPelvisDeg : 0);
  if (tip !== null && Math.abs(tip) > mostTip) return 'pelvis-tipped';
  const lean = moved(slow(front.lean[turn.side], tracks.rateHz), turn, tracks.rateHz);
  if (lean !== null && Math.abs(lean) > maxTrunkDeg) return 'trunk-leaned';
  return null;
}

export function readSeatedRotation(body: Body): TestReading {
  if (body.scene.view.plane !== 'frontal') return { repetitions: [] };
  const { tracks } = body;
  const { rateHz } = tracks;
  const front = frontPlane(tracks, body.pass);
  const repetitions = turns(body, front)
    .sort((a, b) => a.start - b.start)
    .map((turn) => {
      const sign = turn.kind === 'internal-rotation' ? 1 : -1;
      const out = outward(front, turn.side, rateHz);
      const at = meanBetween(out, turn.peak - 0.1 * rateHz, turn.peak + 0.1 * rateHz);
      return repetition(
        {
          kind: turn.kind,
          side: turn.side,
          startS: timeAt(tracks, turn.start),
          endS: timeAt(tracks, turn.end),
          complete: turn.fromRest && turn.toRest,
          marks: mark(tracks, 'peak', turn.peak),
          rejected: rejection(body, front, turn),
        },
        { turn: at === null ? null : sign * at },
      );
    });
  return { repetitions };
}

/** The thighs point at the camera: hips little above the knees all the time. */
export function isSeatedThroughout(body: Body): boolean {
  const { tracks } = body;
  const heights = sides.flatMap((side) => {
    const rise = combine([path(tracks, side, 'hip').y, path(tracks, side, 'knee').y], (h, k) => k - h);
    const ratio = combine([rise, segmentPx(tracks, side, 'knee', 'ankle')], (r, shank) => r / shank);
    return [...ratio.values].filter((_, i) => ratio.known[i]);
  });
  return heights.length > 0 && heights.filter((h) => h < seatedRise).length > 0.9 * heights.length;
}
/** Hip above knee, in shanks: 1 in standing, 0 where the thigh is level and the camera at its height. */
const seatedRise = 0.65;
