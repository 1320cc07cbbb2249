import { summarise, type Comparison } from './statistics';

/** Mean absolute error allowed in a row, in the row's unit. */
export type Bounds = Readonly<Record<string, number>>;

/** Percent of the leg's length. */
const legShare = /^(pelvic-shift|circumduction)$/;
const units: Readonly<Record<string, string>> = {
  'heel-strike': 'ms',
  'toe-off': 'ms',
  cadence: '1/min',
  'stride-time': 's',
  'step-time': 's',
};
/** Unit of a row that is named after a measure or an event. */
export const unitOf = (row: string) =>
  units[row] ?? (/percent|asymmetry/.test(row) || legShare.test(row) ? '%' : 'deg');

/** Entries by row, in the order in which rows first appear. */
export function grouped<T extends { readonly row: string }>(entries: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) groups.set(entry.row, [...(groups.get(entry.row) ?? []), entry]);
  return groups;
}

/** How often the truth should lie inside value ± plusMinus, percent. */
const wantedCoverage = 90;

/** The median ± is at most so many times the median absolute error. */
const widestRatio = 3;

/** What one part of the validation has to say: prose, tables, and which bounds it misses. Says it on stdout too. */
export class Section {
  readonly lines: string[] = [];
  readonly missed: string[] = [];

  say(text = ''): void {
    this.lines.push(text);
    process.stdout.write(`${text}\n`);
  }

  /** Notes a bound that is missed; it is listed at the end of the section. */
  miss(text: string): void {
    this.missed.push(text);
  }

  /**
   * One line a row with bias, SD, mean absolute error, coverage of the ±; over its bound is bold and noted as missed.
   * @param what names the table where a missed bound is listed
   */
  table(
    entries: readonly (Comparison & { readonly row: string })[],
    bounds: Bounds,
    what: string,
    unit: (row: string) => string = unitOf,
  ): void {
    this.say('| measure | unit | n | bias | SD | MAE | bound | worst | inside ± | ± / error |');
    this.say('|---|---|---:|---:|---:|---:|---:|---:|---:|---:|');
    for (const [row, group] of grouped(entries)) {
      const s = summarise(group);
      const digits = unit(row) === 's' ? 3 : unit(row) === 'ms' ? 0 : 1;
      const n = (value: number | null, d = digits) => (value === null ? '' : value.toFixed(d));
      const bound = bounds[row];
      const over = bound !== undefined && s.mae > bound;
      if (over) this.miss(`${what}: ${row} MAE ${n(s.mae, digits + 1)} ${unit(row)}, bound ${bound}`);
      const cells = [row, unit(row), n(s.n, 0), n(s.bias), n(s.sd), over ? `**${n(s.mae)}**` : n(s.mae)];
      this.say(
        `| ${[...cells, bound ?? '', n(s.worst), s.coverage === null ? '' : `${n(s.coverage, 0)} %`, n(s.width, 1)].join(' | ')} |`,
      );
    }
  }

  /** Notes each row whose ± is huge for its errors: a bound that is true because it is wide. */
  widths(entries: readonly (Comparison & { readonly row: string })[], what: string): void {
    for (const [row, group] of grouped(entries)) {
      const { width } = summarise(group);
      if (width !== null && width > widestRatio)
        this.miss(`${what}: ${row} ± ${width.toFixed(1)} times the median error, bound ${widestRatio}`);
    }
  }

  /** Says how often the truth lies inside the ±. */
  coverage(entries: readonly Comparison[], what: string): void {
    const { coverage } = summarise(entries.filter((e) => e.plusMinus !== null));
    if (coverage === null) return;
    this.say(`The truth lies inside value ± plusMinus in ${coverage.toFixed(1)} % of the ${what}.`);
    if (coverage < wantedCoverage) this.miss(`${what}: only ${coverage.toFixed(1)} % inside the ±`);
  }

  /** Lists what was missed, at the end. */
  close(): void {
    this.say();
    this.say(
      this.missed.length
        ? `Bounds missed:\n\n${this.missed.map((text) => `- ${text}`).join('\n')}`
        : 'Every bound of this part is met.',
    );
  }
}

/** One part of the validation: `npm run validate -- NAME` runs it and writes its section. */
export interface Part {
  readonly name: string;
  /** Of its section; sections are told apart by their titles. */
  readonly title: string;
  run(section: Section): void | Promise<void>;
}
