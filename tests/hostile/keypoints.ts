import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostileKeypoints } from '../support/hostile-keypoints';
import { changedJson, hugeJson, refusedJson, strangeJson } from '../support/hostile-json';
import { contrapposto, faultsOfRun } from './command';
import { readLines } from './lines';
import { counted, type ClassTally } from './tally';

const randomFiles = 200;

/** Keypoints files through `assess`: none may break it, and none of a random body may be measured. */
export async function attackKeypoints(folder: string): Promise<ClassTally> {
  const files = [
    ...Array.from({ length: randomFiles }, (_, i) => {
      const { kind, recording } = hostileKeypoints(i);
      return { name: kind, text: JSON.stringify(recording), isRandom: true };
    }),
    ...[...refusedJson(), ...strangeJson(), ...changedJson(20), ...hugeJson()].map((file) => ({
      ...file,
      isRandom: false,
    })),
  ];
  mkdirSync(folder);
  const names = files.map((_, i) => `file-${i}.json`);
  files.forEach(({ text }, i) => writeFileSync(join(folder, names[i]!), text));
  const run = await contrapposto(['assess', '--json', '-', ...names], folder);
  const { lines, wrong } = readLines(run.stdout, names);
  const described = (text: string) => text.replace(/file-(\d+)\.json/g, (_, i: string) => files[+i]!.name);
  const measured = lines.filter((line, i) => files[i]?.isRandom && line.measured > 0);
  const longestMs = Math.max(0, ...run.linesMs.slice(1).map((ms, i) => ms - run.linesMs[i]!));
  const random = lines.slice(0, randomFiles);
  return {
    tried: files.length,
    failures: [
      ...faultsOfRun(run),
      ...[...wrong, ...measured.map(({ name }) => `${name} was measured`)].map(described),
      ...(longestMs > 60_000 ? [`one took ${Math.round(longestMs / 1000)} s`] : []),
    ],
    notes: [
      `${random.length - measured.length} of ${random.length} random files have no measure.`,
      `Said of them: ${counted(random.map(({ faultCode }) => faultCode ?? 'assessed'))}.`,
      `Said of the others: ${counted(lines.slice(randomFiles).map(({ faultCode }) => faultCode ?? 'assessed'))}.`,
      `The longest took ${(longestMs / 1000).toFixed(1)} s.`,
    ],
  };
}
