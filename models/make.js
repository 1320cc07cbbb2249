// Makes the TensorFlow.js models in build/public/models from the .tflite files of an installed npm package, and puts the
// .tflite files beside them; see README.md.
// Does nothing where they are made already.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {typeof import('./cards/full.json') | typeof import('./cards/detector.json')} Card */

const here = dirname(fileURLToPath(import.meta.url));
const outFolder = join(here, '../build/public/models');
const stampFile = 'made.json';

/** @param {...(string | Uint8Array)} parts */
function sha256(...parts) {
  const hash = createHash('sha256');
  parts.forEach((part) => hash.update(part));
  return hash.digest('hex');
}

/** @param {string} packageName */
const packageFolder = (packageName) =>
  dirname(createRequire(import.meta.url).resolve(`${packageName}/package.json`));

/**
 * What the converted files depend on; a changed converter or card makes them anew.
 * @param {string} cardText
 * @param {string} sourceSha256
 */
function stampOf(cardText, sourceSha256) {
  const converter = ['graph.ts', 'make.js', 'tflite.ts', 'weights.ts'].map((file) =>
    readFileSync(join(here, file)),
  );
  return sha256(...converter, cardText, sourceSha256);
}

/**
 * @param {string} folder
 * @param {string} stamp
 */
function isMade(folder, stamp) {
  const path = join(folder, stampFile);
  if (!existsSync(path)) return false;
  /** @type {{ stamp: string, bytes: Record<string, number> }} */
  const made = JSON.parse(readFileSync(path, 'utf8'));
  if (made.stamp !== stamp) return false;
  return Object.entries(made.bytes).every(
    ([file, bytes]) => statSync(join(folder, file), { throwIfNoEntry: false })?.size === bytes,
  );
}

/**
 * @param {Card} card
 * @param {keyof Card['sha256']} part
 * @param {string} found
 * @param {string} meaning
 */
function expectHash(card, part, found, meaning) {
  const expected = card.sha256[part];
  if (found === expected) return;
  const name = `models/cards/${card.name}.json`;
  throw new Error(`${meaning}\n  sha256.${part} in ${name}: ${expected}\n  found: ${found}`);
}

/** @param {string} cardFile */
async function make(cardFile) {
  const cardText = readFileSync(join(here, 'cards', cardFile), 'utf8');
  /** @type {Card} */
  const card = JSON.parse(cardText);
  const sourcePath = join(packageFolder(card.origin.package), card.origin.file);
  if (!existsSync(sourcePath))
    throw new Error(`${card.origin.package} lacks ${card.origin.file}; run "npm ci".`);
  const source = readFileSync(sourcePath);
  const sourceSha256 = sha256(source);
  const stamp = stampOf(cardText, sourceSha256);
  const folder = join(outFolder, card.name);
  if (isMade(folder, stamp)) return;

  const origin = `${card.origin.package} ${card.origin.version}`;
  expectHash(card, 'source', sourceSha256, `${card.origin.file} is not the file of ${origin}; run "npm ci".`);
  // Vite loads the TypeScript; only here, because it takes longer than finding that nothing is to do.
  const { runnerImport } = await import('vite');
  /** @type {{ module: typeof import('./graph') }} */
  const { module: converter } = await runnerImport(join(here, 'graph.ts'), {
    configFile: false,
    logLevel: 'error',
  });
  const { json, shards } = converter.toGraphModel(new Uint8Array(source), card.convert);
  const changed = `The conversion of ${card.name} no longer gives the model that was tested; if that is meant, test it and change its card.`;
  expectHash(card, 'graph', sha256(json), changed);
  expectHash(card, 'weights', sha256(...shards.map(({ bytes }) => bytes)), changed);

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = [
    { path: 'model.json', bytes: Buffer.from(json) },
    ...shards,
    { path: 'model.tflite', bytes: source },
  ];
  files.forEach(({ path, bytes }) => writeFileSync(join(folder, path), bytes));
  const bytes = Object.fromEntries(files.map((file) => [file.path, file.bytes.length]));
  // Last, so that a conversion cut short is not taken for done.
  writeFileSync(join(folder, stampFile), JSON.stringify({ stamp, bytes }));
  const total = files.reduce((sum, file) => sum + file.bytes.length, 0);
  console.error(`models: ${card.name} made, ${(total / 1e6).toFixed(1)} MB`);
}

try {
  for (const file of readdirSync(join(here, 'cards'))) await make(file);
} catch (error) {
  console.error(`models: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
