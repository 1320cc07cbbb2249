import { describe, expect, it } from 'vitest';
import { patternIds, type Answers } from '../../src/core';
import { patternRules } from '../../src/core/patterns/catalogue';
import { patternCaseFiles, patternCases, type PatternCase } from '../support/pattern-cases';
import { mirrored, readOne } from '../support/pattern-measures';

const files = patternCaseFiles();
const read = (file: string) => patternCases(file.slice(0, 3));
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

  it('fires on a side where it has sides', () => {
    const { sides } = patternRules.find((rule) => rule.id === id)!;
    expect(read(file)[0]!.side === null).toBe(sides === 'whole');
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
    const [fires] = read(file) as [PatternCase];
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
