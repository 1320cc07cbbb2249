import { expect, it } from 'vitest';
import { clipSuffixes, outputStems } from '../../../src/cli/stems';

it('gives clips of one name different files, also where case or the writing of an accent is not seen', () => {
  expect(outputStems(['a.mp4', 'b.mp4', 'a.mov', 'A.webm', 'a-2.mp4'], 255)).toEqual([
    'a',
    'b',
    'a-2',
    'A-3',
    'a-2-2',
  ]);
  const [composed, decomposed] = outputStems(['\u00e9.mp4', 'e\u0301.mp4'], 255);
  expect(decomposed).toBe('e\u0301-2');
  expect(composed).toBe('\u00e9');
});

it('keeps a clip named session apart from the report of the whole session', () => {
  expect(outputStems(['session.mp4', 'Session.mov'], 255)).toEqual(['session-2', 'Session-3']);
});

it('cuts long names to whole characters, and still tells them apart', () => {
  const name = `${'ä'.repeat(120)}😀.mp4`;
  for (const nameBytes of [255, 143, 100]) {
    const stems = outputStems([name, name, `${'ä'.repeat(121)}.mp4`], nameBytes);
    expect(new Set(stems).size).toBe(3);
    for (const stem of stems) {
      expect(stem.isWellFormed()).toBe(true);
      for (const suffix of Object.values(clipSuffixes))
        expect(Buffer.byteLength(stem + suffix)).toBeLessThanOrEqual(nameBytes);
    }
  }
});
