import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  missingCodes,
  sides,
  type Assessment,
  type EventKind,
  type KeypointsRecording,
  type Side,
} from '../../../../src/core';
import { levelled } from '../../../../src/core/scene/roll';
import { assessed, faultOf, measured, missingCode } from '../../../support/assess';
import { walk, type Walker } from '../../../support/walker';

/** The events of one kind and side that lie where the walker has one, as errors in seconds; throws on any other. */
function eventErrors(
  assessment: Assessment,
  side: Side,
  kind: EventKind,
  truth: readonly number[],
): number[] {
  return assessment.events
    .filter((e) => e.side === side && e.kind === kind)
    .map((e) => {
      const nearest = truth.reduce((a, b) => (Math.abs(b - e.timeS) < Math.abs(a - e.timeS) ? b : a));
      return e.timeS - nearest;
    });
}

const worst = (errors: readonly number[]) => Math.max(...errors.map(Math.abs));

function mirror(recording: KeypointsRecording): KeypointsRecording {
  return {
    ...recording,
    frames: recording.frames.map((frame) =>
      frame === null ? null : frame.map(([x, y, v]) => [recording.widthPx - x, y, v] as const),
    ),
  };
}

const cases: [string, Partial<Walker>][] = [
  ['to the right at 60 Hz', {}],
  ['to the left at 60 Hz', { facing: 'left' }],
  ['at 30 Hz', { rateHz: 30 }],
  ['at 25 Hz', { rateHz: 25 }],
  ['on a treadmill', { treadmill: true, rateHz: 30 }],
  ['with uneven stance', { stance: { left: 0.66, right: 0.57 }, leftOffset: 0.46 }],
  ['slowly', { strideS: 1.5, seconds: 7 }],
];

describe.each(cases)('a walk %s', (_name, changes) => {
  const { recording, truth } = walk(changes);
  const assessment = assessed(recording);
  const rateHz = changes.rateHz ?? 60;
  const eventToleranceS = 0.026;
  const stanceTolerance = 1.6;
  // This walker brakes for longer the longer it swings, 16 ms here; the feet of the marker walks do not (regression, held
  // out). An error of two frames, 33 ms, fails.
  const stepToleranceS = changes.stance ? 0.017 : 0.01;
  const facing = changes.facing ?? 'right';

  it('is read as a side view with the right near side', () => {
    expect(assessment.task).toEqual({ kind: 'walking', chosenBy: 'detected' });
    expect(assessment.view).toMatchObject({ plane: 'sagittal', facing, nearSide: facing });
    expect(assessment.passes).toHaveLength(1);
    expect(assessment.passes[0]!.travel).toBe(changes.treadmill ? 'treadmill' : facing);
  });

  it('has every heel strike and toe off within about 30 ms, and none that is invented', () => {
    for (const side of sides) {
      const strikes = eventErrors(assessment, side, 'heel-strike', truth.heelStrikes[side]);
      const offs = eventErrors(assessment, side, 'toe-off', truth.toeOffs[side]);
      expect(worst(strikes)).toBeLessThan(eventToleranceS);
      expect(worst(offs)).toBeLessThan(eventToleranceS);
      const between = truth.heelStrikes[side].filter((t) => t > 0.5 && t < recording.timesS.at(-1)! - 0.3);
      expect(strikes.length).toBeGreaterThanOrEqual(between.length);
    }
  });

  it('has its times', () => {
    const strideS = changes.strideS ?? 1.1;
    expect(measured(assessment, 'cadence').value).toBeCloseTo(120 / strideS, 0);
    for (const side of sides) {
      expect(Math.abs(measured(assessment, 'stride-time', side).value - strideS)).toBeLessThan(0.008);
      const stance = 100 * (changes.stance?.[side] ?? 0.62);
      expect(Math.abs(measured(assessment, 'stance-percent', side).value - stance)).toBeLessThan(
        stanceTolerance,
      );
    }
    const leftStep = strideS * (changes.leftOffset ?? 0.5);
    expect(Math.abs(measured(assessment, 'step-time', 'left').value - leftStep)).toBeLessThan(stepToleranceS);
  });

  it('has its angles', () => {
    // The low-pass rounds the sharp knee of this walker by up to a degree at low frame rates.
    const tolerance = rateHz < 60 ? 1.2 : 0.7;
    for (const side of sides) {
      const thigh = measured(assessment, 'thigh-extension-peak', side).value;
      expect(Math.abs(thigh - truth.thighExtensionDeg[side])).toBeLessThan(tolerance);
      const knee = measured(assessment, 'knee-swing-peak', side).value;
      expect(Math.abs(knee - truth.kneeSwingDeg[side])).toBeLessThan(tolerance);
    }
    expect(measured(assessment, 'trunk-lean-walking').value).toBeCloseTo(4, 1);
  });
});

