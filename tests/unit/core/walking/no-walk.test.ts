import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  isMeasured,
  measureDefinitions,
  readKeypoints,
  type KeypointsFrame,
  type KeypointsRecording,
} from '../../../../src/core';
import { assessed } from '../../../support/assess';
import { gaussian, randomNumbers, sharedFolder, sharedIsHere, sharedMissing } from '../../../support/mocap';
import { walk } from '../../../support/walker';

/** No events and no measure of walking. */
function expectNoGait(recording: KeypointsRecording) {
  const assessment = assessed(recording);
  expect(assessment.task.kind).not.toBe('walking');
  expect(assessment.events).toEqual([]);
  expect(assessment.cycles).toEqual([]);
  const gait = assessment.measures.filter(
    (m) => isMeasured(m) && !['stand', 'tests'].includes(measureDefinitions[m.id].group),
  );
  expect(gait).toEqual([]);
}

describe('who does not walk has no events and no gait report', () => {
  it('a person who stands still, as the network saw one', () => {
    const file = new URL('../../../cases/stand-side-neutral/input.json', import.meta.url);
    const input = readKeypoints(JSON.parse(readFileSync(file, 'utf8')));
    if (!input.ok) throw new Error(input.fault.code);
    expectNoGait(input.value);
  });

  it.each([0.5, 2, 4])('a person who stands still for 8 s under noise of %d px', (noisePx) => {
    const { recording } = walk({ seconds: 8 });
    const random = randomNumbers(3);
    const frames = recording.frames.map(
      () =>
        recording.frames[0]!.map(
          ([x, y, v]) => [x + noisePx * gaussian(random), y + noisePx * gaussian(random), v] as const,
        ) as KeypointsFrame,
    );
    expectNoGait({ ...recording, frames });
  });

  it.skipIf(!sharedIsHere)(
    `a person who squats, by another program's keypoints at 5 and 25 frames a second${sharedIsHere ? '' : ` (skipped: ${sharedMissing})`}`,
    () => {
      const text = readFileSync(`${sharedFolder}data/video/tfjs-squats.expected-2d.json`, 'utf8');
      const points = JSON.parse(text) as [number, number, number][][];
      const of = (perFrame: number): KeypointsRecording => {
        const count = (points.length - 1) * perFrame + 1;
        const frames = Array.from({ length: count }, (_, i): KeypointsFrame => {
          const [a, share] = [Math.floor(i / perFrame), (i % perFrame) / perFrame];
          const next = points[Math.min(a + 1, points.length - 1)]!;
          return points[a]!.map(
            ([x, y], k) => [x + share * (next[k]![0] - x), y + share * (next[k]![1] - y), 0.9] as const,
          );
        });
        return {
          schema: 'contrapposto/keypoints@1',
          widthPx: 720,
          heightPx: 1280,
          timesS: frames.map((_, i) => i / (5 * perFrame)),
          skeleton: 'blazepose-33',
          frames,
        };
      };
      expectNoGait(of(1));
      expectNoGait(of(5));
    },
  );
});
