import type { Texts } from '../en';
import { faults } from './faults';
import { measures } from './measures';
import { missing } from './missing';
import { quality } from './quality';
import { sources } from './sources';
import { summary } from './summary';

export const de: Texts = { measures, missing, quality, sources, faults, summary };
