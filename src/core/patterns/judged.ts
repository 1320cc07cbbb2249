import type { MeasuredValue, MissingCode, SignReason, SignState } from '../assessment';
import type { Limit } from '../measures/limit';
import type { Side } from '../recording/skeleton';
import type { People } from './evidence';
import type { Look } from './rule';

/** What was seen: the measured value, or the difference a look makes of it, with its error in the same unit. */
export interface Seen {
  readonly value: number;
  readonly plusMinus: number;
  readonly measured: MeasuredValue;
}

/** One look at one measure, judged. */
export interface Judged {
  readonly look: Look;
  /** The side whose value is shown; null for the whole body, or both sides. */
  readonly side: Side | null;
  readonly state: SignState;
  /** Speaks for the pattern +, against it -; 0 where it was not assessed. */
  readonly logRatio: number;
  /** Figures of people that it was judged by. */
  readonly people: People | null;
  /** null where it was not measured. */
  readonly seen: Seen | null;
  readonly limit: Limit | null;
  readonly reason: SignReason | null;
  /** Why the measure is missing, where that is the reason and is known. */
  readonly missing: MissingCode | null;
  /** Id of the recording, where there are several. */
  readonly recording: string | null;
}
