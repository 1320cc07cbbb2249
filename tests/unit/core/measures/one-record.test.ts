import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  assess,
  changesBetween,
  instantOf,
  isMeasured,
  measureDefinitions,
  measureIds,
} from '../../../../src/core';
import type { MeasureId } from '../../../../src/core';
import { cycles } from '../../../../src/core/measures/side';
import { always } from '../../../../src/core/measures/expect';
import { above, watch } from '../../../../src/core/measures/limit';
import type { SideStride } from '../../../../src/core/measures/material';
import { highest, type Source } from '../../../../src/core/measures/windows';
import { inputOf } from '../../../support/assess';
import { walk } from '../../../support/walker';

/** A measure is one record: everything else follows from it. */

const root = new URL('../../../../src/', import.meta.url);
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|svelte)$/.test(path));

/** Where an id may stand: the records, the words, the rules of the patterns; and where it is a word of other things too. */
const allowed = [
  /^core\/measures\/(times|side|front|standing|tests)\.ts$/,
  /^core\/patterns\/(walking|hip|spine-and-pelvis)\.ts$/,
  /(^|\/)(text|words)\//,
];
const sources = files
  .filter((path) => !allowed.some((pattern) => pattern.test(path)))
  .map((path) => ({ path, source: readFileSync(new URL(path, root), 'utf8') }));

it('no id of a measure stands in the source but in records, words and rules of patterns', () => {
  expect(sources.length).toBeGreaterThan(100);
  const found = measureIds.flatMap((id) => {
    const named = new RegExp(`['"\`]${id}['"\`]`);
    return sources.filter(({ source }) => named.test(source)).map(({ path }) => `${id} in ${path}`);
  });
  expect(found).toEqual([]);
});

it('what a record says of another measure is the id of one', () => {
  for (const record of Object.values(measureDefinitions))
    for (const id of [record.differenceOf, record.asymmetryOf])
      if (id !== undefined) expect(measureDefinitions[id as MeasureId]?.sided).toBe(true);
});

it('what one camera cannot see has neither reading nor error, and nothing else is without', () => {
  for (const { grade, find, plusMinus } of Object.values(measureDefinitions)) {
    expect(find === null).toBe(grade === 'D');
    expect(plusMinus === null).toBe(grade === 'D');
  }
});

describe('a made-up measure', () => {
  const knee: Source<SideStride> = { curve: 'knee', of: ({ angles, side }) => angles.knee[side] };
  // The words know nothing of it; one record is all there is.
  const madeUp = {
    ...measureDefinitions,
    'made-up': cycles({
      ref: 'Z1',
      unit: 'deg',
      sided: true,
      grade: 'A',
      read: highest(knee, 60, 85),
      plusMinus: { network: 4 },
      noise: 1.5,
      change: [4, 5],
      expected: always(10, 2, 'our-rule'),
      limits: watch(above(20)),
    }),
  };
  const id = 'made-up' as MeasureId;
  const result = assess(inputOf(walk().recording), madeUp);
  if (!result.ok) throw new Error(result.fault.code);
  const all = result.value.measures.filter(isMeasured);
  const own = all.filter((m) => m.id === id);
  const twin = (side: string | null) => all.find((m) => m.id === 'knee-swing-peak' && m.side === side)!;

  it('is measured on both sides', () => {
    expect(own.map(({ side }) => side)).toEqual(['left', 'right']);
    for (const { value, side } of own) expect(value).toBe(twin(side).value);
  });

  it('has an error, an expected value and a flag', () => {
    for (const { plusMinus, expected, flag } of own) {
      expect(plusMinus).toBeGreaterThanOrEqual(4);
      expect(expected).toMatchObject({ mean: 10, sd: 2 });
      expect(flag).toBe('outside');
    }
  });

  it('has a limit of change', () => {
    const change = changesBetween(result.value, result.value, madeUp).find((c) => c.id === id)!;
    expect(change.limit).toBeCloseTo(5 * Math.max(1, own[0]!.plusMinus / 4), 9);
  });

  it('has the moment of its window', () => {
    const instant = instantOf(result.value, id, 'right', madeUp);
    expect(instant).not.toBeNull();
    expect(instant).toEqual(instantOf(result.value, 'knee-swing-peak', 'right'));
  });
});
