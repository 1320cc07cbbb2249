import {
  isMeasured,
  type Measure,
  type MeasuredValue,
  type Pattern,
  type PatternSign,
  type PatternState,
  type SignRole,
  type SignState,
} from '../assessment';
import { measureDefinitions, type MeasureId } from '../measures';
import { pastLimit, type Limit } from '../norms';
import { otherSide, sides, type Side } from '../skeleton';
import type { Language } from '../text/language';
import { formatNumber } from '../text/numbers';
import { textsIn } from '../text/texts';

/**
 * Reads measures together (clinical reference 4.0): a sign is clear when it passes its limit by more than its ±,
 * borderline when it passes the limit but not the ±, absent otherwise, not assessed when there is no value.
 */

export interface PatternContext {
  readonly measures: readonly Measure[];
  /** v / sqrt(g * leg length), or null. */
  readonly speed: number | null;
  readonly language: Language;
}

/** What one sign looks at on one side of the body. */
export interface SignRule {
  readonly role: SignRole;
  /** Any of these fires the sign; the strongest counts. Each names its measure, side and limit. */
  readonly anyOf: readonly ((side: Side, context: PatternContext) => Criterion | null)[];
}

export interface Criterion {
  readonly measure: MeasureId;
  readonly side: Side | null;
  /** Judge how much less this side has than the other, instead of the value itself. */
  readonly lessThanOther?: boolean;
  /** For an asymmetry: the side that has to have the smaller value. */
  readonly smallerSide?: Side;
  /** null: nothing to judge by; `unjudged` says why. */
  readonly limit: Limit | null;
  readonly unjudged?: string;
  /** What is looked for, to follow "looked for". */
  readonly lookedFor: string;
}

export interface PatternRule {
  readonly id: string;
  readonly name: string;
  /** All of these must fire on the same side. */
  readonly primary: readonly SignRule[];
  readonly others: readonly SignRule[];
  /** Both sides fire the first primary sign: the bilateral form, side unclear. */
  readonly bilateral: boolean;
  readonly next: readonly string[];
  readonly text: (state: PatternState, side: Side | null, context: PatternContext) => string;
}

const strength: Record<SignState, number> = { clear: 3, borderline: 2, absent: 1, 'not-assessed': 0 };

export function findMeasure(context: PatternContext, id: MeasureId, side: Side | null): Measure | undefined {
  return context.measures.find((m) => m.id === id && m.side === side);
}

export function valueOf(context: PatternContext, id: MeasureId, side: Side | null): MeasuredValue | null {
  const found = findMeasure(context, id, side);
  return found && isMeasured(found) ? found : null;
}

/** "−6°", "12 %", "1.21 s", with the measure's own number of decimals. */
export function printed(value: number, id: MeasureId): string {
  const { unit } = measureDefinitions[id];
  return `${digits(value, id)}${unit === 'deg' ? '°' : ` ${unit}`}`;
}

/** "−6 ± 5°", "25 ± 6 %". */
export const printedWithError = (value: number, error: number, id: MeasureId): string =>
  `${digits(value, id)} ± ${printed(error, id)}`;

const digits = (value: number, id: MeasureId): string => formatNumber(value, measureDefinitions[id].decimals);

function evaluate(criterion: Criterion, context: PatternContext): { state: SignState; text: string } {
  const { measure: id, side, limit, lookedFor } = criterion;
  const texts = textsIn(context.language);
  const { name: bare } = texts.measures[id];
  const name = side ? `${bare}, ${side}` : bare;
  const measure = findMeasure(context, id, side);
  if (!measure || !isMeasured(measure))
    return { state: 'not-assessed', text: `${name}: ${measure?.missing.text ?? 'not measured.'}` };
  if (!limit)
    return {
      state: 'not-assessed',
      text: `${name}: ${criterion.unjudged ?? 'needs the walking speed to be judged.'}`,
    };
  const other = criterion.lessThanOther && side ? valueOf(context, id, otherSide(side)) : null;
  if (criterion.lessThanOther && !other)
    return { state: 'not-assessed', text: `${name}: the other side was not measured.` };
  const value = other ? other.value - measure.value : measure.value;
  const error = other ? Math.max(other.plusMinus, measure.plusMinus) : measure.plusMinus;
  const onThisSide = criterion.smallerSide === undefined || measure.smallerSide === criterion.smallerSide;
  const past = onThisSide ? pastLimit(value, limit) : -Infinity;
  const state: SignState = past > error ? 'clear' : past > 0 ? 'borderline' : 'absent';
  const seen = printedWithError(value, error, id);
  const what = other ? `${name}, less than the other side by` : `${name}:`;
  return { state, text: `${what} ${seen}; looked for ${lookedFor} (${texts.sources[limit.source]}).` };
}

