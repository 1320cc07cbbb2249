import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The folders of the core are stages of the way from points to patterns; none imports from one that comes later. */
const stages = [
  ['signal'],
  ['recording'],
  ['tracks'],
  ['plausible'],
  ['scene'],
  ['walking', 'standing', 'outline'],
  ['tasks'],
  ['measures'],
  ['patterns'],
  ['session'],
];
/** Beside the way: what the live picture shows. */
const beside: Readonly<Record<string, readonly string[]>> = { live: ['signal', 'recording', 'scene'] };
/** Files beside the folders that every stage may import; the others put stages together. */
const open = ['assessment', 'fault', 'missing-code', 'timeline', 'units'];

/** Still uphill, by their types or for their words: to be mended, and nothing may join them. */
const known = ['patterns -> session', 'tracks -> quality'];

const root = new URL('../../../src/core/', import.meta.url);
const imports = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && path.includes('/') && !path.startsWith('text/'))
  .flatMap((path) => {
    const source = readFileSync(new URL(path, root), 'utf8');
    return [...source.matchAll(/from '(\.[^']+)'/g)].map(([, to]) => ({
      from: path.split('/')[0]!,
      to: new URL(to!, new URL(path, root)).pathname.slice(root.pathname.length).split('/')[0]!,
    }));
  });

const placeOf = (stage: string) => stages.findIndex((names) => names.includes(stage));

function isUphill(from: string, to: string): boolean {
  if (from === to || open.includes(to) || to === 'text') return false;
  const allowed = beside[from];
  if (allowed) return !allowed.includes(to);
  const place = placeOf(to);
  return place < 0 || place > placeOf(from);
}

it('no stage of the core imports from a later one', () => {
  expect(imports.length).toBeGreaterThan(300);
  for (const { from } of imports) expect(beside[from] ? 0 : placeOf(from)).toBeGreaterThanOrEqual(0);
  const uphill = imports
    .filter(({ from, to }) => isUphill(from, to))
    .map(({ from, to }) => `${from} -> ${to}`);
  expect([...new Set(uphill)].toSorted()).toEqual(known);
});
