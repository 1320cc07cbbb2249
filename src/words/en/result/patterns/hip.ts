import { the, see, again, move, type PatternText } from './words';

export const hip = {
  P04: {
    name: 'Reduced hip extension',
    plainName: 'The thigh moves back less',
    mechanism:
      'A hip that does not extend makes pelvis and spine move more at each step, or the step shorter.',
    seen: (side) =>
      `${the(side, 'thigh extends', 'Both thighs extend')} less behind the body than expected at this speed. This is often seen when hip motion is limited or painful, and also with slow or guarded walking.`,
    plainSeen: (side) =>
      `${the(side, 'thigh moves', 'Both thighs move')} less far behind the body while walking.`,
    notSeen:
      'The thigh angle is hip extension and pelvic tilt together: a hip that extends less can be made up for by the pelvis and the low back. A normal value therefore does not exclude it.',
    plainNotSeen: 'Pelvis and low back can make up for a hip that moves less, so this is not the last word.',
    alternatives: [
      'a slow walk',
      'short hip flexors',
      'weak push-off of the calf',
      'a knee that does not straighten',
      'higher age',
      'a stooped walk',
      'fear of pain anywhere in the leg',
    ],
    next: [
      'Hip internal rotation and flexion on both sides, FABER, pain in the groin on adduction or abduction and in the squat.',
      'An X-ray where the examination suggests it.',
      'Film the standing test in which one leg moves back: it can show what the low back adds.',
    ],
    plainNext: [see, move, again],
  },
  P05: {
    name: 'Pelvic control on one leg (Trendelenburg or Duchenne type)',
    plainName: 'The body leans or sinks on one leg',
    mechanism:
      'When the hip abductors do not hold the pelvis level, it sinks on the other side, or the trunk leans over the standing leg; either loads the lumbar spine unevenly.',
    seen: (side) =>
      `${side ? `On the ${side} leg` : 'In walking'} the trunk leans over the standing leg, or the pelvis sinks on the other side, more than expected.`,
    plainSeen: (side) =>
      `${side ? `On the ${side} leg` : 'While walking'} the trunk leans more over the standing leg, or the other side of the pelvis sinks.`,
    notSeen: 'The network levels the hips, so a small drop of the pelvis is not excluded.',
    alternatives: [
      'pain avoidance',
      'a leg length difference',
      'a nerve root or gluteal nerve problem',
      'earlier hip surgery',
      'a curved spine',
    ],
    next: [
      'Trendelenburg test and abductor strength, palpation of the lateral hip.',
      'A neurological examination if it came suddenly.',
    ],
    plainNext: ['A physiotherapist can test how the hip muscles hold the pelvis.', move, again],
  },
  P14: {
    name: 'Lateral hip on one leg',
    plainName: 'The outer hip on one leg',
    mechanism:
      'Where the lateral hip hurts, the pelvis often sinks or shifts on that leg, which loads its tendons and the low back.',
    seen: (side) =>
      `${side ? `On the ${side} leg` : 'On one leg'} the hip adducts more, or the pelvis sinks or shifts further, than on the other, and pain of the outer hip was reported. A check of the hip tendons may help.`,
    plainSeen: (side) =>
      `${side ? `On the ${side} leg` : 'On one leg'} the pelvis moves further to the side than on the other. With pain at the outer hip, a check may help.`,
    alternatives: ['referral from the low back', 'the sacroiliac joint', 'the hip joint itself'],
    next: [
      'Palpation of the trochanter, resisted external derotation, FABER, abductor strength.',
      'Pain within 30 s of standing on one leg.',
    ],
    plainNext: ['Show the sore spot at the outer hip to a physiotherapist or doctor.', move],
  },
  P15: {
    name: 'Limited squat',
    plainName: 'The squat stops early',
    mechanism: 'When the hip stops early in deep flexion, the lumbar spine bends or arches to go on.',
    seen: () => 'The squat stops early. Groin pain in this position is worth mentioning to a clinician.',
    plainSeen: () =>
      'The squat stops early. If the groin hurts there, mention it to a doctor or physiotherapist.',
    alternatives: ['stiff ankles', 'long thighs', 'habit', 'a painful knee', 'body weight'],
    next: ['FADIR, flexion in internal rotation and the deepest squat together.', 'Imaging if it persists.'],
    plainNext: [see, again],
  },
  P16: {
    name: 'Limited hip internal rotation',
    plainName: 'The hip turns inward less',
    mechanism:
      'Lost internal rotation, with groin pain or a limp, points to the hip, also when the back is what hurts.',
    seen: (side) =>
      `${the(side, 'hip turns', 'Both hips turn')} inward little. Reduced inward hip rotation with groin pain or a limp is a common reason to have the hip examined, also when the back hurts.`,
    plainSeen: (side) => `${the(side, 'hip turns', 'Both hips turn')} inward little while seated.`,
    alternatives: ['the shape of thigh bone or socket', 'effort', 'seat height', 'earlier surgery'],
    next: [
      'Passive internal and external rotation and flexion on both sides, FADIR, FABER.',
      'An X-ray where the examination suggests it.',
    ],
    plainNext: ['A doctor or physiotherapist can examine how the hip turns.', again],
  },
  P17: {
    name: 'Sacroiliac joint',
    plainName: 'The joint between spine and pelvis',
    mechanism: 'A sacroiliac joint that hurts can be felt in the low back, the buttock and the leg.',
    seen: () =>
      'Not assessed: video cannot assess the sacroiliac joint. Three or more positive provocation tests of six by a clinician suggest it.',
    plainSeen: () => 'Not assessed: video cannot show the joint between spine and pelvis.',
    alternatives: ['the lumbar discs', 'the hip', 'the gluteal tendons'],
    next: [],
    plainNext: [],
  },
} satisfies Readonly<Record<string, PatternText>>;
