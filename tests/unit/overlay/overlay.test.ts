import { describe, expect, it } from 'vitest';
import { landmarkCount, landmarkIndex } from '../../../src/core';
import {
  drawOverlay,
  faceRegion,
  layerNames,
  overlayScene,
  packFrames,
  scenePoint,
  type LayerName,
  type Pen,
} from '../../../src/overlay';
import { assessed } from '../../support/assess';
import { walk } from '../../support/walker';

const { recording } = walk({ seconds: 4, rateHz: 30 });
const assessment = assessed(recording);
const scene = overlayScene(assessment, recording);

/** A pen that notes what is drawn: each line's ends, each text. */
function notingPen() {
  const lines: { from: [number, number]; to: [number, number]; colour: string }[] = [];
  const texts: string[] = [];
  let at: [number, number] = [0, 0];
  let path: [[number, number], [number, number]][] = [];
  const state: Record<string, unknown> = {};
  const pen = new Proxy(state, {
    set: (_, key: string, value) => ((state[key] = value), true),
    get: (_, key: string) => {
      if (key === 'beginPath') return () => (path = []);
      if (key === 'moveTo') return (x: number, y: number) => (at = [x, y]);
      if (key === 'lineTo') return (x: number, y: number) => (path.push([at, [x, y]]), (at = [x, y]));
      if (key === 'stroke')
        return () =>
          lines.push(...path.map(([from, to]) => ({ from, to, colour: String(state.strokeStyle) })));
      if (key === 'fillText') return (text: string) => texts.push(text);
      if (key === 'measureText') return () => ({ width: 20 });
      return key in state ? state[key] : () => undefined;
    },
  });
  return { pen: pen as unknown as Pen, lines, texts };
}
const draw = (frame: number, ...layers: LayerName[]) => {
  const noted = notingPen();
  drawOverlay(noted.pen, scene, frame, new Set(layers), 1, { left: 'L', right: 'R', guide: 'G' });
  return noted;
};
const point = (
  name: 'right_hip' | 'right_knee' | 'left_knee' | 'left_ankle' | 'right_ankle',
  frame: number,
) => {
  const { x, y } = scenePoint(scene, frame, name)!;
  return [x, y] as [number, number];
};

describe('packed frames', () => {
  it('give every landmark back, and say where nobody was seen', () => {
    const packed = packFrames([recording.frames[3]!, null]);
    expect([packed.count, ...packed.seen]).toEqual([2, 1, 0]);
    const at = landmarkIndex.left_knee * 3;
    expect(packed.values).toHaveLength(2 * landmarkCount * 3);
    recording.frames[3]![landmarkIndex.left_knee]!.forEach((value, i) =>
      expect(packed.values[at + i]).toBeCloseTo(value, 3),
    );
    expect(scenePoint({ ...scene, frames: packed }, 1, 'nose')).toBeNull();
  });
});

describe('the skeleton', () => {
  it('joins the landmarks of the frame that is asked for, each side in its colour', () => {
    const { lines } = draw(40, 'skeleton');
    const thigh = { from: point('right_hip', 40), to: point('right_knee', 40) };
    expect(lines).toContainEqual({ ...thigh, colour: 'R' });
    expect(lines).toContainEqual({ from: point('left_knee', 40), to: point('left_ankle', 40), colour: 'L' });
    expect(draw(41, 'skeleton').lines).not.toContainEqual({ ...thigh, colour: 'R' });
  });
  it('nothing is drawn where nobody was seen, and nothing that is switched off', () => {
    const empty = { ...scene, frames: packFrames(recording.frames.map(() => null)) };
    const noted = notingPen();
    drawOverlay(noted.pen, empty, 40, new Set(layerNames), 1);
    expect([...noted.lines, ...noted.texts]).toEqual([]);
    expect(draw(40).lines).toEqual([]);
  });
});

describe('angles', () => {
  it('print what was measured at the frame, to the degree, with its sign', () => {
    const expected = (['trunk', 'thigh', 'knee'] as const).map((id) => {
      const series = assessment.series.find((s) => s.id === id && (s.side === null || s.side === 'right'))!;
      const value =
        series.values[series.timesS.findIndex((t) => Math.abs(t - recording.timesS[60]!) < 1e-6)]!;
      return `${value < -0.5 ? '\u2212' : ''}${Math.abs(value).toFixed(0)}°`;
    });
    expect(draw(60, 'angles').texts).toEqual(expected);
  });
});

describe('trails', () => {
  it('follow a joint from frame to frame over one second', () => {
    const { lines } = draw(90, 'trails');
    const ankle = lines.filter(
      ({ from, to }) =>
        from.join() === point('right_ankle', 89).join() && to.join() === point('right_ankle', 90).join(),
    );
    expect(ankle).toHaveLength(1);
    // Four joints, thirty frames.
    expect(lines).toHaveLength(4 * 30);
  });
});

describe('the plumb line', () => {
  it('is a vertical down from the near hip in walking', () => {
    for (const { from, to } of draw(50, 'plumb').lines) {
      expect(from).toEqual(point('right_hip', 50));
      expect(to[0]).toBe(from[0]);
      expect(to[1]).toBeGreaterThan(from[1]);
    }
  });
});

describe('the face', () => {
  it('is a disc that holds nose and ears, and no shoulder', () => {
    const region = faceRegion(scene.frames, 30)!;
    const offPx = (name: 'nose' | 'left_ear' | 'right_ear' | 'left_shoulder') => {
      const { x, y } = scenePoint(scene, 30, name)!;
      return Math.hypot(x - region.x, y - region.y);
    };
    for (const name of ['nose', 'left_ear', 'right_ear'] as const)
      expect(offPx(name)).toBeLessThan(region.radiusPx);
    expect(offPx('left_shoulder')).toBeGreaterThan(region.radiusPx);
  });
  it('stays covered where the person is lost for a moment, wider; not where nobody is for long', () => {
    const gap = packFrames(recording.frames.map((frame, i) => (i >= 50 && i < 54 ? null : frame)));
    const [held, before] = [faceRegion(gap, 51)!, faceRegion(gap, 49)!];
    expect([held.x, held.y]).toEqual([before.x, before.y]);
    expect(held.radiusPx).toBeGreaterThan(before.radiusPx);
    const late = packFrames(recording.frames.map((frame, i) => (i < 60 ? null : frame)));
    expect(faceRegion(late, 5)).toBeNull();
  });
});
