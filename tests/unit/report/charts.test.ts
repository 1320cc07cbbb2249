import { describe, expect, it } from 'vitest';
import type { Curve, GaitEvent, Series } from '../../../src/core';
import { cycleChart, rangeStrip, stepLanes, timeChart, type ChartSize } from '../../../src/report';
import { measured } from './fixture';

const size: ChartSize = { widthPx: 140, heightPx: 100, margin: { top: 10, right: 10, bottom: 10, left: 30 } };

describe('timeChart', () => {
  const series: Series = {
    id: 'knee',
    side: 'left',
    unit: 'deg',
    timesS: [0, 1, 2, 3, 4],
    values: [0, 40, null, 40, 20],
  };

  it('breaks the line where values are missing', () => {
    const chart = timeChart([series], [0, 4], size);
    // -2..42 deg over 80 px of height, 0..4 s over 100 px of width.
    expect(chart.lines).toEqual([{ side: 'left', path: 'M30,86.4L55,13.6M105,13.6L130,50' }]);
    expect(chart.zeroPx).toBe(86.4);
  });

  it('turns moments into pixels and back, and stays inside the clip', () => {
    const chart = timeChart([series], [0, 4], size);
    expect(chart.xOf(1)).toBe(55);
    expect(chart.timeOf(55)).toBe(1);
    expect(chart.timeOf(-500)).toBe(0);
    expect(chart.timeOf(500)).toBe(4);
    expect(chart.xOf(9)).toBe(130);
  });

  it('does not blow a nearly flat curve up to full height', () => {
    const flat: Series = { ...series, values: [2, 2.5, 2, 2.5, 2] };
    const chart = timeChart([flat], [0, 4], size);
    // 11 deg over 80 px, so half a degree is less than 4 px high.
    expect(chart.lines[0]!.path).toBe('M30,44.5L55,40.9L80,44.5L105,40.9L130,44.5');
  });

  it('draws nothing outside the box before it is laid out', () => {
    expect(timeChart([series], [0, 4], { ...size, widthPx: 0 }).lines[0]!.path).toBe(
      'M30,86.4L30,13.6M30,13.6L30,50',
    );
  });
});

describe('cycleChart', () => {
  it('draws mean and band of one standard deviation over 0..100 %', () => {
    const curve: Curve = {
      id: 'knee',
      side: 'right',
      unit: 'deg',
      mean: [10, 30, 10],
      sd: [10, 10, 0],
      n: 4,
    };
    const chart = cycleChart([curve], size);
    expect(chart.lines).toEqual([
      {
        side: 'right',
        n: 4,
        path: 'M30,68.2L80,31.8L130,68.2',
        band: 'M30,50L80,13.6L130,68.2L130,68.2L80,50L30,86.4Z',
      },
    ]);
    expect(chart.xTicks.map((t) => [t.label, t.atPx])).toEqual([
      ['0 %', 30],
      ['25 %', 55],
      ['50 %', 80],
      ['75 %', 105],
      ['100 %', 130],
    ]);
    expect([chart.xOf(60), chart.yOf(20)]).toEqual([90, 50]);
  });
});

describe('stepLanes', () => {
  const at = (side: GaitEvent['side'], kind: GaitEvent['kind'], timeS: number): GaitEvent => ({
    side,
    kind,
    timeS,
    confidence: 1,
    origin: 'detected',
  });

  it('makes a stance of each strike and the toe off after it, open at the ends of the clip', () => {
    const lanes = stepLanes(
      [
        at('right', 'toe-off', 1),
        at('right', 'heel-strike', 2),
        at('right', 'toe-off', 3),
        at('left', 'toe-off', 1),
        at('left', 'heel-strike', 2),
      ],
      [0, 4],
    );
    expect(lanes.map((l) => [l.side, l.stances])).toEqual([
      [
        'left',
        [
          { from: 0, to: 0.25, startSeen: false, endSeen: true },
          { from: 0.5, to: 1, startSeen: true, endSeen: false },
        ],
      ],
      [
        'right',
        [
          { from: 0, to: 0.25, startSeen: false, endSeen: true },
          { from: 0.5, to: 0.75, startSeen: true, endSeen: true },
        ],
      ],
    ]);
    expect(lanes[1]!.events.map((e) => e.at)).toEqual([0.25, 0.5, 0.75]);
  });

  it('does not invent a stance where no toe off was found', () => {
    const between = stepLanes(
      [
        at('left', 'toe-off', 0.5),
        at('left', 'heel-strike', 1),
        at('left', 'heel-strike', 2),
        at('left', 'toe-off', 3),
      ],
      [0, 4],
    );
    expect(between[0]!.stances.map((s) => [s.from, s.to])).toEqual([
      [0, 0.125],
      [0.5, 0.75],
    ]);
    const strikesOnly = stepLanes([at('left', 'heel-strike', 1), at('left', 'heel-strike', 2)], [0, 4]);
    expect(strikesOnly[0]!.stances).toEqual([]);
  });
});

describe('rangeStrip', () => {
  it('puts expectation and values on one scale', () => {
    const strip = rangeStrip(
      [measured({ value: 0, plusMinus: 10 })],
      { mean: 0, sd: 5, source: '' },
      // 20 units and 6 % on each side: 22.4 units over 224 px.
      224,
    );
    expect(strip).toEqual({
      expected: { meanPx: 112, inner: { fromPx: 62, toPx: 162 }, outer: { fromPx: 12, toPx: 212 } },
      marks: [{ side: 'right', atPx: 112, whisker: { fromPx: 12, toPx: 212 } }],
    });
  });

  it('has no band without a spread, and no picture of a single value with nothing to compare it to', () => {
    expect(rangeStrip([measured()], { mean: 0, sd: null, source: 'our-rule' }, 100)!.expected).toMatchObject({
      inner: null,
      outer: null,
    });
    expect(rangeStrip([measured()], null, 100)).toBeNull();
    expect(rangeStrip([], { mean: 0, sd: 1, source: '' }, 100)).toBeNull();
  });
});
