/** The 33 landmarks of BlazePose, in the order of the network's output. "left" is the person's own left. */
export const landmarkNames = [
  'nose',
  'left_eye_inner',
  'left_eye',
  'left_eye_outer',
  'right_eye_inner',
  'right_eye',
  'right_eye_outer',
  'left_ear',
  'right_ear',
  'mouth_left',
  'mouth_right',
  'left_shoulder',
  'right_shoulder',
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
  'left_pinky',
  'right_pinky',
  'left_index',
  'right_index',
  'left_thumb',
  'right_thumb',
  'left_hip',
  'right_hip',
  'left_knee',
  'right_knee',
  'left_ankle',
  'right_ankle',
  'left_heel',
  'right_heel',
  'left_foot_index',
  'right_foot_index',
] as const;

export type LandmarkName = (typeof landmarkNames)[number];
export const landmarkCount = landmarkNames.length;

export const landmarkIndex = Object.fromEntries(landmarkNames.map((name, i) => [name, i])) as Record<
  LandmarkName,
  number
>;

export type Side = 'left' | 'right';
export const sides = ['left', 'right'] as const satisfies readonly Side[];
export const otherSide = (side: Side): Side => (side === 'left' ? 'right' : 'left');

/** Joints that exist once on each side, under the name they have without the side. */
export type Joint = 'ear' | 'shoulder' | 'elbow' | 'wrist' | 'hip' | 'knee' | 'ankle' | 'heel' | 'foot_index';
const joints: readonly Joint[] = [
  'ear',
  'shoulder',
  'elbow',
  'wrist',
  'hip',
  'knee',
  'ankle',
  'heel',
  'foot_index',
];
const indexOf = (side: Side) =>
  Object.fromEntries(joints.map((joint) => [joint, landmarkIndex[`${side}_${joint}`]])) as Record<
    Joint,
    number
  >;
const jointIndices: Readonly<Record<Side, Readonly<Record<Joint, number>>>> = {
  left: indexOf('left'),
  right: indexOf('right'),
};
export const jointIndex = (side: Side, joint: Joint): number => jointIndices[side][joint];

/** Lines to draw between landmarks; the face is left out on purpose. */
export const bones: readonly (readonly [LandmarkName, LandmarkName])[] = [
  ['left_shoulder', 'right_shoulder'],
  ['left_hip', 'right_hip'],
  ['nose', 'left_ear'],
  ['nose', 'right_ear'],
  ...sides.flatMap((side) =>
    (
      [
        ['shoulder', 'elbow'],
        ['elbow', 'wrist'],
        ['shoulder', 'hip'],
        ['hip', 'knee'],
        ['knee', 'ankle'],
        ['ankle', 'heel'],
        ['heel', 'foot_index'],
        ['ankle', 'foot_index'],
      ] as const
    ).map(([a, b]) => [`${side}_${a}`, `${side}_${b}`] as const),
  ),
];
