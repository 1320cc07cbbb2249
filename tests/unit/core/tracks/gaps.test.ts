import { describe, expect, it } from 'vitest';
import { timeAt, positionAt } from '../../../../src/core/tracks/time-axis';
import { cleanTracks } from '../../../../src/core/tracks/tracks';
import type { KeypointsRecording } from '../../../../src/core';
import { assessed, faultOf, measured } from '../../../support/assess';
import { walk } from '../../../support/walker';

const { recording } = walk({ seconds: 8, rateHz: 30, treadmill: true });
const half = recording.timesS.length / 2;
const withGap = (gapS: number): KeypointsRecording => ({
  ...recording,
  timesS: recording.timesS.map((t, i) => (i < half ? t : t + gapS)),
});
const day = 24 * 3600;

describe('a gap in time', () => {
  it.each([1.5, day, 1e9])('of %d s: the grid grows with the frames, not with it', (gapS) => {
    const { timesS } = cleanTracks(withGap(gapS));
    expect(timesS.length).toBeLessThan(2 * recording.timesS.length);
    expect(timesS.every((t, i) => i === 0 || t > timesS[i - 1]!)).toBe(true);
    expect(timesS[0]).toBe(0);
    expect(timesS.at(-1)).toBeCloseTo(recording.timesS.at(-1)! + gapS, 3);
  });

  it('ends a pass; no event, cycle or curve lies in it or reaches over it', () => {
    const assessment = assessed(withGap(day));
    const [from, to] = [recording.timesS[half - 1]!, recording.timesS[half]! + day];
    const isOutside = (startS: number, endS: number) => endS <= from + 0.1 || startS >= to - 0.1;
    expect(assessment.passes.length).toBe(2);
    for (const { startS, endS } of [...assessment.passes, ...assessment.cycles])
      expect(isOutside(startS, endS)).toBe(true);
    expect(assessment.events.filter((e) => e.timeS >= to - 0.1).length).toBeGreaterThan(8);
    for (const { timeS } of assessment.events) expect(isOutside(timeS, timeS)).toBe(true);
    const [knee] = assessment.series.filter((s) => s.id === 'knee');
    knee!.values.forEach((v, i) => {
      if (v !== null) expect(isOutside(knee!.timesS[i]!, knee!.timesS[i]!)).toBe(true);
    });
    const whole = measured(assessed(recording), 'knee-swing-peak', 'right').value;
    expect(measured(assessment, 'knee-swing-peak', 'right').value).toBeCloseTo(whole, 0);
  });

  it('is the same to go over in both directions', () => {
    const tracks = cleanTracks(withGap(100));
    for (const position of [0, 10.25, half - 1, half + 60, tracks.timesS.length - 1])
      expect(positionAt(tracks, timeAt(tracks, position))).toBeCloseTo(position, 6);
    tracks.timesS.forEach((t, i) => expect(timeAt(tracks, i)).toBeCloseTo(t, 6));
  });

  it('of a tenth of a second is bridged as before', () => {
    const frames = recording.frames.filter((_, i) => i !== 50 && i !== 51);
    const timesS = recording.timesS.filter((_, i) => i !== 50 && i !== 51);
    expect(assessed({ ...recording, frames, timesS }).passes).toHaveLength(1);
  });
});

describe('dropped frames', () => {
  const way = walk({ seconds: 7, rateHz: 30 }).recording;
  const without = (isOut: (timeS: number) => boolean): KeypointsRecording => {
    const kept = [...way.timesS.keys()].filter((i) => !isOut(way.timesS[i]!));
    return {
      ...way,
      timesS: kept.map((i) => way.timesS[i]!),
      frames: kept.map((i) => way.frames[i]!),
    };
  };

  it('four in a row end no pass, and no stride that is seen on both sides of them', () => {
    const dropped = without((t) => t > 3.02 && t < 3.15);
    const [whole, said] = [assessed(way), assessed(dropped)];
    expect(said.passes).toHaveLength(1);
    expect(said.passes[0]!.endS).toBeCloseTo(whole.passes[0]!.endS, 1);
    expect(measured(said, 'cadence').value).toBeCloseTo(measured(whole, 'cadence').value, 0);
  });

  it('at a landing make the times that hang on it less sure, and no others', () => {
    const whole = assessed(way);
    const landings = whole.events.filter((e) => e.kind === 'heel-strike' && e.side === 'right');
    const at = landings[2]!.timeS;
    const said = assessed(without((t) => Math.abs(t - at) < 0.03));
    const widened = (id: 'stride-time' | 'stance-percent', side: 'left' | 'right') =>
      measured(said, id, side).plusMinus / measured(whole, id, side).plusMinus;
    expect(widened('stride-time', 'right')).toBeGreaterThan(1.05);
    expect(widened('stride-time', 'left')).toBeCloseTo(1, 1);
    expect(widened('stance-percent', 'right')).toBeGreaterThan(1.02);
    expect(measured(said, 'cadence').plusMinus).toBeGreaterThan(measured(whole, 'cadence').plusMinus);
  });
});

describe('a recording beyond what is measured in one go', () => {
  const timed = (timeS: (i: number) => number): KeypointsRecording => ({
    ...recording,
    timesS: recording.timesS.map((_, i) => timeS(i)),
  });

  it.each([
    ['a million seconds from frame to frame', (i: number) => 1e6 * i],
    ['ten thousand frames a second', (i: number) => i / 10_000],
    ['times that no number tells apart', (i: number) => 1e13 + i / 30],
  ])('%s: says so', (_name, timeS) => {
    expect(faultOf(timed(timeS)).code).toBe('beyond-limits');
  });

  it('more than a hundred thousand frames: says so', () => {
    const frames = Array.from({ length: 100_001 }, () => recording.frames[0]!);
    expect(faultOf({ ...recording, frames, timesS: frames.map((_, i) => i / 30) }).code).toBe(
      'beyond-limits',
    );
  });

  it('frames in bursts do not blow up the grid', () => {
    const bursts = timed((i) => Math.floor(i / 2) * 0.9 + (i % 2) * 0.0011);
    expect(cleanTracks(bursts).timesS.length).toBeLessThan(5 * recording.timesS.length);
  });
});
