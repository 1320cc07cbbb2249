import type { ResultTexts } from '../../en/result';
import { measures } from './measures';
import { missing } from './missing';
import { patterns } from './patterns';
import { daily, whom } from './patterns/daily';
import { quality } from './quality';
import { reading } from './reading';
import { session } from './session';
import { signs } from './signs';
import { sources } from './sources';
import { summary } from './summary';

export const de: ResultTexts = {
  measures,
  missing,
  quality,
  sources,
  summary,
  patterns,
  daily,
  whom,
  reading,
  session,
  signs,
};
