import type { PageTexts } from '../../en/page';

export const settings: PageTexts['settings'] = {
  pageTitle: 'Einstellungen',
  heading: 'Einstellungen',
  pageHeading: 'Die Seite',
  language: 'Sprache',
  languageHint: 'Der Seite und der Berichte.',
  place: 'Wo Sie sind',
  placeHint: 'Wen Sie anrufen, wenn ein Warnzeichen sofort Hilfe verlangt.',
  noPlace: 'Anderswo',
  voice: 'Berichte richten sich an',
  voiceHint: 'Die Zahlen sind dieselben; die Worte darum herum unterscheiden sich.',
  voices: { clinic: 'Fachleute', home: 'Menschen zu Hause' },
  theme: 'Farben',
  themeHint: 'Hell, dunkel oder wie das Gerät eingestellt ist.',
  themes: { machine: 'Wie das Gerät', light: 'Hell', dark: 'Dunkel' },
  model: 'Posenmodell',
  modelHint: 'Heavy ist am genauesten, Lite am schnellsten. Gilt für Clips, die ab jetzt gelesen werden.',
  offline: {
    heading: 'Ohne Netz',
    note: 'Die Seite selbst funktioniert nach dem ersten Besuch auch offline. Eine Auswertung braucht außerdem ihr Modell und das Programm, das es rechnet.',
    ready: (model) => `Alles, was eine Auswertung mit ${model} braucht, liegt auf diesem Gerät.`,
    missing: (model) =>
      `Eine Auswertung mit ${model} braucht noch ein Netz. Was einmal benutzt wurde, bleibt erhalten; den Rest können Sie jetzt laden.`,
    fetch: (size) => `Für die Nutzung ohne Netz laden (${size})`,
    fetching: (done, total) => `Wird geladen: ${done} von ${total}`,
    progress: 'Bisher geladen',
    failed:
      'Nicht alles ist angekommen. Prüfen Sie das Netz und den freien Platz auf diesem Gerät und versuchen Sie es noch einmal.',
    unavailable:
      'Dieser Browser hält die Seite zurzeit nicht für die Nutzung ohne Netz bereit. In einem privaten Fenster tut er das nie; sonst laden Sie die Seite einmal neu.',
  },
  privacyHeading: 'Privatsphäre',
  privacyNote: 'Nichts verlässt dieses Gerät, und nichts wird darauf aufbewahrt, außer Sie wollen es.',
  clips: 'Clips einer Sitzung, die aufbewahrt wird',
  clipsHint: 'Was „In der Bibliothek aufbewahren“ zuerst vorschlägt; Sie entscheiden jedes Mal.',
  clipsYes: 'Auch aufbewahren',
  clipsNo: 'Nur das Gemessene aufbewahren',
  space: 'Platz auf diesem Gerät',
  persist: 'Den Browser bitten, alles zu behalten',
  delete: 'Alles löschen',
  deleteHint: 'Alle Personen, Sitzungen, Aufnahmen und Clips der Bibliothek.',
  deleteAsk: 'Die ganze Bibliothek löschen?',
  deleteText:
    'Alle Personen, Sitzungen, Aufnahmen und Clips werden von diesem Gerät gelöscht. Das lässt sich nicht rückgängig machen; zuvor können Sie in der Bibliothek jede Person exportieren.',
  deleted: 'Alles wurde gelöscht.',
  licences: 'Lizenzen von allem, woraus diese Seite besteht',
};
