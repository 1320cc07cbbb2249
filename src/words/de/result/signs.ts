import {
  measureDefinitions,
  type MeasureId,
  type PatternSign,
  type Side,
  type SignReason,
} from '../../../core';
import type { ResultTexts } from '../../en/result';
import { formatNumber, sharedDecimals, withUnit } from '../../numbers';
import { measures } from './measures';
import { missing } from './missing';
import { sources } from './sources';
import { sides } from '../labels';

const figure = (value: number, { measure, plusMinus }: PatternSign) => {
  const { decimals, unit } = measureDefinitions[measure];
  return withUnit(
    formatNumber(value, plusMinus === null ? decimals : sharedDecimals(plusMinus, decimals), 'de'),
    unit,
    'de',
  );
};

/** Streckung ist die negative Seite der Beugung. */
const lessOrMore = (measure: MeasureId, value: number) =>
  value < 0 === (measureDefinitions[measure].moreIsLower === true) ? 'mehr' : 'weniger';

export function seenText({ measure, look, value, plusMinus }: PatternSign): string {
  if (value === null || plusMinus === null) return '';
  const { decimals, unit } = measureDefinitions[measure];
  const shared = sharedDecimals(plusMinus, decimals);
  const compared = look.kind === 'difference' || look.kind === 'signed-difference';
  const both = withUnit(
    `${formatNumber(compared ? Math.abs(value) : value, shared, 'de')} ± ${formatNumber(plusMinus, shared, 'de')}`,
    unit,
    'de',
  );
  return compared ? `${both} ${lessOrMore(measure, value)} als auf der anderen Seite` : both;
}

function limitText(sign: PatternSign): string {
  const { limit, look } = sign;
  if (!limit) return '';
  const bound = limit.above ?? limit.below ?? 0;
  const word = limit.above === undefined ? 'unter' : 'über';
  switch (look.kind) {
    case 'value':
      return `${word} ${figure(bound, sign)}${look.on === 'both' ? ' auf beiden Seiten' : ''}`;
    case 'difference':
    case 'signed-difference':
      return `mehr als ${figure(Math.abs(bound), sign)} ${lessOrMore(sign.measure, bound)} als auf der anderen Seite`;
    case 'apart':
      return `ein Seitenunterschied von mehr als ${figure(bound, sign)}`;
    case 'asymmetry':
      return `${figure(bound, sign)} oder mehr, mit dem kleineren Wert auf dieser Seite`;
  }
}

const where = (side: Side | null) => (side ? `, ${sides[side]}` : '');
const reasons: Readonly<Record<SignReason, string>> = {
  speed: 'lässt sich nur mit der Ganggeschwindigkeit beurteilen.',
  'other-side': 'die andere Seite wurde nicht gemessen.',
  missing: 'nicht gemessen.',
};

/** What stands in place of a value: why its measure is missing, or what else is. */
function whyNot({ measure, side, reason, missing: code }: PatternSign): string {
  const { view, task } = measureDefinitions[measure];
  return code ? missing[code]({ id: measure, side, view, task }) : reasons[reason ?? 'missing'];
}

export const signs: ResultTexts['signs'] = {
  text: (sign) => {
    const { measure, side, limit } = sign;
    const head = `${measures[measure].name}${where(side)}: `;
    if (!limit) return `${head}${whyNot(sign)}`;
    const sought = sign.state === 'cannot-tell' ? 'Fehler zu groß für' : 'gesucht';
    return `${head}${seenText(sign)}; ${sought}: ${limitText(sign)} (${sources[limit.source]}).`;
  },
  plainText: (sign) => {
    const { measure, side, limit, state } = sign;
    const head = `${measures[measure].plain}${where(side)}: `;
    if (!limit) return `${head}${whyNot(sign)}`;
    const rule = sources[limit.source].startsWith('eigene Regel')
      ? 'eigene Regel'
      : 'veröffentlichter Grenzwert';
    const verdict = {
      clear: 'Das liegt jenseits davon.',
      borderline: 'Das liegt jenseits davon, aber um weniger als den Fehler.',
      absent: 'Das liegt nicht jenseits davon.',
      'cannot-tell': 'Der Fehler ist zu groß, um es zu entscheiden.',
      'not-assessed': '',
    }[state];
    return `${head}${seenText(sign)}. Gesucht war: ${limitText(sign)} (${rule}). ${verdict}`;
  },
};
