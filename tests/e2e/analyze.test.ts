import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isMeasured, readKeypoints, type Assessment } from '../../src/core';
import { badClipFaults, contrapposto, folderOfBadClips, jsonLines, samplePath, type Run } from './support';

/** Node and the browser may differ in the last digit of a sine. */
const nineDigits = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, item: unknown) =>
    typeof item === 'number' ? Number(item.toPrecision(9)) : item,
  );

const clips = folderOfBadClips();
afterAll(() => clips.remove());

describe('a folder with bad files in it', () => {
  const out = join(clips.folder, 'results');
  const missing = join(clips.folder, 'missing.mp4');
  let run: Run;
  let lines: Record<string, unknown>[];
  beforeAll(async () => {
    run = await contrapposto(
      'analyze',
      missing,
      clips.folder,
      '--model',
      'lite',
      '--jobs',
      '2',
      '--json',
      '-',
      '--out',
      out,
    );
    lines = jsonLines(run.stdout);
  }, 240_000);

  it('ends with 1, with a line of JSON for each clip in their order and nothing else', () => {
    expect(run.code, run.stderr).toBe(1);
    expect(lines.map((line) => (line['source'] as { name: string }).name)).toEqual([
      'missing.mp4',
      'cut.mp4',
      'empty.mp4',
      'notes.mp4',
      'sound.m4v',
      'walk.mp4',
    ]);
  });

  it.each([['missing.mp4', 'file-not-found'], ...Object.entries(badClipFaults)])(
    'refuses %s: %s',
    (name, code) => {
      const line = lines.find((each) => (each['source'] as { name: string }).name === name)!;
      expect(line['fault']).toMatchObject({
        code,
        text: expect.stringMatching(/\.$/),
        advice: expect.stringMatching(/\.$/),
      });
      expect(run.stderr).toContain(`${name}: `);
      expect(run.stderr).toContain(`(${code})`);
    },
  );

  it('analyses the good clip all the same', () => {
    const assessment = lines.at(-1) as unknown as Assessment;
    expect(assessment.schema).toBe('contrapposto/assessment@1');
    expect(assessment.source).toMatchObject({ frames: 126, widthPx: 1280, heightPx: 720 });
    expect(assessment.pose.model).toBe('lite');
    const cadence = assessment.measures.filter(isMeasured).find((measure) => measure.id === 'cadence');
    expect(cadence?.value).toBeGreaterThan(80);
  });

  it('writes the files of the good clip, and of no other', () => {
    expect(readdirSync(out).sort()).toEqual([
      'walk.assessment.json',
      'walk.measures.csv',
      'walk.report.html',
      'walk.report.pdf',
      'walk.resume.json',
    ]);
    expect(JSON.parse(readFileSync(join(out, 'walk.assessment.json'), 'utf8'))).toEqual(lines.at(-1));
    expect(readFileSync(join(out, 'walk.measures.csv'), 'utf8')).toMatch(/^recording,.*\r\nwalk\.mp4,/);
  });

  it('prints a report of two to five tagged pages, its summary on a page of its own, with real text, and the same as one HTML file', () => {
    const pdf = readFileSync(join(out, 'walk.report.pdf'), 'latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(5);
    for (const mark of ['/StructTreeRoot', '/Outlines', '/ToUnicode']) expect(pdf).toContain(mark);
    // A4 in points.
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45]\S* 84[12]\S*\]/);
    const html = readFileSync(join(out, 'walk.report.html'), 'utf8');
    expect(html).not.toMatch(/<script|<link|src="(?!data:)/);
    // The key frames of a side walk, cut out of the clip.
    expect(html.match(/<img src="data:image\/jpeg;base64,/g)?.length).toBe(4);
    expect(html).toContain('Cadence');
  });

  it('tells its progress on the other channel', () => {
    expect(run.stderr).toMatch(/walk\.mp4: frame \d+ of 126/);
    expect(run.stderr).toContain('walk.mp4: done');
  });
});

describe('one clip', () => {
  it('gives keypoints that lead to the same measures without the clip', async () => {
    const keypoints = join(clips.folder, 'walk.keypoints.json');
    const json = join(clips.folder, 'walk.jsonl');
    const flags = ['--task', 'walking', '--height-m', '1.7', '--engine', 'tfjs-wasm', '--model', 'lite'];
    const clip = samplePath('walk-normal-right.mp4');
    const analyzed = await contrapposto('analyze', clip, ...flags, '--keypoints', keypoints, '--json', json);
    expect(analyzed, analyzed.stderr).toMatchObject({ code: 0, stdout: '' });
    expect(readKeypoints(JSON.parse(readFileSync(keypoints, 'utf8')))).toMatchObject({ ok: true });
    const [fromClip] = jsonLines(readFileSync(json, 'utf8')) as unknown as Assessment[];
    expect(fromClip!.task).toEqual({ kind: 'walking', chosenBy: 'user' });
    expect(fromClip!.pose.engine).toBe('tfjs-wasm');

    const assessed = await contrapposto('assess', keypoints, '--json', '-');
    expect(assessed.code, assessed.stderr).toBe(0);
    const [fromKeypoints] = jsonLines(assessed.stdout) as unknown as Assessment[];
    expect(nineDigits(fromKeypoints!.measures)).toEqual(nineDigits(fromClip!.measures));
    expect(nineDigits(fromKeypoints!.events)).toEqual(nineDigits(fromClip!.events));
    expect(fromKeypoints!.pose).toEqual({ model: 'lite', modelSha256: null, engine: 'import' });
    expect(fromKeypoints!.source.name).toBe('walk.keypoints.json');

    const forPeople = await contrapposto(
      'assess',
      keypoints,
      clips.path('notes.mp4'),
      join(clips.folder, 'none.json'),
    );
    expect(forPeople.code).toBe(1);
    expect(forPeople.stdout).toMatch(/Cadence +\d+ ± \d+/);
    expect(forPeople.stdout).toContain('(unknown-format)');
    expect(forPeople.stdout).toContain('(file-not-found)');
  });
});

describe('wrong usage ends with 2 and says why', () => {
  const clip = samplePath('walk-normal-right.mp4');
  it.each([
    ['no command', []],
    ['unknown command', ['measure', clip]],
    ['no clip', ['analyze']],
    ['unknown option', ['analyze', clip, '--fast']],
    ['unknown model', ['analyze', clip, '--model', 'huge']],
    ['unknown engine', ['analyze', clip, '--engine', 'cuda']],
    ['unknown task', ['analyze', clip, '--task', 'dancing']],
    ['height in centimetres', ['analyze', clip, '--height-m', '172']],
    ['no pages', ['analyze', clip, '--jobs', '0']],
    ['keypoints of two clips into one file', ['analyze', clip, clip, '--keypoints', 'k.json']],
    ['results inside a file', ['analyze', clip, '--out', join(clip, 'results')]],
    ['no keypoints', ['assess']],
    ['port that is none', ['serve', '--port', '99999']],
  ])('%s', async (_, args) => {
    const { code, stdout, stderr } = await contrapposto(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.length).toBeGreaterThan(10);
    expect(stderr).not.toContain('    at ');
    expect(existsSync('k.json')).toBe(false);
  });

  it('a browser that is not there is said in one sentence', async () => {
    vi.stubEnv('CHROMIUM_PATH', join(clips.folder, 'no-browser'));
    const { code, stdout, stderr } = await contrapposto('analyze', clip, '--json', '-');
    vi.unstubAllEnvs();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('no-browser could not be started'),
    ]);
  });

  it('help is no failure', async () => {
    const { code, stdout } = await contrapposto('analyze', '--help');
    expect(code).toBe(0);
    for (const flag of [
      '--json',
      '--out',
      '--task',
      '--height-m',
      '--model',
      '--engine',
      '--keypoints',
      '--jobs',
      '--no-session',
      '--resume',
      '--allow-no-sandbox',
    ])
      expect(stdout).toContain(flag);
  });
});
