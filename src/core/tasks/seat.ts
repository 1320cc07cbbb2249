import { path } from '../tracks/tracks';
import { nearSide, type Body } from './body';
import type { Excursion } from './excursions';

/** Whether somebody sits on a chair. */

/**
 * Whether the hips are low before the first rise because a chair carries them. From the side: the body's weight is then
 * behind the heels, where no squat could hold it. From elsewhere: the clip begins there, or they stay for longer than
 * anybody squats.
 */
export function startsSeated(body: Body, first: Excursion): boolean {
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
