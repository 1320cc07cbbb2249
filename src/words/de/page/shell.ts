import type { PageTexts } from '../../en/page';
import type { shell as english } from '../../en/page/shell';
import { count } from '../../phrases';

export const shell: Pick<PageTexts, keyof typeof english> = {
  appName: 'Contrapposto',
  description:
    'Haltung und Gang aus gewöhnlichem Video, im Browser: was eine Kamera messen kann, mit dem Fehler dazu. Nichts verlässt dieses Gerät.',
  skip: 'Zum Inhalt springen',
  home: 'Contrapposto, Startseite',
  toLight: 'Zur hellen Darstellung wechseln',
  toDark: 'Zur dunklen Darstellung wechseln',
  loading: 'Lädt …',
  cancel: 'Abbrechen',
  dropAnywhere: 'Loslassen, um diese Clips auszuwerten',
  update: { text: 'Eine neue Version der Seite ist da.', load: 'Laden' },
  nav: {
    label: 'Bereiche',
    start: 'Start',
    record: 'Filmen',
    guide: 'Anleitung',
    session: 'Sitzung',
    library: 'Bibliothek',
    settings: 'Einstellungen',
    count: (n) => count(n, 'Aufnahme', 'Aufnahmen'),
  },
  lost: {
    heading: 'Dieser Teil der Seite ließ sich nicht laden.',
    text: 'Vielleicht ist die Verbindung weg, oder eine neue Version hat diese ersetzt. Was in der Bibliothek liegt, ist sicher.',
    reload: 'Seite neu laden',
  },
  absent: {
    heading: 'Diese Aufnahme gehört nicht zur laufenden Sitzung.',
    text: 'Sie wurde entfernt, oder die Seite wurde neu geladen und die Aufnahme lag nicht in der Bibliothek.',
    start: 'Zur Startseite',
  },
};
