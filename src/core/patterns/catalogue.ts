import { measureDefinitions, type MeasureId } from '../measures';
import { limitFor, thighExtensionLimit, type Limit } from '../norms';
import { otherSide, type Side } from '../skeleton';
import type { SourceId } from '../text/texts';
import { printed, printedWithError, valueOf, type PatternRule, type SignRule } from './engine';

/** The patterns as data: clinical reference 4.1. Limits live in norms.ts where a measure has one of its own. */

type CriterionOf = SignRule['anyOf'][number];

/** The measure's own first watch limit, read on the side in question (or on the body for unsided measures). */
const own =
  (measure: MeasureId, lookedFor: string): CriterionOf =>
  (side, context) => ({
    measure,
    side: measureDefinitions[measure].sided ? side : null,
    limit: limitFor(measure, context),
    lookedFor,
  });

/** Left minus right past a limit, towards the side in question. `lower`: the affected side has the smaller value. */
const lessThanOtherSide =
  (measure: MeasureId, limitDeg: number, source: SourceId, lower: boolean): CriterionOf =>
  (side) => {
    const negative = (side === 'left') === lower;
    const limit: Limit = negative ? { below: -limitDeg, source } : { above: limitDeg, source };
    return { measure, side: null, limit, lookedFor: `a side difference of more than ${limitDeg}°` };
  };

const ours = 'our-rule';

const shallowThigh: CriterionOf = (side, { speed }) => {
  const limit = thighExtensionLimit(speed);
  return {
    measure: 'thigh-extension-peak',
    side,
    limit: limit === null ? null : { above: limit, source: 'our-rule-from-curves' },
    lookedFor: limit === null ? '' : `shallower than −${-limit}° at this speed`,
  };
};

/** A 10 % side difference whose smaller value lies where `smallerOn` says for the side in question. */
const tenPercent =
  (measure: MeasureId, smallerOn: (side: Side) => Side, what: string): CriterionOf =>
  (side, context) => ({
    measure,
    side: null,
    smallerSide: smallerOn(side),
    limit: limitFor(measure, context),
    lookedFor: `a side difference of 10 % or more, ${what}`,
  });

const P04: PatternRule = {
  id: 'P04',
  name: 'Reduced hip extension',
  bilateral: true,
  primary: [
    { role: 'primary', anyOf: [shallowThigh] },
    { role: 'primary', anyOf: [lessThanOtherSide('thigh-extension-difference', 5, ours, false)] },
  ],
  others: [
    {
      role: 'supporting',
      anyOf: [
        own('thigh-range', 'less than 33° at normal speed'),
        (side) => ({
          measure: 'thigh-range',
          side,
          lessThanOther: true,
          limit: { above: 6, source: ours },
          lookedFor: 'a side difference of more than 6°',
        }),
      ],
    },
    {
      role: 'supporting',
      anyOf: [tenPercent('step-length-asymmetry', otherSide, 'the other foot stepping shorter')],
    },
    { role: 'supporting', anyOf: [own('knee-late-stance', 'more than 20°')] },
    {
      role: 'supporting',
      anyOf: [
        own('trunk-lean-walking', 'more than 8° forward'),
        own('trunk-extension-burst', 'the trunk going back by more than 3°'),
      ],
    },
    {
      role: 'supporting',
      anyOf: [own('trunk-side-lean-walking', 'more than 5.5° towards the standing leg')],
    },
    {
      role: 'against',
      anyOf: [(side) => ({ measure: 'hip-extension-standing', side, limit: null, lookedFor: '' })],
    },
  ],
  next: [
    'An examination by a clinician, for example how far the hip turns inward and bends, and whether moving it in or out hurts in the groin.',
    'Film the same walk from the other side: each leg is measured best when it is near the camera.',
    'Film the standing test in which one leg moves back: it can show what the low back adds.',
  ],
  text: (state, side, context) => {
    const blindSpot =
      'The thigh angle is hip extension and pelvic tilt together: a hip that extends less can be made up for by the pelvis and the low back.';
    if (state === 'not-assessed')
      return 'Not assessed: it needs a side view of walking with whole steps of both legs.';
    if (state === 'not-seen')
      return `Not seen in this recording. ${blindSpot} A normal value therefore does not exclude it.`;
    const shown = side ?? 'right';
    const thigh = valueOf(context, 'thigh-extension-peak', shown);
    const numbers = thigh
      ? ` (${printedWithError(thigh.value, thigh.plusMinus, thigh.id)}` +
        (thigh.expected ? `; expected about ${printed(thigh.expected.mean, thigh.id)} at this speed` : '') +
        `; ${thigh.n} strides, side view)`
      : '';
    const who = side ? `The ${side} thigh extends` : 'Both thighs extend';
    return (
      `${who} less behind the body${numbers}. This was seen in this recording; it can be seen when hip motion is ` +
      'limited or painful, and also with slow or guarded walking.'
    );
  },
};

const P06: PatternRule = {
  id: 'P06',
  name: 'Less time on one leg (antalgic type)',
  bilateral: false,
  primary: [
    {
      role: 'primary',
      anyOf: [
        tenPercent('single-support-asymmetry', (side) => side, 'with less single support on this side'),
      ],
    },
  ],
  others: [
    // The step of the other foot is hurried while this leg carries.
    {
      role: 'supporting',
      anyOf: [tenPercent('step-time-asymmetry', otherSide, 'the other foot stepping sooner')],
    },
    {
      role: 'supporting',
      anyOf: [tenPercent('step-length-asymmetry', otherSide, 'the other foot stepping shorter')],
    },
    { role: 'supporting', anyOf: [lessThanOtherSide('knee-swing-difference', 5, ours, true)] },
    {
      role: 'supporting',
      anyOf: [own('trunk-side-lean-walking', 'more than 5.5° towards the standing leg')],
    },
  ],
  next: [
    'Note where it hurts, if it does: groin, outer hip, buttock, back, knee or foot.',
    'An examination of hip and low back by a clinician, worth discussing when it stays.',
    'Repeat the recording with at least ten strides on each side.',
  ],
  text: (state, side, context) => {
    if (state === 'not-assessed')
      return 'Not assessed: it needs whole steps of both legs, seen from the side.';
    const asymmetry = valueOf(context, 'single-support-asymmetry', null);
    if (state === 'not-seen' || !side || !asymmetry)
      return 'Not seen in this recording: the time on each leg differs by less than this method can tell apart from even.';
    const n = asymmetry.n;
    return (
      `Single support is ${printedWithError(asymmetry.value, asymmetry.plusMinus, asymmetry.id)} ` +
      `shorter on the ${side} leg (${n} ${n === 1 ? 'stride' : 'strides'} a side, side view). One possible reason is avoiding pain; ` +
      'leg length, weakness, a shoe, habit or uneven floor can look the same.'
    );
  },
};

export const patternRules: readonly PatternRule[] = [P04, P06];
