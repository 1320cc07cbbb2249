import type { PageTexts } from '../../en/page';
import { formatNumber } from '../../numbers';
import { capital, count } from '../../phrases';
import { sides, signStates } from '../labels';

export const report: PageTexts['report'] = {
  pageTitle: (name) => `${name}: Bericht`,
  eyebrow: 'Bericht',
  facts: {
    task: 'Bewegung',
    view: 'Gesehen von',
    model: 'Posenmodell',
    duration: 'Dauer',
    frames: 'Bilder mit der Person',
  },
  chosenByUser: 'von Ihnen gewählt',
  detected: 'erkannt',
  framesOf: (found, all) => `${found} von ${all}`,
  rateTerm: 'Bilder',
  rate: (hz, variable) => `${hz} pro Sekunde${variable ? ', schwankend' : ''}`,
  clipHeading: 'Der Clip',
  clipNote: 'Jede Kurve, jedes Gangereignis und jede Zahl darunter gehört zum gezeigten Bild.',
  cycleHeading: 'Der mittlere Gangzyklus',
  cycleNote:
    'Vom Fersenkontakt bis zum nächsten Fersenkontakt desselben Fußes. Linie: Mittelwert. Band: eine Standardabweichung.',
  measuresHeading: 'Messwerte',
  measuresNote: (n) => `${count(n, 'Wert', 'Werte')} dieser Aufnahme, jeder mit seinem Fehler.`,
  patternsHeading: 'Muster',
  patternsNote:
    'Was die Messwerte zusammen sagen. Ein Muster ist ein Grund, genauer hinzusehen, keine Aussage über die Gesundheit.',
  patternsNone: 'In einer Aufnahme dieser Art wird nach keinem Muster gesucht.',
  recordingHeading: 'Die Aufnahme',
  recordingNote: 'Was diese Auswertung stützt oder begrenzt.',
  methodHeading: 'Methode',
  voiceLabel: 'Wer diesen Bericht liest',
  toEvidence: 'Was dafür spricht',
  nothingNext:
    'Für einen späteren Vergleich die Aufnahme in vier bis acht Wochen unter gleichen Bedingungen wiederholen.',
  contents: 'Auf dieser Seite',
  toClip: 'Der Clip',
  film: 'Das jetzt filmen',
  markFootfalls: 'Gangereignisse von Hand setzen',
  markFootfallsNote:
    'Es wurden wenige Doppelschritte gefunden. Im Player öffnet die Taste C die Korrekturen.',
  figures: 'Alle Zahlen dieser Aufnahme',
  signsFold: 'Die Zeichen im Einzelnen',
  noNorm: 'ohne Norm',
  momentsNote: 'Aus dem Clip geschnitten, mit eingezeichnetem Winkel. Ein Klick zeigt die Bewegung.',
  nearCamera: ', der Kamera zugewandt',
  refusedHeading: 'Warum es keine volle Auswertung gibt',
  noCurves: 'Aus dieser Aufnahme ließ sich keine Kurve zeichnen.',
  noCurvesInFront:
    'Kurven von Rumpf, Oberschenkel und Knie brauchen eine Ansicht von der Seite. Filmen Sie dafür einen Durchgang von der Seite.',
  noCycles:
    'In dieser Aufnahme wurde kein ganzer Gangzyklus gefunden, deshalb gibt es keinen mittleren Zyklus.',
  noMeasures: 'In dieser Aufnahme ließ sich nichts messen. Die Gründe stehen unten.',
  noNotes: 'Nichts an der Aufnahme begrenzt diese Auswertung.',
  footer:
    'Eine einzelne Kamera sieht die Beckenknochen nicht: Eine Beckenkippung ist höchstens aus der Rückenlinie geschätzt. Dieser Bericht beschreibt eine Aufnahme; er ist keine Diagnose.',
};

export const questions: PageTexts['questions'] = {
  heading: 'Was die Person sagt',
  note: 'Die Antworten ordnen, was vorgeschlagen wird; sie ändern nie, was gemessen wurde. Sie bleiben in diesem Browser.',
  flagsHeading: 'Warnzeichen zuerst',
  flagsHint:
    'Kreuzen Sie an, was zutrifft. Jedes davon ist ein Grund für eine ärztliche Abklärung, gleich was die Aufnahme zeigt.',
  noFlag: 'Nichts davon',
  painHeading: 'Wo schmerzt es?',
  painHint: 'Tippen Sie auf die Stellen. Von vorn gesehen liegt die linke Seite der Person rechts im Bild.',
  chosen: 'Stellen, die schmerzen',
  noPain: 'Keine Stelle gewählt',
  front: 'Vorn',
  back: 'Hinten',
  lifeHeading: 'Im Alltag',
  flagGroups: {
    nerves: 'Nerven und Blase',
    injury: 'Sturz oder Verletzung',
    illness: 'Krankheit',
    safety: 'Stehen und Bewegen',
    background: 'Auch wissenswert',
  },
  strength: 'Wie stark ist der Schmerz bei Bewegung?',
  strengthNone: '0: keiner',
  strengthWorst: '10: der stärkste denkbare',
  since: 'Seit wann?',
  durations: { days: 'Tagen', weeks: 'Wochen', months: 'Monaten', years: 'Jahren' },
  worse: 'Was macht es schlimmer?',
  aggravators: {
    walking: 'Gehen',
    standing: 'Stehen',
    sitting: 'Sitzen',
    bending: 'Bücken',
    'getting-up': 'Aufstehen',
    'one-leg': 'Auf einem Bein stehen',
    squatting: 'Hocken',
  },
  yes: 'Ja',
  no: 'Nein',
};

