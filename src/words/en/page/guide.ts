import { count } from '../../phrases';

export const guide = {
  pageTitle: 'How to film',
  heading: 'Six short recordings make a hip and spine screen.',
  lead: 'No single clip shows how hip and spine help each other out. Each of these shows a part that the others hide.',
  tally: (done: number, all: number) => `${done} of ${all} done in the session at hand.`,
  toGuide: 'How each of them is filmed',
  drawing: (name: string) => `Drawing: ${name}, camera three to five metres away, lens level with the hips`,
  states: { done: 'Done', missing: 'Missing', repeat: 'Repeat' },
  lacks: {
    refused: (text: string) => `Repeat: ${text}`,
    oblique: (deg: number) => `Repeat: the camera looked ${deg.toFixed(0)}° past the axis; up to 15° is fine`,
    fewStrides: (n: number, wanted: number) =>
      `Repeat or add: ${count(n, 'stride', 'strides')} of each foot, ${wanted} wanted`,
    short: (s: number, wanted: number) => `Repeat: ${s.toFixed(0)} s long, ${wanted} s wanted`,
  },
  rulesHeading: 'Once for all of them',
  rules: {
    place: {
      name: 'Camera',
      text: 'On a stand, lens at hip height and level, three to five metres away. No zoom, no wide-angle lens.',
    },
    picture: {
      name: 'Picture',
      text: 'Head to feet in the picture all the time, 60 to 80 % of its height. Landscape for walking, portrait for standing.',
    },
    rate: { name: 'Frames', text: '60 a second if the camera can, 30 at least.' },
    light: { name: 'Light', text: 'Bright and even, a plain background, no mirror, nobody else in view.' },
    clothes: {
      name: 'Clothes',
      text: 'Tight, in another colour than the background, shirt tucked in, hair up. Barefoot or the same shoes each time.',
    },
    safe: {
      name: 'Safety',
      text: 'Clear floor, something to hold on to, a helper for older people. Stop when it hurts.',
    },
  },
  screenHeading: 'The screen',
  screenNote: 'In any order, a few minutes altogether.',
  extraHeading: 'For further questions',
  extraNote: 'Where the screen leaves something open.',
  items: {
    'walk-right': {
      name: 'Walking, right side',
      how: 'Walk past the camera from left to right at an easy pace, looking ahead; start and stop outside the picture. Three to five times.',
      why: 'Shows how far the right thigh moves behind the body, knee and trunk with it.',
    },
    'walk-left': {
      name: 'Walking, left side',
      how: 'The same from right to left. There and back in one clip is fine.',
      why: 'The far leg is half hidden: each side needs its own view for a fair comparison.',
    },
    'walk-front': {
      name: 'Walking toward the camera',
      how: 'Walk straight at the camera from six metres or more, and stop two metres before it.',
      why: 'Shows whether pelvis and trunk stay level over each leg, and how wide the steps are.',
    },
    'stand-side': {
      name: 'Standing, from the side',
      how: 'Stand as usual for ten seconds, feet where they want to be; then fold the arms on the chest.',
      why: 'Shows trunk, hips and the curve of the back at rest.',
    },
    'forward-bend': {
      name: 'Forward bend, from the side',
      how: 'Bend forward with straight knees as far as is comfortable, and come up. Twice.',
      why: 'Shows how hips and back share one movement.',
    },
    'single-leg': {
      name: 'Standing on one leg, from the front',
      how: 'Near something to hold, lift one foot for up to 30 seconds; then the other.',
      why: 'Shows how the hip carries the body, and whether the trunk leans to help.',
    },
    'walk-back': {
      name: 'Walking away',
      how: 'Walk straight away from the camera.',
      why: 'Adds strides to the view from the front, without the arms in the way.',
    },
    'stand-front': {
      name: 'Standing, from front or back',
      how: 'Stand as usual for ten seconds.',
      why: 'Shows whether shoulders and hips are level.',
    },
    squat: {
      name: 'Squat, from the side',
      how: 'Squat as deep as is comfortable, heels down, arms ahead. Three times.',
      why: 'Shows how hips, knees and trunk share a deep bend.',
    },
    'sit-to-stand': {
      name: 'Sit to stand, from the side',
      how: 'Stand up and sit down five times, arms crossed. The chair must not slide.',
      why: 'Shows strength and how far the trunk swings forward to help.',
    },
    'hip-extension': {
      name: 'Leg back, from the side',
      how: 'Hold on to something and move one straight leg back; keep the trunk still. Then the other.',
      why: 'Shows how far the hip extends when the back does not help.',
    },
    'hip-rotation': {
      name: 'Seated hip rotation, from the front',
      how: 'Sit with the lower legs hanging and swing one foot out, then in; the thigh stays. Then the other.',
      why: 'Hip rotation can be seen in no other of these recordings.',
    },
  },
  stopHeading: 'Do not film, see a clinician first',
  stop: 'When standing safely for half a minute is not possible; with dizziness, an acute injury, a recent operation without clearance, or severe pain with the movement. At once with new loss of bladder or bowel control, numbness between the legs, or weakness that gets worse quickly.',
} as const;
