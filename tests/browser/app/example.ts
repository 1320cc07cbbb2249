import {
  assessmentSchemaId,
  coreRevision,
  instantOf,
  jointIndex,
  keypointsSchemaId,
  landmarkCount,
  landmarkIndex,
  measureDefinitions,
  measureIds,
  qualityNote,
  sides,
  type Assessment,
  type Curve,
  type CurveId,
  type GaitCycle,
  type GaitEvent,
  type KeypointsFrame,
  type KeypointsRecording,
  type Measure,
  type MeasuredValue,
  type MeasureId,
  type Missing,
  type Pattern,
  type Series,
  type Side,
} from '../../../src/core';
import type { AnalysisResult } from '../../../src/work';

/**
 * A made-up but coherent result, for tests of the page: a stick figure walks to the right, its angles are closed-form
 * functions of the gait phase, and keypoints, series, curves, events and cycles all come from them.
 */

export interface ExampleOptions {
  readonly name?: string;
  readonly durationS?: number;
  /** Strides take this long. */
  readonly strideS?: number;
  readonly widthPx?: number;
  readonly heightPx?: number;
}

const stancePart = 0.61;
const wave = (phase: number, shift: number) => Math.cos(2 * Math.PI * (phase - shift));

/** Degrees at a phase of the cycle (0..1, heel strike at 0); forward and flexion positive. */
const angleAt: Record<Exclude<CurveId, 'ankle'>, (phase: number, side: Side) => number> = {
  trunk: (p) => 3 + 0.8 * wave(2 * p, 0.2),
  thigh: (p, side) => (side === 'right' ? 7 + 15 * wave(p, 0.92) : 4 + 21 * wave(p, 0.92)),
  knee: (p) => 26 - 17 * wave(p, 0.24) - 17 * wave(2 * p, 0.21) + 2 * wave(3 * p, 0.1),
};
const curveIds = ['trunk', 'thigh', 'knee'] as const;

const phaseOf = (side: Side, timeS: number, strideS: number) => {
  const turns = timeS / strideS + (side === 'right' ? 0 : 0.5);
  return turns - Math.floor(turns);
};

function walkerFrame(timeS: number, strideS: number, widthPx: number, heightPx: number): KeypointsFrame {
  const bodyPx = heightPx * 0.62;
  const at = { x: widthPx * (0.1 + 0.19 * timeS), y: heightPx * 0.86 - bodyPx * 0.5 };
  const points: [number, number, number][] = Array.from({ length: landmarkCount }, () => [
    at.x,
    at.y - bodyPx * 0.42,
    0.9,
  ]);
  const radians = (deg: number) => (deg * Math.PI) / 180;
  const below = (from: { x: number; y: number }, deg: number, lengthPx: number) => ({
    x: from.x + Math.sin(radians(deg)) * lengthPx,
    y: from.y + Math.cos(radians(deg)) * lengthPx,
  });
  const put = (index: number, p: { x: number; y: number }, visibility: number) => {
    points[index] = [p.x, p.y, visibility];
  };
  for (const side of sides) {
    const visibility = side === 'right' ? 0.98 : 0.7;
    const phase = phaseOf(side, timeS, strideS);
    const thighDeg = angleAt.thigh(phase, side);
    const hip = { x: at.x, y: at.y };
    const knee = below(hip, thighDeg, bodyPx * 0.245);
    const shankDeg = thighDeg - angleAt.knee(phase, side);
    const ankle = below(knee, shankDeg, bodyPx * 0.246);
    const heel = below(ankle, shankDeg - 40, bodyPx * 0.05);
    const toe = below(ankle, shankDeg + 62, bodyPx * 0.13);
    const shoulder = below(hip, 180 - angleAt.trunk(phase, side), bodyPx * 0.3);
    const swing = side === 'right' ? 1 : -1;
    const elbow = below(shoulder, -swing * 14 * wave(phaseOf('right', timeS, strideS), 0), bodyPx * 0.17);
    const wrist = below(elbow, 18 - swing * 16 * wave(phaseOf('right', timeS, strideS), 0), bodyPx * 0.15);
    const ear = below(shoulder, 176, bodyPx * 0.13);
    for (const [joint, point] of Object.entries({
      hip,
      knee,
      ankle,
      heel,
      foot_index: toe,
      shoulder,
      elbow,
      wrist,
      ear,
    })) {
      put(jointIndex(side, joint as 'hip'), point, visibility);
    }
  }
  const [earX, earY] = points[landmarkIndex.right_ear]!;
  put(landmarkIndex.nose, { x: earX + bodyPx * 0.06, y: earY + bodyPx * 0.01 }, 0.97);
  return points;
}

