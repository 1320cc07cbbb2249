import {
  jointIndex,
  type Joint,
  type KeypointsFrame,
  type KeypointsRecording,
  type Side,
} from '../../../src/core';
import { gaussian, randomNumbers } from '../../support/mocap';

/**
 * Points as a network would give them: offsets of thigh, knee and trunk with the means and standard deviations that
 * rendered bodies show (docs/VALIDATION.md), a part of them the person's and a part of the pass and leg; hips drawn level
 * from the front; and noise that lasts for some frames. The far leg errs half as much again. With it the near leg
 * errs by 1.4 (thigh) and 2.2 degrees (knee in swing) in all, SD over clips.
 */

interface Draw {
  readonly mean: number;
  /** Between people, and between passes and legs of one. */
  readonly person: number;
  readonly pass: number;
}
const thigh: Draw = { mean: -3.3, person: 1, pass: 0.6 };
const knee: Draw = { mean: -5.5, person: 1.5, pass: 0.8 };
const trunk: Draw = { mean: -3.1, person: 0.9, pass: 0.6 };
const farTimes = 1.5;
/** Of the slope of the hip line from the front so much comes through. */
const hipLineShare = 0.3;
const white = 1.2;
const lasting = 2;
const lastingPerFrame = 0.9;

const turned = (
  [x, y]: readonly [number, number],
  [cx, cy]: readonly [number, number],
  angleDeg: number,
): [number, number] => {
  const angle = (angleDeg * Math.PI) / 180;
  const [dx, dy] = [x - cx, y - cy];
  return [cx + dx * Math.cos(angle) - dy * Math.sin(angle), cy + dx * Math.sin(angle) + dy * Math.cos(angle)];
};

export interface Seen {
  /** Of a side view, the side near the camera; null from the front. */
  readonly nearSide: Side | null;
  readonly personSeed: number;
  readonly passSeed: number;
}

/** @param recording without noise. @returns the same without the mark that its points are markers */
export function asNetwork(
  recording: KeypointsRecording,
  { nearSide, personSeed, passSeed }: Seen,
): KeypointsRecording {
  const [ofPerson, ofPass] = [randomNumbers(personSeed), randomNumbers(passSeed)];
  const common = {
    thigh: thigh.mean + thigh.person * gaussian(ofPerson),
    knee: knee.mean + knee.person * gaussian(ofPerson),
    trunk: trunk.mean + trunk.person * gaussian(ofPerson),
  };
  const leg = (far: boolean) => ({
    thigh: common.thigh + thigh.pass * (far ? farTimes : 1) * gaussian(ofPass),
    knee: common.knee + knee.pass * (far ? farTimes : 1) * gaussian(ofPass),
  });
  const offsets = { left: leg(nearSide === 'right'), right: leg(nearSide === 'left') };
  const trunkDeg = common.trunk + trunk.pass * gaussian(ofPass);
  // In the picture y points down, and who faces the right edge swings the leg forwards against the clock.
  const forwards = nearSide === 'left' ? 1 : -1;
  const held = new Map<number, [number, number]>();
  const noise = (k: number, times: number): [number, number] => {
    const before = held.get(k) ?? [lasting * gaussian(ofPass), lasting * gaussian(ofPass)];
    const fresh = lasting * Math.sqrt(1 - lastingPerFrame ** 2);
    const now: [number, number] = [
      lastingPerFrame * before[0] + fresh * gaussian(ofPass),
      lastingPerFrame * before[1] + fresh * gaussian(ofPass),
    ];
    held.set(k, now);
    return [times * (now[0] + white * gaussian(ofPass)), times * (now[1] + white * gaussian(ofPass))];
  };
  const frames = recording.frames.map((frame): KeypointsFrame => {
    if (!frame) return frame;
    const points = frame.map(([x, y]): [number, number] => [x, y]);
    const index = (side: Side, joint: Joint) => jointIndex(side, joint);
    if (nearSide) {
      for (const side of ['left', 'right'] as const) {
        const [hip, kneeAt] = [points[index(side, 'hip')]!, index(side, 'knee')];
        const below = (['ankle', 'heel', 'foot_index'] as const).map((joint) => index(side, joint));
        for (const k of [kneeAt, ...below])
          points[k] = turned(points[k]!, hip, forwards * offsets[side].thigh);
        // A knee that reads less bent: the shank further forwards.
        for (const k of below)
          points[k] = turned(points[k]!, points[kneeAt]!, -forwards * offsets[side].knee);
      }
      const [l, r] = [points[index('left', 'hip')]!, points[index('right', 'hip')]!];
      const hips: [number, number] = [(l[0] + r[0]) / 2, (l[1] + r[1]) / 2];
      for (let k = 0; k <= index('right', 'wrist'); k++)
        if (frame[k]![2] > 0) points[k] = turned(points[k]!, hips, -forwards * trunkDeg);
    } else {
      const [l, r] = [index('left', 'hip'), index('right', 'hip')];
      const middle = (points[l]![1] + points[r]![1]) / 2;
      for (const k of [l, r]) points[k]![1] = middle + hipLineShare * (points[k]![1] - middle);
    }
    return points.map((point, k) => {
      const visibility = frame[k]![2];
      const isLeft = k % 2 === 1;
      const far = nearSide !== null && k >= 23 && (nearSide === 'left' ? !isLeft : isLeft);
      const [dx, dy] = noise(k, far ? farTimes : 1);
      return [point[0] + dx, point[1] + dy, visibility] as const;
    });
  });
  return {
    schema: recording.schema,
    widthPx: recording.widthPx,
    heightPx: recording.heightPx,
    timesS: recording.timesS,
    skeleton: recording.skeleton,
    frames,
  };
}
