import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEvent,
  assess,
  deleteEvent,
  dragLandmark,
  dragWeight,
  isEdited,
  landmarkIndex,
  moveEvent,
  noEdits,
  readEdits,
  settledFrames,
  swapSides,
  toggleCycle,
  trimTo,
  type Assessment,
  type Edits,
  type KeypointsRecording,
} from '../../../../src/core';
import { assessed, inputOf, measured } from '../../../support/assess';
import { walk } from '../../../support/walker';

const { recording } = walk();
const original = assessed(recording);
const withEdits = (edits: Edits, of: KeypointsRecording = recording): Assessment => {
  const result = assess({ ...inputOf(of), edits });
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
};
const rightToeOffs = original.events.filter((e) => e.side === 'right' && e.kind === 'toe-off');
const rightCycles = original.cycles.filter((c) => c.side === 'right');
/** A toe off inside a whole stride, and that stride. */
const stride = rightCycles[1]!;
const toeOff = rightToeOffs.find((e) => e.timeS > stride.startS && e.timeS < stride.endS)!;
const time = fc.double({ min: 0, max: 2, noNaN: true });
const swap = fc
  .tuple(time, time, fc.constantFrom('legs' as const, 'body' as const))
  .map(([a, b, part]) => ({ part, fromS: Math.min(a, b), toS: Math.max(a, b) }));

describe('edits of nothing', () => {
  it('give the very same JSON', () => {
    expect(JSON.stringify(withEdits(noEdits))).toBe(JSON.stringify(original));
    expect(isEdited(noEdits)).toBe(false);
    expect(original.edited).toBeUndefined();
  });
});

describe('events', () => {
  it('a toe off 40 ms later lengthens its stance by 40 ms of its stride, and the mean by that over n', () => {
    const before = measured(original, 'stance-percent', 'right');
    const after = measured(
      withEdits(moveEvent(noEdits, toeOff, toeOff.timeS + 0.04)),
      'stance-percent',
      'right',
    );
    expect(after.n).toBe(before.n);
    const gained = (100 * 0.04) / (stride.endS - stride.startS) / before.n;
    expect(after.value - before.value).toBeCloseTo(gained, 9);
    const other = measured(
      withEdits(moveEvent(noEdits, toeOff, toeOff.timeS + 0.04)),
      'stance-percent',
      'left',
    );
    expect(other.value).toBe(measured(original, 'stance-percent', 'left').value);
  });

  it('says that it was edited, where it had been found, and counts it', () => {
    const result = withEdits(moveEvent(noEdits, toeOff, toeOff.timeS + 0.04));
    const moved = result.events.filter((e) => e.origin === 'edited');
    expect(moved).toEqual([
      {
        side: 'right',
        kind: 'toe-off',
        timeS: toeOff.timeS + 0.04,
        confidence: 1,
        origin: 'edited',
        detectedS: toeOff.timeS,
      },
    ]);
    expect(result.edited).toMatchObject({ eventsMoved: 1, eventsAdded: 0, eventsDeleted: 0, trim: null });
    expect(result.quality.map((note) => note.code)).toContain('edited');
    expect(result.events).toHaveLength(original.events.length);
  });

  it('moving twice is one move to the last place, and moving back restores every value', () => {
    const once = moveEvent(noEdits, toeOff, toeOff.timeS + 0.05);
    const [moved] = withEdits(once).events.filter((e) => e.origin === 'edited');
    const twice = moveEvent(once, moved!, toeOff.timeS);
    expect(twice.events).toHaveLength(1);
    expect(withEdits(twice).measures).toEqual(original.measures);
  });

  it('moves in a row that all start from the found event are one move, the last', () => {
    const quick = [0.01, 0.02, 0.03].reduce(
      (edits, s) => moveEvent(edits, toeOff, toeOff.timeS + s),
      noEdits,
    );
    expect(quick).toEqual(moveEvent(noEdits, toeOff, toeOff.timeS + 0.03));
    expect(withEdits(quick).events).toHaveLength(original.events.length);
    expect(deleteEvent(quick, toeOff)).toEqual(deleteEvent(noEdits, toeOff));
  });

  it('a deleted toe off takes its stride with it; adding it again brings the stride back', () => {
    const n = measured(original, 'stance-percent', 'right').n;
    const deleted = deleteEvent(noEdits, toeOff);
    const without = withEdits(deleted);
    expect(measured(without, 'stance-percent', 'right').n).toBe(n - 1);
    expect(without.events).toHaveLength(original.events.length - 1);
    const again = withEdits(addEvent(deleted, 'right', 'toe-off', toeOff.timeS));
    expect(again.cycles).toEqual(original.cycles);
    expect(again.measures).toEqual(original.measures);
    expect(again.edited).toMatchObject({ eventsAdded: 1, eventsDeleted: 1 });
  });

  it('an added event can be moved and deleted without a trace', () => {
    const added = addEvent(noEdits, 'left', 'heel-strike', 1);
    const [event] = withEdits(added).events.filter((e) => e.origin === 'edited');
    expect(addEvent(added, 'left', 'heel-strike', 1)).toBe(added);
    const moved = moveEvent(added, event!, 1.01);
    expect(moved.events).toEqual([{ change: 'add', side: 'left', kind: 'heel-strike', timeS: 1.01 }]);
    const [there] = withEdits(moved).events.filter((e) => e.origin === 'edited');
    expect(deleteEvent(moved, there!)).toEqual(noEdits);
  });
});

