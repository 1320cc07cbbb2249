import {
  measureDefinitions,
  type PainPlace,
  type PatternNeed,
  type PatternSign,
  type Side,
  type StatementId,
  type WouldShow,
} from '../../../core';
import { formatNumber, withUnit } from '../../numbers';
import { listed } from '../../phrases';
import { measures } from './measures';
import { seenText } from './signs';
import { sides } from '../labels';

const list = (parts: readonly string[]) => listed(parts, 'and');

/** A recording, to follow "it needs". */
function need({ task, plane, side }: PatternNeed): string {
  const view = plane === 'sagittal' ? 'the side' : plane === 'frontal' ? 'the front or back' : 'any side';
  switch (task) {
    case 'walking':
      return `a walk filmed from ${side && plane === 'sagittal' ? `the ${sides[side]}` : view}`;
    case 'standing':
      return `quiet standing filmed from ${view}${plane === 'sagittal' ? ', arms folded on the chest' : ''}`;
    case 'forward-bend':
      return 'a slow forward bend filmed from the side, arms folded on the chest';
    case 'single-leg-stance':
      return `standing on ${side ? `the ${sides[side]} leg` : 'one leg'} filmed from the front or back`;
    case 'squat':
      return `a deep squat filmed from ${view}`;
    case 'sit-to-stand':
      return 'standing up five times from a chair filmed from the side';
    case 'seated-hip-rotation':
      return 'turning the lower legs outward while seated, filmed from the front';
    case 'standing-hip-extension':
      return `moving ${side ? `the ${sides[side]} leg` : 'one leg'} back in standing, filmed from ${side ? `the ${sides[side]}` : 'the side'}`;
    default:
      return 'another recording';
  }
}

const named = ({ measure, side }: PatternSign, voice: 'name' | 'plain') => {
  const name = measures[measure][voice];
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}${side ? `, ${sides[side]}` : ''}`;
};

function expected({ measure, look, expected: mean }: PatternSign): string {
  const { decimals, unit } = measureDefinitions[measure];
  return look.kind !== 'value' || mean === null
    ? ''
    : `expected about ${withUnit(formatNumber(mean, decimals), unit)}`;
}

function amount({ measure, n: seen }: PatternSign): string {
  const { group, task } = measureDefinitions[measure];
  const n = seen ?? 0;
  if (group === 'stand') return 'standing';
  const one = task === 'walking' ? 'stride' : 'repetition';
  return `${n} ${n === 1 ? one : `${one}s`}`;
}

const pain: Readonly<Record<PainPlace, string>> = {
  groin: 'the groin',
  'outer-hip': 'the outer hip',
  buttock: 'the buttock',
  'upper-back': 'the upper back',
  'low-back': 'the low back',
  thigh: 'the thigh',
  knee: 'the knee',
  'below-knee': 'the leg below the knee',
};

const statements: Readonly<Record<StatementId, { readonly question: string; readonly said: string }>> = {
  'shoes-and-socks': {
    question: 'Is it hard to put on shoes and socks?',
    said: 'Putting on shoes and socks is hard.',
  },
  stairs: { question: 'Do stairs hurt or feel hard?', said: 'Stairs hurt or feel hard.' },
  'lying-on-side': { question: 'Does it hurt to lie on the side?', said: 'Lying on the side hurts.' },
  'squat-groin-pain': {
    question: 'Does it hurt in the groin to squat or sit low?',
    said: 'Squatting or sitting low hurts in the groin.',
  },
  'relief-sitting': {
    question: 'Is it better when sitting or leaning forward?',
    said: 'Sitting or leaning forward brings relief.',
  },
  tingling: {
    question: 'Is there tingling or numbness in the leg?',
    said: 'There is tingling or numbness in the leg.',
  },
  'cough-pain': {
    question: 'Does coughing or sneezing bring on the pain?',
    said: 'Coughing or sneezing brings on the pain.',
  },
  'night-ache': { question: 'Does it ache at night?', said: 'It aches at night.' },
};

/** Sentences that all patterns share. */
export const reading = {
  need,
  /** The main looks with value, error, what is expected and how much was seen. */
  measured: (looks: readonly PatternSign[]) =>
    `Measured in this recording: ${looks
      .map((j) => {
        const more = [expected(j), amount(j)].filter(Boolean).join('; ');
        return `${named(j, 'name')} ${seenText(j)} (${more})`;
      })
      .join('; ')}.`,
  /** Signs that were seen, of a pattern whose main sign could not be looked at. */
  seenSoFar: (looks: readonly PatternSign[]) =>
    `Seen so far, and too little by itself: ${looks.map((j) => `${named(j, 'name')} ${seenText(j)}`).join('; ')}.`,
  plainSeenSoFar: (looks: readonly PatternSign[]) =>
    `Seen so far, and too little by itself: ${looks.map((j) => `${named(j, 'plain')}: ${seenText(j)}`).join('; ')}.`,
  also: (alternatives: readonly string[]) => `The same can be seen with ${list(alternatives)}.`,
  plainWhy:
    'This can have many reasons, harmless ones among them. It describes this recording, not your health.',
  notSeen: 'Not seen in this recording.',
  /** How large a deficit would have been noticed. */
  wouldShow: ({ measure, size }: WouldShow) =>
    `${withUnit(formatNumber(Math.ceil(size), 0), measureDefinitions[measure].unit)} or more would have shown (${measures[measure].name.toLowerCase()}).`,
  cannotTell: (needs: readonly string[], sized: WouldShow | null) =>
    [
      'Cannot be told from this recording: the error is too large for a difference worth knowing.',
      sized
        ? `Only ${withUnit(formatNumber(Math.ceil(sized.size), 0), measureDefinitions[sized.measure].unit)} or more would have shown (${measures[sized.measure].name.toLowerCase()}).`
        : '',
      needs.length > 0
        ? `What would help: ${list(needs)}.`
        : 'What would help: more passes with the same camera, square to the way and at hip height, at least ten strides a side, and tight clothes.',
    ]
      .filter(Boolean)
      .join(' '),
  falseAlarms: (percent: number) =>
    `Of people without complaint about ${formatNumber(percent, 0)} in 100 recordings show as much.`,
  notAssessed: (needs: readonly string[]) =>
    needs.length > 0
      ? `Not assessed: it needs ${list(needs)}.`
      : 'Not assessed: what it needs could not be measured well enough in this recording.',
  needsPain:
    'Not assessed: it is only looked for where the outer hip hurts. Answer the questions about pain first.',
  pain: (place: PainPlace, side: Side | null) =>
    `Pain in ${pain[place]}${side ? `, ${sides[side]}` : ''} was reported.`,
  painPlace: (place: PainPlace) => `${pain[place].charAt(4).toUpperCase()}${pain[place].slice(5)}`,
  statements,
};
