import { scaleLinear } from 'd3-scale';
import type { Change } from '../../core';
import { element, picture } from './markup';

const widthPx = 220;
const heightPx = 30;

/**
 * One measure before and after: an open point with its ±, an arrow to a filled one with its ±. The arrow is heavy where
 * the change is more than the method's error. Decoration: the figures stand beside it.
 */
export function changeFigure({ before, after, side, beyondError }: Change): string {
  const expected = after.expected ?? before.expected;
  const ends = [before, after].flatMap((m) => [m.value - m.plusMinus, m.value + m.plusMinus]);
  const sd = expected?.sd ?? 0;
  if (expected) ends.push(expected.mean - sd, expected.mean + sd);
  const x = scaleLinear([Math.min(...ends), Math.max(...ends)], [6, widthPx - 6]);
  const at = (value: number) => Math.round(10 * x(value)) / 10;
  const whisker = (m: typeof before, y: number) =>
    element('path', {
      class: 'whisker',
      d: `M${at(m.value - m.plusMinus)} ${y}H${at(m.value + m.plusMinus)}`,
    });
  return picture(
    `figure change-figure ${beyondError ? 'beyond' : 'within'}`,
    [0, 0, widthPx, heightPx],
    null,
    expected && sd > 0
      ? element('rect', {
          class: 'inner',
          x: at(expected.mean - sd),
          width: Math.round(10 * (x(expected.mean + sd) - x(expected.mean - sd))) / 10,
          height: heightPx,
          rx: 2,
        })
      : '',
    element(
      'g',
      { class: side ?? 'whole' },
      element('path', { class: 'step', d: `M${at(before.value)} 8L${at(after.value)} 22` }),
      whisker(before, 8),
      whisker(after, 22),
      element('circle', { class: 'ring', cx: at(before.value), cy: 8, r: 3.6 }),
      element('circle', { class: 'dot', cx: at(after.value), cy: 22, r: 3.8 }),
    ),
  );
}

/** One measure over many sessions, oldest first: a line of points with their ±, over what is expected; a gap where it is null. */
export function trendFigure(
  values: readonly ({ readonly value: number; readonly plusMinus: number } | null)[],
  expected: { readonly mean: number; readonly sd: number | null } | null,
  side: 'left' | 'right' | null,
  label: string,
): string {
  const ends = values.flatMap((m) => (m ? [m.value - m.plusMinus, m.value + m.plusMinus] : []));
  const sd = expected?.sd ?? 0;
  if (expected) ends.push(expected.mean - sd, expected.mean + sd);
  const y = scaleLinear([Math.min(...ends), Math.max(...ends)], [74, 6]);
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [10, widthPx - 10]);
  const round = (value: number) => Math.round(10 * value) / 10;
  const points = values.flatMap((m, i) => (m ? [{ x: round(x(i)), y: round(y(m.value)), m }] : []));
  return picture(
    'figure trend-figure',
    [0, 0, widthPx, 80],
    label,
    expected && sd > 0
      ? element('rect', {
          class: 'inner',
          x: 0,
          y: round(y(expected.mean + sd)),
          width: widthPx,
          height: round(y(expected.mean - sd) - y(expected.mean + sd)),
          rx: 2,
        })
      : '',
    element(
      'g',
      { class: side ?? 'whole' },
      element('path', {
        class: 'line',
        d: points.map((p, i) => `${i === 0 ? 'M' : 'L'}${p.x} ${p.y}`).join(''),
      }),
      ...points.map(({ x: px, y: py, m }) =>
        [
          element('path', {
            class: 'whisker',
            d: `M${px} ${round(y(m.value - m.plusMinus))}V${round(y(m.value + m.plusMinus))}`,
          }),
          element('circle', { class: 'dot', cx: px, cy: py, r: 3.4 }),
        ].join(''),
      ),
    ),
  );
}
