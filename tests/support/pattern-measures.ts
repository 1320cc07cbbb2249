import {
  measureDefinitions,
  type Answers,
  type MeasuredValue,
  type MeasureId,
  type Side,
} from '../../src/core';
import { sayPattern } from '../../src/words';
import { patternRules } from '../../src/core/patterns/catalogue';
import { readPattern, type PatternContext } from '../../src/core/patterns/engine';

/** A measure as a test writes it; the ± is 1 and n is 10 unless it says otherwise. */
export interface GivenMeasure {
  readonly id: MeasureId;
  readonly side?: Side;
  readonly value: number;
  readonly plusMinus?: number;
  readonly smallerSide?: Side;
}

export function measuredValue({ id, side, value, plusMinus = 1, smallerSide }: GivenMeasure): MeasuredValue {
  const { ref, unit, grade } = measureDefinitions[id];
  return {
    id,
    ref,
    side: side ?? null,
    value,
    unit,
    plusMinus,
    n: 10,
    grade: grade === 'D' ? 'C' : grade,
    expected: null,
    flag: null,
    ...(smallerSide ? { smallerSide } : {}),
  };
}

export interface Given {
  readonly speed?: number | null;
  readonly answers?: Answers | null;
}

export const contextOf = (
  given: readonly GivenMeasure[],
  { speed = 0.43, answers = null }: Given = {},
): PatternContext => ({
  measures: given.map((each) => ({
    measure: measuredValue(each),
    norms: { speed },
    plane: 'sagittal' as const,
  })),
  momentOf: () => null,
  recorded: [],
  answers,
});

/** What one pattern reads from these measures, with its sentences in English. */
export const readOne = (id: string, given: readonly GivenMeasure[], how: Given = {}) =>
  sayPattern(
    readPattern(
      patternRules.find((rule) => rule.id === id)!,
      contextOf(given, how),
    ),
    'en',
  );

const other = { left: 'right', right: 'left' } as const;
/** Left-minus-right measures and lines: the mirror image has the other sign. */
const signed = /-difference$|^pelvic-line$|^shoulder-line$|^squat-shift$|^squat-pelvic-line$/;

/** The same person in a mirror. */
export const mirrored = (given: readonly GivenMeasure[]): GivenMeasure[] =>
  given.map((each) => ({
    ...each,
    value: signed.test(each.id) ? -each.value : each.value,
    ...(each.side ? { side: other[each.side] } : {}),
    ...(each.smallerSide ? { smallerSide: other[each.smallerSide] } : {}),
  }));
