import { describe, expect, it } from 'vitest';
import { landmarkIndex, type KeypointsFrame, type KeypointsRecording } from '../../../src/core';
import { writeFormat } from '../../../src/formats';
import { c3dBytes } from '../../../src/formats/out/c3d/c3d';
import { readC3dStrictly, readMotStrictly, readTrcStrictly } from '../../support/second-readers';
import { exportedOf, filesOf, metresPerPx, textOf, walker } from './support';

const recording = walker();
const exported = exportedOf(recording);
const trc = readTrcStrictly(textOf(filesOf('trc', exported), '.trc'));
const c3dOf = (of = exported) => readC3dStrictly(filesOf('c3d', of)[0]!.content as Uint8Array);
const c3d = c3dOf();

const names: readonly (readonly [string, number])[] = [
  ['Nose', landmarkIndex.nose],
  ['RHip', landmarkIndex.right_hip],
  ['LKnee', landmarkIndex.left_knee],
  ['RAnkle', landmarkIndex.right_ankle],
  ['LHeel', landmarkIndex.left_heel],
  ['RBigToe', landmarkIndex.right_foot_index],
];
/** Where a landmark of a frame is in millimetres: forward, up. */
const inMm = (
  { frames, widthPx, heightPx }: KeypointsRecording,
  frame: number,
  k: number,
  faces = 'right',
) => {
  const [x, y] = frames[frame]![k]!;
  return [faces === 'left' ? widthPx - x : x, heightPx - y].map((px) => 1000 * px * metresPerPx);
};
const without = (
  of: KeypointsRecording,
  gone: (frame: number, k: number) => boolean,
): KeypointsRecording => ({
  ...of,
  frames: of.frames.map(
    (frame, i): KeypointsFrame =>
      frame && frame.map((point, k) => (gone(i, k) ? ([point[0], point[1], 0] as const) : point)),
  ),
});

describe('TRC', () => {
  it('says what it holds: millimetres, its rate, the time of the clip', () => {
    expect(trc).toMatchObject({ units: 'mm', rateHz: 60 });
    expect(trc.frames).toEqual(recording.timesS.map((_, i) => i + 1));
    trc.timesS.forEach((timeS, i) => expect(Math.abs(timeS - recording.timesS[i]!)).toBeLessThan(0.001));
  });

  it('gives every point back to a tenth of a millimetre', () => {
    for (const [name, k] of names)
      for (const [i, point] of trc.markers[name]!.entries()) {
        const [forward, up] = inMm(recording, i, k);
        expect(Math.abs(point![0] - forward!)).toBeLessThan(0.1);
        expect(Math.abs(point![1] - up!)).toBeLessThan(0.1);
        expect(point![2]).toBe(0);
      }
  });

  it('has x the way the person faces, whichever way that is in the picture', () => {
    const toLeft = walker({ facing: 'left' });
    const other = readTrcStrictly(textOf(filesOf('trc', exportedOf(toLeft)), '.trc'));
    const hips = other.markers['LHip']!;
    expect(hips.at(-1)![0]).toBeGreaterThan(hips[0]![0] + 1000);
    expect(Math.abs(hips[10]![0] - inMm(toLeft, 10, landmarkIndex.left_hip, 'left')[0]!)).toBeLessThan(0.1);
  });

  it('leaves cells empty where a landmark was not seen, and a landmark out that never was', () => {
    const hidden = without(
      recording,
      (i, k) =>
        (k === landmarkIndex.left_heel && i >= 20 && i < 60) ||
        k === landmarkIndex.nose ||
        (i === 5 && k > 22),
    );
    const file = readTrcStrictly(textOf(filesOf('trc', exportedOf(hidden)), '.trc'));
    expect(file.markers['Nose']).toBeUndefined();
    expect(file.markers['LHeel']!.map((point) => point === null)).toEqual(
      recording.timesS.map((_, i) => i === 5 || (i >= 20 && i < 60)),
    );
  });

  it('puts frames of an uneven clip on the rate it states, and bridges no hole', () => {
    // Every fifth frame was dropped, and half a second is gone.
    const kept = recording.timesS.flatMap((timeS, i) =>
      i % 5 === 3 || (timeS > 2 && timeS < 2.5) ? [] : [i],
    );
    const uneven: KeypointsRecording = {
      ...recording,
      timesS: kept.map((i) => recording.timesS[i]!),
      frames: kept.map((i) => recording.frames[i]!),
    };
    const of = exportedOf(uneven);
    const varied = {
      ...of,
      assessment: { ...of.assessment, source: { ...of.assessment.source, variableFrameRate: true } },
    };
    const file = readTrcStrictly(textOf(filesOf('trc', varied), '.trc'));
    expect(file.rateHz).toBe(60);
    expect(file.timesS).toHaveLength(recording.timesS.length);
    const hips = file.markers['RHip']!;
    file.timesS.forEach((timeS, i) => {
      expect(Math.abs(timeS - recording.timesS[i]!)).toBeLessThan(0.001);
      if (timeS > 2.04 && timeS < 2.46) expect(hips[i]).toBeNull();
      else if (timeS < 1.9 || timeS > 2.6) {
        const [forward, up] = inMm(recording, i, landmarkIndex.right_hip);
        expect(Math.abs(hips[i]![0] - forward!)).toBeLessThan(0.1);
        // The hips bob; between two frames the line is straight.
        expect(Math.abs(hips[i]![1] - up!)).toBeLessThan(1);
      }
    });
  });

  it('is refused without a scale: its units could not be true', () => {
    const { context: _, ...unscaled } = recording;
    for (const kind of ['trc', 'c3d'] as const)
      expect(writeFormat(kind, exportedOf(unscaled))).toEqual({
        ok: false,
        fault: { code: 'export-no-scale' },
      });
  });
});