function judge(rule: SignRule, side: Side, context: PatternContext): PatternSign {
  const judged = rule.anyOf.flatMap((criterionOf) => {
    const criterion = criterionOf(side, context);
    return criterion ? [{ criterion, ...evaluate(criterion, context) }] : [];
  });
  const best = judged.reduce((a, b) => (strength[b.state] > strength[a.state] ? b : a));
  return { measure: best.criterion.measure, role: rule.role, state: best.state, text: best.text };
}

/** Signs that must all fire together: one absent makes the whole absent, one not assessed leaves it open. */
function together(states: readonly SignState[]): SignState {
  for (const state of ['absent', 'not-assessed', 'borderline'] as const)
    if (states.includes(state)) return state;
  return 'clear';
}

function stateOf(primary: SignState, others: readonly PatternSign[]): PatternState {
  if (primary === 'not-assessed') return 'not-assessed';
  const supporting = others.filter(
    (s) => s.role === 'supporting' && (s.state === 'clear' || s.state === 'borderline'),
  ).length;
  const contradicted = others.some((s) => s.role === 'against' && s.state === 'clear');
  if (primary === 'clear') return supporting >= 2 && !contradicted ? 'several-signs' : 'some-signs';
  return primary === 'borderline' && supporting >= 2 ? 'some-signs' : 'not-seen';
}

const patternStrength: Record<PatternState, number> = {
  'several-signs': 3,
  'some-signs': 2,
  'not-seen': 1,
  'not-assessed': 0,
};

/** One pattern of one recording. The side is the one whose signs are stronger; null when both show it alike, or none. */
export function readPattern(rule: PatternRule, context: PatternContext): Pattern {
  const readings = sides.map((side) => {
    const primary = rule.primary.map((sign) => judge(sign, side, context));
    const others = rule.others.map((sign) => judge(sign, side, context));
    const state = stateOf(together(primary.map((s) => s.state)), others);
    return { side, primary, others, state };
  });
  const [left, right] = readings as [(typeof readings)[0], (typeof readings)[0]];
  const bothFirst = together(readings.map((r) => r.primary[0]!.state));
  if (rule.bilateral && (bothFirst === 'clear' || bothFirst === 'borderline')) {
    const sided = readings.some((r) => patternStrength[r.state] >= 2);
    if (!sided) {
      const signs = [...readings.map((r) => r.primary[0]!), ...right.others];
      return finish(rule, stateOf(bothFirst, right.others), null, signs, context);
    }
  }
  const open = readings.find((r) => r.state === 'not-assessed');
  const total = (r: (typeof readings)[0]) =>
    100 * patternStrength[r.state] +
    [...r.primary, ...r.others].reduce((sum, s) => sum + strength[s.state], 0);
  const best = total(left) > total(right) ? left : right;
  const seen = patternStrength[best.state] >= 2;
  // Absent on one side says nothing about the side that could not be looked at.
  const stronger = seen ? best : (open ?? best);
  return finish(
    rule,
    stronger.state,
    seen ? stronger.side : null,
    [...stronger.primary, ...stronger.others],
    context,
  );
}

function finish(
  rule: PatternRule,
  state: PatternState,
  side: Side | null,
  signs: readonly PatternSign[],
  context: PatternContext,
): Pattern {
  const next = patternStrength[state] >= 2 ? rule.next : [];
  return { id: rule.id, name: rule.name, state, side, signs, next, text: rule.text(state, side, context) };
}
