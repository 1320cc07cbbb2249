import { describe, expect, it } from 'vitest';
import { implausibleLandmarks } from '../../../../src/core/tracks/bones';
import { jointIndex, type KeypointsFrame, type Side } from '../../../../src/core';
import { cleanTracks } from '../../../../src/core/tracks/tracks';
import { walk } from '../../../support/walker';

const { recording } = walk();
const all = () => true;
const [knee, ankle] = (['knee', 'ankle'] as const).map((joint) => jointIndex('right', joint)) as [
  number,
  number,
];

/** The walk with one landmark of some frames set to `share` of its segment's length from the segment's upper end. */
function withLength(
  side: Side,
  upper: 'hip' | 'knee',
  share: number,
  from: number,
  to: number,
): KeypointsFrame[] {
  const [a, b] = [jointIndex(side, upper), jointIndex(side, upper === 'hip' ? 'knee' : 'ankle')];
  return recording.frames.map(
    (frame, i) =>
      frame &&
      frame.map((p, k) =>
        i >= from && i < to && k === b
          ? ([0, 1].map((c) => frame[a]![c]! + share * (p[c]! - frame[a]![c]!)).concat(p[2]) as [
              number,
              number,
              number,
            ])
          : p,
      ),
  );
}

const outIn = (frames: readonly KeypointsFrame[]) =>
  implausibleLandmarks(frames, all, 60).flatMap((out, i) => [...out].map((k) => [i, k] as const));

describe('bones that change their length', () => {
  it('has none in a walk whose bones keep theirs, nor when the person comes twice as near', () => {
    expect(outIn(recording.frames)).toEqual([]);
    const nearer = recording.frames.map(
      (frame, i) => frame && frame.map(([x, y, v]) => [x * (1 + i / 360), y * (1 + i / 360), v] as const),
    );
    expect(outIn(nearer)).toEqual([]);
  });

  it('a shank of half or one and a half its length loses its ankle, in those frames only', () => {
    for (const share of [0.5, 1.5])
      expect(outIn(withLength('right', 'knee', share, 100, 104))).toEqual(
        [100, 101, 102, 103].map((i) => [i, ankle]),
      );
  });

  it('a knee that spoils thigh and shank is the one that goes', () => {
    const frames = recording.frames.map(
      (frame, i) =>
        frame && frame.map((p, k) => (i === 150 && k === knee ? ([p[0] + 150, p[1], p[2]] as const) : p)),
    );
    expect(outIn(frames)).toEqual([[150, knee]]);
  });

  it('allows a tenth more or less', () => {
    for (const share of [0.9, 1.1]) expect(outIn(withLength('right', 'knee', share, 100, 104))).toEqual([]);
  });

  it('does not judge a front view, where bones point at the camera', () => {
    const short = { ...recording, frames: withLength('right', 'knee', 0.5, 100, 130) };
    const { x } = cleanTracks({ ...short, context: { facing: 'toward' } });
    expect(x[ankle]!.known.slice(104, 126).every((k) => k === 1)).toBe(true);
  });

  it('does not judge what is not seen', () => {
    const frames = withLength('right', 'knee', 0.5, 100, 104);
    expect(implausibleLandmarks(frames, (_, k) => k !== ankle, 60).every((out) => out.size === 0)).toBe(true);
  });

  it('leaves the cleaned ankle missing where it is out for long, and the knee in place', () => {
    const tracks = cleanTracks({ ...recording, frames: withLength('right', 'knee', 0.5, 100, 130) });
    expect([...tracks.x[ankle]!.known.slice(99, 131)]).toEqual([1, ...Array<number>(30).fill(0), 1]);
    expect(tracks.x[knee]!.known.every((k) => k === 1)).toBe(true);
  });
});
