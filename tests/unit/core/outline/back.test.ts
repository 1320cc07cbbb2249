import { describe, expect, it } from 'vitest';
import { backLine } from '../../../../src/core/outline/back-line';
import { backShape } from '../../../../src/core/outline/back-shape';
import { jointIndex, landmarkCount, sides, type Joint } from '../../../../src/core/recording/skeleton';
import { measured, missingCode, assessed } from '../../../support/assess';
import type { KeypointsRecording } from '../../../../src/core/recording/keypoints';

/** A standing person drawn with known curves: 1000 px high picture, faces right, feet at 950. */

const [widthPx, heightPx] = [600, 1000];
const joints: Partial<Record<Joint, readonly [x: number, y: number]>> = {
  ear: [305, 130],
  shoulder: [300, 230],
  elbow: [340, 330],
  wrist: [380, 300],
  hip: [300, 480],
  knee: [304, 690],
  ankle: [290, 900],
  heel: [275, 930],
  foot_index: [350, 930],
};

/** The hollow of the back is a cosine between its apices at 270 and 510, `depthPx` deep. */
const hollowTop = 270;
const hollowBottom = 510;
function backX(y: number, depthPx: number): number {
  if (y < hollowTop) return 250 + ((hollowTop - y) / 150) ** 2 * 60;
  if (y > hollowBottom) return 250 + ((y - hollowBottom) / 60) ** 2 * 12;
  const share = (y - hollowTop) / (hollowBottom - hollowTop);
  return 250 + (depthPx / 2) * (1 - Math.cos(2 * Math.PI * share));
}

type Point = readonly [number, number];
function person(depthPx: number, move: (x: number, y: number) => Point = (x, y) => [x, y]): Point[] {
  const back: Point[] = [];
  for (let y = 100; y <= 620; y += 4) back.push([backX(y, depthPx), y]);
  const rest: Point[] = [
    [265, 930],
    [350, 940],
    [330, 700],
    [360, 480],
    [360, 240],
    [320, 180],
    [340, 100],
  ];
  return [...back, ...rest].map(([x, y]) => move(x, y));
}

function frameOf(
  change: Partial<typeof joints> = {},
  move: (x: number, y: number) => Point = (x, y) => [x, y],
) {
  const frame = Array.from(
    { length: landmarkCount },
    () => [...move(320, 130), 0.9] as [number, number, number],
  );
  for (const [joint, [x, y]] of Object.entries({ ...joints, ...change }) as [Joint, Point][])
    for (const side of sides) frame[jointIndex(side, joint)] = [...move(x, y), 0.9];
  return frame;
}

function recording(
  outlineAt: (i: number) => readonly Point[],
  frame = frameOf(),
  frames = 40,
): KeypointsRecording {
  return {
    schema: 'contrapposto/keypoints@1',
    widthPx,
    heightPx,
    timesS: Array.from({ length: frames }, (_, i) => i / 20),
    skeleton: 'blazepose-33',
    // Nobody stands like a picture.
    frames: Array.from({ length: frames }, (_, i) =>
      frame!.map(([x, y, seen]) => [x + 0.1 * Math.sin(i), y, seen] as const),
    ),
    outline: Array.from({ length: frames }, (_, i) => outlineAt(i)),
    context: { task: 'standing' },
  };
}
const mirror = (x: number, y: number): Point => [widthPx - 1 - x, y];
const back = [
  'lumbar-depth-index',
  'contour-lordosis',
  'sacral-inclination',
  'pelvic-tilt-estimate',
  'lumbar-curve-estimate',
] as const;

describe('the shape of a back', () => {
  // A cosine of depth d over length L: the steepest tangent is atan(pi d / L) each way.
  it.each([12, 25, 40])('%i px hollow: depth and tangents as drawn', (depthPx) => {
    const rowPx = 2;
    const fwd = Array.from({ length: 260 }, (_, i) => backX(100 + rowPx * i, depthPx));
    const shape = backShape({ fwd, rowPx })!;
    const length = hollowBottom - hollowTop;
    // The smoothing takes about a twentieth off.
    const drawn = (100 * depthPx) / length;
    expect(shape.depthIndex).toBeGreaterThan(0.93 * drawn);
    expect(shape.depthIndex).toBeLessThan(drawn);
    const tangentDeg = (Math.atan((Math.PI * depthPx) / length) * 180) / Math.PI;
    expect(Math.abs(shape.lordosisDeg - 2 * tangentDeg)).toBeLessThan(0.06 * 2 * tangentDeg);
    expect(Math.abs(shape.sacralDeg - tangentDeg)).toBeLessThan(1.5);
    expect(shape.chordDeg).toBeCloseTo(0, 0);
  });

  it('has none where the edge does not close in at the neck: hair or a hood', () => {
    const fwd = Array.from({ length: 200 }, (_, i) => 200 + 0.4 * i + (i > 140 ? -0.8 * (i - 140) : 0));
    expect(backShape({ fwd, rowPx: 2 })).toBeNull();
  });
});

