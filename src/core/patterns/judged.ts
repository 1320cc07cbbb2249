import type { MeasuredValue, SignState } from '../assessment';
import type { Limit } from '../measures/limit';
import type { Side } from '../recording/skeleton';
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
  /** null where it was not measured. */
  readonly seen: Seen | null;
  readonly limit: Limit | null;
  /** Why it was not assessed: no speed to judge by, too slow for the limit, the other side or the measure is missing. */
  readonly reason: 'speed' | 'slow' | 'other-side' | 'missing' | null;
  /** The sentence of a missing measure. */
  readonly missing: string | null;
  /** Id of the recording, where there are several. */
  readonly recording: string | null;
}
