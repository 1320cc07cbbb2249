import type { PageTexts } from '../../en/page';

export const clips: PageTexts['clips'] = {
  label: 'Clips',
  all: 'Alle Aufnahmen',
  waiting: 'wartet',
  running: 'wird gelesen',
  runningPercent: (percent) => `${percent} %`,
  done: 'Bericht fertig',
  failed: 'nicht gelesen',
  cancelled: 'abgebrochen',
};

export const session: PageTexts['session'] = {
  pageTitle: 'Sitzung',
  heading: 'Sitzung',
  headingOf: (name) => `Sitzung von ${name}`,
  lead: 'Aufnahmen einer Person an einem Tag, zusammen gelesen.',
  empty: 'Noch keine Aufnahmen. Fügen Sie welche hinzu, oder legen Sie sie irgendwo auf der Seite ab.',
  recordings: 'Aufnahmen',
  add: 'Aufnahmen hinzufügen',
  remove: (name) => `${name} entfernen`,
  keep: 'In der Bibliothek aufbewahren',
  notKept: 'Nicht aufbewahrt: Mit dem Schließen der Seite ist die Sitzung weg.',
  keeping: (name) => `Wird unter ${name} aufbewahrt …`,
  kept: (name) => `In der Bibliothek unter ${name} aufbewahrt, Änderungen eingeschlossen.`,
  keepAgain: 'Noch einmal versuchen',
  notKeptNow: (name) => `Änderungen werden unter ${name} gerade nicht aufbewahrt.`,
  openNewer: 'Neueren Stand öffnen',
  keepAsOwn: 'Als weitere Sitzung aufbewahren',
  startAnew: 'Neue Sitzung',
  protocolHeading: 'Was die Sitzung enthält',
  protocolNote: 'Aufnahmen, die ein Screening von Hüfte und Wirbelsäule braucht.',
  personHeading: 'Die Person',
  personNote: 'Gilt für alle Aufnahmen der Sitzung; sie werden sofort neu gemessen.',
};

export const card: PageTexts['card'] = {
  task: 'Bewegung',
  view: 'Gesehen von',
  automatic: 'Wie erkannt',
  detected: (what) => `${what} (erkannt)`,
  views: { right: 'Rechte Seite', left: 'Linke Seite', toward: 'Vorn', away: 'Hinten' },
  open: 'Bericht öffnen',
  details: 'Was Sie tun können',
  noClip: 'Clip nicht aufbewahrt',
  measuredAnew: (version) =>
    `Zuerst von Version ${version} gemessen, von dieser aus den Körperpunkten neu gemessen.`,
};

export const slowMotion: PageTexts['slowMotion'] = {
  label: 'Zeitlupe',
  unsaid: 'Nicht angegeben',
  none: 'Nicht verlangsamt',
  times: (factor) => `${factor}-fach verlangsamt`,
};

export const keep: PageTexts['keep'] = {
  heading: 'Diese Sitzung aufbewahren',
  lead: 'Sie bleibt in diesem Browser auf diesem Gerät. Nichts wird irgendwohin gesendet.',
  name: 'Kürzel oder Name der Person',
  nameHint: 'Ein Kürzel genügt. Dasselbe Kürzel fügt die Sitzung bei dieser Person hinzu.',
  withClips: (size) => `Auch die Clips aufbewahren (${size})`,
  withClipsHint: 'Ohne sie bleiben Körperpunkte, Messwerte und Kurven, aber kein Bild der Person.',
  keep: 'Aufbewahren',
  busy: 'Wird aufbewahrt …',
};
