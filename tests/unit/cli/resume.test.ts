import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Output } from '../../../src/cli/output';
import { doneText, findDone } from '../../../src/cli/resume';
import { assessment, pattern, sign } from '../report/fixture';

let folder: string;
const clip = () => join(folder, 'clip.mp4');
const options = { model: 'lite' };
const find = (wanted: unknown = options) => findDone(folder, 'clip', clip(), wanted);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resume-'));
  writeFileSync(clip(), 'frames');
  const sha256 = createHash('sha256').update('frames').digest('hex');
  const done = assessment({
    patterns: [pattern({ signs: [sign()] })],
    source: { ...assessment().source, sha256 },
  });
  const output = new Output({ language: 'en', out: folder }, ['clip.mp4'], [], { hasSession: false });
  output.writeClip(0, {
    assessment: done,
    keypoints: {} as never,
    report: { html: '<p>', pdf: new Uint8Array([1]) },
    resume: doneText({ assessment: done, pictures: [] }, options, 'en'),
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

it('finds what was made of the same clip with the same options', async () => {
  const found = (await find())!.assessment;
  expect(found.source.name).toBe(assessment().source.name);
  // As data, so that the report of all clips can be said.
  expect(found.patterns[0]).toEqual(pattern({ signs: [sign()] }));
});

it.each<[string, () => void]>([
  ['the clip is another', () => appendFileSync(clip(), 'x')],
  ['the clip is gone', () => unlinkSync(clip())],
  ['the assessment was changed', () => appendFileSync(join(folder, 'clip.assessment.json'), ' ')],
  ['a file of it is gone', () => unlinkSync(join(folder, 'clip.report.pdf'))],
  ['the note is damaged', () => writeFileSync(join(folder, 'clip.resume.json'), '{"schema":')],
])('finds nothing where %s', async (_, change) => {
  change();
  expect(await find()).toBeNull();
});

it('finds nothing for other options', async () => {
  expect(await find({ model: 'heavy' })).toBeNull();
});
