import {
  measureDefinitions,
  type MeasureId,
  type PatternSign,
  type Side,
  type SignReason,
  type SourceId,
} from '../../../core';
import { formatNumber, sharedDecimals, withUnit } from '../../numbers';
import { measures } from './measures';
import { missing } from './missing';
import { sources } from './sources';
import { sides } from '../labels';

const figure = (value: number, { measure, plusMinus }: PatternSign) => {
  const { decimals, unit } = measureDefinitions[measure];
  return withUnit(
    formatNumber(value, plusMinus === null ? decimals : sharedDecimals(plusMinus, decimals)),
    unit,
  );
};
const isOurs = (source: SourceId) => sources[source].startsWith('our rule');

/** Extension is the negative side of flexion: a value that is higher by 5° is 5° less of it. */
const lessOrMore = (measure: MeasureId, value: number) =>
  value < 0 === (measureDefinitions[measure].moreIsLower === true) ? 'more' : 'less';

/** `−6 ± 5°` */
export function seenText({ measure, look, value, plusMinus }: PatternSign): string {
  if (value === null || plusMinus === null) return '';
  const { decimals, unit } = measureDefinitions[measure];
  const shared = sharedDecimals(plusMinus, decimals);
  const compared = look.kind === 'difference' || look.kind === 'signed-difference';
  const both = withUnit(
    `${formatNumber(compared ? Math.abs(value) : value, shared)} ± ${formatNumber(plusMinus, shared)}`,
    unit,
  );
  return compared ? `${both} ${lessOrMore(measure, value)} than on the other side` : both;
}

function limitText(sign: PatternSign): string {
  const { limit, look } = sign;
  if (!limit) return '';
  const bound = limit.above ?? limit.below ?? 0;
  const word = limit.above === undefined ? 'below' : 'above';
  switch (look.kind) {
    case 'value':
      return `${word} ${figure(bound, sign)}${look.on === 'both' ? ' on both sides' : ''}`;
    case 'difference':
    case 'signed-difference':
      return `more than ${figure(Math.abs(bound), sign)} ${lessOrMore(sign.measure, bound)} than on the other side`;
    case 'apart':
      return `a side difference of more than ${figure(bound, sign)}`;
    case 'asymmetry':
      return `${figure(bound, sign)} or more, with the smaller value on this side`;
  }
}

const where = (side: Side | null) => (side ? `, ${sides[side]}` : '');
const reasons: Readonly<Record<SignReason, string>> = {
  speed: 'needs the walking speed to be judged.',
  'other-side': 'the other side was not measured.',
  missing: 'not measured.',
};

/** What stands in place of a value: why its measure is missing, or what else is. */
function whyNot({ measure, side, reason, missing: code }: PatternSign): string {
  const { view, task } = measureDefinitions[measure];
  return code ? missing[code]({ id: measure, side, view, task }) : reasons[reason ?? 'missing'];
}

/** The words of one sign, for clinicians and for the person at home. */
export const signs = {
  text: (sign: PatternSign): string => {
    const { measure, side, limit } = sign;
    const head = `${measures[measure].name}${where(side)}: `;
    if (!limit) return `${head}${whyNot(sign)}`;
    const sought = sign.state === 'cannot-tell' ? 'the error is too large to find' : 'looked for';
    return `${head}${seenText(sign)}; ${sought} ${limitText(sign)} (${sources[limit.source]}).`;
  },
  plainText: (sign: PatternSign): string => {
    const { measure, side, limit, state } = sign;
    const head = `${measures[measure].plain}${where(side)}: `;
    if (!limit) return `${head}${whyNot(sign)}`;
    const rule = isOurs(limit.source) ? 'our own rule' : 'a published limit';
    const verdict = {
      clear: 'This is past it.',
      borderline: 'This is past it by less than the error.',
      absent: 'This is not past it.',
      'cannot-tell': 'The error is too large to tell.',
      'not-assessed': '',
    }[state];
    return `${head}${seenText(sign)}. We looked for ${limitText(sign)} (${rule}). ${verdict}`;
  },
};
