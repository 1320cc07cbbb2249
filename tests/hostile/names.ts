import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { walk } from '../support/walker';
import { contrapposto, faultsOfRun, steers, type WatchedRun } from './command';
import { readLines } from './lines';
import { emptyTally, type ClassTally } from './tally';

const clip = fileURLToPath(new URL('../../sample-videos/stand-side-neutral.mp4', import.meta.url));

const beginnings = [
  '=cmd|calc',
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '-rf',
  '--json',
  '--',
  '-',
  '--help',
  '~',
  '$HOME',
];
const marks = [
  '\u202egpj',
  '\u2066a\u2069',
  '\u200f',
  '\u061c',
  '\ufeff',
  '\u2028',
  '\u2029',
  '\u200b',
  '\u0301',
];
const controls = [
  '\u001b[31mred',
  '\u001b]0;title\u0007',
  '\u0007',
  '\r',
  '\n',
  '\t',
  '\u009b2J',
  '\u007f',
  'a\r\nb',
];
const letters = [
  'ä'.repeat(100),
  '日本語の歩行',
  'مشية',
  'עברית',
  '👩‍🦽',
  '👨‍👩‍👧‍👦',
  'Ångström',
  'ﬀ',
  'ı',
  'İ',
  'ß',
];
const punctuation = [
  '.',
  '..',
  '...',
  ' ',
  ' leading',
  'trailing ',
  'a.b.c',
  'a%00b',
  '%2e%2e',
  '"',
  "'",
  '`id`',
];
const more = [
  '$(id)',
  ';ls',
  '|',
  '&',
  '<b>',
  '{{7}}',
  '\\',
  '..\\..\\x',
  'C:',
  'CON',
  'NUL',
  '*',
  '?',
  '#',
  '%s%n',
];
const lengths = [
  'x'.repeat(240),
  '😀'.repeat(60),
  'session',
  'Session',
  'SESSION',
  'walk',
  'Walk',
  'null',
  '__proto__',
];

/** File names without their ending; what a file system may hold. */
const stems = [...beginnings, ...marks, ...controls, ...letters, ...punctuation, ...more, ...lengths];

/** What is wrong with what a terminal would show. The channel of JSON lines is one, too. */
const steering = ({ stdout, stderr }: WatchedRun) => [
  ...(steers(stdout) ? ['standard output steers the terminal'] : []),
  ...(steers(stderr) ? ['the error channel steers the terminal'] : []),
];

/** Every name as a keypoints file, in lines of JSON and in words. */
async function asKeypoints(folder: string): Promise<ClassTally> {
  mkdirSync(folder);
  const content = JSON.stringify(walk({ seconds: 3, rateHz: 25 }).recording);
  const names = stems.map((stem) => `${stem}.json`);
  for (const name of names) writeFileSync(join(folder, name), content);
  // Bare, as somebody types them; -- ends the options.
  const inJson = await contrapposto(['assess', '--json', '-', '--', ...names], folder);
  const inWords = await contrapposto(['assess', '--', ...names], folder);
  const { lines, wrong } = readLines(inJson.stdout, names);
  const refused = lines.filter(({ measured }) => measured === 0);
  const left = readdirSync(folder).filter((name) => !names.includes(name));
  return {
    tried: names.length,
    failures: [
      ...[inJson, inWords].flatMap((run) => [...faultsOfRun(run), ...steering(run)]),
      ...wrong,
      ...refused.map(({ name, faultCode }) => `${JSON.stringify(name)} was refused: ${faultCode}`),
      ...left.map((name) => `${JSON.stringify(name)} should not be there`),
    ],
    notes: [],
  };
}

const clipStems = ['session', 'Walk', 'walk', '=cmd', '-rf', '\u202egpj\u001b[31m', 'x'.repeat(250), 'a. '];
/** The beginning of a cell that a spreadsheet would take for a formula; an empty last cell is none. */
const formula = /(^|[,\n])"?([=+\-@\t](?![\d.])|\r(?!\n))/;

/** A few as clips, with files of results. */
async function asClips(folder: string): Promise<ClassTally> {
  const [inputs, out] = [join(folder, 'in'), join(folder, 'out')];
  mkdirSync(inputs, { recursive: true });
  const names = clipStems.map((stem) => `${stem}.mp4`);
  for (const name of names) copyFileSync(clip, join(inputs, name));
  const flags = ['--out', out, '--json', '-', '--model', 'lite', '--allow-no-sandbox'];
  const run = await contrapposto(['analyze', ...flags, '--', ...names], inputs);
  const { lines, wrong } = readLines(run.stdout, names);
  const files = readdirSync(out);
  const tables = files.filter((name) => name.endsWith('.measures.csv'));
  const strayed = [...readdirSync(folder), ...readdirSync(inputs)].filter(
    (name) => !['in', 'out', ...names].includes(name),
  );
  return {
    tried: names.length,
    failures: [
      ...faultsOfRun(run),
      ...steering(run),
      ...wrong,
      ...lines.filter(({ faultCode }) => faultCode).map((l) => `${JSON.stringify(l.name)}: ${l.faultCode}`),
      // Five of each clip, two of the session.
      ...(files.length === 5 * names.length + 2 ? [] : [`${files.length} files of results`]),
      ...files.filter((name) => name.endsWith('.part')).map((name) => `${name} was left`),
      ...strayed.map((name) => `${JSON.stringify(name)} should not be there`),
      ...tables
        .filter((name) => formula.test(readFileSync(join(out, name), 'utf8')))
        .map((name) => `${JSON.stringify(name)} has a formula`),
    ],
    notes: [`${names.length} of them as clips with files of results, the others as keypoints.`],
  };
}

export async function attackNames(folder: string): Promise<ClassTally> {
  const all = emptyTally();
  for (const part of [await asKeypoints(folder), await asClips(`${folder}-clips`)]) {
    all.tried += part.tried;
    all.failures.push(...part.failures);
    all.notes.push(...part.notes);
  }
  return all;
}
