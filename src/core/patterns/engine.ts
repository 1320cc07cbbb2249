import {
  isMeasured,
  type Measure,
  type MissingCode,
  type Pattern,
  type PatternNeed,
  type PatternSign,
  type PatternState,
  type SignReason,
  type SignState,
} from '../assessment';
import { isBeyondUse } from '../measures/beyond-use';
import { differenceOf, measureDefinitions, type MeasureId } from '../measures/measures';
import { limitFor, pastLimit, type Limit, type NormContext } from '../measures/norms';
import type { Answers } from '../recording/answers';
import { otherSide, sides, type Side } from '../recording/skeleton';
import type { Judged } from './judged';
import type { Look, PatternRule, Sign } from './rule';
import { reportedFor } from './reported';

/**
 * Reads measures together (clinical reference 4.0): a sign is clear when it passes its limit by more than its ±,
 * borderline when it passes the limit but not the ±, absent otherwise, not assessed when there is no value.
 */

/** A measure with what it takes to judge it. */
export interface PatternMeasure {
  readonly measure: Measure;
  /** Of the recording in which it was measured. */
  readonly norms: NormContext;
  /** Id of that recording, where there are several. */
  readonly recording?: string;
}

export interface PatternContext {
  readonly measures: readonly PatternMeasure[];
  /**
   * The moment that shows a measure on a side, seconds of the container of that recording (null: the only one); null
   * where no single moment does.
   */
  readonly momentOf: (measure: MeasureId, side: Side | null, recording: string | null) => number | null;
  /** Recordings that there are, so that it can be said which would help. */
  readonly recorded: readonly PatternNeed[];
  /** null: nobody was asked. */
  readonly answers: Answers | null;
}

interface JudgedSign {
  readonly sign: Sign;
  readonly state: SignState;
  readonly looks: readonly Judged[];
}

const strength: Readonly<Record<SignState, number>> = {
  clear: 3,
  borderline: 2,
  absent: 1,
  'not-assessed': 0,
};
const patternStrength: Readonly<Record<PatternState, number>> = {
  'several-signs': 3,
  'some-signs': 2,
  'not-seen': 1,
  'not-assessed': 0,
};
const fired = (state: SignState) => strength[state] >= 2;

/** Signs that must all fire together: one absent makes the whole absent, one not assessed leaves it open. */
function together(states: readonly SignState[]): SignState {
  for (const state of ['absent', 'not-assessed', 'borderline'] as const)
    if (states.includes(state)) return state;
  return 'clear';
}

const find = (context: PatternContext, id: MeasureId, side: Side | null) =>
  context.measures.find(({ measure }) => measure.id === id && measure.side === side);

/** Left minus right of two recordings: the one that shows this side. */
function recordingOf(id: MeasureId, side: Side, context: PatternContext): string | null {
  const of = differenceOf[id];
  return (of && find(context, of, side)?.recording) ?? null;
}

function limitOf({ limit, measure }: Look, norms: NormContext): Limit | null {
  if (!('norm' in limit)) return limit;
  const own = limitFor(measure, norms, limit.norm);
  if (!own || !limit.within) return own;
  const { source } = own;
  return own.above === undefined ? { above: own.below!, source } : { below: own.above, source };
}

function stateOf(value: number, plusMinus: number, limit: Limit): SignState {
  const past = pastLimit(value, limit);
  return past > plusMinus ? 'clear' : past > 0 ? 'borderline' : 'absent';
}

const notAssessed = (
  look: Look,
  side: Side | null,
  reason: SignReason,
  missing: MissingCode | null = null,
): Judged => ({
  look,
  side,
  state: 'not-assessed',
  seen: null,
  limit: null,
  reason,
  missing,
  recording: null,
});

/** The value of one measure on one side against its limit. */
function judgeValue(look: Look, side: Side | null, context: PatternContext): Judged {
  const found = find(context, look.measure, side);
  if (!found) return notAssessed(look, side, 'missing');
  const { measure, norms, recording = null } = found;
  if (!isMeasured(measure)) return notAssessed(look, side, 'missing', measure.missing.code);
  if (isBeyondUse(measure)) return { ...notAssessed(look, side, 'missing'), recording };
  const other = side && find(context, look.measure, otherSide(side))?.measure;
  const otherValue = other && isMeasured(other) ? other.value : null;
  const limit = limitOf(look, { ...norms, otherSide: otherValue });
  const seen = { value: measure.value, plusMinus: measure.plusMinus, measured: measure };
  if (!limit) {
    const byOtherSide = otherValue === null && limitOf(look, { ...norms, otherSide: 0 }) !== null;
    const reason = byOtherSide ? 'other-side' : norms.speed === null ? 'speed' : 'slow';
    return { ...notAssessed(look, side, reason), seen, recording };
  }
  const state = stateOf(measure.value, measure.plusMinus, limit);
  return { look, side, state, seen, limit, reason: null, missing: null, recording };
}

