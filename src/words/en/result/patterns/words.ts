import type { Side } from '../../../../core';

/** The words of one pattern: for clinicians, and `plain...` for the person at home. */
export interface PatternText {
  readonly name: string;
  readonly plainName: string;
  /** What ties it to hip and spine, in one sentence. */
  readonly mechanism: string;
  /** What was seen; of a pattern that no video shows, why it is not assessed. */
  readonly seen: (side: Side | null) => string;
  readonly plainSeen: (side: Side | null) => string;
  /** Said with "not seen" where absence proves little. */
  readonly notSeen?: string;
  readonly plainNotSeen?: string;
  /** What else looks the same; to follow "with". */
  readonly alternatives: readonly string[];
  readonly next: readonly string[];
  readonly plainNext: readonly string[];
}

export const the = (side: Side | null, one: string, both: string) => (side ? `The ${side} ${one}` : both);
export const see = 'A physiotherapist can look at how the hip moves.';
export const again = 'Repeat the recording in 4 to 8 weeks under the same conditions.';
export const move = 'Keep moving as far as it feels good.';
