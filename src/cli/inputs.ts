import { InvalidArgumentError, Option, type Command } from 'commander';
import { readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { landmarkNames } from '../core';
import {
  markerViews,
  type InputFile,
  type InputOptions,
  type MarkerNames,
  type MarkerView,
} from '../formats';
import { within } from './facts';
import { UsageError } from './usage';

/** Files of other tools on the command line: what they do not say themselves, and folders with a file a frame. */

export interface InputFlags {
  readonly rateHz?: number;
  readonly sizePx?: { readonly widthPx: number; readonly heightPx: number };
  readonly view?: MarkerView;
  readonly markers?: string;
}

export function size(text: string): { widthPx: number; heightPx: number } {
  const found = /^(\d{1,5})x(\d{1,5})$/.exec(text);
  const [widthPx, heightPx] = [Number(found?.[1]), Number(found?.[2])];
  if (!(widthPx > 0 && heightPx > 0)) throw new InvalidArgumentError('Expected a size such as 1920x1080.');
  return { widthPx, heightPx };
}

export const withInputs = (command: Command): Command =>
  command
    .addOption(
      new Option('--rate-hz <rate>', 'frames a second of a file that does not say it').argParser(
        within(1, 2000, false),
      ),
    )
    .addOption(
      new Option('--size-px <size>', 'of the picture, where the file does not say it: 1920x1080').argParser(
        size,
      ),
    )
    .addOption(new Option('--view <side>', 'from where markers are looked at').choices(markerViews))
    .option('--markers <file>', 'which markers make which landmark, as JSON');

/** @throws UsageError */
function markersIn(path: string): MarkerNames {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new UsageError(`--markers ${path} cannot be read: ${(error as Error).message}`);
  }
  const entries = typeof json === 'object' && json !== null ? Object.entries(json) : [];
  const strange = entries.find(
    ([name, list]) =>
      !(landmarkNames as readonly string[]).includes(name) ||
      !Array.isArray(list) ||
      !list.every((item) => typeof item === 'string'),
  );
  if (entries.length === 0 || strange)
    throw new UsageError(
      `--markers ${path}: ${strange ? strange[0] : 'nothing'} is no landmark with a list of markers`,
    );
  return Object.fromEntries(entries) as MarkerNames;
}

/** @throws UsageError */
export const inputOptionsOf = ({ rateHz, sizePx, view, markers }: InputFlags): InputOptions => ({
  rateHz,
  sizePx,
  view,
  markers: markers === undefined ? undefined : markersIn(markers),
});

/** A folder of more files holds something else. */
const mostFiles = 200_000;

/**
 * One file, or those of a folder whose names end in `.json`. A pipe may be read as a file may; a device such as
 * `/dev/zero` has no end.
 * @throws an errno error
 */
export async function readWhole(path: string): Promise<InputFile[]> {
  const there = await stat(path);
  if (!there.isDirectory()) {
    if (!there.isFile() && !there.isFIFO()) throw new Error(`${path} is not a file`);
    return [{ name: basename(path), bytes: await readFile(path) }];
  }
  const names = (await readdir(path)).filter((name) => name.toLowerCase().endsWith('.json'));
  if (names.length === 0) throw new Error(`${path} holds no JSON files`);
  if (names.length > mostFiles) throw new Error(`${path} holds ${names.length} files`);
  const files: InputFile[] = [];
  for (const name of names.sort()) files.push({ name, bytes: await readFile(join(path, name)) });
  return files;
}
