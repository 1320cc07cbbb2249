import {
  redFlagIds,
  redFlagLevelOf,
  redFlagLevels,
  severePainFrom,
  type Answers,
  type RedFlagLevel,
} from '../recording/answers';
import type { RedFlag } from './session';

/**
 * What answers ask for before anything that was measured (clinical reference 4.2 and 4.3). It rules the advice of every
 * report, whatever the recording shows, and depends on the answers alone: not on the order in which they were given.
 */

/** Answers with which general advice to keep moving is not given: signs of a nerve (reference 4.2, left column of the spine). */
export type CareConcern = 'nerve';

export interface Care {
  /** The most urgent first; empty where none was ticked or nobody was asked. */
  readonly redFlags: readonly RedFlag[];
  /** Of the most urgent; null without one. */
  readonly level: RedFlagLevel | null;
  /** Whether it takes the place of summary and advice; a matter for the next visit stands beside them. */
  readonly replaces: boolean;
  readonly concerns: readonly CareConcern[];
}

/** The warning signs that were ticked, the most urgent first; ids that are not known are left out. */
function redFlagsOf({ redFlags, painWithMovement }: Answers): RedFlag[] {
  const said = new Set(redFlags ?? []);
  if ((painWithMovement ?? 0) >= severePainFrom) said.add('severe-pain');
  return redFlagLevels.flatMap((level) =>
    redFlagIds.filter((id) => redFlagLevelOf[id] === level && said.has(id)).map((id) => ({ id, level })),
  );
}

export function careOf(answers: Answers): Care {
  const redFlags = redFlagsOf(answers);
  const level = redFlags[0]?.level ?? null;
  const nerve =
    answers.statements.tingling === true ||
    answers.statements['cough-pain'] === true ||
    answers.pain.some(({ place }) => place === 'below-knee');
  return {
    redFlags,
    level,
    replaces: level !== null && level !== 'routine',
    concerns: nerve ? ['nerve'] : [],
  };
}
