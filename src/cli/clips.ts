import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fault, type Fault } from '../core';

/** One thing to do: a file that can be read, or the reason why what was named is none. */
export type Job =
  | { readonly kind: 'file'; readonly name: string; readonly path: string }
  | { readonly kind: 'fault'; readonly name: string; readonly fault: Fault };

const clipExtensions = new Set(['.mp4', '.mov', '.m4v', '.webm', '.mkv', '.mts', '.m2ts', '.avi']);

/** The fault of a path that could not be looked at or read. */
export function faultOfError(error: unknown): Fault {
  const { code, message } = error as NodeJS.ErrnoException;
  return fault(code === 'ENOENT' || code === 'ENOTDIR' ? 'file-not-found' : 'file-unreadable', message);
}

/** Why this path is no file that can be read, now; null where it is one. Never throws. */
export function faultOfPath(path: string): Fault | null {
  try {
    // A pipe or a device would be waited for without end.
    if (!statSync(path).isFile()) return fault('file-unreadable', `${path} is not a file`);
    accessSync(path, constants.R_OK);
    return null;
  } catch (error) {
    return faultOfError(error);
  }
}

function jobOfFile(path: string): Job {
  const name = basename(path);
  const unreadable = faultOfPath(path);
  return unreadable ? { kind: 'fault', name, fault: unreadable } : { kind: 'file', name, path };
}

function jobsOfInput(input: string): Job[] {
  if (!statSync(input, { throwIfNoEntry: false })?.isDirectory()) return [jobOfFile(input)];
  const clips = readdirSync(input, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && clipExtensions.has(extname(entry.name).toLowerCase()))
    .map((entry) => entry.name)
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  if (clips.length === 0) return [{ kind: 'fault', name: basename(input), fault: fault('no-clips', input) }];
  return clips.map((name) => jobOfFile(join(input, name)));
}

/** What the command line names, in its order: files as they are, folders as the clips directly inside, by name. */
export function listClips(inputs: readonly string[]): Job[] {
  return inputs.flatMap((input): Job[] => {
    try {
      return jobsOfInput(input);
    } catch (error) {
      return [{ kind: 'fault', name: basename(input), fault: faultOfError(error) }];
    }
  });
}
