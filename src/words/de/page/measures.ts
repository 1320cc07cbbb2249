import type { MissingCode } from '../../../core';
import type { PageTexts } from '../../en/page';
import { count } from '../../phrases';
import { flags, grades, groups, sides } from '../labels';

const missingShort: Record<MissingCode, string> = {
  'other-view': 'andere Ansicht',
  'other-task': 'andere Bewegung',
  'other-side': 'abgewandte Seite',
  'too-few-cycles': 'zu wenige Zyklen',
  'not-visible': 'nicht zu sehen',
  'low-frame-rate': 'zu wenige Bilder pro Sekunde',
  'rhythm-doubted': 'Takt zweifelhaft',
  'camera-moves': 'Kamera bewegt sich',
  'no-scale': 'braucht die Größe',
  'cannot-be-seen': 'nicht erkennbar',
  'not-built': 'noch nicht umgesetzt',
  'not-performed': 'nicht ausgeführt',
  implausible: 'für einen Körper unmöglich',
  'too-few-repetitions': 'zu wenige Wiederholungen',
  'clip-ends': 'vom Clip abgeschnitten',
  'thigh-moved': 'Oberschenkel bewegt',
  'pelvis-tipped': 'Becken gekippt',
  'trunk-leaned': 'Rumpf geneigt',
  'no-outline': 'keine Rückenlinie',
  'arm-over-back': 'Arm vor dem Rücken',
  'outline-clipped': 'Rücken am Bildrand',
  'outline-moves': 'Stoff bewegt sich',
  'outline-disturbed': 'etwas berührt den Rücken',
};

export const table: PageTexts['table'] = {
  filter: 'Messwerte zeigen',
  all: 'Alle',
  flaggedOnly: (n) => `Außerhalb des Erwarteten (${n})`,
  measure: 'Messwert',
  left: 'Links',
  right: 'Rechts',
  expected: 'Erwartet',
  expectedHint: 'Mittelwert (SD)',
  picture: 'Gegen das Erwartete',
  grade: 'Güte',
  whole: 'ganzer Körper',
  none: 'nicht bekannt',
  groups,
  grades,
  flags,
  missingShort,
  n: (n) => `n ${n}`,
  gradeLabel: (grade) => `Güte ${grade}: ${grades[grade]}`,
  legend:
    '± ist die halbe Breite eines 95-%-Bereichs für eine Kamera. n ist die Zahl der gemittelten Zyklen, Schritte oder Bilder.',
  notMeasured: (n) => `Hier nicht gemessen: ${count(n, 'Wert', 'Werte')}, und warum`,
  side: (side) => sides[side],
};
