import { the, again, type PatternText } from './words';

export const walking = {
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
} satisfies Readonly<Record<string, PatternText>>;
