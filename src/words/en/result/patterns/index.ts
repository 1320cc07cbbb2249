import type { PatternId } from '../../../../core';
import { hip } from './hip';
import { spineAndPelvis } from './spine-and-pelvis';
import { walking } from './walking';
import type { PatternText } from './words';

/** Words of the patterns, in the files in which their rules are. */
export const patterns: Readonly<Record<PatternId, PatternText>> = { ...spineAndPelvis, ...hip, ...walking };
