import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fault, type Fault } from '../core';

/** One thing to do: a file that can be read, or the reason why what was named is none. */
export type Job =
  | { readonly kind: 'file'; readonly name: string; readonly path: string }
  | { readonly kind: 'fault'; readonly name: string; readonly fault: Fault };

const clipExtensions = new Set(['.mp4', '.mov', '.m4v', '.webm']);

function jobOfFile(path: string): Job {
  const name = basename(path);
  try {
    accessSync(path, constants.R_OK);
    return { kind: 'file', name, path };
  } catch (error) {
    return { kind: 'fault', name, fault: fault('file-not-found', (error as Error).message) };
  }
}

/** What the command line names, in its order: files as they are, folders as the clips directly inside, by name. */
export function listClips(inputs: readonly string[]): Job[] {
  return inputs.flatMap((input): Job[] => {
    if (!statSync(input, { throwIfNoEntry: false })?.isDirectory()) return [jobOfFile(input)];
    const clips = readdirSync(input, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && clipExtensions.has(extname(entry.name).toLowerCase()))
      .map((entry) => entry.name)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    if (clips.length === 0)
      return [{ kind: 'fault', name: basename(input), fault: fault('no-clips', input) }];
    return clips.map((name) => jobOfFile(join(input, name)));
  });
}

/** A name for each job's files in one folder: the clip's own without its ending, made different where two clash. */
export function outputStems(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const stem = basename(name, extname(name));
    let free = stem;
    for (let i = 2; taken.has(free.toLowerCase()); i++) free = `${stem}-${i}`;
    taken.add(free.toLowerCase());
    return free;
  });
}