export function exampleRecording({
  durationS = 4.2,
  strideS = 1.1,
  widthPx = 1280,
  heightPx = 720,
}: ExampleOptions = {}): KeypointsRecording {
  const timesS = Array.from({ length: Math.round(durationS * 30) }, (_, i) => i / 30);
  return {
    schema: keypointsSchemaId,
    widthPx,
    heightPx,
    timesS,
    skeleton: 'blazepose-33',
    // The person steps into the picture a little after the start.
    frames: timesS.map((timeS, i) => (i < 4 ? null : walkerFrame(timeS, strideS, widthPx, heightPx))),
  };
}

function events(strideS: number, durationS: number): GaitEvent[] {
  const found = sides.flatMap((side) => {
    const firstS = side === 'right' ? 0 : strideS / 2;
    return Array.from({ length: 8 }, (_, i) => firstS + i * strideS).flatMap((strikeS): GaitEvent[] => [
      { side, kind: 'heel-strike', timeS: strikeS, confidence: 0.9, origin: 'detected' },
      { side, kind: 'toe-off', timeS: strikeS + stancePart * strideS, confidence: 0.8, origin: 'detected' },
    ]);
  });
  return found
    .filter((e) => e.timeS > 0.2 && e.timeS < durationS - 0.1)
    .toSorted((a, b) => a.timeS - b.timeS);
}

function cyclesOf(found: readonly GaitEvent[]): GaitCycle[] {
  return sides.flatMap((side) => {
    const own = found.filter((e) => e.side === side);
    const strikes = own.filter((e) => e.kind === 'heel-strike').map((e) => e.timeS);
    return strikes.slice(0, -1).map((startS, i) => {
      const endS = strikes[i + 1]!;
      const toeOff = own.find((e) => e.kind === 'toe-off' && e.timeS > startS && e.timeS < endS)!;
      return { side, startS, endS, toeOffS: toeOff.timeS };
    });
  });
}

const curve = (id: (typeof curveIds)[number], side: Side, n: number): Curve => ({
  id,
  side,
  unit: 'deg',
  mean: Array.from({ length: 101 }, (_, i) => angleAt[id](i / 100, side)),
  sd: Array.from({ length: 101 }, (_, i) => 1.6 + 1.2 * Math.sin((Math.PI * i) / 100)),
  n,
});

type Row = readonly [
  value: number,
  plusMinus: number,
  expected: readonly [mean: number, sd: number | null] | null,
  flag: MeasuredValue['flag'],
];
const source = 'bovi-cgm' as const;
/** left, right; one row for the whole body. */
const values: Partial<Record<MeasureId, readonly Row[]>> = {
  cadence: [[109.1, 2, [112, 8], 'within']],
  'stride-time': [
    [1.1, 0.02, [1.06, 0.06], 'within'],
    [1.1, 0.02, [1.06, 0.06], 'within'],
  ],
  'step-time': [
    [0.553, 0.03, [0.53, 0.03], 'within'],
    [0.547, 0.03, [0.53, 0.03], 'within'],
  ],
  'stance-percent': [
    [61.4, 3, [62.5, 2], 'within'],
    [60.8, 3, [62.5, 2], 'within'],
  ],
  'swing-percent': [
    [38.6, 3, [37.5, 2], 'within'],
    [39.2, 3, [37.5, 2], 'within'],
  ],
  'double-support-percent': [[22.2, 4, [25, 4], 'within']],
  'step-time-asymmetry': [[1.1, 4, null, 'within']],
  'single-support-asymmetry': [[1.5, 4, null, 'within']],
  'thigh-extension-peak': [
    [-17.1, 7.5, [-16, 5], 'within'],
    [-7.8, 5, [-16, 5], 'outside'],
  ],
  'thigh-range': [
    [42, 7.5, [41, 4], 'within'],
    [30.1, 5, [41, 4], 'outside'],
  ],
  'hip-extension-vs-trunk-peak': [
    [-14, 8, null, null],
    [-4.6, 6, null, null],
  ],
  'thigh-flexion-peak': [
    [25, 7.5, [25.5, 5], 'within'],
    [22, 5, [25.5, 5], 'within'],
  ],
  'knee-initial-contact': [
    [8.2, 9, [7.7, 4], 'within'],
    [9.1, 6, [7.7, 4], 'within'],
  ],
  'knee-late-stance': [
    [10.1, 9, [8.5, 4.3], 'within'],
    [17.5, 6, [8.5, 4.3], 'borderline'],
  ],
  'knee-swing-peak': [
    [62.8, 9, [64, 5], 'within'],
    [60.4, 6, [64, 5], 'within'],
  ],
  'trunk-lean-walking': [[3.2, 3, [0.9, 5.6], 'within']],
  'trunk-extension-burst': [
    [-0.4, 3, [0, null], 'within'],
    [-0.6, 3, [0, null], 'within'],
  ],
  'thigh-extension-difference': [[-9.3, 5, [0, 2.5], 'outside']],
  'knee-swing-difference': [[2.4, 6, [0, 3], 'within']],
};

