import type { ResultTexts } from '../../../en/result';
import { hip } from './hip';
import { spineAndPelvis } from './spine-and-pelvis';
import { walking } from './walking';

/** Words of the patterns, in the files in which their rules are. */
export const patterns: ResultTexts['patterns'] = { ...spineAndPelvis, ...hip, ...walking };
