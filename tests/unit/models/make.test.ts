import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { gigaflop } from '../../../models/graph';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const packageFiles = join(repository, 'node_modules/@mediapipe/pose');
const copy = mkdtempSync(join(tmpdir(), 'models-'));
afterAll(() => rmSync(copy, { recursive: true }));
cpSync(join(repository, 'models'), join(copy, 'models'), { recursive: true });
symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
// Node takes make.js for a module only where the nearest package says so.
writeFileSync(join(copy, 'package.json'), '{ "type": "module" }');

/** Runs make.js of the copy. */
const make = () =>
  new Promise<{ code: number; stderr: string }>((resolve) => {
    execFile('node', [join(copy, 'models/make.js')], (error, _, stderr) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stderr }),
    );
  });

const cardPath = (name: string) => join(copy, `models/cards/${name}.json`);
const editCard = (name: string, from: RegExp, to: string) => {
  const text = readFileSync(cardPath(name), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(cardPath(name), text.replace(from, to));
};
const made = (name: string, file: string) => join(copy, 'build/public/models', name, file);

describe('make.js', () => {
  it('makes all models as their cards say, then nothing', async () => {
    const first = await make();
    expect(first.stderr.match(/made/g)).toHaveLength(4);
    expect(first.code).toBe(0);
    const time = statSync(made('lite', 'model.json')).mtimeMs;
    expect(await make()).toEqual({ code: 0, stderr: '' });
    expect(statSync(made('lite', 'model.json')).mtimeMs).toBe(time);
  });

  it('makes a model again whose file is cut short', async () => {
    writeFileSync(made('lite', 'weights-1.bin'), 'short');
    expect((await make()).stderr).toMatch(/^models: lite made/);
    expect(statSync(made('lite', 'weights-1.bin')).size).toBeGreaterThan(2e6);
  });

  it('stops where the source is another file than the card names', async () => {
    editCard('lite', /"source": "f1/, '"source": "00');
    const { code, stderr } = await make();
    expect(code).toBe(1);
    expect(stderr).toMatch(/pose_landmark_lite\.tflite is not the file of @mediapipe\/pose .*; run "npm ci"/);
    editCard('lite', /"source": "00/, '"source": "f1');
  });

  it('stops where the conversion gives another model than the card names', async () => {
    editCard('lite', /"activation_segmentation", "activation_heatmap"\]\n/, '"activation_heatmap"]\n');
    const { code, stderr } = await make();
    expect(code).toBe(1);
    expect(stderr).toMatch(/The conversion of lite no longer gives the model that was tested/);
  });
});

describe('the cards', () => {
  it.each(['detector', 'lite', 'full', 'heavy'])('%s: says how much work a run is', (name) => {
    const card = JSON.parse(readFileSync(join(repository, `models/cards/${name}.json`), 'utf8')) as {
      gflop: number;
      origin: { file: string; version: string };
    };
    expect(card.gflop).toBeCloseTo(gigaflop(readFileSync(join(packageFiles, card.origin.file))), 2);
    const installed = JSON.parse(readFileSync(join(packageFiles, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(card.origin.version).toBe(installed.version);
  });
});