describe('grades and errors', () => {
  const assessment = assessed(walk({ facing: 'right' }).recording);

  it('grade the far leg one step lower and widen its error', () => {
    const near = measured(assessment, 'thigh-extension-peak', 'right');
    const far = measured(assessment, 'thigh-extension-peak', 'left');
    expect([near.grade, far.grade]).toEqual(['A', 'B']);
    expect(far.plusMinus).toBeCloseTo(1.5 * near.plusMinus, 1);
    expect(missingCode(assessment, 'ankle-pushoff', 'left')).toBe('other-side');
  });

  it('grow with what the cycles differ by', () => {
    const { recording } = walk({ facing: 'right', treadmill: true, seconds: 8 });
    // Every other second the knee is seen 16 px further back: about 8 degrees of thigh.
    const uneven = {
      ...recording,
      frames: recording.frames.map(
        (frame, i) =>
          frame &&
          frame.map(([x, y, v], k) => [k === 26 && Math.floor(i / 60) % 2 ? x - 16 : x, y, v] as const),
      ),
    };
    const [even, other] = [recording, uneven].map((r) =>
      measured(assessed(r), 'thigh-extension-peak', 'right'),
    );
    expect(even!.plusMinus).toBeCloseTo(7.5, 1);
    expect(other!.plusMinus).toBeGreaterThan(even!.plusMinus + 0.2);
    expect(other!.plusMinus).toBeLessThan(even!.plusMinus + 3);
  });

  it('weigh cycles in the middle of the picture more than those at its edges', () => {
    const { recording, truth } = walk({ facing: 'right', seconds: 6.4 });
    // At the edges the knee is seen 15 px further back, as a leg that is turned would be.
    const edge = (x: number) => Math.abs(x / recording.widthPx - 0.5) > 0.2;
    const bent = assessed({
      ...recording,
      frames: recording.frames.map(
        (frame) =>
          frame && frame.map(([x, y, v], k) => [k === 26 && edge(frame[24]![0]) ? x - 15 : x, y, v] as const),
      ),
    });
    const { value, n } = measured(bent, 'thigh-extension-peak', 'right');
    const cycles = bent.cycles.filter((c) => c.side === 'right');
    const hipAt = (timeS: number) => recording.frames[Math.round(timeS * 60)]![24]![0];
    const atEdge = cycles.filter((c) => edge(hipAt(c.startS + 0.5 * (c.endS - c.startS)))).length;
    expect(n).toBe(cycles.length);
    expect(atEdge).toBeGreaterThanOrEqual(2);
    // 15 px of 120 are 7 degrees.
    const plain = (7 * atEdge) / n;
    expect(Math.abs(value - truth.thighExtensionDeg.right)).toBeLessThan(0.85 * plain);
  });

  it('give every measure a value or a reason', () => {
    for (const m of assessment.measures) {
      if ('value' in m) {
        expect(Number.isFinite(m.value) && m.plusMinus > 0 && m.n > 0).toBe(true);
      } else expect(missingCodes).toContain(m.missing.code);
    }
    expect(missingCode(assessment, 'walking-speed')).toBe('no-scale');
    expect(missingCode(assessment, 'pelvic-drop', 'left')).toBe('other-view');
    expect(missingCode(assessment, 'trunk-lean')).toBe('other-task');
    expect(missingCode(assessment, 'stride-time-variability')).toBe('too-few-cycles');
  });

  it('give lengths and speed when the height is known', () => {
    const { recording } = walk();
    const tall = assessed({ ...recording, context: { heightM: 1.75 } });
    // 240 px of leg are 0.491 of the height; a stride is 300 px.
    const stride = (300 / 240) * 0.491 * 1.75;
    expect(measured(tall, 'stride-length', 'right').value).toBeCloseTo(stride, 1);
    expect(measured(tall, 'walking-speed').value).toBeCloseTo(stride / 1.1, 1);
  });

  it('average curves whose extremes are the measures', () => {
    const curve = assessment.curves.find((c) => c.id === 'thigh' && c.side === 'right')!;
    expect(curve.mean).toHaveLength(101);
    const peak = Math.min(...curve.mean.slice(40, 61));
    expect(peak).toBeCloseTo(measured(assessment, 'thigh-extension-peak', 'right').value, 1);
  });
});

