import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyVector, imagePoint, landmarkCount, landmarkIndex, readKeypoints } from '../../../../src/core';
import { hangingAngle, pointingAngle, risingAngle } from '../../../../src/core/scene/kinematics';
import { unswapLegs } from '../../../../src/core/tracks/unswap';
import { toDegrees } from '../../../../src/core/units';
import { randomNumbers } from '../../../support/mocap';
import { walk } from '../../../support/walker';

describe('keypoints file', () => {
  const frame = Array.from({ length: landmarkCount }, () => [1, 2, 0.9]);
  const good = {
    schema: 'contrapposto/keypoints@1',
    widthPx: 100,
    heightPx: 50,
    timesS: [0, 0.1],
    skeleton: 'blazepose-33',
    frames: [frame, null],
  };
  const detailOf = (change: object) => {
    const read = readKeypoints({ ...good, ...change });
    return read.ok ? 'ok' : `${read.fault.code} ${read.fault.detail}`;
  };

  it('is read when it is right', () => {
    expect(detailOf({})).toBe('ok');
    expect(detailOf({ context: { task: 'walking', heightM: 1.72, treadmillSpeedMS: null } })).toBe('ok');
  });

  it('names the field that is wrong', () => {
    expect(detailOf({ schema: 'other' })).toMatch(/^not-keypoints schema:/);
    expect(detailOf({ timesS: [0.1, 0.1] })).toMatch(/timesS: times must increase/);
    expect(detailOf({ timesS: [0] })).toMatch(/equally long/);
    expect(detailOf({ frames: [frame.slice(1), null] })).toMatch(/frames\.0: expected 33 landmarks/);
    expect(detailOf({ frames: [[...frame.slice(1), [1, NaN, 0.5]], null] })).toMatch(/frames\.0\.32\.1/);
    expect(detailOf({ context: { heightM: 175 } })).toMatch(/context\.heightM/);
    expect(readKeypoints('text').ok).toBe(false);
  });
});

describe('angles', () => {
  const at = (fwd: number, up: number, facing: 1 | -1) =>
    bodyVector(imagePoint(0, 0), imagePoint(facing * fwd, -up), facing);

  it('have their signs whichever way the person faces', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -170, max: 170, noNaN: true }),
        fc.constantFrom(1 as const, -1 as const),
        (deg, facing) => {
          const rad = (deg * Math.PI) / 180;
          expect(toDegrees(hangingAngle(at(Math.sin(rad), -Math.cos(rad), facing)))).toBeCloseTo(deg, 9);
          expect(toDegrees(risingAngle(at(Math.sin(rad), Math.cos(rad), facing)))).toBeCloseTo(deg, 9);
          expect(toDegrees(pointingAngle(at(Math.cos(rad), Math.sin(rad), facing)))).toBeCloseTo(deg, 9);
        },
      ),
    );
  });
});

describe('left/right repair', () => {
  const { recording } = walk({ rateHz: 30 });
  const legs = [25, 26, 27, 28, 29, 30, 31, 32];
  const exchange = (frame: (typeof recording.frames)[number]) =>
    frame && frame.map((point, k) => (legs.includes(k) ? frame[k % 2 ? k + 1 : k - 1]! : point));

  it('leaves a right labelling alone', () => {
    expect(unswapLegs(recording.frames, recording.timesS, 240).framesChanged).toBe(0);
  });

  it('undoes exchanged legs, one swap a second', () => {
    const random = randomNumbers(7);
    let swapped = false;
    let exchanged = 0;
    const frames = recording.frames.map((frame) => {
      if (random() < 1 / 30) swapped = !swapped;
      if (!swapped) return frame;
      exchanged++;
      return exchange(frame);
    });
    expect(exchanged).toBeGreaterThan(10);
    expect(exchanged).toBeLessThan(frames.length / 2);
    const repaired = unswapLegs(frames, recording.timesS, 240);
    const wrong = repaired.frames.filter(
      (frame, i) =>
        frame![landmarkIndex.left_ankle]![0] !== recording.frames[i]![landmarkIndex.left_ankle]![0],
    );
    // At the instant of crossing both labellings are alike.
    expect(wrong.length).toBeLessThanOrEqual(2);
  });
});
