import { faults } from './faults';
import { measures } from './measures';
import { missing } from './missing';
import { quality } from './quality';
import { sources } from './sources';
import { summary } from './summary';

export const en = { measures, missing, quality, sources, faults, summary };

export type Texts = typeof en;