describe('laws', () => {
  const { recording } = walk({
    stance: { left: 0.65, right: 0.58 },
    leftOffset: 0.47,
    shiftPx: { left: 0, right: -12 },
  });
  const original = assessed(recording);
  const ids = ['thigh-extension-peak', 'knee-swing-peak', 'stance-percent', 'step-time'] as const;

  it('a mirrored picture swaps what the camera sees and nothing of the person', () => {
    const mirrored = assessed(mirror(recording));
    expect(mirrored.view).toMatchObject({ facing: 'left', nearSide: 'left' });
    for (const id of ids)
      for (const side of sides)
        expect(measured(mirrored, id, side).value).toBeCloseTo(measured(original, id, side).value, 6);
  });

  it('scaling and shifting the picture change nothing', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.4, max: 2.5, noNaN: true }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 300 }),
        (scale, dx, dy) => {
          const moved = assessed({
            ...recording,
            widthPx: Math.ceil(recording.widthPx * scale + 2 * dx),
            heightPx: Math.ceil(recording.heightPx * scale + 2 * dy),
            frames: recording.frames.map(
              (f) => f && f.map(([x, y, v]) => [x * scale + dx, y * scale + dy, v] as const),
            ),
          });
          for (const id of ids)
            for (const side of sides)
              expect(measured(moved, id, side).value).toBeCloseTo(measured(original, id, side).value, 3);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('a later start moves the events and nothing else', () => {
    const later = assessed({ ...recording, timesS: recording.timesS.map((t) => t + 12.5) });
    later.events.forEach((e, i) => expect(e.timeS).toBeCloseTo(original.events[i]!.timeS + 12.5, 6));
    for (const id of ids)
      expect(measured(later, id, 'left').value).toBeCloseTo(measured(original, id, 'left').value, 6);
  });

  it.each([{}, { stance: { left: 0.66, right: 0.57 }, leftOffset: 0.46 }, { strideS: 1.5, seconds: 7 }])(
    'filmed at 30 or at 60 frames a second, events differ by less than 5 ms (%j)',
    (changes) => {
      const [slow, fast] = [30, 60].map((rateHz) => assessed(walk({ ...changes, rateHz }).recording).events);
      expect(slow!.length).toBe(fast!.length);
      for (const { side, kind, timeS } of slow!) {
        const same = fast!.filter((e) => e.side === side && e.kind === kind);
        expect(Math.min(...same.map((e) => Math.abs(e.timeS - timeS)))).toBeLessThan(0.005);
      }
    },
  );

  it('the same input gives the same result', () => {
    expect(JSON.stringify(assessed(recording))).toBe(JSON.stringify(original));
  });
});

describe('a camera that is not level', () => {
  const { recording } = walk();
  const level = assessed(recording);

  it.each([-6, -3, 3, 6])('turned by %d° gives the same angles, and says so', (rollDeg) => {
    const turned = assessed(levelled(recording, -rollDeg));
    expect(turned.quality.map((q) => q.code)).toContain('camera-roll');
    expect(Math.abs(measured(turned, 'trunk-lean-walking').value - 4)).toBeLessThan(0.5);
    for (const side of sides)
      expect(
        Math.abs(
          measured(turned, 'thigh-extension-peak', side).value -
            measured(level, 'thigh-extension-peak', side).value,
        ),
      ).toBeLessThan(0.5);
  });

  it('is not suspected without reason', () => {
    expect(level.quality.map((q) => q.code)).not.toContain('camera-roll');
  });
});

