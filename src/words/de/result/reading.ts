import {
  measureDefinitions,
  type MeasureId,
  type PainPlace,
  type PatternSign,
  type Side,
} from '../../../core';
import type { ResultTexts } from '../../en/result';
import { formatNumber, withUnit } from '../../numbers';
import { listed } from '../../phrases';
import { measures } from './measures';
import { seenText } from './signs';
import { sides } from '../labels';

const legs: Readonly<Record<Side, string>> = { left: 'linken Bein', right: 'rechten Bein' };
const legsThen: Readonly<Record<Side, string>> = { left: 'linken Beins', right: 'rechten Beins' };

const amountOf = (measure: MeasureId, size: number) =>
  withUnit(formatNumber(Math.ceil(size), 0, 'de'), measureDefinitions[measure].unit, 'de');

const list = (parts: readonly string[]) => listed(parts, 'und');

const need: ResultTexts['reading']['need'] = ({ task, plane, side }) => {
  const view =
    plane === 'sagittal' ? 'von der Seite' : plane === 'frontal' ? 'von vorn oder hinten' : 'beliebig';
  switch (task) {
    case 'walking':
      return `ein Gehen, ${side && plane === 'sagittal' ? `von ${sides[side]}` : view} gefilmt`;
    case 'standing':
      return `ruhiges Stehen, ${view} gefilmt${plane === 'sagittal' ? ', Arme vor der Brust verschränkt' : ''}`;
    case 'forward-bend':
      return 'ein langsames Vorbeugen, von der Seite gefilmt, Arme vor der Brust verschränkt';
    case 'single-leg-stance':
      return `das Stehen auf ${side ? `dem ${legs[side]}` : 'einem Bein'}, von vorn oder hinten gefilmt`;
    case 'squat':
      return `eine tiefe Kniebeuge, ${view} gefilmt`;
    case 'sit-to-stand':
      return 'fünfmal Aufstehen vom Stuhl, von der Seite gefilmt';
    case 'seated-hip-rotation':
      return 'das Ausdrehen der Unterschenkel im Sitzen, von vorn gefilmt';
    case 'standing-hip-extension':
      return `das Zurückführen ${side ? `des ${legsThen[side]}` : 'eines Beins'} im Stand, ${side ? `von ${sides[side]}` : 'von der Seite'} gefilmt`;
    default:
      return 'eine weitere Aufnahme';
  }
};

const named = ({ measure, side }: PatternSign, voice: 'name' | 'plain') =>
  `${measures[measure][voice]}${side ? `, ${sides[side]}` : ''}`;

function expected({ measure, look, expected: mean }: PatternSign): string {
  const { decimals, unit } = measureDefinitions[measure];
  return look.kind !== 'value' || mean === null
    ? ''
    : `erwartet etwa ${withUnit(formatNumber(mean, decimals, 'de'), unit, 'de')}`;
}

function amount({ measure, n: seen }: PatternSign): string {
  const { group, task } = measureDefinitions[measure];
  const n = seen ?? 0;
  if (group === 'stand') return 'im Stand';
  if (task === 'walking') return `${n} ${n === 1 ? 'Doppelschritt' : 'Doppelschritte'}`;
  return `${n} ${n === 1 ? 'Wiederholung' : 'Wiederholungen'}`;
}

const pain: Readonly<Record<PainPlace, readonly [name: string, where: string]>> = {
  groin: ['Leiste', 'in der Leiste'],
  'outer-hip': ['Äußere Hüfte', 'außen an der Hüfte'],
  buttock: ['Gesäß', 'im Gesäß'],
  'upper-back': ['Oberer Rücken', 'im oberen Rücken'],
  'low-back': ['Unterer Rücken', 'im unteren Rücken'],
  thigh: ['Oberschenkel', 'im Oberschenkel'],
  knee: ['Knie', 'im Knie'],
  'below-knee': ['Bein unter dem Knie', 'im Bein unter dem Knie'],
};

