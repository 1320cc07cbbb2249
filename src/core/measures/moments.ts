import type { CurveId, PhaseKind, PhaseMark } from '../timeline';

/** Where in a cycle to look, percent: for the extreme of a curve, or at one place (on a curve, or on none that is drawn). */
export type CycleMoment =
  | {
      readonly curve: CurveId;
      readonly find: 'lowest' | 'highest';
      readonly from: number;
      readonly to: number;
    }
  | { readonly curve: CurveId | null; readonly at: number };

/** In a test: the first of these places that the repetition has; `middle` of what a stance is averaged over. */
export interface PhaseMoment {
  readonly phase: PhaseKind;
  readonly at: readonly (PhaseMark | 'middle' | 'end')[];
}

/** The moment of a clip that shows a measure. */
export type Moment = CycleMoment | PhaseMoment;

/** At this percent of the cycle, on no curve. */
export const atPercent = (at: number): CycleMoment => ({ curve: null, at });
