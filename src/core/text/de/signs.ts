import { measureDefinitions } from '../../measures/measures';
import type { Judged } from '../../patterns/judged';
import type { Side } from '../../recording/skeleton';
import type { Texts } from '../en';
import { formatNumber, sharedDecimals, withUnit } from '../numbers';
import { measures } from './measures';
import { sources } from './sources';

const sides: Readonly<Record<Side, string>> = { left: 'links', right: 'rechts' };

const figure = (value: number, { look, seen }: Judged) => {
  const { decimals, unit } = measureDefinitions[look.measure];
  return withUnit(
    formatNumber(value, seen ? sharedDecimals(seen.plusMinus, decimals) : decimals, 'de'),
    unit,
    'de',
  );
};

function seenText(judged: Judged): string {
  const { seen, look } = judged;
  if (!seen) return '';
  const { decimals, unit } = measureDefinitions[look.measure];
  const shared = sharedDecimals(seen.plusMinus, decimals);
  const compared = look.kind === 'difference' || look.kind === 'signed-difference';
  const value = compared ? Math.abs(seen.value) : seen.value;
  const both = withUnit(
    `${formatNumber(value, shared, 'de')} ± ${formatNumber(seen.plusMinus, shared, 'de')}`,
    unit,
    'de',
  );
  if (!compared) return both;
  return `${both} ${seen.value < 0 ? 'weniger' : 'mehr'} als auf der anderen Seite`;
}

function limitText(judged: Judged): string {
  const { limit, look } = judged;
  if (!limit) return '';
  const bound = limit.above ?? limit.below ?? 0;
  const word = limit.above === undefined ? 'unter' : 'über';
  switch (look.kind) {
    case 'value':
      return `${word} ${figure(bound, judged)}${look.on === 'both' ? ' auf beiden Seiten' : ''}`;
    case 'difference':
    case 'signed-difference':
      return `mehr als ${figure(Math.abs(bound), judged)} ${bound < 0 ? 'weniger' : 'mehr'} als auf der anderen Seite`;
    case 'apart':
      return `ein Seitenunterschied von mehr als ${figure(bound, judged)}`;
    case 'asymmetry':
      return `${figure(bound, judged)} oder mehr, mit dem kleineren Wert auf dieser Seite`;
  }
}

const where = (side: Side | null) => (side ? `, ${sides[side]}` : '');
const reasons: Readonly<Record<NonNullable<Judged['reason']>, string>> = {
  speed: 'lässt sich nur mit der Ganggeschwindigkeit beurteilen.',
  slow: 'für ein so langsames Gehen gibt es keinen Grenzwert.',
  'other-side': 'die andere Seite wurde nicht gemessen.',
  missing: 'nicht gemessen.',
};

export const signs: Texts['signs'] = {
  seen: seenText,
  text: (judged) => {
    const { look, side, limit, seen, reason, missing } = judged;
    const head = `${measures[look.measure].name}${where(side)}: `;
    if (reason || !seen || !limit) return `${head}${missing ?? reasons[reason ?? 'missing']}`;
    return `${head}${seenText(judged)}; gesucht: ${limitText(judged)} (${sources[limit.source]}).`;
  },
  plainText: (judged) => {
    const { look, side, limit, seen, state, reason, missing } = judged;
    const head = `${measures[look.measure].plain}${where(side)}: `;
    if (reason || !seen || !limit) return `${head}${missing ?? reasons[reason ?? 'missing']}`;
    const rule = sources[limit.source].startsWith('eigene Regel')
      ? 'eigene Regel'
      : 'veröffentlichter Grenzwert';
    const verdict = {
      clear: 'Das liegt jenseits davon.',
      borderline: 'Das liegt jenseits davon, aber um weniger als den Fehler.',
      absent: 'Das liegt nicht jenseits davon.',
      'not-assessed': '',
    }[state];
    return `${head}${seenText(judged)}. Gesucht war: ${limitText(judged)} (${rule}). ${verdict}`;
  },
};
