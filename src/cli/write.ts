import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';

/**
 * Files are written under another name in the same folder and get their own when they are whole. So a full disk or a stop
 * never leaves half a file, an earlier file stays until then, and a link in its place is replaced, never followed.
 */

const unfinished = new Set<string>();
process.on('exit', () => {
  for (const path of unfinished) rmSync(path, { force: true });
});

interface Beside {
  readonly path: string;
  readonly file: number;
}

/** A new, empty file in the folder of `path`, short of name. @throws where the folder takes none */
function openBeside(path: string): Beside {
  const beside = join(dirname(path), `.${randomBytes(6).toString('hex')}.part`);
  const file = openSync(beside, 'wx');
  unfinished.add(beside);
  return { path: beside, file };
}

function remove(path: string): void {
  rmSync(path, { force: true });
  unfinished.delete(path);
}

function moveTo(beside: string, path: string): void {
  renameSync(beside, path);
  unfinished.delete(beside);
}

/** All of it: one call may write less than it was given. */
function writeAll(file: number, content: Uint8Array, position?: number): void {
  let done = 0;
  while (done < content.length)
    done += writeSync(
      file,
      content,
      done,
      content.length - done,
      position === undefined ? null : position + done,
    );
}

/** @throws an errno error; nothing is left behind then, and an earlier file of that name is as it was */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const { path: beside, file } = openBeside(path);
  try {
    try {
      writeAll(file, typeof content === 'string' ? Buffer.from(content) : content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    moveTo(beside, path);
  } catch (error) {
    remove(beside);
    throw error;
  }
}

/** More than a line of results: a disk that has no room for this is full. */
const trialBytes = 1 << 16;

/**
 * Whether a file could be written into this folder now; leaves nothing behind.
 * @param named a file whose name the folder must take
 * @throws an errno error where not
 */
export function tryFolder(folder: string, named?: string): void {
  // Looking for a name that is too long fails as making it would.
  if (named !== undefined) statSync(named, { throwIfNoEntry: false });
  const { path, file } = openBeside(join(folder, 'trial'));
  try {
    writeAll(file, Buffer.alloc(trialBytes));
    fsyncSync(file);
  } finally {
    closeSync(file);
    remove(path);
  }
}

/** The longest name in bytes that this folder takes: 255 nearly everywhere, less where names are encrypted. */
export function longestNameBytes(folder: string): number {
  for (const bytes of [255, 143]) {
    const path = join(folder, randomBytes(6).toString('hex').padEnd(bytes, 'x'));
    try {
      closeSync(openSync(path, 'wx'));
      unlinkSync(path);
      return bytes;
    } catch {
      // Too long here.
    }
  }
  return 100;
}

/** @throws an errno error */
export const makeFolder = (path: string): void => void mkdirSync(path, { recursive: true });

/**
 * A file of lines, each of which is whole or not there. It takes the place of an earlier file with its first line; from
 * then on what was written survives whatever becomes of the program. A device or a pipe is written to as it is.
 */
export class LineFile {
  readonly #path: string;
  /** Null once the file has its own name. */
  #beside: string | null;
  readonly #file: number;
  readonly #isFile: boolean;
  #writtenBytes = 0;
  #waiting: Buffer[] = [];

  /** @throws an errno error where the folder takes no file */
  constructor(path: string) {
    this.#path = path;
    const there = statSync(path, { throwIfNoEntry: false });
    if (there && !there.isFile()) {
      this.#beside = null;
      this.#file = openSync(path, 'w');
      this.#isFile = fstatSync(this.#file).isFile();
    } else {
      const { path: beside, file } = openBeside(path);
      this.#beside = beside;
      this.#file = file;
      this.#isFile = true;
    }
  }

  /** Writes a line, after those that could not be written before. @throws an errno error; the line then waits */
  write(line: string): void {
    this.#waiting.push(Buffer.from(`${line}\n`));
    this.flush();
  }

  /** @throws an errno error; the lines then go on waiting */
  flush(): void {
    for (let next = this.#waiting[0]; next; next = this.#waiting[0]) {
      try {
        writeAll(this.#file, next, this.#isFile ? this.#writtenBytes : undefined);
      } catch (error) {
        if (this.#isFile) ftruncateSync(this.#file, this.#writtenBytes);
        throw error;
      }
      this.#writtenBytes += next.length;
      this.#waiting.shift();
      if (this.#beside !== null) {
        moveTo(this.#beside, this.#path);
        this.#beside = null;
      }
    }
  }

  /** An earlier file stays where no line was written. @returns the lines that found no room, whole */
  close(): readonly Uint8Array[] {
    closeSync(this.#file);
    if (this.#beside !== null) remove(this.#beside);
    return this.#waiting;
  }
}
