import type { PageTexts } from '../../en/page';
import { count } from '../../phrases';

export const working: PageTexts['working'] = {
  pageTitle: (percent, name) => `${percent === null ? '' : `${percent} % `}${name}`,
  heading: 'Der Clip wird gelesen',
  waitingHeading: 'Wartet, bis er an der Reihe ist',
  waitingText: 'Clips werden nacheinander gelesen. Dieser beginnt von selbst.',
  stages: {
    opening: 'Öffnet den Clip',
    'loading-model': 'Lädt das Posenmodell',
    'reading-frames': 'Sucht die Person in jedem Bild',
    assessing: 'Misst',
  },
  framesOf: (done, total) =>
    total === null
      ? `${count(done, 'Bild', 'Bilder')} fertig`
      : `${done} von ${count(total, 'Bild', 'Bildern')}`,
  left: (wait) => `noch ${wait}`,
  estimating: 'schätzt die verbleibende Zeit',
  engine: 'Recheneinheit',
  model: 'Modell',
  noEngine: 'startet',
  frames: 'Bilder',
  timeLeft: 'Verbleibende Zeit',
  cancel: 'Abbrechen',
  cancelling: 'Bricht ab …',
  progressLabel: 'Fortschritt der Auswertung',
  announce: (stage, percent) => (percent === null ? stage : `${stage}, ${percent} Prozent`),
};

export const failed: PageTexts['failed'] = {
  pageTitle: (name) => `Nicht gelesen: ${name}`,
  whatToDo: 'Was Sie tun können',
  again: 'Noch einmal versuchen',
  turn: 'Das Bild drehen und neu lesen',
  remove: 'Diesen Clip entfernen',
  choose: 'Anderen Clip wählen',
  detail: 'Technische Angabe',
  code: 'Code',
  others: 'Die anderen Clips sind nicht betroffen.',
};
