import type { View } from '../../../core';
import type { ResultTexts } from '../../en/result';
import { formatNumber } from '../../numbers';
import { sides } from '../labels';

const nearSides = { left: 'linke Seite', right: 'rechte Seite' } as const;
const states = { 'several-signs': 'Mehrere Zeichen', 'some-signs': 'Einige Zeichen' } as const;

const tasks: ResultTexts['summary']['tasks'] = {
  walking: 'Gehen',
  standing: 'Stehen',
  'forward-bend': 'Vorbeugen',
  'single-leg-stance': 'Stehen auf einem Bein',
  squat: 'Kniebeuge',
  'sit-to-stand': 'Aufstehen vom Stuhl',
  'seated-hip-rotation': 'Hüftdrehung im Sitzen',
  'standing-hip-extension': 'Hüftstreckung im Stand',
  running: 'Laufen',
  unknown: 'Bewegung nicht erkannt',
};

function view({ plane, facing, nearSide }: View): string {
  if (plane === 'frontal') return facing === 'away' ? 'hinten' : 'vorn';
  const near = nearSide ? nearSides[nearSide] : 'Seite';
  return plane === 'sagittal' ? near : nearSide ? `schräg, ${near} nah` : 'schräg';
}

export const summary: ResultTexts['summary'] = {
  sides,
  tasks,
  view,
  unreadable: 'Diese Aufnahme ließ sich nicht zuverlässig auswerten.',
  what: (task, seenFrom, cadence) => {
    const from =
      seenFrom.plane === 'frontal'
        ? `von ${view(seenFrom)}`
        : seenFrom.nearSide
          ? `von ${sides[seenFrom.nearSide]}`
          : 'von der Seite';
    const pace = cadence === null ? '' : `, ${formatNumber(cadence, 0, 'de')} Schritte pro Minute`;
    return `${tasks[task]}, ${from} gesehen${pace}.`;
  },
  seen: (state, name, side) =>
    `${states[state]} für „${name}“${side ? ` ${sides[side]}` : ''} waren in dieser Aufnahme zu sehen.`,
  noneSeen: (lookedFor) =>
    lookedFor === 1
      ? 'Das eine Muster, nach dem gesucht werden konnte, war in dieser Aufnahme nicht zu sehen.'
      : `Keines der ${lookedFor} gesuchten Muster war in dieser Aufnahme zu sehen.`,
  noneAssessed: 'Aus dieser Aufnahme ließ sich kein Muster beurteilen.',
  wait: (seconds) =>
    seconds < 5
      ? 'wenige Sekunden'
      : seconds < 55
        ? `etwa ${Math.ceil(seconds / 5) * 5} s`
        : `etwa ${Math.max(1, Math.round(seconds / 60))} min`,
};
