import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { watchMemory } from './memory';

const program = fileURLToPath(new URL('../../build/cli/main.js', import.meta.url));

export interface WatchedRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** When each line of standard output came, since the start. */
  readonly linesMs: readonly number[];
  /** The most that any one of its processes has had; null where the system does not tell. */
  readonly mostMb: number | null;
  /** It was killed, because nothing came from it for too long. */
  readonly hung: boolean;
}

/** Whoever says nothing for so long will not say anything any more. */
const silenceMs = 300_000;

/** Runs the built command line to its end, and watches when its lines come. */
export function contrapposto(args: readonly string[], folder?: string): Promise<WatchedRun> {
  return new Promise((resolve, reject) => {
    const startMs = performance.now();
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(folder === undefined ? {} : { cwd: folder }),
    });
    const mostMb = watchMemory(child.pid!);
    const linesMs: number[] = [];
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let hung = false;
    const giveUp = () => {
      hung = true;
      child.kill('SIGKILL');
    };
    let silence = setTimeout(giveUp, silenceMs);
    const heard = (into: Buffer[], chunk: Buffer) => {
      into.push(chunk);
      clearTimeout(silence);
      silence = setTimeout(giveUp, silenceMs);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      heard(out, chunk);
      for (const byte of chunk) if (byte === 10) linesMs.push(performance.now() - startMs);
    });
    child.stderr.on('data', (chunk: Buffer) => heard(err, chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(silence);
      const text = (chunks: Buffer[]) => Buffer.concat(chunks).toString('utf8');
      resolve({ code, stdout: text(out), stderr: text(err), linesMs, mostMb: mostMb(), hung });
    });
  });
}

/** What no run may do, whatever it was given. 0 is all done, 1 is something refused. */
export function faultsOfRun({ code, stderr, hung }: WatchedRun): string[] {
  return [
    ...(hung ? ['it hung and was killed'] : []),
    ...(code === 0 || code === 1 ? [] : [`it ended with ${code}: ${stderr.slice(-300)}`]),
    ...(/^ {4}at /m.test(stderr) ? [`a stack trace: ${stderr.slice(0, 300)}`] : []),
  ];
}

/** Characters that would steer a terminal, other than the end of a line. */
const steering =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

export const steers = (text: string): boolean => steering.test(text);
