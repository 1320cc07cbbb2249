import type { PageTexts } from '../../en/page';
import { count } from '../../phrases';

export const compare: PageTexts['compare'] = {
  pageTitle: 'Vergleich',
  eyebrow: 'Vergleich',
  heading: 'Was sich geändert hat',
  line: (before, after, beyond, all) =>
    `Von ${before} bis ${after}: ${
      all === 1
        ? `Der eine gemeinsame Messwert hat sich ${beyond === 0 ? 'nicht um mehr als den' : 'um mehr als den'} Fehler der Methode geändert.`
        : beyond === 0
          ? `Keiner von ${all} Messwerten hat sich um mehr als den Fehler der Methode geändert.`
          : `${beyond} von ${all} Messwerten ${beyond === 1 ? 'hat' : 'haben'} sich um mehr als den Fehler der Methode geändert.`
    }`,
  then: 'dann',
  needed: (limit) => `Fehler der Methode ${limit}`,
  course: (name, n) => `${name} über ${count(n, 'Sitzung', 'Sitzungen')}.`,
  beyondHeading: 'Mehr als der Fehler der Methode',
  beyondNote: 'Ring: vorher. Punkt: nachher. Linie: ±. Graues Band: erwartet, wo bekannt.',
  withinHeading: 'Nicht mehr als der Fehler der Methode',
  withinNote: 'Diese können sich geändert haben oder nicht: Die Methode kann es nicht unterscheiden.',
  nothingInCommon:
    'Diese Sitzungen haben keinen Messwert gemeinsam. Vergleichen Sie dieselbe Bewegung, von derselben Seite gefilmt.',
  absent: 'Für einen Vergleich braucht es zwei Sitzungen mit ausgewerteten Aufnahmen.',
  toLibrary: 'Zur Bibliothek',
};
