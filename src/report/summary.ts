import { isMeasured, type Assessment, type Pattern, type Side, type TaskKind, type View } from '../core';
import { formatNumber } from './format';

const taskWords: Readonly<Record<TaskKind, string>> = {
  walking: 'Walking',
  standing: 'Standing',
  'forward-bend': 'Forward bend',
  'single-leg-stance': 'Standing on one leg',
  squat: 'Squat',
  'sit-to-stand': 'Sit to stand',
  'seated-hip-rotation': 'Seated hip rotation',
  'standing-hip-extension': 'Hip extension in standing',
  running: 'Running',
  unknown: 'Movement not recognised',
};

export const taskLabel = (kind: TaskKind): string => taskWords[kind];

/** `right side`, `front`, `oblique, right side near` */
export function viewLabel(view: View): string {
  if (view.plane === 'frontal') return view.facing === 'away' ? 'back' : 'front';
  const near = view.nearSide ? `${view.nearSide} side` : 'side';
  return view.plane === 'sagittal' ? near : view.nearSide ? `oblique, ${near} near` : 'oblique';
}

const sideWord = (side: Side | null): string => (side ? ` on the ${side}` : '');
const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function patternSentence(patterns: readonly Pattern[]): string {
  const named = (state: Pattern['state'], words: string) =>
    patterns
      .filter((p) => p.state === state)
      .map((p) => `${words} of ${lower(p.name)}${sideWord(p.side)} were seen in this recording`);
  const seen = [...named('several-signs', 'several signs'), ...named('some-signs', 'some signs')];
  if (seen.length > 0) return seen.map((s) => `${s.charAt(0).toUpperCase()}${s.slice(1)}.`).join(' ');
  const looked = patterns.filter((p) => p.state === 'not-seen').length;
  if (looked > 0) {
    return looked === 1
      ? 'The pattern that could be looked for was not seen in this recording.'
      : `None of the ${looked} patterns looked for was seen in this recording.`;
  }
  return 'No pattern could be assessed from this recording.';
}

/** The reading in one or two cautious sentences: what was filmed, its main figure, and whether a pattern was seen. */
export function summaryLine(assessment: Assessment): string {
  if (assessment.quality.some((note) => note.severity === 'refuse'))
    return 'This recording could not be read reliably.';
  const { task, view, measures, patterns } = assessment;
  const from =
    view.plane === 'frontal'
      ? `seen from the ${viewLabel(view)}`
      : view.nearSide
        ? `seen from the ${view.nearSide}`
        : 'seen from the side';
  const cadence = measures.filter(isMeasured).find((m) => m.id === 'cadence');
  const pace = task.kind === 'walking' && cadence ? `, ${formatNumber(cadence.value, 0)} steps a minute` : '';
  return `${taskWords[task.kind]}, ${from}${pace}. ${patternSentence(patterns)}`;
}
