import { createHash } from 'node:crypto';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { coreRevision, noEdits, trimTo } from '../../../src/core';
import type { AnalysisOptions } from '../../../src/work';
import { Output } from '../../../src/cli/output';
import { askedOf, doneText, findDone } from '../../../src/cli/resume';
import { assessment, pattern, sign } from '../report/fixture';

let folder: string;
const clip = () => join(folder, 'clip.mp4');
const report = { paper: 'a4', voice: 'clinic', language: 'en' } as const;
const options: AnalysisOptions = { model: 'lite', engine: 'auto', task: null, heightM: null };
const asked = askedOf({ options, report });
const find = (wanted = asked) => findDone(folder, 'clip', clip(), wanted);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resume-'));
  writeFileSync(clip(), 'frames');
  const sha256 = createHash('sha256').update('frames').digest('hex');
  const done = assessment({
    app: { version: '0.1.0', coreRevision },
    patterns: [pattern({ signs: [sign()] })],
    source: { ...assessment().source, sha256 },
  });
  const output = new Output({ language: 'en', out: folder }, ['clip.mp4'], [], { hasSession: false });
  output.writeClip(0, {
    assessment: done,
    keypoints: {} as never,
    report: { html: '<p>', pdf: new Uint8Array([1]) },
    resume: doneText({ assessment: done, pictures: [] }, asked, 'en'),
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
  expect(await find(askedOf({ options: { ...options, model: 'heavy' }, report }))).toBeNull();
  expect(await find(askedOf({ options: { ...options, turn: 180 }, report }))).toBeNull();
  expect(await find(askedOf({ options: { ...options, workers: 3 }, report }))).not.toBeNull();
  expect(await find(askedOf({ options, report, facing: 'left' }))).toBeNull();
  expect(await find(askedOf({ options, report, edits: trimTo(noEdits, { startS: 1, endS: 2 }) }))).toBeNull();
  expect(await find(askedOf({ options, report, output: { exports: ['trc'] } }))).toBeNull();
  expect(await find(askedOf({ options, report, facing: null, edits: noEdits, output: {} }))).not.toBeNull();
});

it('finds nothing that an older core measured', async () => {
  const path = join(folder, 'clip.resume.json');
  const old = readFileSync(path, 'utf8').replace(`"coreRevision":${coreRevision}`, '"coreRevision":0');
  writeFileSync(path, old);
  expect(await find()).toBeNull();
});