describe('C3D', () => {
  it('gives every point back to a tenth of a millimetre, z up', () => {
    expect(c3d.header).toMatchObject({ first: 1, last: recording.timesS.length, rateHz: 60 });
    const labels = c3d.parameters['POINT:LABELS']!.values as string[];
    for (const [name, k] of names)
      c3d.frames.forEach((points, i) => {
        const [x, y, z, residual] = points[labels.indexOf(name)]!;
        const [forward, up] = inMm(recording, i, k);
        expect(Math.abs(x - forward!)).toBeLessThan(0.1);
        expect(Math.abs(z - up!)).toBeLessThan(0.1);
        expect([y, residual]).toEqual([0, 0]);
      });
    expect(c3d.parameters['POINT:UNITS']!.values).toEqual(['mm']);
  });

  it('marks a point that was not seen as occluded', () => {
    const file = c3dOf(exportedOf(without(recording, (i, k) => k === landmarkIndex.left_heel && i === 7)));
    const heel = (file.parameters['POINT:LABELS']!.values as string[]).indexOf('LHeel');
    expect(file.frames[7]![heel]).toEqual([0, 0, 0, -1]);
    expect(file.frames[8]![heel]![3]).toBe(0);
  });

  it('names events as laboratories do, to the millisecond', () => {
    const { events } = exported.assessment;
    expect(events.length).toBeGreaterThan(10);
    const list = (name: string) => c3d.parameters[`EVENT:${name}`]!;
    expect(list('USED').values).toEqual([events.length]);
    expect(list('TIMES').dimensions).toEqual([2, events.length]);
    events.forEach(({ side, kind, timeS }, i) => {
      expect(list('CONTEXTS').values[i]).toBe(side === 'left' ? 'Left' : 'Right');
      expect(list('LABELS').values[i]).toBe(kind === 'heel-strike' ? 'Foot Strike' : 'Foot Off');
      expect(list('SUBJECTS').values[i]).toBe('P-017');
      const [minutes, seconds] = list('TIMES').values.slice(2 * i) as number[];
      expect(Math.abs(60 * minutes! + seconds! - timeS)).toBeLessThan(0.001);
    });
    expect(c3d.parameters['SUBJECTS:NAMES']!.values).toEqual(['P-017']);
  });

  it('writes minutes beyond the first, and a clip that begins later keeps its time', () => {
    const late = { ...recording, timesS: recording.timesS.map((timeS) => timeS + 64) };
    const of = exportedOf(late);
    const file = c3dOf(of);
    expect(file.header).toMatchObject({ first: 64 * 60 + 1, last: 64 * 60 + 360 });
    const [minutes, seconds] = file.parameters['EVENT:TIMES']!.values as number[];
    expect(minutes).toBe(1);
    expect(Math.abs(60 + seconds! - of.assessment.events[0]!.timeS)).toBeLessThan(0.001);
  });

  it('carries the measures with their sides and units', () => {
    const list = (name: string) => c3d.parameters[`ANALYSIS:${name}`]!.values;
    const at = list('NAMES').findIndex(
      (name, i) => name === 'knee-swing-peak' && list('CONTEXTS')[i] === 'Right',
    );
    const measure = exported.assessment.measures.find(
      (m) => m.id === 'knee-swing-peak' && m.side === 'right',
    )!;
    if (!('value' in measure)) throw new Error('not measured');
    expect(list('VALUES')[at]).toBeCloseTo(measure.value, 3);
    expect(list('UNITS')[at]).toBe('deg');
    expect(list('USED')).toEqual([list('VALUES').length]);
  });

  it('goes on under a second name where more than 255 events do not fit under the first', () => {
    const event = exported.assessment.events[0]!;
    const events = Array.from({ length: 300 }, (_, i) => ({ ...event, timeS: 0.01 * i }));
    const file = c3dOf({ ...exported, assessment: { ...exported.assessment, events } });
    expect(file.parameters['EVENT:USED']!.values).toEqual([300]);
    expect(file.parameters['EVENT:LABELS']!.values).toHaveLength(255);
    expect(file.parameters['EVENT:LABELS2']!.values).toHaveLength(45);
  });

  it('holds more frames than its header can say', () => {
    const count = 66_000;
    const points = Array.from({ length: count }, (_, i) => ({ forwardM: i / 1000, upM: 1 }));
    const file = readC3dStrictly(
      c3dBytes({ rateHz: 60, first: 0, count, markers: [{ name: 'RHip', points }] }, exported),
    );
    expect(file.header.last).toBe(65_535);
    expect(file.frames).toHaveLength(count);
    const [low, high] = file.parameters['TRIAL:ACTUAL_END_FIELD']!.values as number[];
    expect((low! & 0xffff) + 65_536 * high!).toBe(count);
    expect(file.frames.at(-1)![0]![0]).toBeCloseTo(count - 1, 1);
  });

  it('writes a code in other letters without breaking the file', () => {
    const file = c3dOf({ ...exported, code: 'Ö\u0000\n漢' });
    expect(file.parameters['SUBJECTS:NAMES']!.values).toEqual(['????']);
  });
});

