import { formatWait } from '../report';
import type { AnalysisProgress } from '../work';
import { printable, say, type Terminal } from './terminal';

type Stage = AnalysisProgress['stage'];
const stageWords: Readonly<Record<Stage, string>> = {
  opening: 'opening',
  'loading-model': 'loading the pose model',
  'reading-frames': 'reading frames',
  assessing: 'assessing',
};

/** One clip's state in words: `walk.mp4: frame 34 of 150, about 15 s left (tfjs-wasm)` */
export function progressWords(name: string, progress: AnalysisProgress): string {
  const { stage, framesDone, framesTotal, secondsLeft, engine } = progress;
  if (stage !== 'reading-frames') return `${name}: ${stageWords[stage]}`;
  const frames = framesTotal === null ? `frame ${framesDone}` : `frame ${framesDone} of ${framesTotal}`;
  const left = secondsLeft === null || framesDone === framesTotal ? '' : `, ${formatWait(secondsLeft)} left`;
  return `${name}: ${frames}${left}${engine ? ` (${engine})` : ''}`;
}

/** Progress for people, on stderr: one line that rewrites itself on a terminal, a few plain lines elsewhere. */
export class ProgressLine {
  readonly #output: Terminal;
  readonly #total: number;
  readonly #running = new Map<number, string>();
  readonly #lastStep = new Map<number, string>();
  #done = 0;

  constructor(output: Terminal, total: number) {
    this.#output = output;
    this.#total = total;
  }

  update(job: number, name: string, progress: AnalysisProgress): void {
    const words = printable(progressWords(name, progress));
    this.#running.set(job, words);
    if (this.#output.isTTY) return this.#rewrite();
    const { stage, framesDone, framesTotal } = progress;
    const quarter = framesTotal ? Math.floor((4 * framesDone) / framesTotal) : 0;
    const step = `${stage} ${quarter}`;
    if (this.#lastStep.get(job) === step) return;
    this.#lastStep.set(job, step);
    say(this.#output, words);
  }

  /** @param outcome one or two words, or the fault's sentence */
  finish(job: number, name: string, outcome: string): void {
    this.#done++;
    this.#running.delete(job);
    this.#output.write(this.#clear());
    say(this.#output, `[${this.#done}/${this.#total}] ${name}: ${outcome}`);
    if (this.#output.isTTY && this.#running.size > 0) this.#rewrite();
  }

  #clear(): string {
    return this.#output.isTTY ? '\r\u001b[K' : '';
  }

  #rewrite(): void {
    const line = [...this.#running.values()].join('  |  ');
    this.#output.write(this.#clear() + line.slice(0, (this.#output.columns ?? 80) - 1));
  }
}