describe('the edge of the back in an outline', () => {
  const picture = { widthPx, heightPx };
  const line = (polygon: readonly Point[], frame = frameOf()) => backLine(polygon, frame, 1, picture);

  it('runs from the neck to below the buttock, whichever way round the polygon goes', () => {
    const found = line(person(25));
    if (typeof found === 'string') throw new Error(found);
    expect(found.points[0]![1]).toBeLessThan(230);
    expect(found.points.at(-1)![1]).toBeGreaterThan(520);
    expect(found.points.every(([x]) => x < 300)).toBe(true);
    expect(line(person(25).reverse())).toEqual({
      ...found,
      points: found.points.map(([x, y]) => [expect.closeTo(x, 6), expect.closeTo(y, 6)]),
    });
  });

  it('is refused with the reason that spoils it', () => {
    expect(line(person(25), frameOf({ elbow: [248, 330] }))).toBe('arm-over-back');
    const far = (x: number, y: number): Point => [x - 249.5, y];
    expect(line(person(25, far), frameOf({}, far))).toBe('outline-clipped');
    expect(line([])).toBe('no-outline');
    const chair = person(25).map(([x, y]): Point => [y > 330 && y < 620 && x < 290 ? 90 : x, y]);
    expect(line(chair)).toBe('outline-disturbed');
  });
});

describe('back measures of a stand', () => {
  const of = (depthPx: number, i = 0) => person(depthPx, (x, y) => [x + 0.5 * Math.sin(i), y]);

  it('read the drawn depth, and more tilt for a deeper hollow', () => {
    const [flat, deep] = [15, 40].map((depthPx) => assessed(recording((i) => of(depthPx, i))));
    const depth = measured(deep!, 'lumbar-depth-index');
    expect(Math.abs(depth.value - (100 * 40) / 240)).toBeLessThan(1);
    expect(depth.n).toBeGreaterThan(20);
    const tilt = (a: typeof flat) => measured(a!, 'pelvic-tilt-estimate').value;
    expect(tilt(deep)).toBeGreaterThan(tilt(flat) + 3);
    expect(deep!.quality.map(({ code }) => code)).toContain('tilt-estimate');
  });

  it('rise from flat to neutral to hollow, the estimates and their changes too', () => {
    const stands = [12, 25, 40].map((depthPx) => assessed(recording((i) => of(depthPx, i))));
    const rises = (values: readonly number[]) => values.every((v, i) => i === 0 || v > values[i - 1]! + 1);
    for (const id of back) expect(rises(stands.map((a) => measured(a, id).value)), id).toBe(true);
    for (const id of ['pelvic-tilt-estimate', 'lumbar-curve-estimate'] as const) {
      const found = stands.map((a) => measured(a, id));
      expect(rises(found.map((m) => m.forChange!)), id).toBe(true);
      expect(found[0]!.changePlusMinus).toBeLessThan(found[0]!.plusMinus);
    }
  });

  it('are the same in the mirrored picture', () => {
    const plain = assessed(recording((i) => of(25, i)));
    const seen = assessed(recording((i) => of(25, i).map(([x, y]) => mirror(x, y)), frameOf({}, mirror)));
    for (const id of back)
      expect(Math.abs(measured(seen, id).value - measured(plain, id).value), id).toBeLessThan(0.2);
  });

  it('are missing with the reason: loose cloth, an arm, no outline', () => {
    const flapping = recording((i) =>
      person(25, (x, y) => [x + (x < 290 && y < 620 ? 14 * Math.sin(2.3 * i + y / 15) : 0), y]),
    );
    const arm = recording((i) => of(25, i), frameOf({ elbow: [252, 340] }));
    const { outline: _, ...without } = recording((i) => of(25, i));
    for (const id of back) {
      expect(missingCode(assessed(flapping), id)).toBe('outline-moves');
      expect(missingCode(assessed(arm), id)).toBe('arm-over-back');
      expect(missingCode(assessed(without), id)).toBe('no-outline');
    }
  });
});
