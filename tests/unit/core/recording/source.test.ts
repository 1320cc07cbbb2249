import { describe, expect, it } from 'vitest';
import {
  describeSource,
  landmarkCount,
  type KeypointsFrame,
  type KeypointsRecording,
} from '../../../../src/core';

const person: KeypointsFrame = Array.from({ length: landmarkCount }, () => [1, 2, 1] as const);
const file = { name: 'clip.mp4', sha256: 'f'.repeat(64), durationS: null };

function recording(timesS: number[], absent: readonly number[] = []): KeypointsRecording {
  const frames = timesS.map((_, i) => (absent.includes(i) ? null : person));
  return {
    schema: 'contrapposto/keypoints@1',
    widthPx: 640,
    heightPx: 360,
    timesS,
    skeleton: 'blazepose-33',
    frames,
  };
}
function described(timesS: number[], absent: readonly number[] = []) {
  const source = describeSource(recording(timesS, absent), file);
  if (!source.ok) throw new Error(source.fault.code);
  return source.value;
}
const steady = (rateHz: number, n: number) => Array.from({ length: n }, (_, i) => i / rateHz);
const inWholeMilliseconds = (timesS: number[]) => timesS.map((timeS) => Math.round(timeS * 1000) / 1000);

describe('frame rate', () => {
  it.each([24, 25, 29.97, 30, 60, 120, 240])(
    '%d Hz is steady, exactly and in whole milliseconds',
    (rateHz) => {
      const timesS = steady(rateHz, 500);
      for (const times of [timesS, inWholeMilliseconds(timesS)]) {
        const source = described(times);
        expect(source.variableFrameRate).toBe(false);
        expect(source.frameRateHz).toBeCloseTo(rateHz, 0);
      }
    },
  );

  it('is variable when frames are dropped here and there', () => {
    expect(described(steady(30, 300).filter((_, i) => i % 50 !== 7)).variableFrameRate).toBe(true);
  });

  it('is not variable for one dropped frame in three hundred', () => {
    expect(described(steady(30, 300).filter((_, i) => i !== 7)).variableFrameRate).toBe(false);
  });

  it('is variable when exposure lengthens the frames of one half', () => {
    const timesS = steady(30, 100).map((timeS, i) => (i < 50 ? timeS : timeS + ((i - 49) * 0.5) / 30));
    expect(described(timesS).variableFrameRate).toBe(true);
  });
});

describe('source', () => {
  it('counts frames and frames with a person, and takes the length from the frames when there is no clip', () => {
    const source = described(steady(50, 101), [0, 7, 100]);
    expect(source).toMatchObject({
      frames: 101,
      framesAnalysed: 98,
      widthPx: 640,
      heightPx: 360,
      name: 'clip.mp4',
    });
    expect(source.durationS).toBeCloseTo(2.02, 9);
    expect(source.frameRateHz).toBeCloseTo(50, 9);
  });

  it.each([{ timesS: [] }, { timesS: [0.5] }])('refuses $timesS.length frames', ({ timesS }) => {
    expect(describeSource(recording(timesS), file)).toMatchObject({
      ok: false,
      fault: { code: 'single-frame' },
    });
  });
});
