import { leftMinusRight } from './found';
import type { MeasureRecord, WalkGiven } from './record';

/** A builder of records, for one view of walking: left minus right of a measure, shown where that is. */
export const differences =
  (shared: Pick<MeasureRecord, 'group' | 'task' | 'view'>) =>
  (of: string, given: Omit<WalkGiven, 'unit' | 'sided'>): MeasureRecord => ({
    decimals: 0,
    moment: null,
    unit: 'deg',
    sided: false,
    ...given,
    ...shared,
    differenceOf: of,
    find: ({ found }) => leftMinusRight((side) => found(of, side)),
  });
