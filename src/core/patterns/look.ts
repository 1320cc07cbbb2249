import { isMeasured, type MissingCode, type SignReason, type SignState } from '../assessment';
import { isBeyondUse } from '../measures/beyond-use';
import { differenceOf, measureDefinitions, type MeasureId } from '../measures/measures';
import { expectedOf, limitFor, pastLimit, type Limit, type NormContext } from '../measures/norms';
import { otherSide, sides, type Side } from '../recording/skeleton';
import { evidenceOf, someFrom, tellsNothing, type People } from './evidence';
import type { Judged } from './judged';
import { isOddOne } from './odd-one';
import type { PatternContext } from './pattern-context';
import { findMeasure as find } from './pattern-context';
import type { Look } from './rule';

/** One look at one measure: its value or difference, its limit, and how much it speaks for the pattern. */

export const strength: Readonly<Record<SignState, number>> = {
  clear: 4,
  borderline: 3,
  absent: 2,
  'cannot-tell': 1,
  'not-assessed': 0,
};
export const fired = (state: SignState) => strength[state] >= strength.borderline;

/** Signs that must all fire together: one absent makes the whole absent, one that is open leaves it open. */
export function together(states: readonly SignState[]): SignState {
  for (const state of ['absent', 'not-assessed', 'cannot-tell', 'borderline'] as const)
    if (states.includes(state)) return state;
  return 'clear';
}

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

/** What is usual: as the look has it, or as the measure is expected where that lies on the near side of the limit. */
function peopleOf(look: Look, limit: Limit, norms: NormContext): People | null {
  if (look.people) return look.people;
  const expected = look.kind === 'value' ? expectedOf(look.measure, norms) : null;
  if (!expected || expected.sd === null || pastLimit(expected.mean, limit) >= 0) return null;
  return { usual: expected.mean, spread: expected.sd };
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
  logRatio: 0,
  people: null,
  seen: null,
  limit: null,
  reason,
  missing,
  recording: null,
});

/** What is seen against the limit. */
function against(
  value: number,
  plusMinus: number,
  limit: Limit,
  people: People | null,
  beyondUse: boolean,
): Pick<Judged, 'state' | 'logRatio'> {
  const logRatio = evidenceOf(value, plusMinus, limit, people);
  // A deficit that is huge shows through an error that hides smaller ones.
  const hidden = people ? tellsNothing(plusMinus, limit, people) && logRatio < someFrom : beyondUse;
  if (hidden) return { state: 'cannot-tell', logRatio: 0 };
  const past = pastLimit(value, limit);
  return { state: past > plusMinus ? 'clear' : past > 0 ? 'borderline' : 'absent', logRatio };
}

/** The value of one measure on one side against its limit. */
function judgeValue(
  look: Look,
  side: Side | null,
  context: PatternContext,
  turned: (value: number) => number = (value) => value,
): Judged {
  const found = find(context, look.measure, side);
  if (!found) return notAssessed(look, side, 'missing');
  const { measure, norms, recording = null } = found;
  if (!isMeasured(measure)) return notAssessed(look, side, 'missing', measure.missing.code);
  if (look.onSideView && found.plane !== 'sagittal') return notAssessed(look, side, 'missing', 'other-view');
  const other = side && find(context, look.measure, otherSide(side))?.measure;
  const otherValue = other && isMeasured(other) ? other.value : null;
  const own = { ...norms, otherSide: otherValue };
  const limit = limitOf(look, own);
  const value = turned(measure.value);
  const { plusMinus } = measure;
  const seen = { value, plusMinus, measured: measure };
  if (!limit) {
    const byOtherSide = otherValue === null && limitOf(look, { ...norms, otherSide: 0 }) !== null;
    return { ...notAssessed(look, side, byOtherSide ? 'other-side' : 'speed'), seen, recording };
  }
  const people = peopleOf(look, limit, own);
  const judged = against(value, plusMinus, limit, people, isBeyondUse(measure));
  return { look, side, ...judged, people, seen, limit, reason: null, missing: null, recording };
}

/** This side's value less the other's. */
function judgeDifference(look: Look, side: Side, context: PatternContext): Judged {
  const [own, other] = [side, otherSide(side)].map((s) => find(context, look.measure, s)?.measure);
  if (!own || !isMeasured(own))
    return notAssessed(look, side, 'missing', own && !isMeasured(own) ? own.missing.code : null);
  if (!other || !isMeasured(other)) return notAssessed(look, side, 'other-side');
  const { norms, recording = null } = find(context, look.measure, side)!;
  const limit = limitOf(look, norms);
  if (!limit) return notAssessed(look, side, 'speed');
  const apart = own.value - other.value;
  const value = look.kind === 'apart' ? Math.abs(apart) : apart;
  const plusMinus = Math.max(own.plusMinus, other.plusMinus);
  const people = peopleOf(look, limit, norms);
  const judged = against(value, plusMinus, limit, people, [own, other].some(isBeyondUse));
  return {
    look,
    side: look.kind === 'apart' ? null : side,
    ...judged,
    people,
    seen: { value, plusMinus, measured: own },
    limit,
    reason: null,
    missing: null,
    recording,
  };
}

export function judgeLook(look: Look, side: Side | null, context: PatternContext): Judged {
  const here = side ?? 'left';
  switch (look.kind) {
    case 'value': {
      if (!measureDefinitions[look.measure].sided) return judgeValue(look, null, context);
      if (look.on === 'this') return judgeValue(look, here, context);
      if (look.on === 'other') return judgeValue(look, otherSide(here), context);
      const both = sides.map((s) => judgeValue(look, s, context)) as [Judged, Judged];
      const [weaker, stronger] = both.toSorted(
        (a, b) => strength[a.state] - strength[b.state] || a.logRatio - b.logRatio,
      ) as [Judged, Judged];
      if (look.on === 'either') return fired(stronger.state) ? stronger : weaker;
      const state = together(both.map((j) => j.state));
      return weaker.state === state ? weaker : stronger;
    }
    case 'difference':
    case 'apart':
      return judgeDifference(look, here, context);
    case 'signed-difference': {
      const judged = judgeValue(look, null, context, (value) => (here === 'left' ? value : -value));
      if (!judged.seen || !judged.limit) return judged;
      const recording = recordingOf(look.measure, here, context) ?? judged.recording;
      const own = { ...judged, side: here, recording };
      // What lies between the sides is the other's, where that is the odd one.
      return fired(own.state) && !isOddOne(look, judged.limit, here, context)
        ? { ...own, state: 'absent', logRatio: -1 }
        : own;
    }
    case 'asymmetry': {
      const smaller = look.smallerOn === 'this' ? here : otherSide(here);
      const found = find(context, look.measure, null)?.measure;
      const onThisSide = found && isMeasured(found) && found.smallerSide === smaller;
      const judged = judgeValue(look, null, context, (value) => (onThisSide ? value : -value));
      if (!judged.seen) return judged;
      return {
        ...judged,
        side: smaller,
        seen: { ...judged.seen, value: judged.seen.measured.value },
      };
    }
  }
}