function reasonFor(id: MeasureId): Missing {
  const { view, task, ref } = measureDefinitions[id];
  if (task !== 'walking') return { code: 'other-task' };
  if (view === 'frontal') return { code: 'other-view' };
  return { code: ref.startsWith('T') ? 'no-scale' : 'not-built' };
}

function measures(missing: ((id: MeasureId) => Missing) | null): Measure[] {
  return measureIds.flatMap((id): Measure[] => {
    const { ref, sided, unit, grade } = measureDefinitions[id];
    const rows = missing === null ? values[id] : undefined;
    return (sided ? sides : [null]).map((side, i): Measure => {
      const row = rows?.[i];
      if (!row || grade === 'D') return { id, ref, side, missing: (missing ?? reasonFor)(id) };
      const [value, plusMinus, norm, flag] = row;
      const expected = norm && { mean: norm[0], sd: norm[1], source };
      return { id, ref, side, value, unit, plusMinus, n: side === 'right' ? 2 : 3, grade, expected, flag };
    });
  });
}

/** What every pattern carries besides what is shown here. */
const bare = {
  wouldShow: null,
  falseAlarmPercent: null,
  reported: [],
  unasked: false,
  evidence: 1,
  references: [],
  needs: [],
  missingNeeds: [],
} as const;
/** No sign of the example names a side of its own. */
const unseen = {
  logRatio: 0,
  side: null,
} as const;

const reducedExtension: Pattern = {
  ...bare,
  id: 'P04',
  state: 'some-signs',
  side: 'right',
  signs: [
    {
      ...unseen,
      measure: 'thigh-extension-peak',
      role: 'primary',
      state: 'borderline',
      look: { kind: 'value', on: 'this' },
      value: -7.8,
      plusMinus: 5,
      n: 2,
      expected: -16,
      limit: { above: -10, source: 'our-rule-from-curves' },
      reason: null,
      missing: null,
    },
    {
      ...unseen,
      measure: 'thigh-range',
      role: 'supporting',
      state: 'borderline',
      look: { kind: 'value', on: 'this' },
      value: 30.1,
      plusMinus: 5,
      n: 2,
      expected: 41,
      limit: { below: 33, source: 'our-rule' },
      reason: null,
      missing: null,
    },
    {
      ...unseen,
      measure: 'thigh-extension-difference',
      role: 'supporting',
      state: 'clear',
      look: { kind: 'signed-difference' },
      value: 9.3,
      plusMinus: 5,
      n: 2,
      expected: 0,
      limit: { above: 5, source: 'our-rule' },
      reason: null,
      missing: null,
    },
    {
      ...unseen,
      measure: 'trunk-lean-walking',
      role: 'supporting',
      state: 'absent',
      look: { kind: 'value', on: 'this' },
      value: 3.2,
      plusMinus: 3,
      n: 3,
      expected: 0.9,
      limit: { above: 8, source: 'our-rule' },
      reason: null,
      missing: null,
    },
    {
      ...unseen,
      measure: 'trunk-side-lean-walking',
      role: 'supporting',
      state: 'not-assessed',
      look: { kind: 'value', on: 'this' },
      value: null,
      plusMinus: null,
      n: null,
      expected: null,
      limit: null,
      reason: 'missing',
      missing: 'other-view',
    },
    {
      ...unseen,
      measure: 'knee-late-stance',
      role: 'supporting',
      state: 'absent',
      look: { kind: 'value', on: 'this' },
      value: 17.5,
      plusMinus: 6,
      n: 2,
      expected: 8.5,
      limit: { above: 20, source: 'our-rule' },
      reason: null,
      missing: null,
    },
  ],
};
const antalgic: Pattern = {
  ...bare,
  id: 'P06',
  state: 'not-seen',
  side: null,
  signs: [
    {
      ...unseen,
      measure: 'single-support-asymmetry',
      role: 'primary',
      state: 'absent',
      look: { kind: 'asymmetry', smallerOn: 'this' },
      value: 1.5,
      plusMinus: 4,
      n: 2,
      expected: null,
      limit: { above: 10, source: 'hodt-billington-2012' },
      reason: null,
      missing: null,
    },
    {
      ...unseen,
      measure: 'step-time-asymmetry',
      role: 'supporting',
      state: 'absent',
      look: { kind: 'asymmetry', smallerOn: 'this' },
      value: 1.1,
      plusMinus: 4,
      n: 2,
      expected: null,
      limit: { above: 10, source: 'our-rule' },
      reason: null,
      missing: null,
    },
  ],
};

