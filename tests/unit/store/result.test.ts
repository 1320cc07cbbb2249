import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readKeypoints } from '../../../src/core';
import { readResult, resultText } from '../../../src/store/result';
import { assessed } from '../../support/assess';

const cases = new URL('../../cases/', import.meta.url);
const names = readdirSync(cases, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'patterns')
  .map((entry) => entry.name);

it.each(names)('what the core says of %s comes back from the library as it was kept', async (name) => {
  const keypoints = readKeypoints(JSON.parse(readFileSync(new URL(`${name}/input.json`, cases), 'utf8')));
  if (!keypoints.ok) throw new Error(keypoints.fault.detail);
  const result = { assessment: assessed(keypoints.value), keypoints: keypoints.value, edits: null };
  const text = (await resultText(result)).join('');
  const read = readResult(JSON.parse(text));
  if (!read.ok) throw new Error(read.fault.detail);
  expect(read.value.needsMeasuring).toBe(false);
  expect(read.value.assessment).toEqual((JSON.parse(text) as typeof result).assessment);
});

it('an assessment of which nothing is sound is to be measured again from the keypoints', async () => {
  const keypoints = readKeypoints(
    JSON.parse(readFileSync(new URL('stand-side-neutral/input.json', cases), 'utf8')),
  );
  if (!keypoints.ok) throw new Error(keypoints.fault.detail);
  for (const assessment of [null, 7, {}, { source: 'x', pose: [], quality: [{ code: 'evil' }] }]) {
    const [start, ...rest] = await resultText({
      assessment: assessment as never,
      keypoints: keypoints.value,
      edits: null,
    });
    const read = readResult(JSON.parse([start, ...rest].join('')));
    if (!read.ok) throw new Error(read.fault.detail);
    expect(read.value.needsMeasuring).toBe(true);
    expect(read.value.keypoints).toEqual(keypoints.value);
    expect(read.value.assessment.measures).toEqual([]);
  }
});
