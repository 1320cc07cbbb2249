import type { Pattern, PatternNeed } from '../assessment';
import type { Language } from '../text/language';
import { textsIn } from '../text/texts';
import type { MissingView } from './session';

/** The recordings that would answer what could not be assessed, the one that serves most patterns first. */
export function missingViewsOf(patterns: readonly Pattern[], language: Language): MissingView[] {
  const { reading, session } = textsIn(language);
  const open = patterns.filter(
    (pattern) => pattern.state === 'not-assessed' && pattern.missingNeeds.length > 0,
  );
  const found = new Map<string, { need: PatternNeed; served: Pattern[] }>();
  for (const pattern of open)
    for (const need of pattern.missingNeeds) {
      const key = `${need.task}/${need.plane}/${need.side}`;
      const known = found.get(key);
      if (known) known.served.push(pattern);
      else found.set(key, { need, served: [pattern] });
    }
  return [...found.values()]
    .toSorted((a, b) => b.served.length - a.served.length)
    .map(({ need, served }) => ({
      need,
      text: session.wouldServe(
        reading.need(need),
        served.map((p) => p.name),
      ),
      patterns: served.map((p) => p.id),
    }));
}