export const reading: ResultTexts['reading'] = {
  need,
  measured: (looks) =>
    `In dieser Aufnahme gemessen: ${looks
      .map((j) => {
        const more = [expected(j), amount(j)].filter(Boolean).join('; ');
        return `${named(j, 'name')} ${seenText(j)} (${more})`;
      })
      .join('; ')}.`,
  seenSoFar: (looks) =>
    `Bisher gesehen, für sich allein zu wenig: ${looks.map((j) => `${named(j, 'name')} ${seenText(j)}`).join('; ')}.`,
  plainSeenSoFar: (looks) =>
    `Bisher gesehen, für sich allein zu wenig: ${looks.map((j) => `${named(j, 'plain')}: ${seenText(j)}`).join('; ')}.`,
  also: (alternatives) => `Dasselbe kann vorkommen bei: ${list(alternatives)}.`,
  plainWhy:
    'Das kann viele Gründe haben, auch harmlose. Es beschreibt diese Aufnahme, nicht Ihre Gesundheit.',
  notSeen: 'In dieser Aufnahme nicht zu sehen.',
  wouldShow: ({ measure, size }) =>
    `${amountOf(measure, size)} oder mehr wären aufgefallen (${measures[measure].name}).`,
  cannotTell: (needs, sized) =>
    [
      'Aus dieser Aufnahme nicht zu entscheiden: Der Fehler ist zu groß für einen Unterschied, auf den es ankommt.',
      sized
        ? `Erst ${amountOf(sized.measure, sized.size)} oder mehr wären aufgefallen (${measures[sized.measure].name}).`
        : '',
      needs.length > 0
        ? `Was helfen würde: ${list(needs)}.`
        : 'Was helfen würde: weitere Durchgänge mit derselben Kamera, quer zum Weg und auf Hüfthöhe, mindestens zehn Schrittzyklen je Seite, und eng anliegende Kleidung.',
    ]
      .filter(Boolean)
      .join(' '),
  falseAlarms: (percent) =>
    `Von Menschen ohne Beschwerden zeigen etwa ${formatNumber(percent, 0, 'de')} von 100 Aufnahmen ebenso viel.`,
  notAssessed: (needs) =>
    needs.length > 0
      ? `Nicht beurteilt: Dafür fehlt noch ${list(needs)}.`
      : 'Nicht beurteilt: Was dafür nötig ist, ließ sich in dieser Aufnahme nicht gut genug messen.',
  needsPain:
    'Nicht beurteilt: Danach wird nur gesucht, wo es außen an der Hüfte schmerzt. Bitte zuerst die Fragen zum Schmerz beantworten.',
  pain: (place, side) => `Schmerz ${pain[place][1]}${side ? `, ${sides[side]},` : ''} wurde angegeben.`,
  painPlace: (place) => pain[place][0],
  statements: {
    'shoes-and-socks': {
      question: 'Fällt es schwer, Schuhe und Strümpfe anzuziehen?',
      said: 'Schuhe und Strümpfe anzuziehen fällt schwer.',
    },
    stairs: {
      question: 'Schmerzen Treppen oder fallen sie schwer?',
      said: 'Treppen schmerzen oder fallen schwer.',
    },
    'lying-on-side': {
      question: 'Schmerzt es, auf der Seite zu liegen?',
      said: 'Auf der Seite zu liegen schmerzt.',
    },
    'squat-groin-pain': {
      question: 'Schmerzt es in der Leiste, in die Hocke zu gehen oder tief zu sitzen?',
      said: 'Hocken oder tiefes Sitzen schmerzt in der Leiste.',
    },
    'relief-sitting': {
      question: 'Wird es im Sitzen oder beim Vorbeugen besser?',
      said: 'Sitzen oder Vorbeugen lindert.',
    },
    tingling: {
      question: 'Kribbelt das Bein, oder ist es taub?',
      said: 'Das Bein kribbelt oder ist taub.',
    },
    'cough-pain': {
      question: 'Löst Husten oder Niesen den Schmerz aus?',
      said: 'Husten oder Niesen löst den Schmerz aus.',
    },
    'night-ache': { question: 'Schmerzt es nachts?', said: 'Es schmerzt nachts.' },
  },
};
