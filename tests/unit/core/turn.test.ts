import { describe, expect, it } from 'vitest';
import {
  fault,
  turnAskedFor,
  turnedBy,
  turnedPlace,
  turns,
  type KeypointsRecording,
} from '../../../src/core';
import { turned } from '../../support/turned';

/** A picture of 400 x 300, a point in it for each landmark. */
const recording: KeypointsRecording = {
  schema: 'contrapposto/keypoints@1',
  widthPx: 400,
  heightPx: 300,
  timesS: [0],
  skeleton: 'blazepose-33',
  frames: [Array.from({ length: 33 }, (_, i) => [12 * i, 9 * i ** 0.9, 1] as const)],
};

describe('turnedPlace', () => {
  it.each(turns)('draws a picture turned by %i where points turned by as much lie', (turn) => {
    const after = turned(recording, turn);
    const { transform, left, top, widthPx, heightPx } = turnedPlace(after.widthPx, after.heightPx, turn);
    expect([widthPx, heightPx]).toEqual([400, 300]);
    const [a, b, c, d, e, f] = transform;
    recording.frames[0]!.forEach(([x, y], i) => {
      const [drawnX, drawnY] = [left + x, top + y];
      const [wantedX, wantedY] = after.frames[0]![i]!;
      expect(a * drawnX + c * drawnY + e).toBeCloseTo(wantedX, 9);
      expect(b * drawnX + d * drawnY + f).toBeCloseTo(wantedY, 9);
    });
  });
});

describe('the turn that a fault asks for', () => {
  it('comes on top of the turn that the picture was read with', () => {
    expect(turnedBy(0, 270)).toBe(270);
    expect(turnedBy(270, 180)).toBe(90);
    expect(turnedBy(90, 270)).toBe(0);
  });

  it('is none where the fault is another, or names none', () => {
    expect(turnAskedFor(fault('picture-turned', 'turn 90'))).toBe(90);
    expect(turnAskedFor(fault('picture-turned', 'turn 45'))).toBeNull();
    expect(turnAskedFor(fault('picture-turned'))).toBeNull();
    expect(turnAskedFor(fault('not-a-body', 'turn 90'))).toBeNull();
  });
});
