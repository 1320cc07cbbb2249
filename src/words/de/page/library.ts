import type { PageTexts } from '../../en/page';
import { count } from '../../phrases';

export const library: PageTexts['library'] = {
  pageTitle: 'Bibliothek',
  heading: 'Bibliothek',
  lead: 'Aufbewahrt in diesem Browser, auf diesem Gerät und nirgends sonst.',
  emptyHeading: 'Noch niemand',
  empty:
    'Aufbewahrt wird nur, was Sie wollen. Werten Sie Clips aus und wählen Sie auf der Seite der Sitzung „In der Bibliothek aufbewahren“. Oder importieren Sie eine Person, die anderswo exportiert wurde.',
  search: 'Kürzel, Clip, Bewegung oder Datum suchen',
  nothingFound: 'Nichts gefunden.',
  everyone: 'Alle zeigen',
  import: 'Person importieren',
  imported: (name, added, there) =>
    `${name}: ${count(added, 'Sitzung', 'Sitzungen')} importiert${there > 0 ? `, ${there} schon vorhanden` : ''}.`,
  damaged: (what) => `In der Datei beschädigt und weggelassen: ${what}`,
  unreadable: (n) =>
    n === 1
      ? '1 Eintrag der Bibliothek lässt sich nicht lesen und bleibt, wie er ist.'
      : `${n} Einträge der Bibliothek lassen sich nicht lesen und bleiben, wie sie sind.`,
  noSessions: 'Keine Sitzung.',
  noClips: 'ohne Clips',
  pick: 'Für einen Vergleich wählen',
  compare: 'Die zwei gewählten vergleichen',
  course: 'Verlauf über alle Sitzungen',
  rename: 'Umbenennen',
  renameOf: (name) => `${name} umbenennen`,
  export: 'Exportieren',
  exportOf: (name) => `${name} exportieren`,
  exportText:
    'Eine .zip-Datei mit allen Sitzungen: Körperpunkte, Messwerte, Antworten. Wer die Datei hat, kann sie lesen; verwahren Sie sie wie andere Gesundheitsdaten.',
  exportClips: 'Mit den Clips',
  delete: 'Löschen',
  deleteOf: (name) => `${name} löschen`,
  deleteText: (sessions) =>
    `${count(sessions, 'Sitzung', 'Sitzungen')} mit allen Aufnahmen und Clips ${sessions === 1 ? 'wird' : 'werden'} von diesem Gerät gelöscht. Das lässt sich nicht rückgängig machen.`,
  deleteSession: 'Diese Sitzung löschen',
  deleteSessionText:
    'Ihre Aufnahmen und Clips werden von diesem Gerät gelöscht. Das lässt sich nicht rückgängig machen.',
  deleteForGood: 'Endgültig löschen',
  space: {
    used: (used, left) => `${used} belegt, ${left} frei.`,
    unknown: 'Dieser Browser sagt nicht, wie viel Platz es gibt.',
    persisted: 'Der Browser bewahrt alles auf, bis Sie es löschen.',
    notPersisted: 'Der Browser kann es löschen, wenn der Platz knapp wird.',
  },
};
