import { describe, expect, it } from 'vitest';
import {
  addEvent,
  assess,
  noEdits,
  readKeypoints,
  settledFrames,
  swapSides,
  trimTo,
  type Assessment,
  type KeypointsRecording,
} from '../../../src/core';
import { assessed, inputOf, measured, missingCode } from '../../support/assess';
import { evenWalker, walk as walked, type Walker } from '../../support/walker';

const walk = (walker: Walker) => walked(walker).recording;
const slowed = (recording: KeypointsRecording, times: number, said?: number): KeypointsRecording => ({
  ...recording,
  timesS: recording.timesS.map((timeS) => timeS * times),
  context: { ...recording.context, ...(said === undefined ? {} : { speedFactor: said }) },
});
const codes = (assessment: Assessment) => assessment.quality.map(({ code }) => code);
const real: KeypointsRecording = {
  ...walk({ ...evenWalker, rateHz: 30, seconds: 7 }),
  context: { heightM: 1.7 },
};

describe('a clip that is slowed down', () => {
  it('has the values of the movement and the moments of the clip, once somebody says so', () => {
    const [usual, slow] = [assessed(real), assessed(slowed(real, 4, 4))];
    expect(slow.speedFactor).toBe(4);
    expect(slow.quality[0]).toEqual({ code: 'slowed-down', severity: 'info', values: { factor: 4 } });
    expect(slow.measures.map((m) => ('value' in m ? m.value : m.missing))).toEqual(
      usual.measures.map((m) => ('value' in m ? expect.closeTo(m.value, 6) : m.missing)),
    );
    expect(slow.events.map((e) => e.timeS / 4)).toEqual(usual.events.map((e) => expect.closeTo(e.timeS, 6)));
    for (const of of ['cycles', 'passes'] as const)
      expect(slow[of].map(({ startS, endS }) => [startS / 4, endS / 4])).toEqual(
        usual[of].map(({ startS, endS }) => [expect.closeTo(startS, 6), expect.closeTo(endS, 6)]),
      );
    expect(slow.series[0]!.timesS.at(-1)! / 4).toBeCloseTo(usual.series[0]!.timesS.at(-1)!, 6);
    expect(slow.patterns.map(({ state }) => state)).toEqual(usual.patterns.map(({ state }) => state));
  });

  it.each([4, 8])('is doubted where nobody says so, at %i times', (times) => {
    const doubted = assessed(slowed(real, times));
    expect(doubted.task.kind).toBe('walking');
    const [note] = doubted.quality;
    expect(note).toMatchObject({ code: 'rhythm-doubted', severity: 'refuse', values: { factor: times } });
    expect(note!.values!['strideS']).toBeCloseTo(1.1 * times, 0);
    for (const id of ['cadence', 'walking-speed'] as const)
      expect(missingCode(doubted, id)).toBe('rhythm-doubted');
    expect(missingCode(doubted, 'stride-time', 'left')).toBe('rhythm-doubted');
    expect(new Set(doubted.patterns.map(({ state }) => state))).toEqual(new Set(['not-assessed']));
    const usual = assessed(real);
    const knee = ['knee-swing-peak', 'right'] as const;
    expect(measured(doubted, ...knee).value).toBeCloseTo(measured(usual, ...knee).value, 6);
    expect(measured(doubted, ...knee)).toMatchObject({ expected: null, flag: null });
  });

  it('is taken as it is where it is said not to be slowed down', () => {
    const slow = assess(inputOf(slowed(real, 4, 1)));
    if (slow.ok) expect(codes(slow.value)).not.toContain('rhythm-doubted');
    else expect(slow.fault.code).toBe('too-few-steps');
  });

  it('is a run of 84 steps a minute: said, and no task of its own', () => {
    const run = walk({ ...evenWalker, strideS: 0.72, stance: { left: 0.36, right: 0.36 }, seconds: 6 });
    expect(codes(assessed(run))).not.toContain('rhythm-doubted');
    const doubted = assessed(slowed(run, 2));
    expect(doubted.task.kind).toBe('running');
    expect(doubted.quality[0]).toMatchObject({ code: 'rhythm-doubted', values: { factor: 2 } });
  });

  it.each([1.1, 1.8, 2.4])('is not a walk whose strides take %f s', (strideS) => {
    expect(codes(assessed(walk({ ...evenWalker, strideS, seconds: 10 })))).not.toContain('rhythm-doubted');
  });

  it('is not doubted where somebody says what else is done', () => {
    const bend = slowed({ ...real, context: { task: 'forward-bend' } }, 4);
    expect(codes(assessed(bend))).not.toContain('rhythm-doubted');
  });

  it('takes corrections on its own clock', () => {
    const strike = assessed(real).events.find((e) => e.kind === 'heel-strike')!;
    const added = addEvent(noEdits, strike.side, 'toe-off', 4 * (strike.timeS + 0.3));
    const slow = assess({ ...inputOf(slowed(real, 4, 4)), edits: trimTo(added, { startS: 2, endS: 26 }) });
    if (!slow.ok) throw new Error(slow.fault.code);
    const edited = slow.value.events.find((e) => e.origin === 'edited');
    expect(edited!.timeS).toBeCloseTo(4 * (strike.timeS + 0.3), 6);
    expect(slow.value.edited!.trim).toEqual({ startS: 2, endS: 26 });
    expect(slow.value.quality.find(({ code }) => code === 'edited')!.values).toMatchObject({
      fromS: 2,
      toS: 26,
    });
  });

  it('shows its landmarks exchanged where they were exchanged', () => {
    const swap = swapSides(noEdits, { part: 'body', fromS: 4, toS: 8 });
    const [before, after] = [noEdits, swap].map((edits) => settledFrames(slowed(real, 4, 4), edits).frames);
    const changed = before!.flatMap((frame, i) => (frame![27] === after![i]![27] ? [] : [i / 30]));
    expect(changed[0]).toBeCloseTo(1, 1);
    expect(changed.at(-1)).toBeCloseTo(2, 1);
  });

  it.each([0, 101, -4, Infinity])('cannot be slowed down %f times', (speedFactor) => {
    expect(readKeypoints({ ...real, context: { speedFactor } }).ok).toBe(false);
  });
});
