import type { Assessment, Phase } from '../assessment';
import type { CurveId, GaitCycle, PhaseKind, PhaseMark, Series } from '../timeline';
import { firstFrom } from '../signal/search';
import { valueNear } from '../walking/curves';
import type { MeasureId } from './measures';
import type { Side } from '../recording/skeleton';

/** The moment of the clip at which a measure can be seen: where a sign, a row or a picture leads to. */
export interface Instant {
  readonly timeS: number;
  /** The side whose cycle was chosen; null for what has none. */
  readonly side: Side | null;
  /** The curve on which the moment lies, where it lies on one. */
  readonly curve: CurveId | null;
}

/** What of an assessment says when something was. */
export type Timeline = Pick<Assessment, 'view' | 'cycles' | 'series' | 'phases'>;

type Find = 'lowest' | 'highest';
/** Where in the cycle to look, percent, and for what on which curve; the windows are those of the measures themselves. */
type Rule =
  | { readonly curve: CurveId; readonly find: Find; readonly from: number; readonly to: number }
  | { readonly curve: CurveId | null; readonly at: number };

const thighBack: Rule = { curve: 'thigh', find: 'lowest', from: 30, to: 70 };
/** Of walking. */
const rules: Partial<Record<MeasureId, Rule>> = {
  'thigh-extension-peak': thighBack,
  'thigh-extension-difference': thighBack,
  'hip-extension-vs-trunk-peak': thighBack,
  'trailing-limb-angle': thighBack,
  'thigh-range': thighBack,
  'trunk-extension-burst': { curve: 'trunk', at: 50 },
  'thigh-flexion-peak': { curve: 'thigh', find: 'highest', from: 70, to: 98 },
  'knee-initial-contact': { curve: 'knee', at: 0 },
  'foot-angle-contact': { curve: null, at: 0 },
  'knee-loading': { curve: 'knee', find: 'highest', from: 5, to: 25 },
  'knee-late-stance': { curve: 'knee', find: 'lowest', from: 25, to: 50 },
  'knee-swing-peak': { curve: 'knee', find: 'highest', from: 60, to: 85 },
  'knee-swing-difference': { curve: 'knee', find: 'highest', from: 60, to: 85 },
  'ankle-dorsiflexion-peak': { curve: 'ankle', find: 'highest', from: 25, to: 55 },
  'ankle-pushoff': { curve: 'ankle', find: 'lowest', from: 55, to: 70 },
  'heel-rise-early': { curve: null, at: 17 },
  'body-rise': { curve: null, at: 30 },
  'heel-rise': { curve: 'knee', find: 'highest', from: 60, to: 85 },
  'trunk-lean-walking': { curve: 'trunk', at: 30 },
  'step-time': { curve: null, at: 0 },
  'step-length-ratio': { curve: null, at: 0 },
  'step-length': { curve: null, at: 0 },
  'step-length-asymmetry': { curve: null, at: 0 },
  'step-time-asymmetry': { curve: null, at: 0 },
  'stance-percent': { curve: null, at: 30 },
  'swing-percent': { curve: null, at: 75 },
  'single-support-asymmetry': { curve: null, at: 30 },
  'double-support-percent': { curve: null, at: 5 },
  'arm-swing': { curve: null, at: 0 },
  'arm-swing-asymmetry': { curve: null, at: 0 },
  'step-width': { curve: null, at: 0 },
  'pelvic-drop': { curve: null, at: 15 },
  'pelvic-drop-difference': { curve: null, at: 15 },
  'pelvic-drop-hold': { curve: null, at: 37 },
  'trunk-side-lean-walking': { curve: null, at: 18 },
  'trunk-side-lean-difference': { curve: null, at: 18 },
  'trunk-pelvis-ratio': { curve: null, at: 18 },
  'hip-adduction': { curve: null, at: 20 },
  'hip-adduction-difference': { curve: null, at: 20 },
  'knee-frontal': { curve: null, at: 25 },
  'pelvic-shift': { curve: null, at: 30 },
  'hip-hike': { curve: null, at: 75 },
  circumduction: { curve: null, at: 75 },
  'foot-progression': { curve: null, at: 28 },
};

