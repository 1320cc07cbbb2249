import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { patternIds, type Answers, type Pattern, type Side } from '../../src/core';
import { patternRules } from '../../src/core/patterns/catalogue';
import { mirrored, readOne, type GivenMeasure } from '../support/pattern-measures';

/** A file a pattern: measures as they might come out, and what the pattern says of them. */
interface Case {
  readonly case: 'fires' | 'must not fire' | 'is not assessed';
  readonly state: Pattern['state'];
  readonly side: Side | null;
  readonly answers?: Answers;
  readonly measures: readonly GivenMeasure[];
}

const folder = new URL('patterns/', import.meta.url);
const files = readdirSync(folder);
const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case[];
const otherSide = { left: 'right', right: 'left' } as const;
const mirroredAnswers = (answers: Answers): Answers => ({
  ...answers,
  pain: answers.pain.map((p) => ({ ...p, side: p.side && otherSide[p.side] })),
});

it('every pattern that video can show has its cases', () => {
  const shown = patternRules.filter((rule) => rule.signs.length > 0).map((rule) => `${rule.id}.json`);
  expect(files.toSorted()).toEqual(shown.toSorted());
  expect(patternRules.map((rule) => rule.id)).toEqual(patternIds);
});

describe.each(files)('%s', (file) => {
  const id = file.slice(0, 3);

  it('has one of each kind', () => {
    expect(read(file).map((each) => each.case)).toEqual(['fires', 'must not fire', 'is not assessed']);
  });

  it.each(read(file))('$case', ({ state, side, answers = null, measures }) => {
    const pattern = readOne(id, measures, { answers });
    expect([pattern.state, pattern.side]).toEqual([state, side]);
  });

  it.each(read(file))('$case, in a mirror', ({ state, side, answers, measures }) => {
    const swapped = answers ? mirroredAnswers(answers) : null;
    const pattern = readOne(id, mirrored(measures), { answers: swapped });
    expect([pattern.state, pattern.side]).toEqual([state, side && otherSide[side]]);
  });

  it('never fires inside its own error', () => {
    const [fires] = read(file) as [Case];
    const wide = fires.measures.map((each) => ({ ...each, plusMinus: 500 }));
    const { state, signs } = readOne(id, wide, { answers: fires.answers ?? null });
    expect(signs.every((sign) => sign.state !== 'clear')).toBe(true);
    expect(state).not.toBe('several-signs');
  });
});

it.each(patternRules.filter((rule) => rule.signs.length === 0))(
  '$id says that no video shows it',
  ({ id }) => {
    const pattern = readOne(id, []);
    expect(pattern.state).toBe('not-assessed');
    expect(pattern.text).toMatch(/^Not assessed: .+/);
    expect(pattern.plainText).toMatch(/^Not assessed: .+/);
  },
);
