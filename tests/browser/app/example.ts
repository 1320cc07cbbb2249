import {
  assessmentSchemaId,
  instantOf,
  jointIndex,
  keypointsSchemaId,
  landmarkCount,
  landmarkIndex,
  measureDefinitions,
  measureIds,
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
const source = 'Bovi 2011, adults, self-selected speed';
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
    [-7.8, 5, [-16, 5], 'marked'],
  ],
  'thigh-range': [
    [42, 7.5, [41, 4], 'within'],
    [30.1, 5, [41, 4], 'marked'],
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
    [17.5, 6, [8.5, 4.3], 'watch'],
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
  'thigh-extension-difference': [[-9.3, 5, [0, 2.5], 'marked']],
  'knee-swing-difference': [[2.4, 6, [0, 3], 'within']],
};

function reasonFor(id: MeasureId): Missing {
  const { view, task, ref } = measureDefinitions[id];
  if (task !== 'walking') {
    return {
      code: 'other-task',
      text: `This needs a recording of another movement (${task.replaceAll('-', ' ')}).`,
    };
  }
  if (view === 'frontal')
    return { code: 'other-view', text: 'This needs a recording from the front or from the back.' };
  if (ref.startsWith('T')) return { code: 'no-scale', text: 'Lengths need the body height; none was given.' };
  return { code: 'not-built', text: 'This version does not compute it yet.' };
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
const noWords = {
  plainName: '',
  mechanism: '',
  plainText: '',
  reported: [],
  alternatives: [],
  plainNext: [],
  evidence: 1,
  references: [],
  needs: [],
  missingNeeds: [],
} as const;

const reducedExtension: Pattern = {
  id: 'P04',
  name: 'Reduced hip extension with help from spine or pelvis',
  state: 'some-signs',
  side: 'right',
  ...noWords,
  signs: [
    {
      measure: 'thigh-extension-peak',
      role: 'primary',
      state: 'borderline',
      side: null,
      text: 'Peak thigh extension, right: −8 ± 5°; expected about −16° at this speed. Limit −10° (our rule, from Bovi 2011).',
      plainText:
        'Peak thigh extension, right: −8 ± 5°; expected about −16° at this speed. Limit −10° (our rule, from Bovi 2011).',
    },
    {
      measure: 'thigh-range',
      role: 'supporting',
      state: 'borderline',
      side: null,
      text: 'Thigh range, right: 30 ± 5°. Limit 33° (our rule).',
      plainText: 'Thigh range, right: 30 ± 5°. Limit 33° (our rule).',
    },
    {
      measure: 'thigh-extension-difference',
      role: 'supporting',
      state: 'clear',
      side: null,
      text: 'Thigh extension, left minus right: the right thigh stays 9 ± 5° further forward than the left. Limit 5° (our rule).',
      plainText:
        'Thigh extension, left minus right: the right thigh stays 9 ± 5° further forward than the left. Limit 5° (our rule).',
    },
    {
      measure: 'trunk-lean-walking',
      role: 'supporting',
      state: 'absent',
      side: null,
      text: 'Trunk forward lean: 3 ± 3°. Limit 8° (our rule).',
      plainText: 'Trunk forward lean: 3 ± 3°. Limit 8° (our rule).',
    },
    {
      measure: 'trunk-side-lean-walking',
      role: 'supporting',
      state: 'not-assessed',
      side: null,
      text: 'Trunk side lean: needs a recording from the front or back.',
      plainText: 'Trunk side lean: needs a recording from the front or back.',
    },
    {
      measure: 'knee-late-stance',
      role: 'supporting',
      state: 'absent',
      side: null,
      text: 'Knee in late stance, right: 18 ± 6°. Limit 20° (our rule).',
      plainText: 'Knee in late stance, right: 18 ± 6°. Limit 20° (our rule).',
    },
  ],
  next: [
    'Have hip extension and rotation looked at by a physiotherapist or physician.',
    'Repeat the recording at the same speed in four to eight weeks.',
  ],
  text: 'The right thigh moves less behind the body than expected (−8 ± 5°, expected about −16°). This can be seen when hip motion is limited or painful, and also with slow or guarded walking.',
};
const antalgic: Pattern = {
  id: 'P06',
  name: 'Uneven loading of the legs (antalgic type)',
  state: 'not-seen',
  side: null,
  ...noWords,
  signs: [
    {
      measure: 'single-support-asymmetry',
      role: 'primary',
      state: 'absent',
      side: null,
      text: 'Single-support asymmetry: 2 ± 4 %. Limit 10 % (published for hip osteoarthritis, n = 37 and 56).',
      plainText:
        'Single-support asymmetry: 2 ± 4 %. Limit 10 % (published for hip osteoarthritis, n = 37 and 56).',
    },
    {
      measure: 'step-time-asymmetry',
      role: 'supporting',
      state: 'absent',
      side: null,
      text: 'Step-time asymmetry: 1 ± 4 %. Limit 10 %.',
      plainText: 'Step-time asymmetry: 1 ± 4 %. Limit 10 %.',
    },
  ],
  next: ['Nothing to follow up from this pattern.'],
  text: 'Both legs carry the body for about the same time in this recording.',
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
    app: { version: '0.1.0' },
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
      {
        code: 'few-cycles',
        severity: 'warn',
        text: 'Only 3 gait cycles; the errors are widened. Film ten or more steps.',
      },
      { code: 'near-side', severity: 'info', text: 'Side view, camera 4° off the side axis.' },
    ],
    timing: { decodeMs: 412, poseMs: 21400, coreMs: 31, totalMs: 22010, msPerFrame: 174.7 },
  };
  return { assessment, keypoints };
}

/** A recording that gives no reading: seen from the front, no curves, no cycles, every measure missing with its reason. */
export function refusedResult(options: ExampleOptions = {}): AnalysisResult {
  const { assessment, keypoints } = exampleResult({ widthPx: 720, heightPx: 1280, ...options });
  const reason: Missing = { code: 'not-visible', text: 'The legs are out of the picture in most frames.' };
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
        signs: p.signs.map((s) => ({ ...s, state: 'not-assessed' })),
        text: 'This recording does not show what the pattern needs.',
      })),
      quality: [
        {
          code: 'legs-uncertain',
          severity: 'refuse',
          text: 'The legs are visible in 12 of 126 frames. Film the whole body from head to feet.',
        },
      ],
    },
  };
}
