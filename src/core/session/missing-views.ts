import type { Pattern, PatternNeed } from '../assessment';
import type { AggravatorId, Answers } from '../recording/answers';
import type { TaskKind } from '../recording/task-kind';
import { measureDefinitions } from '../measures/measures';
import { patternRules } from '../patterns/catalogue';
import type { PatternRule } from '../patterns/rule';
import type { MissingView } from './session';

/**
 * What to film next: the recordings that would let an open pattern be read, those first that answer most. A view counts
 * for the patterns whose main sign it shows; more for a pattern of which signs were seen already, and most for one that
 * goes with what the person said; and a view of the very movement that makes it worse comes before one of another.
 */

const rules = new Map(patternRules.map((rule) => [rule.id, rule]));

/** Whether the main sign is measured in that recording. */
const showsMainSign = ({ signs }: PatternRule, need: PatternNeed): boolean =>
  signs[0]?.anyOf.flat().some(({ measure }) => {
    const { task, view } = measureDefinitions[measure];
    return task === need.task && (view === 'any' || need.plane === 'any' || view === need.plane);
  }) ?? false;

const weightOf = ({ signs, reported }: Pattern): number =>
  1 +
  (signs.some((s) => s.role !== 'against' && (s.state === 'clear' || s.state === 'borderline')) ? 1 : 0) +
  (reported.length > 0 ? 2 : 0);

/** The recording that shows what makes the pain worse. */
const taskOf: Readonly<Record<AggravatorId, TaskKind | null>> = {
  walking: 'walking',
  standing: 'standing',
  sitting: null,
  bending: 'forward-bend',
  'getting-up': 'sit-to-stand',
  'one-leg': 'single-leg-stance',
  squatting: 'squat',
};

/** @returns the one that answers most first; of equals the one that comes first in the patterns. */
export function missingViewsOf(
  patterns: readonly Pattern[],
  { worse = [] }: Pick<Answers, 'worse'> = {},
): MissingView[] {
  const found = new Map<string, { need: PatternNeed; served: Pattern[] }>();
  for (const pattern of patterns.filter(({ state }) => state === 'not-assessed' || state === 'cannot-tell'))
    for (const need of pattern.missingNeeds) {
      if (!showsMainSign(rules.get(pattern.id)!, need)) continue;
      const key = `${need.task}/${need.plane}/${need.side}`;
      const known = found.get(key);
      if (known) known.served.push(pattern);
      else found.set(key, { need, served: [pattern] });
    }
  const hurting = new Set(worse.map((id) => taskOf[id]));
  const hurts = ({ need }: { need: PatternNeed }) => Number(hurting.has(need.task));
  const total = ({ served }: { served: readonly Pattern[] }) =>
    served.reduce((sum, p) => sum + weightOf(p), 0);
  return [...found.values()]
    .toSorted((a, b) => hurts(b) - hurts(a) || total(b) - total(a))
    .map(({ need, served }) => ({
      need,
      patterns: served.map((p) => p.id),
    }));
}