/** This side's value less the other's. */
function judgeDifference(look: Look, side: Side, context: PatternContext): Judged {
  const [own, other] = [side, otherSide(side)].map((s) => find(context, look.measure, s)?.measure);
  if (!own || !isMeasured(own))
    return notAssessed(look, side, 'missing', own && !isMeasured(own) ? own.missing.code : null);
  if (!other || !isMeasured(other)) return notAssessed(look, side, 'other-side');
  if ([own, other].some(isBeyondUse)) return notAssessed(look, side, 'missing');
  const { norms, recording = null } = find(context, look.measure, side)!;
  const limit = limitOf(look, norms);
  if (!limit) return notAssessed(look, side, norms.speed === null ? 'speed' : 'slow');
  const apart = own.value - other.value;
  const value = look.kind === 'apart' ? Math.abs(apart) : apart;
  const plusMinus = Math.max(own.plusMinus, other.plusMinus);
  const seen = { value, plusMinus, measured: own };
  const shownSide = look.kind === 'apart' ? null : side;
  const state = stateOf(value, plusMinus, limit);
  return { look, side: shownSide, state, seen, limit, reason: null, missing: null, recording };
}

function judgeLook(look: Look, side: Side | null, context: PatternContext): Judged {
  const here = side ?? 'left';
  switch (look.kind) {
    case 'value': {
      if (!measureDefinitions[look.measure].sided) return judgeValue(look, null, context);
      if (look.on === 'this') return judgeValue(look, here, context);
      if (look.on === 'other') return judgeValue(look, otherSide(here), context);
      const both = sides.map((s) => judgeValue(look, s, context)) as [Judged, Judged];
      const [weaker, stronger] = both.toSorted((a, b) => strength[a.state] - strength[b.state]) as [
        Judged,
        Judged,
      ];
      if (look.on === 'either') return fired(stronger.state) ? stronger : weaker;
      const state = together(both.map((j) => j.state));
      return weaker.state === state ? weaker : stronger;
    }
    case 'difference':
    case 'apart':
      return judgeDifference(look, here, context);
    case 'signed-difference': {
      const judged = judgeValue(look, null, context);
      if (!judged.seen || !judged.limit) return judged;
      const value = here === 'left' ? judged.seen.value : -judged.seen.value;
      const state = stateOf(value, judged.seen.plusMinus, judged.limit);
      const recording = recordingOf(look.measure, here, context) ?? judged.recording;
      return { ...judged, side: here, state, seen: { ...judged.seen, value }, recording };
    }
    case 'asymmetry': {
      const judged = judgeValue(look, null, context);
      if (!judged.seen) return judged;
      const smaller = look.smallerOn === 'this' ? here : otherSide(here);
      const onThisSide = judged.seen.measured.smallerSide === smaller;
      return {
        ...judged,
        side: smaller,
        state: onThisSide ? judged.state : together(['absent', judged.state]),
      };
    }
  }
}

/** Whether a look tells left from right. */
const sided = ({ look }: Judged): boolean =>
  look.kind === 'value'
    ? measureDefinitions[look.measure].sided && (look.on === 'this' || look.on === 'other')
    : look.kind !== 'apart';

/** Left out by nothing but its limit, which is for faster walks. */
const onlyTooSlow = (looks: readonly Judged[]): boolean =>
  looks.every(({ state, reason }) => state !== 'not-assessed' || reason === 'slow');

/** One look a measure and side, the one that could be assessed before the one that could not. */
function distinct(looks: readonly Judged[]): Judged[] {
  const same = (a: Judged, b: Judged) => a.look.measure === b.look.measure && a.side === b.side;
  const byUse = looks.toSorted((a, b) => Math.min(strength[b.state], 1) - Math.min(strength[a.state], 1));
  return byUse.filter((judged, i) => byUse.findIndex((other) => same(judged, other)) === i);
}

/**
 * One alternative that fires makes the sign. None fires: it is absent once every alternative was looked at, apart from
 * those that have no limit at so slow a walk; as long as another is open, so is the sign.
 */
function judgeSign(sign: Sign, side: Side | null, context: PatternContext): JudgedSign {
  const alternatives = sign.anyOf.map((looks) => {
    const judged = looks.map((look) => judgeLook(look, side, context));
    return { sign, state: together(judged.map((j) => j.state)), looks: judged };
  });
  const strongest = alternatives.reduce((a, b) => (strength[b.state] > strength[a.state] ? b : a));
  if (fired(strongest.state)) return strongest;
  const open = alternatives.some(({ state, looks }) => state === 'not-assessed' && !onlyTooSlow(looks));
  return {
    sign,
    state: open ? 'not-assessed' : strongest.state,
    looks: distinct(alternatives.flatMap(({ looks }) => looks)),
  };
}

