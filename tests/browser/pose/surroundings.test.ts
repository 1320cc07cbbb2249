import { describe, expect, it } from 'vitest';
import { Background, cameraSteps } from '../../../src/pose';
import type { PoseFrame } from '../../../src/pose/estimator';

/** What the picture says of its camera, on pictures whose motion is known because they are drawn with it. */

const [width, height] = [640, 360];

/** A smooth texture without a period, grey levels; its coordinates are px of the scene about the middle. */
const texture = (x: number, y: number, seed: number) =>
  128 +
  30 * Math.sin(x / 23 + seed) * Math.cos(y / 31 - seed) +
  25 * Math.sin((x + 2 * y) / 41 + 2 * seed) +
  20 * Math.cos((3 * x - y) / 67 - seed) +
  15 * Math.sin(y / 19 + x / 97 + seed);

type Grey = (x: number, y: number) => number;

/** @param of grey level at px of the picture about its middle */
function drawn(of: Grey): ImageData {
  const picture = new ImageData(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const grey = of(x + 0.5 - width / 2, y + 0.5 - height / 2);
      picture.data.set([grey, grey, grey, 255], 4 * (y * width + x));
    }
  return picture;
}

/** The scene after the camera moved it by these px and let it grow by this factor. */
const moved =
  (xPx: number, yPx: number, growth = 1, seed = 0): Grey =>
  (x, y) =>
    texture((x - xPx) / growth, (y - yPx) / growth, seed);

function motionTo(second: Grey, first: Grey = moved(0, 0)) {
  const background = new Background();
  expect(background.look(drawn(first), [])).toEqual({ change: null, motion: null });
  return background.look(drawn(second), []);
}

/** The same noise for every run. */
function noise(amplitude: number, seed: number): () => number {
  let state = seed;
  return () => {
    state = (1_664_525 * state + 1_013_904_223) >>> 0;
    return amplitude * (state / 2 ** 31 - 1);
  };
}

describe('motion of the background', () => {
  it.each([
    [0, 0],
    [3, 0],
    [-8, 5],
    [20, -12],
  ])('a shift by %f, %f px is found to a quarter of a pixel', (xPx, yPx) => {
    const { motion } = motionTo(moved(xPx, yPx));
    expect(motion).not.toBeNull();
    expect(Math.abs(motion![0] - xPx)).toBeLessThan(0.25);
    expect(Math.abs(motion![1] - yPx)).toBeLessThan(0.25);
    expect(Math.abs(motion![2] - 1)).toBeLessThan(0.001);
  });

  it.each([1.03, 0.97])('a zoom by %f is found to a thousandth', (growth) => {
    const { motion } = motionTo(moved(0, 0, growth));
    expect(Math.abs(motion![2] - growth)).toBeLessThan(0.001);
    expect(Math.hypot(motion![0], motion![1])).toBeLessThan(0.25);
  });

  it('a plain wall and the noise of a dark picture show no motion', () => {
    expect(
      motionTo(
        () => 90,
        () => 90,
      ).motion,
    ).toBeNull();
    const [first, second] = [noise(6, 1), noise(6, 2)];
    expect(
      motionTo(
        () => 12 + second(),
        () => 12 + first(),
      ).motion,
    ).toBeNull();
  });

  it('another scene has no motion', () => {
    expect(motionTo(moved(0, 0, 1, 2.5)).motion).toBeNull();
  });

  it('a person who walks over a still background does not move the camera', () => {
    const person =
      (atPx: number): Grey =>
      (x, y) =>
        Math.abs(x - atPx) < 50 && Math.abs(y) < 150 ? texture(3 * (x - atPx), 3 * y, 1) : texture(x, y, 0);
    const body = (atPx: number) => [
      [width / 2 + atPx - 50, height / 2 - 150, 1] as const,
      [width / 2 + atPx + 50, height / 2 + 150, 1] as const,
    ];
    for (const bodies of [true, false]) {
      const background = new Background();
      background.look(drawn(person(0)), bodies ? [body(0)] : []);
      const { motion } = background.look(drawn(person(15)), bodies ? [body(15)] : []);
      expect(Math.hypot(motion![0], motion![1])).toBeLessThan(0.25);
      expect(Math.abs(motion![2] - 1)).toBeLessThan(0.002);
    }
  });
});

describe('cuts', () => {
  function stepsOf(pictures: readonly Grey[]) {
    const background = new Background();
    const frames = pictures.map((of, i): PoseFrame => ({
      timeS: i / 30,
      people: [],
      surroundings: background.look(drawn(of), []),
    }));
    return cameraSteps(frames)!.map((step) => (step === 'cut' ? 'cut' : 'on'));
  }
  const still = (count: number, of: Grey) => Array.from({ length: count }, () => of);

  it('a hard cut is one, at its first frame; a pan is none', () => {
    const pan = Array.from({ length: 8 }, (_, i) => moved(4 * i, 0));
    const steps = stepsOf([...pan, ...still(8, moved(0, 0, 1, 2.5))]);
    expect(steps.map((step, i) => (step === 'cut' ? i : -1)).filter((i) => i >= 0)).toEqual([8]);
  });

  it('a flash of light over one frame is no cut', () => {
    const lit: Grey = (x, y) => Math.min(255, texture(x, y, 0) + 60);
    expect(stepsOf([...still(8, moved(0, 0)), lit, ...still(8, moved(0, 0))])).not.toContain('cut');
  });
});

it('looking at a picture in HD takes a few milliseconds', () => {
  const canvas = new OffscreenCanvas(1920, 1080);
  const context = canvas.getContext('2d')!;
  const background = new Background();
  const count = 30;
  for (let i = 0; i < count; i++) {
    context.putImageData(drawn(moved(0, 0)), 5 * i, 100);
    background.look(canvas, []);
  }
  const startMs = performance.now();
  for (let i = 0; i < count; i++) background.look(canvas, []);
  const ms = (performance.now() - startMs) / count;
  expect(ms).toBeLessThan(25);
});
