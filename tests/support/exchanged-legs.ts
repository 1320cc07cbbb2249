import {
  jointIndex,
  type Joint,
  type KeypointsFrame,
  type KeypointsRecording,
  type Side,
} from '../../src/core';
import { legLengthsPx } from '../../src/core/tracks/tracks';
import { median } from '../../src/core/signal/statistics';
import { gaussian, randomNumbers } from './mocap';

/** What a network does to the legs of a small person: they are exchanged, or fall onto one place, most where they cross. */
export interface Spoiling {
  /** Chance that an exchange begins, a frame, where the legs are near each other and elsewhere. */
  readonly near: number;
  readonly elsewhere: number;
  /** The same for the ankle and the foot alone, where the legs are near; a fifth elsewhere. */
  readonly lower: number;
  /** Chance of a frame in which the far leg falls onto the near one, where they are near each other. */
  readonly collapse: number;
  /** Chance that the legs stay exchanged from one crossing to the next. */
  readonly step: number;
  /** Standard deviation of a coordinate, px. */
  readonly noisePx: number;
}

const joints = ['knee', 'ankle', 'heel', 'foot_index'] as const satisfies readonly Joint[];
export type SpoiledJoint = (typeof joints)[number];

export interface Spoiled {
  readonly recording: KeypointsRecording;
  /** Joints that are exchanged, per frame; null where one leg fell onto the other, and nothing is right. */
  readonly exchanged: readonly (ReadonlySet<SpoiledJoint> | null)[];
}

const nearShare = 0.3;

export function spoilLegs(
  recording: KeypointsRecording,
  nearSide: Side,
  how: Spoiling,
  seed: number,
): Spoiled {
  const random = randomNumbers(seed);
  const legPx = median(legLengthsPx(recording.frames));
  const lasting = (frames: number) => 1 + Math.floor(-Math.log(1 - random()) * frames);
  let [whole, lower, step, wasNear] = [0, 0, false, false];
  const exchanged: (ReadonlySet<SpoiledJoint> | null)[] = [];
  const frames = recording.frames.map((frame): KeypointsFrame => {
    if (!frame) {
      exchanged.push(new Set());
      return frame;
    }
    const at = (side: Side, joint: Joint) => frame[jointIndex(side, joint)]!;
    const near = Math.abs(at('left', 'ankle')[0] - at('right', 'ankle')[0]) < nearShare * legPx;
    if (near && !wasNear) step = random() < how.step;
    wasNear = near;
    if (whole > 0) whole--;
    else if (random() < (near ? how.near : how.elsewhere)) whole = lasting(1.2);
    if (lower > 0) lower--;
    else if (random() < (near ? how.lower : how.lower / 5)) lower = lasting(1);
    const collapse = near && random() < how.collapse;
    const noisy = (x: number, sd: number) => x + sd * gaussian(random);
    const out = frame.map(
      ([x, y, visibility]) => [noisy(x, how.noisePx), noisy(y, how.noisePx), visibility] as const,
    );
    const far = nearSide === 'left' ? 'right' : 'left';
    const now = new Set<SpoiledJoint>();
    for (const joint of joints) {
      const [l, r] = [jointIndex('left', joint), jointIndex('right', joint)];
      if (collapse) {
        const [x, y, visibility] = out[jointIndex(nearSide, joint)]!;
        out[jointIndex(far, joint)] = [noisy(x, 2), noisy(y, 2), visibility];
      }
      if ((whole > 0 !== step) === (lower > 0 && joint !== 'knee')) continue;
      [out[l], out[r]] = [out[r]!, out[l]!];
      now.add(joint);
    }
    exchanged.push(collapse ? null : now);
    return out;
  });
  return { recording: { ...recording, frames }, exchanged };
}

export interface Repair {
  readonly points: number;
  readonly wrongBefore: number;
  /** Still or newly on the wrong leg. */
  readonly wrongAfter: number;
  /** Right before and wrong after. */
  readonly invented: number;
  /** Not visible any more. */
  readonly missing: number;
}

/** Counts the joints of a repaired recording against what was exchanged. */
export function countRepair({ recording, exchanged }: Spoiled, repaired: readonly KeypointsFrame[]): Repair {
  let [points, wrongBefore, wrongAfter, invented, missing] = [0, 0, 0, 0, 0];
  exchanged.forEach((of, i) => {
    const [before, after] = [recording.frames[i], repaired[i]];
    if (!of || !before || !after) return;
    for (const joint of joints) {
      const [l, r] = [jointIndex('left', joint), jointIndex('right', joint)];
      points++;
      if (of.has(joint)) wrongBefore++;
      if (after[l]![2] === 0 || after[r]![2] === 0) {
        missing++;
        continue;
      }
      const changed = after[l]![0] === before[r]![0] && after[l]![1] === before[r]![1];
      if (of.has(joint) === changed) continue;
      wrongAfter++;
      if (!of.has(joint)) invented++;
    }
  });
  return { points, wrongBefore, wrongAfter, invented, missing };
}
