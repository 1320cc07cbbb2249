import type { Reported } from '../assessment';
import type { Answers } from '../recording/answers';
import type { Side } from '../recording/skeleton';
import type { PatternRule } from './rule';

/** What the person said that belongs to this pattern; pain on the other side only does not. */
export function reportedFor(rule: PatternRule, answers: Answers | null, side: Side | null): Reported[] {
  if (!answers) return [];
  const pain = answers.pain
    .filter((p) => rule.asks.pain.includes(p.place) && (side === null || p.side === null || p.side === side))
    .map((p) => ({ place: p.place, side: p.side }));
  const said = rule.asks.statements
    .filter((id) => answers.statements[id] === true)
    .map((statement) => ({ statement, side: null }));
  return [...pain, ...said];
}
