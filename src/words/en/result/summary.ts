import type { PatternState, Side, TaskKind, View } from '../../../core';
import { formatNumber } from '../../numbers';
import { sides } from '../labels';

const tasks: Readonly<Record<TaskKind, string>> = {
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

const states: Readonly<Record<Extract<PatternState, 'several-signs' | 'some-signs'>, string>> = {
  'several-signs': 'Several signs',
  'some-signs': 'Some signs',
};

/** `right side`, `front`, `oblique, right side near` */
function view({ plane, facing, nearSide }: View): string {
  if (plane === 'frontal') return facing === 'away' ? 'back' : 'front';
  const near = nearSide ? `${sides[nearSide]} side` : 'side';
  return plane === 'sagittal' ? near : nearSide ? `oblique, ${near} near` : 'oblique';
}

/** Labels and sentences of the report about the whole recording. */
export const summary = {
  sides,
  tasks,
  view,
  unreadable: 'This recording could not be read reliably.',
  what: (task: TaskKind, seenFrom: View, cadence: number | null) => {
    const from =
      seenFrom.plane === 'frontal'
        ? `the ${view(seenFrom)}`
        : seenFrom.nearSide
          ? `the ${sides[seenFrom.nearSide]}`
          : 'the side';
    const pace = cadence === null ? '' : `, ${formatNumber(cadence, 0)} steps a minute`;
    return `${tasks[task]}, seen from ${from}${pace}.`;
  },
  seen: (state: keyof typeof states, name: string, side: Side | null) =>
    `${states[state]} of ${name.charAt(0).toLowerCase()}${name.slice(1)}${side ? ` on the ${sides[side]}` : ''} were seen in this recording.`,
  noneSeen: (lookedFor: number) =>
    lookedFor === 1
      ? 'The pattern that could be looked for was not seen in this recording.'
      : `None of the ${lookedFor} patterns looked for was seen in this recording.`,
  noneAssessed: 'No pattern could be assessed from this recording.',
  wait: (seconds: number) =>
    seconds < 5
      ? 'a few seconds'
      : seconds < 55
        ? `about ${Math.ceil(seconds / 5) * 5} s`
        : `about ${Math.max(1, Math.round(seconds / 60))} min`,
};
