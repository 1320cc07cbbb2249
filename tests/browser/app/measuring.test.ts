import { expect, it } from 'vitest';
import { addEvent, failed, noEdits, ok, type Edits, type Result } from '../../../src/core';
import { packFrames } from '../../../src/overlay';
import { Clip } from '../../../src/app/state/clip.svelte';
import { Measuring } from '../../../src/app/state/measuring';
import type { AnalysisResult, Changes, Measured, MeasuringClient } from '../../../src/work';
import { exampleResult } from './example';

interface Asked {
  readonly before: AnalysisResult;
  readonly changes: Changes;
  answer(result: Result<Measured>): void;
}

/** Measures when the test says so. */
function scripted() {
  const asked: Asked[] = [];
  const client: MeasuringClient = {
    measure: (before, changes) => new Promise((answer) => asked.push({ before, changes, answer })),
    settle: ({ keypoints }) => Promise.resolve(ok(packFrames(keypoints.frames))),
    dispose: () => undefined,
  };
  const options = { model: 'lite', engine: 'auto', task: null, heightM: null } as const;
  const clip = new Clip('a', 'a.mp4', options, () => Promise.resolve(failed('file-not-found')));
  clip.takeRead(exampleResult());
  return { clip, asked, measuring: new Measuring(client) };
}

const measuredFrom = ({ before }: Asked): Measured => ({
  result: { ...before, assessment: { ...before.assessment } },
  landmarks: packFrames(before.keypoints.frames),
});
const strikeAt = (timeS: number): Edits => addEvent(noEdits, 'left', 'heel-strike', timeS);

it('of several corrections in a row the last one wins, and those between are left out', async () => {
  const { clip, asked, measuring } = scripted();
  const first = strikeAt(1);
  const done = measuring.again(clip, first);
  expect(clip.measuring).toBe(true);
  void measuring.again(clip, strikeAt(2));
  const last = strikeAt(3);
  void measuring.again(clip, last);
  asked[0]!.answer(ok(measuredFrom(asked[0]!)));
  await expect.poll(() => asked.length).toBe(2);
  expect(clip.edits).toBe(first);
  expect(asked[1]!.changes.edits).toBe(last);
  const measured = measuredFrom(asked[1]!);
  asked[1]!.answer(ok(measured));
  await done;
  expect(clip.edits).toBe(last);
  expect(clip.result).toBe(measured.result);
  expect(clip.measuring).toBe(false);
  expect(asked).toHaveLength(2);
});

it('another fact that comes while corrections are measured loses neither', async () => {
  const { clip, asked, measuring } = scripted();
  const edits = strikeAt(1);
  const done = measuring.again(clip, edits);
  clip.options = { ...clip.options, heightM: 1.8 };
  void measuring.again(clip);
  asked[0]!.answer(ok(measuredFrom(asked[0]!)));
  await expect.poll(() => asked.length).toBe(2);
  expect(asked[1]!.changes.edits).toBe(edits);
  expect(asked[1]!.changes.context.heightM).toBe(1.8);
  asked[1]!.answer(ok(measuredFrom(asked[1]!)));
  await done;
  expect(clip.edits).toBe(edits);
});

it('what cannot be measured leaves the result and its corrections, and says why until something can', async () => {
  const { clip, asked, measuring } = scripted();
  const { result } = clip;
  const failing = measuring.again(clip, strikeAt(1));
  asked[0]!.answer(failed('too-few-steps'));
  await failing;
  expect(clip.status).toBe('done');
  expect(clip.result).toBe(result);
  expect(clip.edits).toBeNull();
  expect(clip.measureFault?.code).toBe('too-few-steps');
  const going = measuring.again(clip);
  asked[1]!.answer(ok(measuredFrom(asked[1]!)));
  await going;
  expect(clip.measureFault).toBeNull();
});

it('an answer for a clip that was read anew in the meantime is not taken', async () => {
  const { clip, asked, measuring } = scripted();
  const done = measuring.again(clip, strikeAt(1));
  const fresh = exampleResult();
  clip.takeRead(fresh);
  asked[0]!.answer(ok(measuredFrom(asked[0]!)));
  await done;
  expect(clip.result).toBe(fresh);
});
