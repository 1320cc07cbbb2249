import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readKeypoints } from '../../../../src/core';
import { keyMoments } from '../../../../src/core/measures/key-moments';
import { assessed } from '../../../support/assess';

it.each(['bend-hip-dominant', 'bend-spine-dominant'])(
  '%s: the picture of the deepest bend is taken where the measures have it',
  (name) => {
    const file = new URL(`../../../cases/${name}/input.json`, import.meta.url);
    const input = readKeypoints(JSON.parse(readFileSync(file, 'utf8')));
    if (!input.ok) throw new Error(input.fault.detail);
    const assessment = assessed(input.value);
    const peaks = assessment.phases.flatMap(({ marks }) =>
      marks.filter(({ kind }) => kind === 'peak').map(({ timeS }) => timeS),
    );
    const [moment, ...more] = keyMoments(assessment);
    expect(more).toEqual([]);
    expect(moment).toMatchObject({ kind: 'deepest-bend', measure: 'bend-trunk-flexion' });
    expect(peaks).toContain(moment!.timeS);
  },
);
