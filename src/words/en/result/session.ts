import type { ExaminationOrder, RedFlagId, RedFlagLevel, Side } from '../../../core';
import { listed } from '../../phrases';
import { move } from './patterns/words';

const list = (parts: readonly string[]) => listed(parts, 'and');

/** To be ticked where it holds. */
const redFlags: Readonly<Record<RedFlagId, string>> = {
  'bladder-bowel': 'New loss of control over bladder or bowel',
  'saddle-numbness': 'Numbness around the seat or between the legs',
  'leg-weakness': 'Weakness of both legs, or weakness that grows fast',
  'fall-no-weight': 'After a fall the leg cannot carry weight',
  'hot-joint-fever': 'A hot, swollen joint, or hip pain with fever',
  'turned-out-leg': 'A leg that is suddenly shorter and turned out',
  'chest-calf': 'Chest pain, shortness of breath or a swollen calf',
  'unsafe-standing': 'Standing safely for 30 seconds is not possible, or there is dizziness',
  'severe-pain': 'Pain of 7 or more out of 10 with the movement',
  'acute-injury': 'A fresh injury, or recent surgery without clearance',
  'cancer-history': 'Cancer in the past and new pain',
  'weight-loss': 'Weight loss without a reason',
  'night-pain': 'Pain at night that no position relieves',
  infection: 'Fever, a recent infection, weak defences, or drugs into a vein',
  'bone-loss': 'Long use of steroids or thin bones, and sudden pain',
  'age-new-pain': 'New back pain without a reason before 20 or after 50',
  'foot-drop': 'A foot that newly does not lift',
  'child-limp': 'A child or teenager who limps',
  'groin-weeks': 'Groin pain for more than six weeks',
  'morning-stiffness': 'Stiff for more than 30 minutes in the morning, before 45',
  'steroid-alcohol': 'Hip pain and steroids or much alcohol',
  'past-surgery': 'Surgery on hip or spine in the past',
  falls: 'Repeated falls',
};

const levels: Readonly<Record<RedFlagLevel, string>> = {
  emergency: 'Stop here and get emergency help now. Do not record.',
  'do-not-record': 'Do not record now. See a clinician first.',
  days: 'See a doctor within days, whatever the recording shows.',
  routine: 'Mention this at the next visit to a doctor or physiotherapist.',
};

/** What stands where summary and advice would stand. */
const care = {
  headings: {
    emergency: 'Get help now',
    'do-not-record': 'See a clinician before you film',
    days: 'See a doctor in the next days',
  },
  why: 'You ticked a warning sign. It comes before anything a recording shows, so summary and advice are left out here.',
  call: (number: string) => `Call ${number}`,
  noPlace: '112 in Europe and many other places, 911 in North America.',
  measured: 'What was measured stands below, for the clinician.',
  /** Advice to keep moving is left out with these answers, and with every warning sign. */
  keepMoving: move,
  nerve: {
    text: 'Tingling, numbness, pain below the knee or pain on coughing: a neurological examination before any exercise.',
    plainText:
      'Tingling, numbness, pain below the knee or pain on coughing can come from a nerve: have the back looked at before you stretch or train. If a leg gets weak, or the seat gets numb, get help at once.',
  },
};

const order: Readonly<
  Record<ExaminationOrder['first'], { readonly text: string; readonly plainText: string }>
> = {
  hip: {
    text: 'Answers and recordings suggest examining the hip first, and the spine after it.',
    plainText: 'It may be worth having the hip looked at first, also when the back is what hurts.',
  },
  spine: {
    text: 'Answers suggest examining the lumbar spine first, and the hip after it.',
    plainText: 'It may be worth having the back looked at first.',
  },
  both: {
    text: 'Hip and lumbar spine are both worth examining; trouble in both is common.',
    plainText: 'It may be worth having both hip and back looked at.',
  },
};

export const session = {
  wouldServe: (need: string, patterns: readonly string[]) =>
    `${need.charAt(0).toUpperCase()}${need.slice(1)} would help to assess: ${list(patterns)}.`,
  seenOn: (pattern: string, side: Side) => `Signs of “${pattern}” on the ${side}.`,
  freeHips: 'Back pain with hip rotation and walking as expected.',
  redFlags,
  levels,
  care,
  order,
};
