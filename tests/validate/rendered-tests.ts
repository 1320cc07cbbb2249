import { isMeasured, type Assessment, type MeasureId, type Side, type TaskKind } from '../../src/core';
import { backCurve } from '../../src/core/tasks/rounding';
import { presets } from '../phantom/presets';
import { analysedClips, type TruthFrame } from './rendered-clips';
import type { Comparison } from './statistics';

/** Functional tests of rendered people, end to end: a clip, the network, the task detected. */

type Entry = Comparison & { readonly row: string };
type Truths = readonly (readonly [id: MeasureId, side: Side | null, value: number])[];

interface Wanted {
  readonly task: TaskKind;
  readonly repetitions: number;
  readonly truth: (frames: readonly TruthFrame[], fps: number) => Truths;
}

export interface RenderedTest {
  readonly clip: string;
  readonly assessment: Assessment;
  readonly wanted: Wanted;
  readonly entries: readonly Entry[];
  /** What the product gives, what is true. */
  readonly values: readonly {
    readonly id: MeasureId;
    readonly found: number | null;
    readonly truth: number;
  }[];
}

/** Half of the frames of the presets: enough for a test, and minutes less to render. */
const fps = 15;

const highest = (values: readonly number[]) => Math.max(...values);
const lengthPx = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]) =>
  Math.hypot(ax - bx, ay - by);
/** Mean over whole repetitions of `periodS` from `startS` on. */
const overRepetitions = (
  frames: readonly TruthFrame[],
  rateHz: number,
  { startS, periodS, times }: { startS: number; periodS: number; times: number },
  reduce: (own: readonly TruthFrame[]) => number,
) => {
  const starts = Array.from({ length: times }, (_, k) => Math.round((startS + k * periodS) * rateHz));
  return (
    starts.reduce((sum, from) => sum + reduce(frames.slice(from, from + Math.round(periodS * rateHz))), 0) /
    times
  );
};

function squat(frames: readonly TruthFrame[], rateHz: number): Truths {
  const own = { startS: 0.6, periodS: 2.4, times: 3 };
  const { px, outline } = frames[0]!;
  const floorPx = highest(outline.map(([, y]) => y));
  const legPx = lengthPx(px['hipR']!, px['kneeR']!) + lengthPx(px['kneeR']!, px['ankleR']!);
  const deepest = (f: readonly TruthFrame[]) => highest(f.map((one) => one.px['hipR']![1]));
  return [
    ['squat-depth', null, (100 * (floorPx - overRepetitions(frames, rateHz, own, deepest))) / legPx],
    [
      'squat-trunk-lean',
      null,
      overRepetitions(frames, rateHz, own, (f) => highest(f.map((one) => one.trunk_lean))),
    ],
  ];
}

/** How fast an angle falls from frame to frame, degrees a second. */
const fastest = (degrees: readonly number[], rateHz: number) =>
  highest(degrees.slice(2).map((after, k) => ((degrees[k]! - after) * rateHz) / 2));

const sitToStand =
  (periodS: number) =>
  (frames: readonly TruthFrame[], rateHz: number): Truths => {
    const own = { startS: 1, periodS, times: 5 };
    const hips = frames.map(({ px }) => -px['hipR']![1]);
    const last = Math.round((1 + 4 * periodS) * rateHz);
    const [seat, top] = [hips[0]!, highest(hips)];
    const stands = hips.findIndex((h, i) => i > last && h > seat + 0.98 * (top - seat));
    const up = (f: readonly TruthFrame[]) => f.slice(0, Math.round(0.5 * periodS * rateHz));
    return [
      ['sit-to-stand-time', null, stands / rateHz - 1],
      [
        'sit-to-stand-trunk-lean',
        null,
        overRepetitions(frames, rateHz, own, (f) => highest(up(f).map((one) => one.trunk_lean))),
      ],
      [
        'sit-to-stand-hip-speed',
        null,
        overRepetitions(frames, rateHz, own, (f) =>
          fastest(
            up(f).map((one) => one.trunk_lean + one.thigh_vertical_R),
            rateHz,
          ),
        ),
      ],
      [
        'sit-to-stand-knee-speed',
        null,
        overRepetitions(frames, rateHz, own, (f) =>
          fastest(
            up(f).map((one) => one.knee_sag_R),
            rateHz,
          ),
        ),
      ],
    ];
  };

function hipExtension(frames: readonly TruthFrame[]): Truths {
  const thigh = frames.map((f) => f.thigh_vertical_R);
  const peak = thigh.indexOf(Math.min(...thigh));
  const hollow = ({ back }: TruthFrame) => {
    const curve = backCurve(back, 1)!;
    return curve.lowerDeg - curve.upperDeg;
  };
  const rest = frames[0]!;
  const moves = frames.findIndex(
    (f, i) => i <= peak && (f.trunk_lean - rest.trunk_lean > 5 || Math.abs(hollow(f) - hollow(rest)) > 8),
  );
  return [
    ['hip-extension-standing', 'right', thigh[moves < 0 ? peak : moves]!],
    ['hip-extension-standing-peak', 'right', thigh[peak]!],
  ];
}

/** Held from 1.8 to 6.4 s; the foot leaves from 0.8 and comes back until 7.2 s. */
function onLeft(frames: readonly TruthFrame[], rateHz: number): Truths {
  const held = frames.slice(Math.round(2.2 * rateHz), Math.round(6.2 * rateHz));
  const middle = (of: (f: TruthFrame) => number) => held.reduce((sum, f) => sum + of(f), 0) / held.length;
  return [
    ['single-leg-lean', 'left', -middle((f) => f.trunk_lateral)],
    ['single-leg-drop', 'left', middle((f) => f.hip_line)],
    ['single-leg-hold', 'left', 6.4],
  ];
}

const wanted: Readonly<Record<string, Wanted>> = {
  'squat-side': { task: 'squat', repetitions: 3, truth: squat },
  'sit-to-stand': { task: 'sit-to-stand', repetitions: 5, truth: sitToStand(2.2) },
  'hip-extension-right-free': { task: 'standing-hip-extension', repetitions: 1, truth: hipExtension },
  'hip-extension-right-early': { task: 'standing-hip-extension', repetitions: 1, truth: hipExtension },
  'single-leg-left-drop': { task: 'single-leg-stance', repetitions: 1, truth: onLeft },
};

/** Renders what is not there yet (minutes); model full. */
export async function renderedTests(): Promise<RenderedTest[]> {
  const specs = Object.fromEntries(Object.keys(wanted).map((name) => [name, { ...presets[name]!, fps }]));
  return (await analysedClips('tests', specs, 'full')).map(({ clip, assessment, truth }) => {
    const own = wanted[clip]!;
    const compared = own.truth(truth.frames, truth.fps).map(([id, side, value]) => {
      const found = assessment.measures.find((m) => m.id === id && m.side === side);
      return { id, truth: value, measure: found && isMeasured(found) ? found : null };
    });
    return {
      clip,
      assessment,
      wanted: own,
      values: compared.map(({ id, truth: value, measure }) => ({
        id,
        found: measure?.value ?? null,
        truth: value,
      })),
      entries: compared.flatMap(({ id, truth: value, measure }): Entry[] =>
        measure ? [{ row: id, error: measure.value - value, plusMinus: measure.plusMinus }] : [],
      ),
    };
  });
}
