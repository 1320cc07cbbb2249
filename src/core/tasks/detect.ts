import type { GaitCycle, GaitEvent } from '../timeline';
import { isRunning } from '../walking/cycles';
import { remembered } from '../signal/remembered';
import type { TaskKind } from '../recording/keypoints';
import { sides } from '../recording/skeleton';
import type { Scene } from '../scene/scene';
import { minStillS } from '../standing/standing';
import { path } from '../tracks/tracks';
import type { Body } from './body';
import { isSeatedThroughout } from './seated-rotation';
import { tasks, testsAsRecognised } from './tasks';

/** What the person does, when nobody has said so. */

/** Two steps are three heel strikes. */
export const minHeelStrikes = 3;
export interface WalkSigns {
  readonly events: readonly GaitEvent[];
  readonly cycles: readonly GaitCycle[];
  /** Of the hips over the ground, leg lengths a second; null where it is not known. */
  readonly relativeSpeed: number | null;
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
  if (isOnTheSpot(scene, walk)) return 'unknown';
  if (bothFeet && strikes.length >= minHeelStrikes)
    return isRunning(walk.events, 1 / rateHz) ? 'running' : 'walking';
  return strikes.length > 0 && travelled ? 'walking' : 'unknown';
}

/** Feet that step without ground that moves under them: neither a treadmill nor a way. */
const isOnTheSpot = ({ passes }: Scene, { relativeSpeed }: WalkSigns): boolean =>
  relativeSpeed !== null &&
  Math.abs(relativeSpeed) < slowestBelt &&
  passes.every(({ travel, nearSide }) => travel === 'treadmill' && nearSide !== null);
/** Leg lengths a second. */
const slowestBelt = 0.2;

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

/** The first of the tests, in the order of recognising, that fills enough of the clip. */
function detectTest(body: Body, presentS: number): { kind: TaskKind; seconds: number } | null {
  const seated = isSeatedThroughout(body);
  for (const kind of testsAsRecognised) {
    const { seatedThroughout, secondsIn } = tasks[kind].test!;
    const seconds = seatedThroughout === seated ? secondsIn(body, presentS) : null;
    if (seconds !== null) return { kind, seconds };
  }
  return null;
}
/** No correction of an event changes it. */
const testOnce = remembered(detectTest);
