import type * as english from '../en/labels';

export const sides: typeof english.sides = { left: 'links', right: 'rechts' };

export const flags: typeof english.flags = {
  within: 'wie erwartet',
  borderline: 'am Rand des Erwarteten',
  outside: 'außerhalb des Erwarteten',
  'cannot-tell': 'Fehler zu groß für ein Urteil',
};

export const grades: typeof english.grades = {
  A: 'mit einer Kamera gut messbar',
  B: 'mit Vorsicht zu lesen',
  C: 'nur für links gegen rechts oder für Veränderung',
};

export const groups: typeof english.groups = {
  times: 'Zeit und Strecke',
  side: 'Gehen, von der Seite',
  front: 'Gehen, von vorn oder hinten',
  stand: 'Stehen',
  tests: 'Bewegungstests',
};

export const signStates: typeof english.signStates = {
  clear: 'deutlich',
  borderline: 'grenzwertig',
  absent: 'nicht vorhanden',
  'cannot-tell': 'nicht zu entscheiden',
  'not-assessed': 'nicht beurteilt',
};

export const severities: typeof english.severities = {
  info: 'Hinweis',
  warn: 'Vorsicht',
  refuse: 'Nicht lesbar',
};
