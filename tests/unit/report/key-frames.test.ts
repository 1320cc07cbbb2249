import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../src/core';
import { frameAngle, keyFrameOverlay, keyFrames } from '../../../src/report';
import { exampleResult } from '../../browser/app/example';

// The made-up walker of the page's tests: strides of 1.1 s, the right thigh furthest back at 42 % of its cycle, 0.462 s
// after a right heel strike (0, 1.1, 2.2, 3.3 s), frames at 30 a second.
const { assessment, keypoints } = exampleResult();

describe('moments', () => {
  it('finds the thigh furthest back within a frame', () => {
    const instant = instantOf(assessment, 'thigh-extension-peak', 'right')!;
    const sinceStrike = instant.timeS % 1.1;
    expect(Math.abs(sinceStrike - 0.462)).toBeLessThan(1 / 30);
    expect(instant).toMatchObject({ side: 'right', curve: 'thigh' });
  });

  it('finds the other leg half a stride later', () => {
    const instant = instantOf(assessment, 'thigh-extension-peak', 'left')!;
    expect(Math.abs(((instant.timeS + 0.55) % 1.1) - 0.462)).toBeLessThan(1 / 30);
  });

  it('puts a heel strike at the start of a cycle', () => {
    const strikes = assessment.cycles.filter((c) => c.side === 'right').map((c) => c.startS);
    expect(strikes).toContain(instantOf(assessment, 'knee-initial-contact', 'right')!.timeS);
  });

  it('has none for a cadence, nor without cycles', () => {
    expect(instantOf(assessment, 'cadence', null)).toBeNull();
    expect(instantOf({ ...assessment, cycles: [] }, 'thigh-extension-peak', 'right')).toBeNull();
  });
});

describe('key frames of a walk from the side', () => {
  const frames = keyFrames(assessment, keypoints);

  it('are heel strike, trunk over the standing leg, thigh furthest back and knee bent most, of the near side', () => {
    expect(frames.map((f) => f.kind)).toEqual(['heel-strike', 'mid-stance', 'terminal-stance', 'swing']);
    expect(new Set(frames.map((f) => f.side))).toEqual(new Set(['right']));
  });

  it('hold the whole person, inside the picture', () => {
    for (const { crop, timeS } of frames) {
      expect(crop.x).toBeGreaterThanOrEqual(0);
      expect(crop.y).toBeGreaterThanOrEqual(0);
      expect(crop.x + crop.widthPx).toBeLessThanOrEqual(1280);
      expect(crop.y + crop.heightPx).toBeLessThanOrEqual(720);
      for (const [x, y] of keypoints.frames[Math.round(timeS * 30)]!) {
        expect(x).toBeGreaterThan(crop.x);
        expect(x).toBeLessThan(crop.x + crop.widthPx);
        expect(y).toBeGreaterThan(crop.y);
        expect(y).toBeLessThan(crop.y + crop.heightPx);
      }
    }
  });

  it('draw the angle that they print: thigh against the vertical', () => {
    const frame = frames.find((f) => f.kind === 'terminal-stance')!;
    const { fromDeg, toDeg } = frame.drawing.arc!;
    // Clockwise from straight right: 90 is down, and a thigh behind a person who walks to the right points further on.
    expect(fromDeg).toBe(90);
    expect(toDeg - fromDeg).toBeCloseTo(8, 0);
    expect(frameAngle(assessment, frame)).toBe('\u22128°');
    expect(keyFrameOverlay(frame, '\u22128°')).toContain('>\u22128°</text>');
  });

  it('draw the bend of the knee', () => {
    const frame = frames.find((f) => f.kind === 'swing')!;
    const { fromDeg, toDeg } = frame.drawing.arc!;
    expect(`${Math.round(toDeg - fromDeg)}°`).toBe(frameAngle(assessment, frame));
  });
});
