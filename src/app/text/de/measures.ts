import type { Grade, MissingCode } from '../../../core';
import type { Messages } from '../en';
import { count, sides } from './words';

const grades: Record<Exclude<Grade, 'D'>, string> = {
  A: 'mit einer Kamera gut messbar',
  B: 'mit Vorsicht zu lesen',
  C: 'nur für links gegen rechts oder für Veränderung',
};
const missingShort: Record<MissingCode, string> = {
  'other-view': 'andere Ansicht',
  'other-task': 'andere Bewegung',
  'other-side': 'abgewandte Seite',
  'too-few-cycles': 'zu wenige Zyklen',
  'not-visible': 'nicht zu sehen',
  'low-frame-rate': 'zu wenige Bilder pro Sekunde',
  'no-scale': 'braucht die Größe',
  'cannot-be-seen': 'nicht erkennbar',
  'not-built': 'noch nicht umgesetzt',
  'not-performed': 'nicht ausgeführt',
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

export const table: Messages['table'] = {
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
  groups: {
    times: 'Zeit und Strecke',
    side: 'Gehen, von der Seite',
    front: 'Gehen, von vorn oder hinten',
    stand: 'Stehen',
    tests: 'Bewegungstests',
  },
  grades,
  flags: {
    within: 'wie erwartet',
    watch: 'am Rand des Erwarteten',
    marked: 'außerhalb des Erwarteten',
  },
  missingShort,
  n: (n) => `n ${n}`,
  gradeLabel: (grade) => `Güte ${grade}: ${grades[grade]}`,
  legend:
    '± ist die halbe Breite eines 95-%-Bereichs für eine Kamera. n ist die Zahl der gemittelten Zyklen, Schritte oder Bilder.',
  notMeasured: (n) => `Hier nicht gemessen: ${count(n, 'Wert', 'Werte')}, und warum`,
  side: (side) => sides[side],
};
