import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sharedIsHere, sharedMissing } from '../support/mocap';
import { runMarkerBench, type Condition, type Entry, type Row } from './marker-bench';
import { runRenderedBench, type RenderedEntry } from './rendered-bench';
import { summarise, type Comparison, type Summary } from './statistics';

/**
 * `npm run validate`: what is printed against what is true. Writes docs/VALIDATION.md; fails when a bound is missed.
 * `npm run validate -- --markers` leaves the rendered clips (several minutes) out and writes nothing.
 */

const reportFile = fileURLToPath(new URL('../../docs/VALIDATION.md', import.meta.url));

/** Mean absolute error allowed on markers at 60 Hz with 1 px noise; ms, percent points, degrees, 1/min, s. */
const markerBounds: Partial<Record<Row, number>> = {
  'heel-strike': 15,
  'toe-off': 20,
  'stance-percent': 2,
  'double-support-percent': 3,
  'step-time': 0.008,
  'step-time-asymmetry': 2,
  'thigh-extension-peak': 1.5,
  'thigh-range': 1.5,
  'thigh-flexion-peak': 1.5,
  'trunk-lean-walking': 1.5,
  'knee-initial-contact': 2.5,
  'knee-late-stance': 2.5,
  'knee-swing-peak': 2.5,
};
/** The near leg of the rendered clips, end to end. */
const renderedBounds: Partial<Record<RenderedEntry['row'], number>> = {
  'thigh-extension-peak': 3,
  'knee-swing-peak': 6,
  'stance-percent': 3,
  cadence: 1.1,
};
const wantedCoverage = 90;
/** Greatest difference between picture shapes and between directions, degrees. */
const shapeTolerance = 0.3;

const units: Partial<Record<Row, string>> = {
  'heel-strike': 'ms',
  'toe-off': 'ms',
  cadence: '1/min',
  'stride-time': 's',
  'step-time': 's',
};
const unitOf = (row: Row) => units[row] ?? (/percent|asymmetry/.test(row) ? '%' : 'deg');

const lines: string[] = [];
const missed: string[] = [];

function say(text = '') {
  lines.push(text);
  process.stdout.write(`${text}\n`);
}

function grouped<T extends { row: Row }>(entries: readonly T[]): Map<Row, T[]> {
  const groups = new Map<Row, T[]>();
  for (const entry of entries) groups.set(entry.row, [...(groups.get(entry.row) ?? []), entry]);
  return groups;
}

function table(
  entries: readonly (Comparison & { row: Row })[],
  bounds: Partial<Record<Row, number>>,
  what: string,
) {
  say('| measure | unit | n | bias | SD | MAE | bound | worst | inside ± | ± / error |');
  say('|---|---|---:|---:|---:|---:|---:|---:|---:|---:|');
  for (const [row, group] of grouped(entries)) {
    const s: Summary = summarise(group);
    const digits = unitOf(row) === 's' ? 3 : unitOf(row) === 'ms' ? 0 : 1;
    const n = (value: number | null, d = digits) => (value === null ? '' : value.toFixed(d));
    const bound = bounds[row];
    const over = bound !== undefined && s.mae > bound;
    if (over) missed.push(`${what}: ${row} MAE ${n(s.mae, digits + 1)} ${unitOf(row)}, bound ${bound}`);
    const cells = [row, unitOf(row), n(s.n, 0), n(s.bias), n(s.sd), over ? `**${n(s.mae)}**` : n(s.mae)];
    say(
      `| ${[...cells, bound ?? '', n(s.worst), s.coverage === null ? '' : `${n(s.coverage, 0)} %`, n(s.width, 1)].join(' | ')} |`,
    );
  }
}

const isReference = (c: Condition) => c.rateHz === 60 && c.noisePx === 1 && c.yawDeg === 0 && !c.swaps;

function coverage(entries: readonly Comparison[], what: string) {
  const { coverage: inside } = summarise(entries.filter((e) => e.plusMinus !== null));
  say(`The truth lies inside value ± plusMinus in ${inside!.toFixed(1)} % of the ${what}.`);
  if (inside! < wantedCoverage) missed.push(`${what}: only ${inside!.toFixed(1)} % inside the ±`);
}