describe('strides', () => {
  it('one left out lowers n by one, is named, and takes the steps in it along', () => {
    const edits = toggleCycle(noEdits, stride);
    const result = withEdits(edits);
    const n = (of: Assessment, id: 'stance-percent' | 'knee-swing-peak' | 'step-time') =>
      measured(of, id, 'right').n;
    for (const id of ['stance-percent', 'knee-swing-peak', 'step-time'] as const)
      expect(n(result, id), id).toBe(n(original, id) - 1);
    expect(result.edited?.excludedCycles).toEqual([stride]);
    expect(result.cycles).toHaveLength(original.cycles.length - 1);
    expect(toggleCycle(edits, stride)).toEqual(noEdits);
  });
});

describe('landmarks', () => {
  it('exchanging sides twice is exchanging nothing', () => {
    const short = walk({ seconds: 2, rateHz: 30 }).recording;
    const still = settledFrames(short, noEdits).frames.map((f) => f!.map(([x, y]) => [x, y]));
    fc.assert(
      fc.property(swap, fc.boolean(), ({ part, fromS, toS }, apart) => {
        const once = swapSides(noEdits, { part, fromS, toS });
        const between = apart
          ? dragLandmark(once, { landmark: 'nose', atS: 1, fromS: 0.5, toS: 1.5, dxPx: 0, dyPx: 0 })
          : once;
        const { frames } = settledFrames(short, swapSides(between, { part, fromS, toS }));
        expect(frames.map((f) => f!.map(([x, y]) => [x, y]))).toEqual(still);
      }),
      { numRuns: 25 },
    );
  });

  it('the automatic repair does not undo what a person exchanged', () => {
    const swapped = withEdits(swapSides(noEdits, { part: 'body', fromS: 0, toS: 6 }));
    const side = (of: Assessment, which: 'left' | 'right') =>
      of.events.filter((e) => e.side === which).map((e) => Math.round(1e6 * e.timeS));
    expect(side(swapped, 'left')).toEqual(side(original, 'right'));
    expect(swapped.edited?.framesSwapped).toBe(recording.frames.length);
    const part = settledFrames(recording, swapSides(noEdits, { part: 'legs', fromS: 2, toS: 2.1 })).frames;
    const inside = recording.timesS.findIndex((t) => t >= 2.05);
    expect(part[inside]![landmarkIndex.left_ankle]).toEqual(
      recording.frames[inside]![landmarkIndex.right_ankle],
    );
    expect(part[inside]![landmarkIndex.left_hip]).toEqual(recording.frames[inside]![landmarkIndex.left_hip]);
    expect(part[0]).toEqual(recording.frames[0]);
  });

  it('a pull moves its frame by the whole, fades along half a cosine, and leaves the rest alone', () => {
    const drag = { landmark: 'left_knee', atS: 2, fromS: 1.5, toS: 3, dxPx: 12, dyPx: -8 } as const;
    const { frames } = settledFrames(recording, dragLandmark(noEdits, drag));
    const k = landmarkIndex.left_knee;
    recording.timesS.forEach((timeS, i) => {
      const [x, y] = recording.frames[i]![k]!;
      const weight = dragWeight(drag, timeS);
      expect(frames[i]![k]![0]).toBeCloseTo(x + 12 * weight, 9);
      expect(frames[i]![k]![1]).toBeCloseTo(y - 8 * weight, 9);
      if (timeS < 1.5 || timeS > 3) expect(frames[i]).toEqual(recording.frames[i]);
    });
    expect(dragWeight(drag, 2)).toBe(1);
    expect(dragWeight(drag, 1.75)).toBeCloseTo(0.5, 12);
    expect(dragWeight(drag, 2.5)).toBeCloseTo(0.5, 12);
    expect(dragWeight(drag, 3)).toBeCloseTo(0, 12);
  });

  it('a knee pulled forward over the whole clip bends the knee more, by what the geometry says', () => {
    const { rateHz } = { rateHz: 60 };
    const always = { atS: 3, fromS: -1e6, toS: 1e6 };
    const pulled = withEdits(dragLandmark(noEdits, { landmark: 'right_knee', ...always, dxPx: 10, dyPx: 0 }));
    const at = Math.round(3 * rateHz);
    const knee = (of: Assessment) =>
      of.series.find((s) => s.id === 'knee' && s.side === 'right')!.values[at]!;
    const frame = recording.frames[at]!;
    const angle = (dx: number) => {
      const [hip, joint, ankle] = (['right_hip', 'right_knee', 'right_ankle'] as const).map(
        (name) => frame[landmarkIndex[name]]!,
      );
      const thigh = Math.atan2(joint![0] + dx - hip![0], joint![1] - hip![1]);
      const shank = Math.atan2(ankle![0] - joint![0] - dx, ankle![1] - joint![1]);
      return ((thigh - shank) * 180) / Math.PI;
    };
    expect(knee(pulled) - knee(original)).toBeCloseTo(angle(10) - angle(0), 0);
    expect(angle(10) - angle(0)).toBeGreaterThan(6);
  });
});

describe('trim', () => {
  it('measures only what lies inside, in the time of the clip', () => {
    const result = withEdits(trimTo(noEdits, { startS: 1, endS: 5 }));
    expect(result.series[0]!.timesS[0]).toBe(1);
    expect(result.events.every((e) => e.timeS >= 1 && e.timeS <= 5)).toBe(true);
    expect(result.cycles.length).toBeLessThan(original.cycles.length);
    expect(result.edited?.trim).toEqual({ startS: 1, endS: 5 });
  });
});

describe('the file', () => {
  it('reads back what was written, and names the field that is wrong', () => {
    const edits = trimTo(
      swapSides(toggleCycle(moveEvent(noEdits, toeOff, 2), stride), { part: 'legs', fromS: 1, toS: 2 }),
      { startS: 0, endS: 5 },
    );
    const back = readEdits(JSON.parse(JSON.stringify(edits)));
    expect(back).toEqual({ ok: true, value: edits });
    const wrong = readEdits({ ...edits, events: [{ change: 'add', side: 'left', kind: 'hop', timeS: 1 }] });
    expect(wrong).toMatchObject({ ok: false, fault: { code: 'not-edits' } });
    expect(!wrong.ok && wrong.fault.detail).toContain('events.0.kind');
  });
});
