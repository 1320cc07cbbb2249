import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { clipSuffixes, foldedName, sessionStem } from './stems';
import { UsageError } from './usage';

/** No path is both read and written, and none is written twice, whatever links lead to it. */

export interface Place {
  /** As it was named. */
  readonly path: string;
  /** For sentences: `--json`, `a clip`. */
  readonly what: string;
}

/** All addresses under which a file may be met: its own and that of what is there, links followed; its inode. */
function identities(path: string): readonly string[] {
  const ids = [`path ${foldedPath(path)}`];
  try {
    ids.push(`path ${foldedName(realpathSync(path))}`);
    const { dev, ino } = statSync(path, { bigint: true });
    if (ino !== 0n) ids.push(`inode ${dev} ${ino}`);
  } catch {
    // Not there yet, or not to be reached: its address is all there is to compare.
  }
  return ids;
}

/** The address of what may not be there yet: the real folder, as far as there is one, and the name. */
function foldedPath(path: string): string {
  const whole = resolve(path);
  try {
    return foldedName(join(realpathSync(dirname(whole)), basename(whole)));
  } catch {
    return foldedName(whole);
  }
}

/** Devices and pipes hold nothing that could be lost: results of two kinds may go to `/dev/null`. */
export function isDevice(path: string): boolean {
  try {
    const there = statSync(path);
    return !there.isFile() && !there.isDirectory();
  } catch {
    return false;
  }
}

/** @throws UsageError where an input would be written over, or one output would undo another */
export function refuseClashes(inputs: readonly Place[], outputs: readonly Place[]): void {
  const owners = new Map<string, Place>();
  for (const input of inputs) for (const id of identities(input.path)) owners.set(id, input);
  for (const output of outputs) {
    if (isDevice(output.path)) continue;
    for (const id of identities(output.path)) {
      const owner = owners.get(id);
      if (owner && owner !== output)
        throw new UsageError(
          `${output.what} ${output.path} would be written over ${owner.what} ${owner.path}: name another file.`,
        );
    }
    for (const id of identities(output.path)) owners.set(id, output);
  }
}

/** Every file that a batch may write into its folder. @param suffixes of the files of one clip */
export function filesInFolder(
  folder: string,
  stems: readonly string[],
  suffixes: readonly string[],
  hasSession: boolean,
): string[] {
  const clips = stems.flatMap((stem) => suffixes.map((suffix) => join(folder, stem + suffix)));
  const session = [clipSuffixes.html, clipSuffixes.pdf].map((suffix) => join(folder, sessionStem + suffix));
  return hasSession ? [...clips, ...session] : clips;
}

/** A folder stands where a file is to be written. A link to one does not: it is replaced. */
export const isFolder = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/**
 * Where a file named on the command line is written: what is there, if it is a link, since the user named the link.
 * @throws an errno error for a link that leads nowhere
 */
export function followed(path: string): string {
  const there = lstatSync(path, { throwIfNoEntry: false });
  return there?.isSymbolicLink() && !isDevice(path) ? realpathSync(path) : path;
}
