import {
  isMeasured,
  type Assessment,
  type CurveId,
  type GaitCycle,
  type MeasureId,
  type Series,
  type Side,
} from '../core';
import { valueAt } from './cursor';

/** The moment of the clip at which a measure can be seen: where a sign, a row or a picture leads to. */
export interface Instant {
  readonly timeS: number;
  /** The side whose cycle was chosen; null for what has none. */
  readonly side: Side | null;
  /** The curve on which the moment lies, where it lies on one. */
  readonly curve: CurveId | null;
}

type Find = 'lowest' | 'highest';
/** Where in the cycle to look, percent, and for what on which curve; the windows are those of the measures themselves. */
type Rule =
  | { readonly curve: CurveId; readonly find: Find; readonly from: number; readonly to: number }
  | { readonly curve: CurveId | null; readonly at: number };

const thighBack: Rule = { curve: 'thigh', find: 'lowest', from: 30, to: 70 };
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
  'heel-rise': { curve: 'knee', find: 'highest', from: 60, to: 85 },
  'trunk-lean-walking': { curve: 'trunk', at: 30 },
  'step-time': { curve: null, at: 0 },
  'step-length': { curve: null, at: 0 },
  'step-length-asymmetry': { curve: null, at: 0 },
  'step-time-asymmetry': { curve: null, at: 0 },
  'stance-percent': { curve: null, at: 30 },
  'swing-percent': { curve: null, at: 75 },
  'single-support-asymmetry': { curve: null, at: 30 },
  'pelvic-drop': { curve: null, at: 15 },
  'trunk-side-lean-walking': { curve: null, at: 18 },
  'trunk-pelvis-ratio': { curve: null, at: 18 },
  'hip-adduction': { curve: null, at: 20 },
  'knee-frontal': { curve: null, at: 25 },
  'pelvic-shift': { curve: null, at: 30 },
  'hip-hike': { curve: null, at: 75 },
  circumduction: { curve: null, at: 75 },
  'foot-progression': { curve: null, at: 28 },
};

const seriesOf = (assessment: Assessment, curve: CurveId, side: Side): Series | undefined =>
  assessment.series.find((s) => s.id === curve && (s.side === side || s.side === null));

function inCycle(
  assessment: Assessment,
  rule: Rule,
  cycle: GaitCycle,
): { timeS: number; value: number | null } | null {
  const lengthS = cycle.endS - cycle.startS;
  const series = rule.curve === null ? undefined : seriesOf(assessment, rule.curve, cycle.side);
  if ('at' in rule) {
    const timeS = cycle.startS + (lengthS * rule.at) / 100;
    return { timeS, value: series ? valueAt(series, timeS) : null };
  }
  if (!series) return null;
  const [fromS, toS] = [rule.from, rule.to].map((percent) => cycle.startS + (lengthS * percent) / 100);
  let best: { timeS: number; value: number } | null = null;
  series.timesS.forEach((timeS, i) => {
    const value = series.values[i];
    if (value == null || timeS < fromS! || timeS > toS!) return;
    const better = best === null || (rule.find === 'lowest' ? value < best.value : value > best.value);
    if (better) best = { timeS, value };
  });
  return best;
}

/**
 * The moment that shows a measure best: of all cycles of that side, the one whose own value is the median. Null where
 * the measure belongs to no moment (a cadence, a mean), or no cycle was seen.
 * @param side the side in question; null takes the side near the camera, else the first with a cycle.
 */
export function instantOf(assessment: Assessment, measure: MeasureId, side: Side | null): Instant | null {
  const rule = rules[measure];
  if (!rule) return null;
  const { nearSide } = assessment.view;
  const wanted = side ?? nearSide ?? assessment.cycles[0]?.side ?? null;
  const found = assessment.cycles
    .filter((cycle) => cycle.side === wanted)
    .map((cycle) => inCycle(assessment, rule, cycle))
    .filter((each) => each !== null)
    .toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0) || a.timeS - b.timeS);
  const middle = found[Math.floor((found.length - 1) / 2)];
  if (!middle) return null;
  const drawn = rule.curve !== null && wanted !== null && seriesOf(assessment, rule.curve, wanted);
  return { timeS: middle.timeS, side: wanted, curve: drawn ? rule.curve : null };
}

/** The side a measure is about when nobody says: the flagged one, the one with the smaller value of an asymmetry. */
export function sideInQuestion(assessment: Assessment, measure: MeasureId): Side | null {
  const values = assessment.measures.filter(isMeasured).filter((m) => m.id === measure);
  const flagged = values.find((m) => m.flag === 'marked') ?? values.find((m) => m.flag === 'watch');
  return flagged?.side ?? flagged?.smallerSide ?? null;
}
