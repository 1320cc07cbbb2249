import { readdirSync, readFileSync } from 'node:fs';
import type { Answers, Pattern, Side } from '../../src/core';
import type { GivenMeasure } from './pattern-measures';

/** A golden case of a pattern: measures as they might come out, and what the pattern says of them. */
export interface PatternCase {
  readonly case: 'fires' | 'must not fire' | 'is not assessed';
  readonly state: Pattern['state'];
  readonly side: Side | null;
  readonly answers?: Answers;
  readonly measures: readonly GivenMeasure[];
}

const folder = new URL('../cases/patterns/', import.meta.url);

/** One file a pattern: `P04.json`. */
export const patternCaseFiles = (): string[] => readdirSync(folder);

export const patternCases = (id: string): PatternCase[] =>
  JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')) as PatternCase[];
