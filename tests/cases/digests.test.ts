import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { coreRevision, readKeypoints, type Assessment } from '../../src/core';
import { assessed } from '../support/assess';

/**
 * What each golden case gives, as one digest of all its numbers and codes, with the revision of the core that gave it. A
 * result that is kept is measured again only where its revision is older, so numbers that change need a new one.
 */
interface Digests {
  readonly revision: number;
  readonly digests: Readonly<Record<string, string>>;
}

const folder = new URL('.', import.meta.url);
const file = new URL('digests.json', folder);

/** Whatever a kept result would have otherwise: numbers, and codes for what was found. No words. */
const numbersOf = ({ task, view, passes, events, cycles, phases, ...rest }: Assessment) => ({
  ...{ task, view, passes, events, cycles, phases },
  dimensionlessSpeed: rest.dimensionlessSpeed,
  measures: rest.measures.map((measure) =>
    'value' in measure
      ? { ...measure, expected: measure.expected && [measure.expected.mean, measure.expected.sd] }
      : [measure.id, measure.side, measure.missing.code],
  ),
  curves: rest.curves.map(({ id, side, mean, sd, n, expected, deviationDeg }) => [
    ...[id, side, mean, sd, n, deviationDeg],
    ...[expected?.mean, expected?.sd],
  ]),
  series: rest.series.map(({ id, side, timesS, values }) => [id, side, timesS, values]),
  patterns: rest.patterns.map(({ id, state, side, signs }) => [
    ...[id, state, side],
    signs.map((sign) => [sign.measure, sign.role, sign.state, sign.side, sign.timeS]),
  ]),
  quality: rest.quality.map(({ code, severity, values }) => [code, severity, values]),
});

/** JSON with its keys in order and its numbers to nine digits: the same on every machine. */
const stableJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number') return Number(part.toPrecision(9));
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

function digestOf(name: string): string {
  const input = readKeypoints(JSON.parse(readFileSync(new URL(`${name}/input.json`, folder), 'utf8')));
  if (!input.ok) throw new Error(input.fault.detail);
  return createHash('sha256')
    .update(stableJson(numbersOf(assessed(input.value))))
    .digest('hex');
}

it('numbers stay as they are within one revision of the core', () => {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'patterns')
    .map((entry) => entry.name);
  const digests = Object.fromEntries(names.sort().map((name) => [name, digestOf(name)]));
  const before = JSON.parse(readFileSync(file, 'utf8')) as Digests;
  const changed = Object.keys(before.digests).filter((name) => digests[name] !== before.digests[name]);
  // Raising the revision is what tells a library to measure again, so no update goes without it.
  if (before.revision === coreRevision)
    expect(changed, 'numbers changed: raise coreRevision and run UPDATE_CASES=1').toEqual([]);
  const now: Digests = { revision: coreRevision, digests };
  if (process.env['UPDATE_CASES']) writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  else expect(before, 'a new revision or case: run UPDATE_CASES=1').toEqual(now);
});
