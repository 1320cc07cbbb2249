import type { MeasuredValue } from '../assessment';
import { measureDefinitions } from './measures';

/** Strides that differ so much that their mean says nothing: legs that were exchanged, most often. */

/** A ± of so many times the usual one. Far side, few strides and a slow clip together make it 2.3 times as wide. */
const widest = 3;

/** Whether the ± of an angle is so wide for its measure that it is no sign of anything, whichever side of a limit it lies. */
export function isBeyondUse({ id, plusMinus }: Pick<MeasuredValue, 'id' | 'plusMinus'>): boolean {
  const { unit, plusMinus: error } = measureDefinitions[id];
  return unit === 'deg' && typeof error?.network === 'number' && plusMinus > widest * error.network;
}