export const downloads: PageTexts['downloads'] = {
  label: 'Herunterladen',
  print: 'Drucken oder als PDF speichern',
  paper: 'Papier',
  sheetNote: 'Alles darf leer bleiben. Fachperson und Ort merkt sich dieser Browser, den Rest nicht.',
  json: 'Auswertung, JSON',
  csv: 'Messwerte, CSV',
  keypoints: 'Körperpunkte, JSON',
  more: 'Für andere Programme',
  kinds: {
    csv: 'Tabellen, CSV',
    trc: 'Punkte, TRC',
    mot: 'Winkel, MOT und STO',
    c3d: 'Punkte und Ereignisse, C3D',
  },
};

export const curves: PageTexts['curves'] = {
  names: { trunk: 'Rumpf', thigh: 'Oberschenkel', knee: 'Knie', ankle: 'Sprunggelenk' },
  notes: {
    trunk: 'Neigung, nach vorn +',
    thigh: 'gegen die Senkrechte, nach vorn +',
    knee: 'Beugung +',
    ankle: 'Zehen hoch +',
  },
  overTime: (name, low, high, span) =>
    `${name}, Winkel über ${span}, von ${low} bis ${high}. Klicken oder ziehen, um zu einem Augenblick zu gehen.`,
  overCycle: (name, sidesShown) =>
    `${name}, Winkel über den Gangzyklus, Mittelwert und Streuung, ${sidesShown}.`,
  toeOff: 'Zehenablösung',
  cycles: (n) => count(n, 'Zyklus', 'Zyklen'),
  now: 'jetzt',
  seconds: 'Sekunden',
  missing: 'nicht zu sehen',
};

export const patterns: PageTexts['patterns'] = {
  states: {
    'several-signs': 'Mehrere Zeichen gesehen',
    'some-signs': 'Einige Zeichen gesehen',
    'not-seen': 'Nicht gesehen',
    'cannot-tell': 'Nicht zu entscheiden',
    'not-assessed': 'Nicht beurteilt',
  },
  signStates,
  seen: 'Gesehen',
  absent: 'Gesucht und nicht vorhanden',
  against: 'Spricht dagegen',
  notAssessed: 'Nicht beurteilt',
  primary: 'Hauptzeichen',
  next: 'Worüber zu sprechen sich lohnt',
  signs: 'Zeichen im Einzelnen',
  side: (side) => capital(sides[side]),
  sideUnclear: 'Seite unklar',
  atMoment: (timeS) => `bei ${formatNumber(timeS, 2, 'de')} s`,
  onCurve: (curve) => `auf der Kurve: ${curve}`,
};

export const engines: PageTexts['engines'] = {
  'tfjs-webgpu': 'TensorFlow.js, WebGPU',
  'tfjs-webgl': 'TensorFlow.js, WebGL',
  'tfjs-wasm': 'TensorFlow.js, WASM',
  'litert-webgpu': 'LiteRT, WebGPU',
  'litert-wasm': 'LiteRT, WASM',
  import: 'importierte Körperpunkte',
};

export const modelNames: PageTexts['modelNames'] = { lite: 'Lite', full: 'Full', heavy: 'Heavy' };

export const method: PageTexts['method'] = {
  summary: 'Recheneinheit, Modell, Zeiten',
  app: 'Contrapposto',
  engine: 'Recheneinheit',
  model: 'Posenmodell',
  modelSha: 'Modelldatei, SHA-256',
  clipSha: 'Clip, SHA-256',
  picture: 'Bild',
  decode: 'Dekodieren',
  pose: 'Pose',
  core: 'Messen',
  total: 'Zusammen',
  perFrame: (ms) => `${ms} ms je Bild`,
  ms: (s) => `${s.replace('.', ',')} s`,
  none: 'keine',
  events: 'Gefundene Gangereignisse',
  cycles: 'Ganze Zyklen',
  passes: 'Durchgänge',
};
