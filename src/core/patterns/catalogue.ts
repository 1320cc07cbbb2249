import { hip } from './hip';
import { patternIds } from './pattern-id';
import type { PatternRule } from './rule';
import { spineAndPelvis } from './spine-and-pelvis';
import { walking } from './walking';

const byId = new Map([...spineAndPelvis, ...hip, ...walking].map((rule) => [rule.id, rule]));

/** P01 to P20 of the clinical reference, 4.1, in order. */
export const patternRules: readonly PatternRule[] = patternIds.map((id) => byId.get(id)!);