/** Of a functional test: the first of these marks that the repetition has; `middle` of what a stance is averaged over. */
interface PhaseRule {
  readonly kind: PhaseKind;
  readonly at: readonly (PhaseMark | 'middle' | 'end')[];
}
const atPeak = (kind: PhaseKind): PhaseRule => ({ kind, at: ['peak'] });
const onOneLeg: PhaseRule = { kind: 'single-leg-stance', at: ['middle'] };
const phaseRules: Partial<Record<MeasureId, PhaseRule>> = {
  'bend-trunk-flexion': atPeak('bend'),
  'bend-hip-share': atPeak('bend'),
  'bend-hips-back': { kind: 'bend', at: ['trunk-45'] },
  'bend-rounding-early': { kind: 'bend', at: ['trunk-45', 'peak'] },
  'single-leg-drop': onOneLeg,
  'single-leg-lean': onOneLeg,
  'single-leg-adduction': onOneLeg,
  'single-leg-shift': onOneLeg,
  'single-leg-hold': { kind: 'single-leg-stance', at: ['end'] },
  'squat-depth': atPeak('squat'),
  'squat-trunk-lean': atPeak('squat'),
  'squat-shank-lean': atPeak('squat'),
  'squat-heel-rise': atPeak('squat'),
  'squat-shift': atPeak('squat'),
  'squat-pelvic-line': atPeak('squat'),
  'sit-to-stand-trunk-lean': { kind: 'sit-to-stand', at: ['seat-off'] },
  'hip-internal-rotation': atPeak('internal-rotation'),
  'hip-external-rotation': atPeak('external-rotation'),
  'hip-extension-standing': { kind: 'hip-extension', at: ['trunk-moves', 'peak'] },
  'hip-extension-standing-peak': atPeak('hip-extension'),
};

const middleOf = <T>(sorted: readonly T[]): T | undefined => sorted[Math.floor((sorted.length - 1) / 2)];

const seriesOf = (assessment: Timeline, curve: CurveId, side: Side): Series | undefined =>
  assessment.series.find((s) => s.id === curve && (s.side === side || s.side === null));

function inCycle(
  assessment: Timeline,
  rule: Rule,
  cycle: GaitCycle,
): { timeS: number; value: number | null } | null {
  const lengthS = cycle.endS - cycle.startS;
  const series = rule.curve === null ? undefined : seriesOf(assessment, rule.curve, cycle.side);
  if ('at' in rule) {
    const timeS = cycle.startS + (lengthS * rule.at) / 100;
    return { timeS, value: series ? valueNear(series, timeS) : null };
  }
  if (!series) return null;
  const [fromS, toS] = [rule.from, rule.to].map((percent) => cycle.startS + (lengthS * percent) / 100);
  let best: { timeS: number; value: number } | null = null;
  const { timesS, values } = series;
  for (let i = firstFrom(timesS, fromS!); i < timesS.length && timesS[i]! <= toS!; i++) {
    const value = values[i] ?? null;
    if (value === null) continue;
    const better = best === null || (rule.find === 'lowest' ? value < best.value : value > best.value);
    if (better) best = { timeS: timesS[i]!, value };
  }
  return best;
}

function momentOf(phase: Phase, { at }: PhaseRule): number | null {
  const marked = (kind: PhaseMark) => phase.marks.find((mark) => mark.kind === kind)?.timeS;
  for (const place of at) {
    const [fromS, toS] =
      place === 'middle'
        ? [marked('steady-start') ?? phase.startS, marked('steady-end') ?? phase.endS]
        : place === 'end'
          ? [phase.endS, phase.endS]
          : [marked(place), marked(place)];
    if (fromS !== undefined && toS !== undefined) return (fromS + toS) / 2;
  }
  return null;
}

/** Of the repetitions that count, the one whose own value is the median. */
function inTest({ phases }: Timeline, measure: MeasureId, side: Side | null): Instant | null {
  const rule = phaseRules[measure];
  if (!rule) return null;
  const found = phases
    .filter(({ kind, rejected }) => kind === rule.kind && rejected === null)
    .filter((phase) => side === null || phase.side === null || phase.side === side)
    .flatMap((phase) => {
      const value = phase.values.find(({ id }) => id === measure)?.value;
      const timeS = momentOf(phase, rule);
      return value === undefined || timeS === null ? [] : [{ timeS, side: phase.side, value }];
    })
    .toSorted((a, b) => a.value - b.value || a.timeS - b.timeS);
  const middle = middleOf(found);
  return middle ? { timeS: middle.timeS, side: middle.side, curve: null } : null;
}

/**
 * The moment that shows a measure best: of all cycles of that side (of a test, all repetitions that count) the one whose
 * own value is the median. Null where the measure belongs to no moment (a cadence, the mean of a stand), or nothing was
 * seen.
 * @param side the side in question; null takes the side near the camera, else the first with a cycle.
 */
export function instantOf(assessment: Timeline, measure: MeasureId, side: Side | null): Instant | null {
  const rule = rules[measure];
  if (!rule) return inTest(assessment, measure, side);
  const { nearSide } = assessment.view;
  const wanted = side ?? nearSide ?? assessment.cycles[0]?.side ?? null;
  const middle = middleOf(
    assessment.cycles
      .filter((cycle) => cycle.side === wanted)
      .map((cycle) => inCycle(assessment, rule, cycle))
      .filter((each) => each !== null)
      .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0) || a.timeS - b.timeS),
  );
  if (!middle) return null;
  const drawn = rule.curve !== null && wanted !== null && seriesOf(assessment, rule.curve, wanted);
  return { timeS: middle.timeS, side: wanted, curve: drawn ? rule.curve : null };
}
