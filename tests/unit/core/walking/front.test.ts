import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  jointIndex,
  readKeypoints,
  sides,
  type Joint,
  type KeypointsRecording,
  type MeasureId,
} from '../../../../src/core';
import { assessed, measured, missingCode } from '../../../support/assess';
import { frontReader, frontRows, frontWalks } from '../../../support/front-walks';
import { film, frontCamera, readMarkerWalk, sharedIsHere, sharedMissing } from '../../../support/mocap';

function caseInput(name: string): KeypointsRecording {
  const file = new URL(`../../../cases/${name}/input.json`, import.meta.url);
  const input = readKeypoints(JSON.parse(readFileSync(file, 'utf8')));
  if (!input.ok) throw new Error(input.fault.detail);
  return input.value;
}

const joints: Joint[] = ['ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle', 'heel', 'foot_index'];

/** The same walk of a person who is the mirror image: the picture turned over and the names of the sides exchanged. */
function mirrorPerson(recording: KeypointsRecording): KeypointsRecording {
  return {
    ...recording,
    frames: recording.frames.map((frame) => {
      if (!frame) return null;
      const turned = frame.map(([x, y, v]) => [recording.widthPx - x, y, v] as const);
      const out = [...turned];
      for (const joint of joints) {
        const [l, r] = [jointIndex('left', joint), jointIndex('right', joint)];
        [out[l], out[r]] = [turned[r]!, turned[l]!];
      }
      return out;
    }),
  };
}

describe('a front view', () => {
  const recording = caseInput('walk-front-other-hip-drops-left');
  const original = assessed(recording);

  it('sees the drop on the side of the standing leg', () => {
    const [left, right] = sides.map((side) => measured(original, 'pelvic-drop', side));
    expect(left!.value).toBeGreaterThan(0);
    expect(left!.value).toBeGreaterThan(right!.value + 1);
    // In the other clip the standing hip itself is the lower one in left stance, so the swinging right side is up.
    const other = assessed(caseInput('walk-front-drop-left-stance'));
    expect(measured(other, 'pelvic-drop', 'left').value).toBeLessThan(
      measured(other, 'pelvic-drop', 'right').value - 1,
    );
    expect(measured(other, 'hip-hike', 'right').value).toBeGreaterThan(
      measured(other, 'hip-hike', 'left').value + 1,
    );
  });

  it('says the same of the mirror image with the sides exchanged', () => {
    const mirrored = assessed(mirrorPerson(recording));
    for (const id of frontRows)
      for (const side of sides)
        expect(measured(mirrored, id, side).value).toBeCloseTo(
          measured(original, id, side === 'left' ? 'right' : 'left').value,
          3,
        );
  });

  it('says the same of a picture of another size', () => {
    const half = assessed({
      ...recording,
      widthPx: recording.widthPx / 2,
      heightPx: recording.heightPx / 2,
      frames: recording.frames.map((f) => f && f.map(([x, y, v]) => [x / 2, y / 2, v] as const)),
    });
    for (const id of frontRows)
      for (const side of sides)
        expect(measured(half, id, side).value).toBeCloseTo(measured(original, id, side).value, 6);
  });

  it('gives a width only with a scale, and feet from behind not at all', () => {
    expect(missingCode(original, 'step-width')).toBe('no-scale');
    const tall = assessed({ ...recording, context: { heightM: 1.64 } });
    const short = assessed({ ...recording, context: { heightM: 0.82 } });
    const width = measured(tall, 'step-width').value;
    expect(width).toBeGreaterThan(0.2);
    expect(measured(short, 'step-width').value).toBeCloseTo(width / 2, 6);
    expect(missingCode(assessed(caseInput('walk-back-normal')), 'foot-progression', 'left')).toBe(
      'cannot-be-seen',
    );
  });

  it('gives no ratio where the pelvis hardly moves', () => {
    const level = recording.frames.map((frame) => {
      if (!frame) return null;
      const [l, r] = [jointIndex('left', 'hip'), jointIndex('right', 'hip')];
      const y = (frame[l]![1] + frame[r]![1]) / 2;
      return frame.map((p, k) => (k === l || k === r ? ([p[0], y, p[2]] as const) : p));
    });
    expect(missingCode(assessed({ ...recording, frames: level }), 'trunk-pelvis-ratio')).toBe(
      'cannot-be-seen',
    );
  });
});

/** Mean absolute errors at 1 px noise, one to three strides a walk; the means of ten are better. */
const bounds: Partial<Record<MeasureId, number>> = {
  'pelvic-drop': 0.9,
  'trunk-side-lean-walking': 0.6,
  'hip-adduction': 1.2,
  'knee-frontal': 0.8,
  'pelvic-shift': 0.4,
  circumduction: 0.9,
  'hip-hike': 1,
  'foot-progression': 1,
};

const unlessShared = sharedIsHere ? '' : ` (skipped: ${sharedMissing})`;

describe.skipIf(!sharedIsHere)(`a camera off the walking line${unlessShared}`, () => {
  const filmedAt = (offAxisDeg: number) =>
    assessed(
      film(readMarkerWalk('btk-full-walk'), {
        ...frontCamera,
        bearingDeg: 90 + offAxisDeg,
        rateHz: 30,
        noisePx: 0,
      }),
    );

  it.each([-14, -7, 0, 7, 14])('by %d° is seen to within 3°', (offAxisDeg) => {
    const { view } = filmedAt(offAxisDeg);
    expect(view.plane).toBe('frontal');
    expect(Math.abs(view.yawDeg! - Math.abs(offAxisDeg))).toBeLessThan(3);
  });

  it('is warned of, and widens what it mixes the sagittal plane into', () => {
    const [on, off] = [filmedAt(0), filmedAt(17)];
    expect(on.quality.map((q) => q.code)).not.toContain('camera-axis');
    expect(off.quality.map((q) => q.code)).toContain('camera-axis');
    for (const id of ['hip-adduction', 'knee-frontal', 'circumduction'] as const)
      expect(measured(off, id, 'left').plusMinus).toBeGreaterThan(measured(on, id, 'left').plusMinus + 1.5);
  });
});

describe.skipIf(!sharedIsHere)(`rows K against markers${unlessShared}`, () => {
  const found = frontWalks.flatMap((name) => {
    const read = frontReader(name);
    return [90, 270].flatMap((bearingDeg) =>
      [30, 60].flatMap((rateHz) => read({ bearingDeg, rateHz, noisePx: 1 })),
    );
  });

  it.each(frontRows)('%s: error and its ±', (id) => {
    const own = found.filter(({ row }) => row === id);
    const errors = own.map((f) => Math.abs(f.error));
    expect(errors.length).toBeGreaterThanOrEqual(8);
    expect(errors.reduce((a, b) => a + b, 0) / errors.length).toBeLessThan(bounds[id]!);
    const inside = own.filter((f) => Math.abs(f.error) <= f.plusMinus).length;
    expect(inside / own.length).toBeGreaterThanOrEqual(0.85);
  });
});