describe('awkward recordings', () => {
  const { recording, truth } = walk();
  const only = (from: number, to: number): KeypointsRecording => ({
    ...recording,
    timesS: recording.timesS.slice(from, to),
    frames: recording.frames.slice(from, to),
  });

  it('bridges short gaps and leaves long ones open', () => {
    const gaps = assessed({
      ...recording,
      frames: recording.frames.map((f, i) => (i % 50 < 4 || (i > 200 && i < 240) ? null : f)),
    });
    expect(
      Math.abs(measured(gaps, 'thigh-extension-peak', 'right').value - truth.thighExtensionDeg.right),
    ).toBeLessThan(1);
    expect(gaps.series.find((s) => s.id === 'thigh' && s.side === 'right')!.values[220]).toBeNull();
    const strikes = eventErrors(gaps, 'right', 'heel-strike', truth.heelStrikes.right);
    expect(worst(strikes)).toBeLessThan(0.03);
  });

  it('takes out single wild points', () => {
    const wild = assessed({
      ...recording,
      frames: recording.frames.map(
        (f, i) => f && f.map(([x, y, v], k) => [i % 37 === 5 && k > 24 ? x + 90 : x, y, v] as const),
      ),
    });
    for (const side of sides)
      expect(
        Math.abs(measured(wild, 'thigh-extension-peak', side).value - truth.thighExtensionDeg[side]),
      ).toBeLessThan(1.5);
  });

  it('refuses what cannot be assessed, with a fault', () => {
    expect(faultOf(only(0, 1)).code).toBe('single-frame');
    expect(faultOf(only(0, 40)).code).toBe('too-short');
    expect(faultOf(only(30, 100)).code).toBe('too-few-steps');
    expect(faultOf({ ...recording, frames: recording.frames.map(() => null) }).code).toBe('no-person');
  });

  it('does not measure gait in a slow-motion slide show', () => {
    const slow = assessed({ ...walk({ rateHz: 10 }).recording, context: { task: 'walking' } });
    expect(missingCode(slow, 'cadence')).toBe('low-frame-rate');
    expect(slow.events).toEqual([]);
    expect(slow.quality.map((q) => q.code)).toContain('frame-rate-too-low');
  });

  it('does not score running with walking norms', () => {
    const run = assessed(walk({ stance: { left: 0.36, right: 0.36 }, strideS: 0.75, seconds: 5 }).recording);
    expect(run.task.kind).toBe('running');
    expect(missingCode(run, 'cadence')).toBe('other-task');
    expect(run.quality.map((q) => q.code)).toContain('running');
    expect(run.patterns.every((p) => p.state === 'not-assessed')).toBe(true);
  });

  it('tells backward walking from walking', () => {
    const forward = walk({ seconds: 5 }).recording;
    const back = assessed({ ...forward, frames: [...forward.frames].reverse() });
    expect(back.passes.map((p) => p.travel)).toEqual(['backward']);
    expect(back.events).toEqual([]);
    expect(back.quality.map((q) => q.code)).toContain('backward');
  });

  it('takes no steps from someone who stands before and after the walk', () => {
    const still = (frame: (typeof recording.frames)[number], n: number) =>
      Array.from({ length: n }, () => frame);
    const frames = [
      ...still(recording.frames[0]!, 120),
      ...recording.frames,
      ...still(recording.frames.at(-1)!, 120),
    ];
    const whole = assessed({ ...recording, timesS: frames.map((_, i) => i / 60), frames });
    expect(whole.task.kind).toBe('walking');
    const plain = assessed(recording);
    const times = whole.events.map((e) => e.timeS - 2).filter((t) => t > 0.4 && t < 5.4);
    expect(times).toHaveLength(plain.events.filter((e) => e.timeS > 0.4 && e.timeS < 5.4).length);
    expect(whole.events.filter((e) => e.timeS < 1.9 || e.timeS > 8.1)).toEqual([]);
  });

  it('reads a walk there and back as two passes with both near sides', () => {
    const there = walk({ facing: 'right', seconds: 4 }).recording;
    const back = walk({ facing: 'left', seconds: 4 }).recording;
    const both = assessed({
      ...there,
      timesS: [...there.timesS, ...back.timesS.map((t) => t + 5)],
      frames: [...there.frames, ...back.frames],
    });
    expect(both.passes.map((p) => p.travel)).toEqual(['right', 'left']);
    for (const side of sides) expect(measured(both, 'thigh-extension-peak', side).grade).toBe('A');
  });
});