describe('MOT and STO', () => {
  const files = filesOf('mot', exported);
  const mot = readMotStrictly(textOf(files, '.mot'));
  const sto = readMotStrictly(textOf(files, '.angles.sto'));
  const seriesOf = (id: string, side: string | null) =>
    exported.assessment.series.find((one) => one.id === id && one.side === side)!;

  it('names the coordinates of the model that one camera sees, and no other', () => {
    expect(Object.keys(mot.columns)).toEqual(['time', 'knee_angle_l', 'knee_angle_r']);
    expect(mot.inDegrees).toBe(true);
  });

  it('gives the knee back at the time of the clip, flexion positive, without a gap', () => {
    const { timesS, values } = seriesOf('knee', 'right');
    const right = mot.columns['knee_angle_r']!;
    expect(right.length).toBeGreaterThan(300);
    mot.columns['time']!.forEach((timeS, i) => {
      const at = timesS.findIndex((t) => Math.abs(t - timeS) < 0.001);
      expect(right[i]).toBeCloseTo(values[at]!, 4);
    });
    expect(Math.max(...right)).toBeGreaterThan(40);
  });

  it('leaves out rows that are not known rather than filling them', () => {
    const knee = seriesOf('knee', 'right');
    const gap = knee.values.map((value, i) => (i >= 100 && i < 140 ? null : value));
    const series = exported.assessment.series.map((one) => (one === knee ? { ...one, values: gap } : one));
    const text = (suffix: string) =>
      textOf(filesOf('mot', { ...exported, assessment: { ...exported.assessment, series } }), suffix);
    expect(readMotStrictly(text('.mot')).columns['time']!.length).toBe(mot.columns['time']!.length - 40);
    const cells = readMotStrictly(text('.angles.sto')).columns['knee_flexion_r']!;
    expect(cells.filter(Number.isNaN).length).toBeGreaterThanOrEqual(40);
  });

  it('keeps what is against the vertical out of the model and under its own name', () => {
    expect(Object.keys(sto.columns)).toContain('thigh_from_vertical_r');
    expect(Object.keys(sto.columns)).toContain('trunk_from_vertical');
  });

  it('is refused where no angles were measured', () => {
    const bare = { ...exported, assessment: { ...exported.assessment, series: [] } };
    expect(writeFormat('mot', bare)).toEqual({ ok: false, fault: { code: 'export-nothing' } });
  });
});
