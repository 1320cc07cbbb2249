import type { PatternId } from '../../patterns/rule';
import type { Side } from '../../skeleton';

/** The words of one pattern: for clinicians, and `plain...` for the person at home. */
export interface PatternText {
  readonly name: string;
  readonly plainName: string;
  /** What ties it to hip and spine, in one sentence. */
  readonly mechanism: string;
  /** What was seen; of a pattern that no video shows, why it is not assessed. */
  readonly seen: (side: Side | null) => string;
  readonly plainSeen: (side: Side | null) => string;
  /** Said with "not seen" where absence proves little. */
  readonly notSeen?: string;
  readonly plainNotSeen?: string;
  /** What else looks the same; to follow "with". */
  readonly alternatives: readonly string[];
  readonly next: readonly string[];
  readonly plainNext: readonly string[];
}

const the = (side: Side | null, one: string, both: string) => (side ? `The ${side} ${one}` : both);
const see = 'A physiotherapist can look at how the hip moves.';
const again = 'Repeat the recording in 4 to 8 weeks under the same conditions.';
const move = 'Keep moving as far as it feels good.';

export const patterns: Readonly<Record<PatternId, PatternText>> = {
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
  P06: {
    name: 'Less time on one leg (antalgic type)',
    plainName: 'Less time on one leg',
    mechanism:
      'A limp shifts load to the other leg and adds twisting at the discs and joints of the low back.',
    seen: (side) =>
      `${side ? `Less time is spent on the ${side} leg alone than on the other` : 'Time on one leg is uneven'}. One possible reason is avoiding pain.`,
    plainSeen: (side) =>
      side ? `You spend less time on the ${side} leg than on the other.` : 'Your steps are uneven in time.',
    notSeen: 'The time on each leg differs by less than this method can tell apart from even.',
    alternatives: [
      'a leg length difference',
      'weakness',
      'a shoe',
      'habit',
      'an uneven floor',
      'a prosthesis',
    ],
    next: [
      'Locate the pain, if there is any: groin, lateral hip, buttock, back, knee or foot.',
      'An examination of hip and low back.',
      'Repeat the recording with at least ten strides on each side.',
    ],
    plainNext: [
      'Note where it hurts, if it does.',
      'If it stays, show it to a physiotherapist or doctor.',
      again,
    ],
  },
  P07: {
    name: 'Uneven hip line in standing and walking',
    plainName: 'The hips are not level',
    mechanism:
      'A pelvis that stays lower on one side, from leg length or muscle balance, tilts the base of the lumbar spine.',
    seen: (side) =>
      `The hip points are not level in the picture${side ? `; the ${side} one is the lower` : ''}, in standing and in walking. A camera tilt or posture can cause this.`,
    plainSeen: (side) =>
      `The hips are not level in the picture${side ? `: the ${side} side is lower` : ''}. A tilted camera can look the same.`,
    alternatives: [
      'a tilted camera',
      'a curved spine',
      'muscle guarding',
      'a hip that does not straighten',
      'foot posture',
    ],
    next: [
      'Film the stand three times with a level camera.',
      'A block test, or imaging if there are symptoms.',
    ],
    plainNext: ['Film again with a level camera.', again],
  },
  P08: {
    name: 'Hip hike or circumduction',
    plainName: 'The swinging leg is lifted or swings out',
    mechanism:
      'Where hip or knee bend too little in swing, the quadratus lumborum lifts the pelvis or the leg goes round, and the low back moves with it.',
    seen: (side) =>
      `${the(side, 'leg', 'The swinging leg')} swings outwards more than the other, or its hip is lifted.`,
    plainSeen: (side) =>
      `${the(side, 'leg', 'The leg')} swings out to the side or is lifted at the hip as it moves forward.`,
    alternatives: [
      'a stiff knee',
      'a foot that does not lift',
      'a leg length difference',
      'a brace',
      'a condition of the nervous system',
    ],
    next: ['Knee and ankle range, neurological examination, leg length.'],
    plainNext: ['A physiotherapist can look at knee, ankle and leg length.', again],
  },
  P09: {
    name: 'Trunk lean in walking',
    plainName: 'The trunk leans while walking',
    mechanism: 'A trunk that leans forward or sideways keeps the back muscles at work to hold it.',
    seen: (side) =>
      side
        ? `The trunk leans to the ${side} while walking.`
        : 'The trunk leans more than expected while walking.',
    plainSeen: (side) =>
      side ? `The trunk leans to the ${side} while walking.` : 'The trunk leans while walking.',
    alternatives: [
      'a rounded back of higher age',
      'a posture that brings relief to the back',
      'a hip that does not straighten',
      'poor sight',
      'carrying a load',
      'a slope or looking at a phone',
    ],
    next: ['Hip extension and lumbar extension.', 'A neurological screen if it is new.'],
    plainNext: ['If it is new, have it looked at.', again],
  },
  P10: {
    name: 'Short, low steps',
    plainName: 'Short steps',
    mechanism:
      'Short steps with little hip movement spare a painful or stiff hip and take the swing out of pelvis and spine.',
    seen: () => 'Steps are short and the thighs move through a small range. Many conditions can cause this.',
    plainSeen: () => 'The steps are short and the legs swing little.',
    alternatives: [
      'a slow walk',
      'fear of falling',
      'slippers',
      'a small room',
      'a condition of the nervous system',
      'a narrow spinal canal',
    ],
    next: [
      'If it is new, or with one-sided tremor, falls, bladder change or weakness of both legs: a medical review.',
      'Repeat the walk as fast as is safe.',
    ],
    plainNext: ['If it is new, or after a fall, see a doctor.', 'Film again in a large room, in shoes.'],
  },
  P11: {
    name: 'Reduced knee flexion in swing',
    plainName: 'The knee bends less',
    mechanism:
      'A knee that stays stiff in swing makes the leg long, and hip and low back lift it over the floor.',
    seen: (side) => `${the(side, 'knee bends', 'Both knees bend')} less in swing than expected.`,
    plainSeen: (side) => `${the(side, 'knee bends', 'Both knees bend')} less as the leg swings.`,
    alternatives: ['a slow walk', 'a painful knee', 'a brace', 'weak push-off', 'an overactive thigh muscle'],
    next: ['Knee range and pain, quadriceps length and tone.'],
    plainNext: ['A physiotherapist can look at the knee.', again],
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
  P18: {
    name: 'Foot that does not lift (nerve-related)',
    plainName: 'The foot does not lift',
    mechanism:
      'A nerve irritated near the hip or in the back can project pain and weaken the lift of the foot; most of it no video shows.',
    seen: (side) =>
      `${the(side, 'foot does', 'The feet do')} not lift as expected before it lands. New foot weakness needs prompt medical review.`,
    plainSeen: (side) =>
      `${the(side, 'foot does', 'The feet do')} not lift as expected. If this is new, see a doctor soon.`,
    notSeen: 'Most nerve-related signs cannot be seen on video.',
    plainNotSeen: 'Video does not show how the nerves work.',
    alternatives: ['shoes', 'a stiff ankle', 'an uncertain foot in the picture'],
    next: ['A neurological examination; sudden or progressive weakness is urgent.'],
    plainNext: ['If the weakness is new or grows, see a doctor soon.'],
  },
  P19: {
    name: 'Reduced arm swing',
    plainName: 'Little arm swing',
    mechanism:
      'Arms that swing little go with a trunk that turns little; by itself it says nothing about hip or spine.',
    seen: () =>
      'The arms swing little, or one much less than the other. A larger swing on the left is normal.',
    plainSeen: () => 'The arms swing little, or unevenly.',
    alternatives: ['habit', 'a phone', 'a sore shoulder', 'cold', 'a slow walk', 'a second task'],
    next: ['Only if it is new and comes with slowness or tremor: a neurological screen.'],
    plainNext: ['Only if it is new and walking has become slower: see a doctor.'],
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
};