function patternState(main: JudgedSign, others: readonly JudgedSign[]): PatternState {
  if (main.state === 'not-assessed') return 'not-assessed';
  // What makes the main sign does not support it as well.
  const isMain = (judged: Judged) =>
    main.looks.some((m) => m.look.measure === judged.look.measure && m.look.kind === judged.look.kind);
  const supporting = others.filter(
    (s) => s.sign.role === 'supporting' && fired(s.state) && !s.looks.every(isMain),
  ).length;
  const contradicted = others.some((s) => s.sign.role === 'against' && s.state === 'clear');
  if (main.state === 'clear') return supporting >= 2 && !contradicted ? 'several-signs' : 'some-signs';
  return main.state === 'borderline' && supporting >= 2 ? 'some-signs' : 'not-seen';
}

interface SideReading {
  readonly side: Side | null;
  readonly main: JudgedSign | null;
  readonly signs: readonly JudgedSign[];
  readonly state: PatternState;
}

function readSide(rule: PatternRule, side: Side | null, context: PatternContext): SideReading {
  const signs = rule.signs.map((sign) => judgeSign(sign, side, context));
  const [main, ...others] = signs;
  if (!main) return { side, main: null, signs, state: 'not-assessed' };
  if (rule.onlyWithPain && side) {
    const pain = context.answers?.pain;
    const hurts = pain?.some(
      (p) => rule.onlyWithPain!.includes(p.place) && (p.side === side || p.side === null),
    );
    if (!pain) return { side, main, signs, state: 'not-assessed' };
    if (!hurts)
      return { side, main, signs, state: main.state === 'not-assessed' ? 'not-assessed' : 'not-seen' };
  }
  return { side, main, signs, state: patternState(main, others) };
}

const seenState = (state: PatternState) => patternStrength[state] >= 2;
const total = ({ state, signs }: SideReading) =>
  100 * patternStrength[state] + signs.reduce((sum, s) => sum + strength[s.state], 0);

/** A side is named only when what makes the case differs between the sides by more than its own ± (4.0). */
function namedSide({ side, main }: SideReading, context: PatternContext): Side | null {
  if (!side || !main) return null;
  const telling = main.looks.filter(sided);
  if (telling.length === 0) return null;
  const differs = telling.some(({ look, seen }) => {
    if (look.kind !== 'value') return true;
    const other = find(context, look.measure, otherSide(side))?.measure;
    if (!seen || !other || !isMeasured(other)) return true;
    return Math.abs(seen.value - other.value) > Math.max(seen.plusMinus, other.plusMinus);
  });
  return differs ? side : null;
}

/** Both sides read, and the one that is stronger; where one side could not be looked at, nothing is said to be absent. */
function strongest(rule: PatternRule, context: PatternContext): SideReading {
  if (rule.sides === 'whole') return readSide(rule, null, context);
  const [left, right] = sides.map((side) => readSide(rule, side, context)) as [SideReading, SideReading];
  const best = total(left) > total(right) ? left : right;
  if (seenState(best.state)) return { ...best, side: namedSide(best, context) };
  const open = [left, right].find((r) => r.state === 'not-assessed');
  return { ...(open ?? best), side: null };
}

const sameNeed = (a: PatternNeed, b: PatternNeed) =>
  a.task === b.task &&
  (a.plane === b.plane || b.plane === 'any') &&
  (a.side === null || a.side === b.side || b.side === null);

/** One pattern of one recording, or of a session. */
export function readPattern(rule: PatternRule, context: PatternContext): Pattern {
  const reading = strongest(rule, context);
  const { state, side, signs } = reading;
  const missingNeeds = rule.needs.filter((need) => !context.recorded.some((have) => sameNeed(need, have)));
  return {
    id: rule.id,
    state,
    side,
    signs: signs.flatMap(({ sign, looks }) => looks.map((judged) => toSign(sign, judged, context))),
    reported: reportedFor(rule, context.answers, side),
    unasked: rule.onlyWithPain !== undefined && context.answers === null,
    evidence: rule.evidence,
    references: rule.references,
    needs: rule.needs,
    missingNeeds,
  };
}

function toSign({ role }: Sign, judged: Judged, { momentOf }: PatternContext): PatternSign {
  const { side, state, seen, limit, reason, missing, recording } = judged;
  const { measure, limit: _, ...look } = judged.look;
  const timeS = state === 'not-assessed' ? null : momentOf(measure, side, recording);
  return {
    measure,
    role,
    state,
    side,
    look,
    value: seen?.value ?? null,
    plusMinus: seen?.plusMinus ?? null,
    n: seen?.measured.n ?? null,
    expected: seen?.measured.expected?.mean ?? null,
    limit,
    reason,
    missing,
    ...(recording === null ? {} : { recording }),
    ...(timeS === null ? {} : { timeS }),
  };
}
