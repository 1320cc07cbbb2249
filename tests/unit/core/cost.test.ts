import { describe, expect, it } from 'vitest';
import type { KeypointsRecording } from '../../../src/core';
import type { AssessStage } from '../../../src/core';
import { assess } from '../../../src/core';
import { inputOf } from '../../support/assess';
import { onTreadmill, thereAndBack } from '../../support/long-walk';

/** CPU time of this process, which other work on the machine does not lengthen. */
function cpuMs(recording: KeypointsRecording): number {
  const before = process.cpuUsage();
  assess(inputOf(recording));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('the cost of a recording', () => {
  it.each([
    ['there and back', thereAndBack],
    ['on a treadmill', onTreadmill],
  ] as const)('%s: grows with its length and no faster', { timeout: 120_000 }, (_name, make) => {
    cpuMs(make(2_000));
    const [short, long] = [cpuMs(make(4_500)), cpuMs(make(18_000))];
    // Four times as long; what grows with the square would take sixteen times.
    expect(long / short).toBeLessThan(8);
  });

  it('is told stage by stage', () => {
    const stages: AssessStage[] = [];
    assess({ ...inputOf(onTreadmill(600)), onProgress: (stage) => stages.push(stage) });
    expect([...new Set(stages)]).toEqual(['tracks', 'scene', 'events', 'body', 'measures', 'patterns']);
  });
});
