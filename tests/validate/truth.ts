import { otherSide, sides, type MeasureId, type Side } from '../../src/core';
import type { MarkerWalk, Point3 } from '../support/mocap';

/**
 * The truth of a marker walk, computed from the markers themselves in the plane of walking (x forward, y up), over the
 * cycles that its own events give. Written apart from the product's formulas on purpose.
 */

export interface TrueValue {
  readonly id: MeasureId;
  readonly side: Side | null;
  readonly value: number;
}

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const deg = (rad: number) => (rad * 180) / Math.PI;

type Reader = (timeS: number) => number | null;

/** Angle of one segment over time, by linear interpolation of the markers. */
function reader(walk: MarkerWalk, names: readonly string[], angle: (...points: Point3[]) => number): Reader {
  return (timeS) => {
    const position = timeS * walk.rateHz;
    const i = Math.floor(position);
    const share = position - i;
    const points: Point3[] = [];
    for (const name of names) {
      const [a, b] = [walk.markers[name]?.[i], walk.markers[name]?.[i + 1]];
      if (!a || !b) return null;
      points.push([0, 1, 2].map((c) => a[c]! * (1 - share) + b[c]! * share) as unknown as Point3);
    }
    return deg(angle(...points));
  };
}

const hanging = (upper: Point3, lower: Point3) => Math.atan2(lower[0] - upper[0], upper[1] - lower[1]);

function eventsOf(walk: MarkerWalk, side: Side, kind: 'heel-strike' | 'toe-off'): number[] {
  return walk.events
    .filter((e) => e.side === side && e.kind === kind)
    .map((e) => e.timeS)
    .sort((a, b) => a - b);
}

interface Cycle {
  readonly startS: number;
  readonly endS: number;
  readonly toeOffS: number | null;
}

function cyclesOf(walk: MarkerWalk, side: Side): Cycle[] {
  const strikes = eventsOf(walk, side, 'heel-strike');
  const offs = eventsOf(walk, side, 'toe-off');
  return strikes.slice(1).map((endS, i) => {
    const startS = strikes[i]!;
    return { startS, endS, toeOffS: offs.find((t) => t > startS && t < endS) ?? null };
  });
}

function over(cycle: Cycle, read: Reader, from: number, to: number): number[] | null {
  const values: number[] = [];
  for (let percent = from; percent <= to; percent++) {
    const value = read(cycle.startS + ((cycle.endS - cycle.startS) * percent) / 100);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

export function trueTimes(walk: MarkerWalk): TrueValue[] {
  const found: TrueValue[] = [];
  const stance = { left: [] as number[], right: [] as number[] };
  const steps = { left: [] as number[], right: [] as number[] };
  for (const side of sides) {
    const cycles = cyclesOf(walk, side);
    if (cycles.length)
      found.push({ id: 'stride-time', side, value: mean(cycles.map((c) => c.endS - c.startS)) });
    for (const { startS, endS, toeOffS } of cycles)
      if (toeOffS !== null) stance[side].push((100 * (toeOffS - startS)) / (endS - startS));
    if (stance[side].length) found.push({ id: 'stance-percent', side, value: mean(stance[side]) });
    const others = eventsOf(walk, otherSide(side), 'heel-strike');
    for (const strike of eventsOf(walk, side, 'heel-strike')) {
      const before = others.filter((t) => t < strike).at(-1);
      if (before !== undefined && strike - before < 1.2) steps[side].push(strike - before);
    }
    if (steps[side].length) found.push({ id: 'step-time', side, value: mean(steps[side]) });
  }
  if (steps.left.length && steps.right.length) {
    const [left, right] = [mean(steps.left), mean(steps.right)];
    found.push({ id: 'cadence', side: null, value: 120 / (left + right) });
    found.push({
      id: 'step-time-asymmetry',
      side: null,
      value: (200 * Math.abs(left - right)) / (left + right),
    });
  }
  if (stance.left.length && stance.right.length) {
    const [left, right] = [mean(stance.left), mean(stance.right)];
    found.push({ id: 'double-support-percent', side: null, value: left + right - 100 });
    const [single, other] = [100 - right, 100 - left];
    found.push({
      id: 'single-support-asymmetry',
      side: null,
      value: (200 * Math.abs(single - other)) / (single + other),
    });
  }
  return found;
}

export function trueAngles(walk: MarkerWalk): TrueValue[] {
  const found: TrueValue[] = [];
  const trunk = reader(walk, ['LHIP_JC', 'RHIP_JC', 'LSHO', 'RSHO'], (lh, rh, ls, rs) =>
    Math.atan2((ls[0] + rs[0] - lh[0] - rh[0]) / 2, (ls[1] + rs[1] - lh[1] - rh[1]) / 2),
  );
  const lean: number[] = [];
  for (const side of sides) {
    const s = side === 'left' ? 'L' : 'R';
    const thigh = reader(walk, [`${s}HIP_JC`, `${s}KNEE_JC`], hanging);
    const knee = reader(
      walk,
      [`${s}HIP_JC`, `${s}KNEE_JC`, `${s}ANKLE_JC`],
      (hip, kneeJoint, ankle) => hanging(hip, kneeJoint) - hanging(kneeJoint, ankle),
    );
    const rows: [MeasureId, Reader, number, number, (values: number[]) => number][] = [
      ['thigh-extension-peak', thigh, 40, 60, (v) => Math.min(...v)],
      ['thigh-range', thigh, 0, 100, (v) => Math.max(...v) - Math.min(...v)],
      ['thigh-flexion-peak', thigh, 70, 100, (v) => Math.max(...v)],
      ['knee-initial-contact', knee, 0, 0, (v) => v[0]!],
      ['knee-late-stance', knee, 25, 50, (v) => Math.min(...v)],
      ['knee-swing-peak', knee, 60, 85, (v) => Math.max(...v)],
    ];
    const cycles = cyclesOf(walk, side);
    for (const [id, read, from, to, reduce] of rows) {
      const values = cycles.flatMap((cycle) => {
        const window = over(cycle, read, from, to);
        return window ? [reduce(window)] : [];
      });
      if (values.length) found.push({ id, side, value: mean(values) });
    }
    for (const cycle of cycles) {
      const window = over(cycle, trunk, 0, 99);
      if (window) lean.push(mean(window));
    }
  }
  if (lean.length) found.push({ id: 'trunk-lean-walking', side: null, value: mean(lean) });
  return found;
}
