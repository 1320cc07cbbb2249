import { isMeasured, measureDefinitions, type TaskKind, type View } from '../core';
import {
  type Language,
  type ResultTexts,
  resultTexts,
  type SaidAssessment,
  type SaidPattern,
} from '../words';

export const taskLabel = (kind: TaskKind, language: Language = 'en'): string =>
  resultTexts(language).summary.tasks[kind];

/** `right side`, `front`, `oblique, right side near` */
export const viewLabel = (view: View, language: Language = 'en'): string =>
  resultTexts(language).summary.view(view);

function patternSentences(patterns: readonly SaidPattern[], t: ResultTexts['summary']): string {
  const seen = (['several-signs', 'some-signs'] as const).flatMap((state) =>
    patterns.filter((p) => p.state === state).map((p) => t.seen(state, p.name, p.side)),
  );
  if (seen.length > 0) return seen.join(' ');
  const looked = patterns.filter((p) => p.state === 'not-seen').length;
  return looked > 0 ? t.noneSeen(looked) : t.noneAssessed;
}

/** The reading in one or two cautious sentences: what was filmed, its main figure, and whether a pattern was seen. */
export function summaryLine(assessment: SaidAssessment, language: Language = 'en'): string {
  const { summary: t } = resultTexts(language);
  if (assessment.quality.some((note) => note.severity === 'refuse')) return t.unreadable;
  const { task, view, measures, patterns } = assessment;
  const pace = measures.filter(isMeasured).find((m) => measureDefinitions[m.id].isPace)?.value ?? null;
  return `${t.what(task.kind, view, pace)} ${patternSentences(patterns, t)}`;
}
