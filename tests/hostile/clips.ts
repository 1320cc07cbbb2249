import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  hostileBoxes,
  hostileElements,
  hostileFiles,
  mutated,
  type HostileClip,
} from '../support/hostile-clips';
import { contrapposto, faultsOfRun, type WatchedRun } from './command';
import { readLines, type Line } from './lines';
import { counted, type ClassTally } from './tally';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(root, 'tests/browser/media/fixtures', name)));
/** Good clips stand after every so many hostile ones: what those broke would be seen on these. */
const goodEvery = 64;
const goodClips = ['stand-side-neutral.mp4', 'walk-normal-right.mp4'].map((name) =>
  join(root, 'sample-videos', name),
);
const mutations = 32;
const mostMs = 60_000;
/** Of one process, the network that finds the body included. */
const mostMb = 1000;

/** Of every kind, and seeded changes of bytes of clips of every container. */
function hostileClips(): HostileClip[] {
  const mp4 = fixture('b-frames.mp4');
  const changedNames = [
    'rotated.mov',
    'fragmented.mp4',
    'vp9.webm',
    'live.webm',
    'trimmed.mp4',
    'single.mp4',
  ];
  return [
    ...hostileBoxes(mp4),
    ...hostileBoxes(fixture('fragmented.mp4')).filter(({ name }) => /^(trun|tfdt|moof)/.test(name)),
    ...hostileElements(fixture('vp9.webm')),
    ...hostileFiles(mp4),
    ...changedNames.flatMap((name) =>
      Array.from({ length: mutations }, (_, seed) => mutated(fixture(name), name, seed)),
    ),
  ];
}

interface Placed {
  readonly fileName: string;
  readonly what: string;
  readonly isGood: boolean;
}

/** Writes them all into the folder, in the order in which they will be read. */
function place(folder: string): Placed[] {
  mkdirSync(folder);
  const placed: Placed[] = [];
  const add = (ending: string, what: string, isGood: boolean) => {
    const fileName = `clip-${placed.length}${ending}`;
    placed.push({ fileName, what, isGood });
    return join(folder, fileName);
  };
  const addGood = () => {
    const good = goodClips[placed.filter(({ isGood }) => isGood).length % goodClips.length]!;
    copyFileSync(good, add('.mp4', 'a good clip', true));
  };
  addGood();
  hostileClips().forEach(({ name, fileName, bytes }, i) => {
    // A folder is searched for the endings of clips.
    const ending = extname(fileName) === '.mkv' ? '.webm' : extname(fileName);
    writeFileSync(add(ending, name, false), bytes);
    if (i % goodEvery === goodEvery - 1) addGood();
  });
  addGood();
  return placed;
}

const timesMs = ({ linesMs }: WatchedRun) => linesMs.map((ms, i) => ms - (linesMs[i - 1] ?? 0));

const notAnalysed = (placed: readonly Placed[], lines: readonly Line[]) =>
  placed.flatMap(({ fileName, isGood }, i) =>
    isGood && !lines[i]?.measured
      ? [`${fileName}, a good clip, has no measures: ${lines[i]?.faultCode}`]
      : [],
  );

/** Files of results are there for the good clips, whole, and for no other. */
function faultsOfResults(out: string, placed: readonly Placed[]): string[] {
  const found = readdirSync(out);
  const expected = placed
    .filter(({ isGood }) => isGood)
    .flatMap(({ fileName }) =>
      ['assessment.json', 'measures.csv', 'report.html', 'report.pdf', 'resume.json'].map(
        (suffix) => `${fileName.replace(/\.\w+$/, '')}.${suffix}`,
      ),
    );
  return [
    ...expected.filter((name) => !found.includes(name)).map((name) => `${name} is missing`),
    ...found.filter((name) => !expected.includes(name)).map((name) => `${name} should not be there`),
  ];
}

/** A few of them with files of results. */
async function attackWithResults(folder: string): Promise<string[]> {
  mkdirSync(folder);
  const good = 'walk.mp4';
  copyFileSync(goodClips[1]!, join(folder, good));
  const hostile = hostileFiles(fixture('b-frames.mp4')).slice(0, 4);
  const placed: Placed[] = [
    ...hostile.map(({ name, bytes, fileName }, i) => {
      const named = `bad-${i}${extname(fileName)}`;
      writeFileSync(join(folder, named), bytes);
      return { fileName: named, what: name, isGood: false };
    }),
    { fileName: good, what: 'a good clip', isGood: true },
  ];
  const out = join(folder, 'results');
  const run = await contrapposto(
    ['analyze', folder, '--out', out, '--no-session', '--json', '-', '--model', 'lite', '--allow-no-sandbox'],
    folder,
  );
  const { lines, wrong } = readLines(
    run.stdout,
    placed.map(({ fileName }) => fileName),
  );
  return [...faultsOfRun(run), ...wrong, ...notAnalysed(placed, lines), ...faultsOfResults(out, placed)];
}

/** One batch over all of them: each has its line in its time, and the good ones between them are measured. */
export async function attackClips(folder: string): Promise<ClassTally> {
  const placed = place(folder);
  const names = placed.map(({ fileName }) => fileName);
  const run = await contrapposto(['analyze', folder, '--json', '-', '--model', 'lite', '--allow-no-sandbox']);
  const { lines, wrong } = readLines(run.stdout, names);
  const described = (text: string) => text.replace(/clip-(\d+)\.\w+/g, (_, i: string) => placed[+i]!.what);
  const times = timesMs(run);
  // How long a good clip takes is a question of the machine.
  const slow = placed.flatMap(({ what, isGood }, i) =>
    !isGood && (times[i] ?? 0) > mostMs ? [`${what} took ${Math.round(times[i]! / 1000)} s`] : [],
  );
  const ofHostile = lines.filter((_, i) => placed[i] && !placed[i].isGood);
  const longestMs = Math.max(0, ...times.filter((_, i) => placed[i] && !placed[i].isGood));
  const hostile = placed.filter(({ isGood }) => !isGood).length;
  return {
    tried: hostile,
    failures: [
      ...faultsOfRun(run),
      ...[...wrong, ...notAnalysed(placed, lines), ...slow].map(described),
      ...(run.mostMb !== null && run.mostMb > mostMb ? [`a process took ${run.mostMb.toFixed(0)} MB`] : []),
      ...(await attackWithResults(`${folder}-results`)),
    ],
    notes: [
      `Said of them: ${counted(ofHostile.map(({ faultCode }) => faultCode ?? 'assessed'))}.`,
      `The longest took ${(longestMs / 1000).toFixed(1)} s.`,
      ...(run.mostMb === null ? [] : [`No process took more than ${run.mostMb.toFixed(0)} MB.`]),
      `${placed.length - hostile} good clips between them, not counted, are measured.`,
    ],
  };
}
