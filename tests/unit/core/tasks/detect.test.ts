import { describe, expect, it } from 'vitest';
import { assessed } from '../../../support/assess';
import {
  bending,
  fiveRises,
  film,
  mirrored,
  movingLegBack,
  onOneLeg,
  rising,
  someBends,
  someLegBack,
  someSquats,
  someTurns,
  squatting,
  steadyLeg,
  turningHips,
  type Pose,
  type View,
} from '../../../support/mover';
import { walk } from '../../../support/walker';
import { isMeasured, otherSide, type KeypointsRecording, type TaskKind } from '../../../../src/core';

type Scripted = { readonly poseAt: (t: number) => Pose; readonly seconds: number };
const scripts: readonly (readonly [TaskKind, Scripted, View])[] = [
  ['squat', squatting(someSquats), 'right-side'],
  ['squat', squatting(someSquats), 'front'],
  ['forward-bend', bending(someBends), 'right-side'],
  ['sit-to-stand', rising(fiveRises), 'right-side'],
  ['single-leg-stance', onOneLeg(steadyLeg), 'front'],
  ['seated-hip-rotation', turningHips(someTurns), 'front'],
  ['standing-hip-extension', movingLegBack(someLegBack), 'right-side'],
];
const filmed = ({ poseAt, seconds }: Scripted, view: View, seed: number): KeypointsRecording =>
  film(poseAt, seconds, { view, noisePx: 1.5, seed });

describe('the task', () => {
  it.each(scripts)('%s is recognised', (kind, script, view) => {
    expect(assessed(filmed(script, view, 5)).task).toEqual({ kind, chosenBy: 'detected' });
  });

  it.each(scripts)('%s: the mirror image swaps the sides and nothing else', (kind, script, view) => {
    const recording = filmed(script, view, 7);
    const [plain, mirror] = [assessed(recording), assessed(mirrored(recording))];
    expect(mirror.task.kind).toBe(kind);
    expect(mirror.phases.map((p) => [p.side && otherSide(p.side), p.startS, p.endS, p.rejected])).toEqual(
      plain.phases.map((p) => [p.side, p.startS, p.endS, p.rejected]),
    );
    // A shift to the right becomes one to the left.
    const signed = ['squat-shift', 'squat-pelvic-line'];
    for (const m of plain.measures) {
      const twin = mirror.measures.find((x) => x.id === m.id && x.side === (m.side && otherSide(m.side)))!;
      expect(isMeasured(twin)).toBe(isMeasured(m));
      if (!isMeasured(m) || !isMeasured(twin)) continue;
      expect(Math.abs(twin.value - (signed.includes(m.id) ? -m.value : m.value))).toBeLessThan(1e-6);
    }
  });

  it('the user overrules it', () => {
    const recording = filmed(squatting(someSquats), 'front', 3);
    const { task, phases } = assessed({ ...recording, context: { task: 'forward-bend' } });
    expect(task).toEqual({ kind: 'forward-bend', chosenBy: 'user' });
    expect(phases).toEqual([]);
  });

  it('is walking for a walk, over ground and on a treadmill, and has no repetitions', () => {
    for (const treadmill of [false, true]) {
      const { task, phases } = assessed(walk({ treadmill }).recording);
      expect(task.kind).toBe('walking');
      expect(phases).toEqual([]);
    }
  });

  it('is standing for someone who just stands', () => {
    const { poseAt } = squatting(someSquats);
    expect(assessed(film(() => poseAt(0), 5, { noisePx: 1 })).task.kind).toBe('standing');
  });

  it('is no stance on one leg for a walk in slow motion', () => {
    const { recording } = walk({ rateHz: 30, seconds: 6 });
    const slowed = { ...recording, timesS: recording.timesS.map((timeS) => 4 * timeS) };
    expect(assessed(slowed).task.kind).not.toBe('single-leg-stance');
  });

  it('is a rise from a chair for someone who then stands for long', () => {
    const { poseAt } = rising({ ...fiveRises, times: 1 });
    expect(assessed(film(poseAt, 20, { noisePx: 1 })).task.kind).toBe('sit-to-stand');
  });
});
