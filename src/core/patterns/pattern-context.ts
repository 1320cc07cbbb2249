import type { Measure, PatternNeed } from '../assessment';
import type { MeasureId } from '../measures/measures';
import type { NormContext } from '../measures/norms';
import type { Answers } from '../recording/answers';
import type { Side } from '../recording/skeleton';
import type { View } from '../timeline';

/** A measure with what it takes to judge it. */
export interface PatternMeasure {
  readonly measure: Measure;
  /** Of the recording in which it was measured. */
  readonly norms: NormContext;
  /** The view of that recording. */
  readonly plane: View['plane'];
  /** Id of that recording, where there are several. */
  readonly recording?: string;
}

export interface PatternContext {
  readonly measures: readonly PatternMeasure[];
  /**
   * The moment that shows a measure on a side, seconds of the container of that recording (null: the only one); null
   * where no single moment does.
   */
  readonly momentOf: (measure: MeasureId, side: Side | null, recording: string | null) => number | null;
  /** Recordings that there are, so that it can be said which would help. */
  readonly recorded: readonly PatternNeed[];
  /** null: nobody was asked. */
  readonly answers: Answers | null;
}

export const findMeasure = ({ measures }: PatternContext, id: MeasureId, side: Side | null) =>
  measures.find(({ measure }) => measure.id === id && measure.side === side);