/** A full report: side view of walking, right side near, one pattern with some signs. */
export function exampleResult(options: ExampleOptions = {}): AnalysisResult {
  const { name = 'walk.mp4', durationS = 4.2, strideS = 1.1 } = options;
  const keypoints = exampleRecording(options);
  const found = events(strideS, durationS);
  const cycles = cyclesOf(found);
  const series = curveIds.flatMap((id): Series[] =>
    (id === 'trunk' ? [null] : sides).map((side) => ({
      id,
      side,
      unit: 'deg',
      timesS: keypoints.timesS,
      values: keypoints.timesS.map((timeS, i) =>
        keypoints.frames[i] === null
          ? null
          : angleAt[id](phaseOf(side ?? 'right', timeS, strideS), side ?? 'right'),
      ),
    })),
  );
  const count = (side: Side) => cycles.filter((c) => c.side === side).length;
  const view: Assessment['view'] = { plane: 'sagittal', facing: 'right', nearSide: 'right', yawDeg: 4 };
  const patterns = [reducedExtension, antalgic].map((pattern) => ({
    ...pattern,
    signs: pattern.signs.map((sign) => {
      const shown = instantOf({ view, cycles, series, phases: [] }, sign.measure, sign.side);
      return shown && sign.state !== 'not-assessed' ? { ...sign, timeS: shown.timeS } : sign;
    }),
  }));
  const assessment: Assessment = {
    schema: assessmentSchemaId,
    app: { version: '0.1.0', coreRevision },
    source: {
      name,
      sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
      widthPx: keypoints.widthPx,
      heightPx: keypoints.heightPx,
      durationS,
      frames: keypoints.timesS.length,
      framesAnalysed: keypoints.frames.filter(Boolean).length,
      frameRateHz: 30,
      variableFrameRate: false,
    },
    pose: {
      model: 'heavy',
      modelSha256: '7d865e959b2466918c9863afca942d0fb89d7c9ac0c99bafc3749504ded97730',
      engine: 'tfjs-webgl',
    },
    task: { kind: 'walking', chosenBy: 'detected' },
    view,
    passes: [{ startS: 0.13, endS: durationS, travel: 'right' }],
    events: found,
    cycles,
    phases: [],
    dimensionlessSpeed: 0.43,
    measures: measures(null),
    curves: curveIds.flatMap((id) => sides.map((side) => curve(id, side, count(side)))),
    series,
    patterns,
    quality: [
      qualityNote('warn', 'few-cycles', { left: 3, right: 2 }),
      qualityNote('info', 'near-side', { side: 'right' }),
    ],
    timing: { decodeMs: 412, poseMs: 21400, coreMs: 31, totalMs: 22010, msPerFrame: 174.7 },
  };
  return { assessment, keypoints };
}

/** A recording that gives no reading: seen from the front, no curves, no cycles, every measure missing with its reason. */
export function refusedResult(options: ExampleOptions = {}): AnalysisResult {
  const { assessment, keypoints } = exampleResult({ widthPx: 720, heightPx: 1280, ...options });
  const reason: Missing = { code: 'not-visible' };
  return {
    keypoints,
    assessment: {
      ...assessment,
      task: { kind: 'unknown', chosenBy: 'detected' },
      view: { plane: 'frontal', facing: 'toward', nearSide: null, yawDeg: null },
      passes: [],
      events: [],
      cycles: [],
      measures: measures(() => reason),
      curves: [],
      series: [],
      patterns: assessment.patterns.map((p) => ({
        ...p,
        state: 'not-assessed',
        side: null,
        signs: p.signs.map((s) => ({ ...s, state: 'not-assessed', reason: 'missing' as const })),
      })),
      quality: [qualityNote('refuse', 'legs-uncertain')],
    },
  };
}
