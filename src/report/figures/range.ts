import { scaleLinear } from 'd3-scale';
import type { Language, SaidValue } from '../../words';
import { rangeStrip } from '../charts/range-strip';
import { formatMeasured } from '../format';
import { element, escapeText, picture } from './markup';

const widthPx = 150;
const laneHeightPx = 11;

/**
 * A row of the table as a picture: what is expected as a band, each value as a point with its error; left above right.
 * Decoration: the figures stand beside it. Empty where there is nothing to compare.
 */
export function rangeFigure(values: readonly SaidValue[]): string {
  const expected = values.find((m) => m.expected)?.expected ?? null;
  const strip = rangeStrip(values, expected, widthPx);
  if (!strip) return '';
  const heightPx = 6 + laneHeightPx * values.length;
  const band = (span: { fromPx: number; toPx: number } | null, className: string) =>
    span
      ? element('rect', {
          class: className,
          x: span.fromPx,
          width: Math.round(10 * (span.toPx - span.fromPx)) / 10,
          height: heightPx,
          rx: 2,
        })
      : '';
  const marks = strip.marks.map(({ side, atPx, whisker }, i) => {
    const y = 3 + laneHeightPx * (i + 0.5);
    return element(
      'g',
      { class: side ?? 'whole' },
      element('path', { class: 'whisker', d: `M${whisker.fromPx} ${y}H${whisker.toPx}` }),
      element('circle', { class: 'dot', cx: atPx, cy: y, r: 3.4 }),
    );
  });
  return picture(
    'figure range-figure',
    [0, 0, widthPx, heightPx],
    null,
    strip.expected ? band(strip.expected.outer, 'outer') : '',
    strip.expected ? band(strip.expected.inner, 'inner') : '',
    strip.expected
      ? element('path', { class: 'expected', d: `M${strip.expected.meanPx} 0V${heightPx}` })
      : '',
    ...marks,
  );
}

/**
 * Left and right as bars from zero, each with its error, over the band of what is expected (±1 SD): one measure in large.
 * @param words names of the sides as written before the bars, and what the picture shows in one sentence
 */
export function sideBars(
  values: readonly SaidValue[],
  words: {
    readonly left: string;
    readonly right: string;
    readonly whole: string;
    readonly label: string;
    readonly language: Language;
  },
): string {
  const expected = values.find((m) => m.expected)?.expected ?? null;
  const ends = values.flatMap((m) => [m.value - m.plusMinus, m.value + m.plusMinus]);
  if (expected) ends.push(expected.mean - (expected.sd ?? 0), expected.mean + (expected.sd ?? 0));
  const x = scaleLinear([Math.min(0, ...ends), Math.max(0, ...ends)], [58, 250]);
  const at = (value: number) => Math.round(10 * x(value)) / 10;
  const lane = 26;
  const heightPx = lane * values.length + 4;
  const band =
    expected?.sd != null
      ? element('rect', {
          class: 'inner',
          x: at(expected.mean - expected.sd),
          width: Math.round(10 * (x(expected.mean + expected.sd) - x(expected.mean - expected.sd))) / 10,
          height: heightPx,
          rx: 2,
        })
      : '';
  const bars = values.map((measure, i) => {
    const y = 2 + lane * (i + 0.5);
    const [from, to] = [at(Math.min(0, measure.value)), at(Math.max(0, measure.value))];
    const name = measure.side === null ? words.whole : words[measure.side];
    return element(
      'g',
      { class: measure.side ?? 'whole' },
      element('text', { x: 0, y, dy: '0.36em', class: 'name' }, escapeText(name)),
      element('rect', {
        class: 'bar',
        x: from,
        y: y - 5,
        width: Math.max(0.5, Math.round(10 * (to - from)) / 10),
        height: 10,
        rx: 1.5,
      }),
      element('path', {
        class: 'whisker',
        d: `M${at(measure.value - measure.plusMinus)} ${y}H${at(measure.value + measure.plusMinus)}`,
      }),
      element(
        'text',
        { class: 'value', x: 262, y, dy: '0.36em' },
        escapeText(formatMeasured(measure, words.language).full),
      ),
    );
  });
  return picture(
    'figure side-bars',
    [0, 0, 330, heightPx],
    words.label,
    band,
    element('path', { class: 'zero', d: `M${at(0)} 0V${heightPx}` }),
    expected ? element('path', { class: 'expected', d: `M${at(expected.mean)} 0V${heightPx}` }) : '',
    ...bars,
  );
}
