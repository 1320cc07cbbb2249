import type { GaitCycle, QualityNote, View } from './assessment';
import type { TaskKind } from './keypoints';
import type { PassReading } from './scene';
import { sides, type Side } from './skeleton';
import { isTest } from './tasks/tests';
import { legLandmarks, type Tracks } from './tracks';
import { mean } from './statistics';

/** What about this recording limits the numbers; each note names what to do (clinical reference 5.4). */

export const minGaitRateHz = 20;
const fewCycles = 6;

/**
 * Mean visibility of the leg landmarks over the frames with a person, 0..1.
 * @param side the leg that is measured alone; null for both.
 */
export function legVisibility(tracks: Tracks, side: Side | null = null): number {
  const used = side ? legLandmarks[sides.indexOf(side)]! : legLandmarks.flat();
  const means = used.map((k) => {
    const { values, known } = tracks.visibility[k]!;
    const seen = [...values].filter((_, i) => known[i]);
    return seen.length ? mean(seen) : 0;
  });
  return mean(means);
}

export interface QualityInput {
  readonly tracks: Tracks;
  readonly view: View;
  /** Roll of the camera that was taken out, degrees; null for none. */
  readonly rollDeg: number | null;
  readonly passes: readonly Pick<PassReading, 'travel'>[];
  readonly task: TaskKind;
  readonly cycles: readonly GaitCycle[];
  readonly frames: number;
  readonly framesWithPerson: number;
}

export function qualityNotes({
  tracks,
  view,
  passes,
  rollDeg,
  task,
  cycles,
  frames,
  framesWithPerson,
}: QualityInput): QualityNote[] {
  const notes: QualityNote[] = [];
  const add = (severity: QualityNote['severity'], code: string, text: string) =>
    notes.push({ code, severity, text });
  const walking = task === 'walking';
  if (task === 'unknown')
    add(
      'refuse',
      'task-unknown',
      'No walk, no quiet stand and none of the movement tests was recognised, so nothing is measured. Film one of them with the whole body in the picture, or name the task yourself.',
    );
  if (passes.some((pass) => pass.travel === 'backward'))
    add('warn', 'backward', 'Part of the clip is walked backwards; nothing is measured there.');
  if (task === 'running')
    add(
      'refuse',
      'running',
      'The person runs: both feet leave the ground. Walking norms do not hold for it, so nothing is scored. Film a walk.',
    );
  if (isTest(task)) {
    if (tracks.rateHz < minGaitRateHz)
      add(
        'warn',
        'frame-rate-low',
        `The clip has ${tracks.rateHz.toFixed(0)} frames a second; times are good to about ${(1 / tracks.rateHz).toFixed(1)} s. Film at 30 or more.`,
      );
  } else if (tracks.rateHz < minGaitRateHz)
    add(
      'refuse',
      'frame-rate-too-low',
      `The clip has ${tracks.rateHz.toFixed(0)} frames a second; gait needs at least ${minGaitRateHz}, better 60.`,
    );
  else if (walking && tracks.rateHz < 50)
    add(
      'info',
      'frame-rate',
      `At ${tracks.rateHz.toFixed(0)} frames a second the error of times and knee angles is wider. Film at 60.`,
    );
  if (view.plane === 'oblique')
    add(
      'refuse',
      'oblique-view',
      'The camera sees the person at a slant, so angles are not printed. Film straight from the side or the front.',
    );
  else if (view.yawDeg !== null && view.yawDeg > 15)
    add(
      'warn',
      'camera-axis',
      `The camera looks about ${view.yawDeg.toFixed(0)}° off its axis; the error of the angles is wider. Aim square to the walkway.`,
    );
  if (framesWithPerson < 0.9 * frames)
    add('info', 'person-absent', `A person was found in ${framesWithPerson} of ${frames} frames.`);
  if (legVisibility(tracks, isTest(task) ? view.nearSide : null) < 0.7)
    add(
      'warn',
      'legs-uncertain',
      'The legs were partly hidden or uncertain. More light, tight clothes and a plain background help.',
    );
  if (tracks.framesUnswapped > 0)
    add(
      'info',
      'sides-repaired',
      `Left and right leg were exchanged by the network in ${tracks.framesUnswapped} frames and put right.`,
    );
  if (walking) {
    const perSide = sides.map((side) => cycles.filter((c) => c.side === side).length);
    if (Math.min(...perSide) < fewCycles && view.plane === 'sagittal')
      add(
        'warn',
        'few-cycles',
        `Only ${perSide[0]} left and ${perSide[1]} right whole strides were seen, so the error is wider. Ten a side are good: film several passes.`,
      );
    if (view.plane === 'sagittal')
      add(
        'info',
        'near-side',
        `The ${view.nearSide} side is near the camera. Far-leg values are less certain: film a pass in the other direction for the other leg.`,
      );
  }
  if (rollDeg !== null)
    add(
      'warn',
      'camera-roll',
      `The floor runs ${Math.abs(rollDeg).toFixed(0)}° off level in the picture; the angles are corrected for it. Hold the camera level.`,
    );
  const edge = edgeShare(tracks);
  if (edge > 0.1)
    add(
      'warn',
      'picture-edge',
      'The person touches the edge of the picture for part of the clip. Stand further away.',
    );
  return notes;
}

/** Share of frames in which a foot or the head lies within 1 % of the picture's edge or outside. */
function edgeShare(tracks: Tracks): number {
  const points = [0, 29, 30, 31, 32];
  let touching = 0;
  let seen = 0;
  const [marginX, marginY] = [0.01 * tracks.widthPx, 0.01 * tracks.heightPx];
  for (let i = 0; i < tracks.timesS.length; i++) {
    const known = points.filter((k) => tracks.x[k]!.known[i]);
    if (known.length === 0) continue;
    seen++;
    const outside = known.some((k) => {
      const [x, y] = [tracks.x[k]!.values[i]!, tracks.y[k]!.values[i]!];
      return x < marginX || y < marginY || x > tracks.widthPx - marginX || y > tracks.heightPx - marginY;
    });
    if (outside) touching++;
  }
  return seen ? touching / seen : 0;
}