function sameEverywhere(entries: readonly Entry[]) {
  const noiseless = (c: Condition) => c.rateHz === 60 && c.noisePx === 0 && c.yawDeg === 0;
  const degrees = entries.filter((e) => noiseless(e.condition) && unitOf(e.row) === 'deg');
  let worst = 0;
  for (const group of grouped(degrees).values())
    for (const key of ['shape', 'direction'] as const) {
      const maes = [...new Set(group.map((e) => e.condition[key]))].map(
        (value) => summarise(group.filter((e) => e.condition[key] === value)).mae,
      );
      worst = Math.max(worst, Math.max(...maes) - Math.min(...maes));
    }
  say(
    `Without noise, picture shapes and directions change the mean absolute error of an angle by at most ${worst.toFixed(2)}°.`,
  );
  if (worst > shapeTolerance) missed.push(`picture shapes and directions differ by ${worst.toFixed(2)}°`);
}

function markers() {
  const { entries, refused, eventsLost, recordings } = runMarkerBench();
  say('## Marker walks filmed by a virtual camera');
  say();
  say(
    `${recordings} recordings of 12 walks: side views with the person walking either way, 25, 30 and 60 frames a second,`,
  );
  say(
    `pixel noise 0, 1 and 3, yaw 0 and 15°, pictures 16:9, 9:16 and 1:1. ${refused} were refused. Of the true events`,
  );
  say(
    `${eventsLost} of ${eventsLost + entries.filter((e) => e.row.includes('-strike') || e.row === 'toe-off').length} were not found.`,
  );
  say();
  say('60 frames a second, 1 px noise, square to the walk, all picture shapes and both directions:');
  say();
  table(
    entries.filter((e) => isReference(e.condition)),
    markerBounds,
    'markers',
  );
  say();
  say('The same with left and right exchanged once a second:');
  say();
  table(
    entries.filter((e) => e.condition.swaps),
    markerBounds,
    'markers with swaps',
  );
  say();
  say('All conditions together:');
  say();
  table(
    entries.filter((e) => !e.condition.swaps),
    {},
    'all',
  );
  say();
  coverage(entries, 'marker recordings');
  sameEverywhere(entries);
}

function rendered() {
  const { entries, marked } = runRenderedBench();
  say();
  say('## Rendered walks end to end');
  say();
  say('From the clip to the report, model heavy. Near leg and whole body:');
  say();
  table(
    entries.filter((e) => e.near),
    renderedBounds,
    'rendered, near leg',
  );
  say();
  say('Far leg:');
  say();
  table(
    entries.filter((e) => !e.near),
    {},
    'rendered, far leg',
  );
  say();
  coverage(entries, 'rendered clips');
  say(
    marked.length
      ? `Marked on a normal clip: ${marked.join(', ')}.`
      : 'Nothing is marked on the normal clips.',
  );
  missed.push(...marked);
}

export function main(...args: string[]) {
  const whole = !args.includes('--markers');
  say('# Validation');
  say();
  say(
    'Made by `npm run validate`. Bold: over its bound. "inside ±" is how often the truth lies within value ± plusMinus,',
  );
  say(
    '"± / error" the median ± over the median absolute error. What the truth of rendered clips is worth: ARCHITECTURE.md,',
  );
  say('"What the rendered hip means".');
  say();
  if (sharedIsHere) markers();
  else say(`The marker walks are left out: ${sharedMissing}.`);
  if (whole) rendered();
  say();
  say(missed.length ? `Bounds missed:\n\n${missed.map((m) => `- ${m}`).join('\n')}` : 'Every bound is met.');
  if (whole) {
    mkdirSync(fileURLToPath(new URL('../../docs', import.meta.url)), { recursive: true });
    writeFileSync(reportFile, `${lines.join('\n')}\n`);
  }
  process.exitCode = missed.length ? 1 : 0;
}
