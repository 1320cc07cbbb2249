import type { SaidCurve } from '../../words';
import { cycleChart } from '../charts/cycle-chart';
import { element, escapeText, picture } from './markup';

const size = { widthPx: 340, heightPx: 170, margin: { top: 8, right: 6, bottom: 20, left: 30 } };

/** One joint over the average gait cycle, left against right, over what is expected where that is known. */
export function cycleFigure(curves: readonly SaidCurve[], label: string): string {
  const chart = cycleChart(curves, size);
  const { area } = chart;
  return picture(
    'figure cycle-figure',
    [0, 0, size.widthPx, size.heightPx],
    label,
    ...(chart.expected ? [element('path', { class: 'norm', d: chart.expected.band })] : []),
    ...chart.yTicks.map((tick) =>
      element('path', {
        class: tick.value === 0 ? 'zero' : 'grid',
        d: `M${area.leftPx} ${tick.atPx}H${area.rightPx}`,
      }),
    ),
    ...chart.yTicks.map((tick) =>
      element(
        'text',
        { x: area.leftPx - 5, y: tick.atPx, dy: '0.35em', 'text-anchor': 'end' },
        escapeText(tick.label),
      ),
    ),
    ...chart.xTicks
      .filter(({ value }) => value % 50 === 0)
      .map((tick) =>
        element(
          'text',
          {
            x: tick.atPx,
            y: area.bottomPx + 14,
            'text-anchor': tick.value === 0 ? 'start' : tick.value === 100 ? 'end' : 'middle',
          },
          escapeText(tick.label),
        ),
      ),
    ...(chart.expected ? [element('path', { class: 'norm-mean', d: chart.expected.path })] : []),
    ...chart.lines.map((line) => element('path', { class: `band ${line.side}`, d: line.band })),
    ...chart.lines.map((line) => element('path', { class: `curve ${line.side}`, d: line.path })),
  );
}
