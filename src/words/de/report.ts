import type { ReportTexts } from '../en/report';
import { purpose } from './purpose';
import { capital, count } from '../phrases';
import { flags, grades, groups, severities, sides, signStates } from './labels';

const sideNames: ReportTexts['sides'] = { left: capital(sides.left), right: capital(sides.right) };
const keyFrames: ReportTexts['keyFrames'] = {
  'heel-strike': 'Fersenkontakt',
  'terminal-stance': 'Oberschenkel am weitesten hinten',
  swing: 'Knie im Schwung am stärksten gebeugt',
  'mid-stance': 'Gewicht auf einem Bein',
  standing: 'Stehen',
  'deepest-bend': 'Tiefste Beugung',
  'one-leg': 'Auf einem Bein',
  'deepest-squat': 'Tiefster Punkt',
  rising: 'Am weitesten vorgebeugt',
  'turned-in': 'Hüfte am weitesten nach innen gedreht',
  'leg-back': 'Bein am weitesten hinten',
};

export const de: ReportTexts = {
  language: 'de',
  report: 'Bewegungsbericht',
  sessionReport: 'Sitzungsbericht',
  voices: { clinic: 'Für Fachleute', home: 'Für Sie' },
  sides: sideNames,
  sideLetters: { left: 'L', right: 'R' },
  whole: 'Ganzer Körper',
  onSide: (side) => (side ? sideNames[side] : 'Seite unklar'),
  states: {
    'several-signs': 'Mehrere Zeichen',
    'some-signs': 'Einige Zeichen',
    'not-seen': 'Nicht gesehen',
    'cannot-tell': 'Nicht zu entscheiden',
    'not-assessed': 'Nicht beurteilt',
  },
  signStates,
  sureness: {
    'signs-agree': 'Das Hauptzeichen liegt außerhalb seines Fehlers, und andere stimmen damit überein.',
    'main-sign-clear': 'Das Hauptzeichen liegt außerhalb seines Fehlers; wenige andere stützen es.',
    'within-error': 'Die Grenze ist um weniger als den Fehler der Methode überschritten.',
  },
  keyFrames,
  groups,
  curves: {
    trunk: 'Rumpfneigung',
    thigh: 'Oberschenkel gegen die Senkrechte',
    knee: 'Kniebeugung',
    ankle: 'Sprunggelenk, Zehen hoch +',
  },
  flags,
  grades,
  severities,
  keyFrameLabel: (kind, side) => (side ? `${keyFrames[kind]}, ${sides[side]}` : keyFrames[kind]),
  summaryHeading: 'Zusammenfassung',
  seenHeading: 'Was zu sehen war',
  nothingSeen: 'Kein Muster von Zeichen war zu sehen.',
  nothingAssessed: 'Kein Muster konnte beurteilt werden.',
  againstHeading: 'Was dagegen spricht',
  dailyHeading: 'Im Alltag',
  whomHeading: 'Wann zu wem',
  numbersHeading: 'Schlüsselzahlen',
  mechanismHeading: 'Wie Hüfte und Wirbelsäule hier zusammenhängen',
  reportedHeading: 'Dazu angegeben',
  alternativesHeading: 'Was genauso aussieht',
  evidenceHeading: 'Beweiskraft und Quellen',
  evidenceGrades: {
    1: 'Grad 1: eine Metaanalyse oder mehrere kontrollierte Studien zum Zeichen.',
    2: 'Grad 2: einzelne oder widersprüchliche Studien.',
    3: 'Grad 3: klinische Überlieferung oder der Mechanismus allein.',
  },
  notSeenLine: (n) => `${count(n, 'Muster', 'Muster')} gesucht und nicht gesehen`,
  notAssessedLine: (patterns, values) =>
    `Nicht beurteilt: ${count(patterns, 'Muster', 'Muster')} und ${count(values, 'Wert', 'Werte')}, mit Gründen`,
  plainSureness: {
    'signs-agree': 'Sicher: Mehreres in der Aufnahme sagt dasselbe.',
    'main-sign-clear': 'Ziemlich sicher: Es zeigt sich deutlich, wenig anderes kommt dazu.',
    'within-error': 'Nicht sicher: Eine Kamera kann es nicht eindeutig sagen.',
  },
  nextHeading: 'Was als Nächstes sinnvoll ist',
  momentsHeading: 'Die wichtigen Augenblicke',
  patternsHeading: 'Muster und was dafür spricht',
  measuresHeading: 'Alle Messwerte',
  curvesHeading: 'Der mittlere Gangzyklus',
  curvesNote: 'Durchgezogen: rechts. Gestrichelt: links. Graues Band: bei diesem Tempo erwartet, wo bekannt.',
  notAssessedHeading: 'Was nicht beurteilt werden konnte, und warum',
  qualityHeading: 'Die Aufnahme',
  methodHeading: 'Methode',
  signs: 'Zeichen',
  mainSign: 'Hauptzeichen',
  speaksAgainst: 'spricht dagegen',
  notSeenHeading: 'Gesucht, nicht gesehen',
  openHeading: 'Nicht beurteilt',
  evidence: (seen, absent, open) =>
    [
      `${count(seen, 'Zeichen', 'Zeichen')} gesehen`,
      absent > 0 ? `${absent} gesucht und nicht vorhanden` : '',
      open > 0 ? `${open} nicht beurteilt` : '',
    ]
      .filter(Boolean)
      .join(', '),
  againstNone: 'Nichts von dem, was betrachtet wurde, spricht dagegen.',
  againstSigns: (names) => `Gesucht und nicht vorhanden: ${names.join(', ')}.`,
  againstClear: (names) => `Dagegen spricht: ${names.join(', ')}.`,
  bodyLabel: (marks) =>
    marks.length === 0
      ? 'Körper ohne Markierung: Kein Muster war zu sehen.'
      : `Körper mit Markierungen: ${marks.join('; ')}.`,
  barsLabel: (name, values, expected) => `${name}: ${values}${expected ? `; erwartet ${expected}` : ''}.`,
  cycleLabel: (name) => `${name} über den Gangzyklus, links und rechts.`,
  expected: 'Erwartet',
  expectedAbout: (text) => `erwartet ${text}`,
  columns: {
    measure: 'Messwert',
    left: 'Links',
    right: 'Rechts',
    expected: 'Erwartet (SD)',
    grade: 'Güte',
  },
  legend:
    '± ist die halbe Breite eines 95-%-Bereichs für eine Kamera. Punkt: Wert; Linie: ±; Bänder: erwartet, eine und zwei Standardabweichungen.',
  facts: {
    movement: 'Bewegung',
    view: 'Gesehen von',
    duration: 'Dauer',
    strides: 'Ganze Doppelschritte, links und rechts',
    model: 'Posenmodell',
    version: 'Contrapposto',
    clip: 'Clip, SHA-256',
    picture: 'Bild',
    recordings: 'Aufnahmen',
    printed: 'Gedruckt',
  },
  perSecond: (hz) => `${hz} Bilder je Sekunde`,
  framesFound: (found, all) => `Person in ${found} von ${all} Bildern gefunden`,
  capital,
  sheet: {
    person: 'Person',
    recorded: 'Aufgenommen am',
    clinician: 'Fachperson',
    place: 'Ort',
    note: 'Bemerkung',
    signature: 'Datum und Unterschrift',
    appendix: 'Anhang',
  },
  page: (here, all) => `Seite ${here} von ${all}`,
  warningsHeading: 'Zuallererst',
  orderHeading: 'Was zuerst untersucht werden sollte',
  speaksFor: { hip: 'Spricht für die Hüfte', spine: 'Spricht für die Lendenwirbelsäule' },
  missingViewsHeading: 'Was als Nächstes zu filmen ist',
  moreViews: (n) =>
    `${count(n, 'weitere Aufnahme, die', 'weitere Aufnahmen, die')} etwas beantworten ${n === 1 ? 'würde' : 'würden'}`,
  limits:
    'Eine Kamera kann die Beckenknochen nicht sehen. Eine Beckenkippung wird nicht gemessen, höchstens im Stehen aus dem Umriss des Rückens geschätzt. Wir geben an, wie weit der Oberschenkel hinter den Körper geht und wie sich der Umriss des Rückens ändert.',
  disclaimer: purpose,
  strides: (left, right) => (left + right === 0 ? '' : `${left} Doppelschritte links, ${right} rechts`),
  sessionLine: (recordings, seen) =>
    `${count(recordings, 'Aufnahme', 'Aufnahmen')} einer Person. ${
      seen.length === 0
        ? 'Kein Muster von Zeichen war darin zu sehen.'
        : `Darin gesehen: ${seen.map(({ name, side }) => `${name}${side ? ` ${sides[side]}` : ''}`).join('; ')}.`
    }`,
  measuredCount: (n) => `${count(n, 'Wert', 'Werte')}, jeder mit seinem Fehler.`,
};
