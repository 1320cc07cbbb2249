import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bodyFolder } from '../../phantom/body';
import { framesOf } from '../../phantom/film';
import { periodic, prescribedEvents } from '../../phantom/gait';
import { people, presets, standing } from '../../phantom/presets';
import { targetsOf } from '../../phantom/shape';
import type { ClipSpec } from '../../phantom/spec';

const isHere = existsSync(bodyFolder);
const missing = `the body data is not in ${bodyFolder}`;

function truthAt(spec: ClipSpec, timeS: number): Record<string, unknown> {
  const frames = [...framesOf({ ...spec, fps: 1 / timeS, seconds: 2 * timeS })];
  return frames.at(-1)!.truth;
}
const still = (posture: Parameters<typeof standing>[0]) =>
  truthAt(
    { ...presets['stand-side-neutral']!, motion: { still: standing(posture), support: 'feet' } },
    1,
  ) as Record<string, number> & { back: [number, number][]; px: Record<string, [number, number]> };

describe('shapes', () => {
  it('are blends of whole bodies that add up to one', () => {
    for (const shape of [people.man, { male: 0.4, old: 0.3, muscle: 0.8, weight: -0.7 }]) {
      const whole = Object.entries(targetsOf(shape)).filter(([file]) => file.includes('universal-'));
      expect(whole.reduce((sum, [, factor]) => sum + factor, 0)).toBeCloseTo(1, 9);
    }
  });
});

describe('gait curves', () => {
  it('pass through their knots, periodically', () => {
    const curve = periodic([
      [0, 4],
      [40, -2],
      [70, 60],
    ]);
    expect([curve(0), curve(40), curve(170), curve(-30)]).toEqual([4, -2, 60, 60]);
  });

  it('strike and leave the floor half a cycle apart', () => {
    const events = prescribedEvents({ strideS: 1 }, 0, 1.05);
    expect(events.map(({ side, kind, timeS }) => `${side} ${kind} ${timeS}`)).toEqual([
      'right heel-strike 0',
      'left toe-off 0.11',
      'left heel-strike 0.5',
      'right toe-off 0.61',
      'right heel-strike 1',
    ]);
  });
});

describe.skipIf(!isHere)(`a posed body${isHere ? '' : ` (${missing})`}`, { timeout: 60_000 }, () => {
  it('has the angles that were prescribed', () => {
    const { thigh_vertical_R, knee_sag_R, asis_psis_tilt, lumbar_extension } = still({
      tilt: 14,
      thigh: 6,
      knee: 11,
    });
    expect(thigh_vertical_R).toBeCloseTo(6, 0);
    expect(knee_sag_R).toBeCloseTo(11, 0);
    expect(lumbar_extension).toBe(14);
    const before = still({ tilt: 4 })['asis_psis_tilt']!;
    expect(asis_psis_tilt! - before).toBeCloseTo(10, 1);
  });

  it('hollows its back when the lumbar spine extends', () => {
    const [flat, hollow] = [still({ tilt: 0 }), still({ tilt: 20, lordosis: 12 })];
    expect(hollow['lumbar_angle']! - flat['lumbar_angle']!).toBeGreaterThan(15);
  });

  it('shows its back on the side away from where it faces, from the neck down to below the hip', () => {
    const { back, px } = still({});
    expect(back.every(([x]) => x < px['hipR']![0])).toBe(true);
    expect(back[0]![1]).toBeLessThan(px['shoulderR']![1]);
    expect(back.at(-1)![1]).toBeGreaterThan(px['hipR']![1]);
  });

  it('never goes back while it walks, though a foot that swings may scuff', () => {
    const frames = [...framesOf({ ...presets['walk-normal-right']!, fps: 20, seconds: 1.2 })];
    const alongPx = frames.map(({ truth }) => {
      const px = truth['px'] as Record<string, [number, number]>;
      return (px['hipL']![0] + px['hipR']![0]) / 2;
    });
    const stepsPx = alongPx.slice(1).map((x, i) => x - alongPx[i]!);
    expect(Math.min(...stepsPx)).toBeGreaterThan(0);
  });

  it('drops the pelvis on the swing side', () => {
    const truth = truthAt(presets['single-leg-left-drop']!, 3);
    // Stands on the left leg: the left side of the pelvis is the higher one, the right foot is off the floor.
    expect(truth['hip_line']).toBeCloseTo(8, 0);
    expect((truth['foot_height'] as Record<string, number>)['R']).toBeGreaterThan(0.1);
    const { strideS } = presets['walk-front-drop-left-stance']!.motion.gait!;
    const leftMidStance = truthAt(presets['walk-front-drop-left-stance']!, 0.8 * strideS);
    expect(leftMidStance['hip_line']).toBeGreaterThan(8);
  });
});
