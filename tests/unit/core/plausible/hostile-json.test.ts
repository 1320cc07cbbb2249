import { describe, expect, it } from 'vitest';
import { readKeypoints } from '../../../../src/core';
import { readLine } from '../../../hostile/lines';
import { assessRecording } from '../../../support/assess';
import { hostileKeypoints } from '../../../support/hostile-keypoints';
import { changedJson, refusedJson, strangeJson } from '../../../support/hostile-json';

/** As `assess` reads a file: a fault or an assessment as it is written into its line. */
function lineOf(text: string) {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { refused: true, line: null };
  }
  const read = readKeypoints(json);
  if (!read.ok) return { refused: true, line: null };
  const result = assessRecording(read.value);
  return { refused: false, line: result.ok ? readLine(JSON.stringify(result.value)) : null };
}

/** A subset of `npm run test:hostile`, which sends them through the command line. */
describe('keypoints files that nobody should write', () => {
  it.each(refusedJson())('$name: is refused', ({ text }) => {
    expect(lineOf(text).refused).toBe(true);
  });

  it.each([...strangeJson(), ...changedJson(10)])(
    '$name: nothing that comes of it is infinite',
    ({ text }) => {
      expect(lineOf(text).line?.wrong ?? []).toEqual([]);
    },
  );

  it('random ones have no measure, also as text', () => {
    const measured = Array.from({ length: 26 }, (_, i) => hostileKeypoints(i)).filter(
      ({ recording }) => (lineOf(JSON.stringify(recording)).line?.measured ?? 0) > 0,
    );
    expect(measured.map(({ kind }) => kind)).toEqual([]);
  });
});
