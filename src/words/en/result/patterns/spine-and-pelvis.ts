import { the, see, again, move, type PatternText } from './words';

export const spineAndPelvis = {
  P01: {
    name: 'Low back takes over hip extension',
    plainName: 'The low back helps the leg move back',
    mechanism:
      'Where the hip extends little, pelvis and lumbar spine can supply the rest, with a rise of the lumbar curve at each step.',
    seen: (side) =>
      `${the(side, 'leg', 'The leg')} moves back with the help of pelvis and low back: the trunk moves early or goes back at the same moment. One possible reason is limited hip extension. Standing posture alone does not show this.`,
    plainSeen: (side) =>
      `When ${side ? `the ${side} leg` : 'the leg'} moves back, the low back seems to do part of the work.`,
    notSeen:
      'The pelvis itself cannot be seen by one camera, so a small share of the low back is not excluded.',
    alternatives: [
      'a normal variant',
      'pregnancy or abdominal mass',
      'shoes with high heels',
      'reduced abdominal control',
      'a hip that is built to lie further forward',
    ],
    next: [
      'Hip extension with the pelvis controlled (Thomas test with tilt controlled), prone hip extension, hip rotation on both sides.',
      'Lumbar examination, with the response to extension.',
    ],
    plainNext: [see, again],
  },
  P02: {
    name: 'Flat lumbar contour',
    plainName: 'The low back looks flat',
    mechanism:
      'A lumbar curve that stays flat shares the load of standing and bending differently, and can go with a hip that does not extend.',
    seen: () =>
      'The outline of the low back looks flatter than that of a neutral rendered body. Clothing and body shape can change the outline.',
    plainSeen: () => 'The outline of the low back looks rather flat. Clothes and body shape can change that.',
    alternatives: [
      'higher age',
      'short hamstrings',
      'painful guarding',
      'a posture that brings relief',
      'a rounded upper back',
    ],
    next: [
      'Lumbar extension and the response of symptoms to it, straight leg raise, hip extension.',
      'In an older person who walks stooped: a medical review.',
    ],
    plainNext: ['A physiotherapist can look at how back and hips move together.', again],
  },
  P03: {
    name: 'Sway-back stance',
    plainName: 'Standing with the pelvis forward',
    mechanism:
      'With the pelvis in front of the ankles and the trunk leaning back, hip and spine rest on ligaments rather than on muscle.',
    seen: () => 'The pelvis stands in front of the ankles and the trunk leans back.',
    plainSeen: () => 'While standing, the pelvis is in front of the feet and the trunk leans back.',
    alternatives: ['habit', 'lax joints', 'a tall, slim build'],
    next: ['A screen for joint laxity, tests for pain at the front of the hip, gluteal strength.'],
    plainNext: ['A physiotherapist can show other ways of standing.', move],
  },
  P12: {
    name: 'Spine-dominant bending',
    plainName: 'Bending from the back',
    mechanism: 'When the hips move little in bending, the lumbar spine bends instead.',
    seen: () => 'In the first part of the bend the hips move back little, or the back rounds early.',
    plainSeen: () => 'At the start of the bend the hips move back little and the back rounds early.',
    alternatives: ['how the task was explained', 'short hamstrings', 'fear of losing balance', 'habit'],
    next: ['Hip flexion range.', 'The bend again as a hip hinge, with a stick along the back.'],
    plainNext: ['A physiotherapist can show how to bend from the hips.', again],
  },
  P13: {
    name: 'Spine-dominant twisting',
    plainName: 'Turning from the back',
    mechanism: 'Where the hips turn little, rotation is asked of the lumbar spine.',
    seen: () =>
      'Not assessed: one camera cannot measure rotation of pelvis and trunk. Seated trunk rotation and hip rotation by a clinician show it.',
    plainSeen: () => 'Not assessed: one camera cannot measure how pelvis and trunk turn.',
    alternatives: ['slow walking', 'arms held still', 'higher age'],
    next: [],
    plainNext: [],
  },
  P20: {
    name: 'Head position (context only)',
    plainName: 'Head position',
    mechanism: 'The head belongs to the picture of posture; it is not linked to hip and low back.',
    seen: () =>
      'Not assessed: there is no reference for the ear-shoulder angle from one camera, and it is not linked to hip and spine.',
    plainSeen: () => 'Not assessed: there is nothing to compare the position of the head with.',
    alternatives: ['habit', 'glasses'],
    next: [],
    plainNext: [],
  },
} satisfies Readonly<Record<string, PatternText>>;
