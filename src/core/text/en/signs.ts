import { measureDefinitions } from '../../measures/measures';
import type { Judged } from '../../patterns/judged';
import type { SourceId } from '../../measures/source-ids';
import type { Side } from '../../recording/skeleton';
import { formatNumber, sharedDecimals, withUnit } from '../numbers';
import { measures } from './measures';
import { sources } from './sources';

const sides: Readonly<Record<Side, string>> = { left: 'left', right: 'right' };

const figure = (value: number, { look, seen }: Judged) => {
  const { decimals, unit } = measureDefinitions[look.measure];
  return withUnit(formatNumber(value, seen ? sharedDecimals(seen.plusMinus, decimals) : decimals), unit);
};
const isOurs = (source: SourceId) => sources[source].startsWith('our rule');

/** `−6 ± 5°` */
export function seenText(judged: Judged): string {
  const { seen, look } = judged;
  if (!seen) return '';
  const { decimals, unit } = measureDefinitions[look.measure];
  const shared = sharedDecimals(seen.plusMinus, decimals);
  const compared = look.kind === 'difference' || look.kind === 'signed-difference';
  const value = compared ? Math.abs(seen.value) : seen.value;
  const both = withUnit(`${formatNumber(value, shared)} ± ${formatNumber(seen.plusMinus, shared)}`, unit);
  if (!compared) return both;
  return `${both} ${seen.value < 0 ? 'less' : 'more'} than on the other side`;
}

function limitText(judged: Judged): string {
  const { limit, look } = judged;
  if (!limit) return '';
  const bound = limit.above ?? limit.below ?? 0;
  const word = limit.above === undefined ? 'below' : 'above';
  switch (look.kind) {
    case 'value':
      return `${word} ${figure(bound, judged)}${look.on === 'both' ? ' on both sides' : ''}`;
    case 'difference':
    case 'signed-difference':
      return `more than ${figure(Math.abs(bound), judged)} ${bound < 0 ? 'less' : 'more'} than on the other side`;
    case 'apart':
      return `a side difference of more than ${figure(bound, judged)}`;
    case 'asymmetry':
      return `${figure(bound, judged)} or more, with the smaller value on this side`;
  }
}

const where = (side: Side | null) => (side ? `, ${sides[side]}` : '');
const reasons: Readonly<Record<NonNullable<Judged['reason']>, string>> = {
  speed: 'needs the walking speed to be judged.',
  slow: 'there is no limit for so slow a walk.',
  'other-side': 'the other side was not measured.',
  missing: 'not measured.',
};

/** The words of one sign, for clinicians and for the person at home. */
export const signs = {
  seen: seenText,
  text: (judged: Judged): string => {
    const { look, side, limit, seen, reason, missing } = judged;
    const head = `${measures[look.measure].name}${where(side)}: `;
    if (reason || !seen || !limit) return `${head}${missing ?? reasons[reason ?? 'missing']}`;
    return `${head}${seenText(judged)}; looked for ${limitText(judged)} (${sources[limit.source]}).`;
  },
  plainText: (judged: Judged): string => {
    const { look, side, limit, seen, state, reason, missing } = judged;
    const head = `${measures[look.measure].plain}${where(side)}: `;
    if (reason || !seen || !limit) return `${head}${missing ?? reasons[reason ?? 'missing']}`;
    const rule = isOurs(limit.source) ? 'our own rule' : 'a published limit';
    const verdict = {
      clear: 'This is past it.',
      borderline: 'This is past it by less than the error.',
      absent: 'This is not past it.',
      'not-assessed': '',
    }[state];
    return `${head}${seenText(judged)}. We looked for ${limitText(judged)} (${rule}). ${verdict}`;
  },
};
