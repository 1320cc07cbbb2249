import type { GaitCycle, GaitEvent } from '../timeline';
import { isRunning } from '../walking/cycles';
import { frontPlane } from '../scene/front-plane';
import { kept } from '../signal/kept';
import type { TaskKind } from '../recording/keypoints';
import { sides } from '../recording/skeleton';
import type { Scene } from '../scene/scene';
import { minStillS } from '../standing/standing';
import { path } from '../tracks/tracks';
import { nearSide, type Body } from './body';
import { bendExcursions } from './bend';
import type { Excursion } from './excursions';
import { extensions } from './hip-extension';
import { isSeatedThroughout, turns } from './seated-rotation';
import { stances } from './single-leg';
import { rises } from './sit-to-stand';
import { squatExcursions } from './squat';

/** What the person does, when nobody has said so. */

/** Two steps are three heel strikes. */
export const minHeelStrikes = 3;
/** A test fills at least this share of the time in which the person is in the picture. */
const minTestShare = 0.15;
/** A stance on one leg that is part of something else is short. */
const minStanceShare = 0.35;
const minStanceS = 3;
/** Turning the hip on a chair swings the shank at least this far. */
const clearTurnDeg = 10;

export interface WalkSigns {
  readonly events: readonly GaitEvent[];
  readonly cycles: readonly GaitCycle[];
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * @param scene the passes of the clip, for the walk.
 * @param still grid frames of quiet standing.
 */
export function detectTask(body: Body, scene: Scene, walk: WalkSigns, still: readonly number[]): TaskKind {
  const { rateHz } = body.tracks;
  const presentS = framesPresent(body) / rateHz;
  const test = testOnce(body, presentS);
  if (test && test.seconds >= walkedS(walk)) return test.kind;
  const strikes = walk.events.filter((e) => e.kind === 'heel-strike');
  const bothFeet = sides.every((side) => strikes.some((e) => e.side === side));
  const travelled = scene.passes.some((pass) => pass.travel !== 'treadmill');
  // Most of the time the person is in the picture: people who come and go do not stand.
  if (still.length / rateHz >= minStillS && still.length / rateHz > 0.5 * presentS) return 'standing';
  if (bothFeet && strikes.length >= minHeelStrikes) return isRunning(walk.events) ? 'running' : 'walking';
  return strikes.length > 0 && travelled ? 'walking' : 'unknown';
}

const framesPresent = ({ tracks }: Body): number =>
  path(tracks, 'left', 'hip').x.known.filter((known, i) => known || path(tracks, 'right', 'hip').x.known[i])
    .length;

/** Time in whole strides, each counted once though both feet make them. */
function walkedS({ cycles }: WalkSigns): number {
  return Math.max(
    ...sides.map((side) =>
      cycles.filter((c) => c.side === side).reduce((sum, c) => sum + c.endS - c.startS, 0),
    ),
  );
}

function detectTest(body: Body, presentS: number): { kind: TaskKind; seconds: number } | null {
  const { rateHz } = body.tracks;
  const seconds = (found: readonly Stretch[]) =>
    found.reduce((sum, { start, end }) => sum + (end - start) / rateHz, 0);
  const fills = (found: readonly Stretch[], share: number) =>
    found.length > 0 && seconds(found) >= share * presentS;

  if (isSeatedThroughout(body)) {
    if (body.scene.view.plane !== 'frontal') return null;
    const turned = turns(body, frontPlane(body.tracks, body.pass), clearTurnDeg);
    return turned.length > 0 ? { kind: 'seated-hip-rotation', seconds: presentS } : null;
  }
  const sitting = rises(body);
  const squats = squatExcursions(body);
  if (fills(sitting, minTestShare) && startsSeated(body, sitting[0]!))
    return { kind: 'sit-to-stand', seconds: seconds(sitting) };
  const bends = bendExcursions(body);
  if (fills(squats, minTestShare) && seconds(squats) >= seconds(bends))
    return { kind: 'squat', seconds: seconds(squats) };
  if (fills(bends, minTestShare)) return { kind: 'forward-bend', seconds: seconds(bends) };
  const moved = extensions(body);
  if (fills(moved, minTestShare)) return { kind: 'standing-hip-extension', seconds: seconds(moved) };
  const onOne = stances(body);
  const longest = Math.max(0, ...onOne.map(({ start, end }) => (end - start) / rateHz));
  if (longest >= minStanceS || fills(onOne, minStanceShare))
    return { kind: 'single-leg-stance', seconds: seconds(onOne) };
  return null;
}
/** No correction of an event changes it. */
const testOnce = kept(detectTest);

/**
 * Whether the hips are low before the first rise because a chair carries them. From the side: the body's weight is then
 * behind the heels, where no squat could hold it. From elsewhere: the clip begins there, or they stay for longer than
 * anybody squats.
 */
function startsSeated(body: Body, first: Excursion): boolean {
  const { values, known } = body.hipHeight;
  const seat = values[first.start]!;
  const low = seat + lowShare * (values[Math.min(first.peak, values.length - 1)]! - seat);
  let since = first.start;
  while (since > 0 && known[since - 1] && values[since - 1]! < low) since--;
  if (body.scene.view.plane === 'sagittal') {
    for (let i = since; i <= first.start; i++) if (weightBehindHeel(body, i) > behindHeel) return true;
    return false;
  }
  return since === known.indexOf(1) || (first.start - since) / body.tracks.rateHz > longSitS;
}
const lowShare = 0.25;
const longSitS = 2;
const behindHeel = 0.08;

/**
 * How far the weight is behind the heel, leg lengths. Shares of body mass and centres of head, arms and trunk, thighs and
 * shanks: Winter 2009, anthropometry (0.678 at 0.63 of the trunk from the hips, 0.2 at 0.567 and 0.093 at 0.567 upwards).
 */
function weightBehindHeel(body: Body, i: number): number {
  const { tracks, legPx, pass } = body;
  const near = nearSide(body);
  const x = (joint: 'shoulder' | 'hip' | 'knee' | 'ankle' | 'heel') => path(tracks, near, joint).x;
  const points = (['shoulder', 'hip', 'knee', 'ankle', 'heel'] as const).map(x);
  if (points.some((p) => !p.known[i])) return 0;
  const [shoulder, hip, knee, ankle, heel] = points.map((p) => p.values[i]!) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const weight =
    0.678 * (hip + 0.63 * (shoulder - hip)) +
    0.2 * (knee + 0.567 * (hip - knee)) +
    0.122 * (ankle + 0.567 * (knee - ankle));
  return (pass.facingSign * (heel - weight)) / legPx;
}
