import type { LandmarkName } from '../../core';

/** Which of our landmarks the points of other skeletons are, in the order of their files; null: none of ours. */

type Order = readonly (LandmarkName | null)[];

const both = (name: string) => [`left_${name}`, `right_${name}`] as LandmarkName[];

/** COCO: 17 points; left before right. */
const coco17: Order = [
  'nose',
  ...['eye', 'ear', 'shoulder', 'elbow', 'wrist', 'hip', 'knee', 'ankle'].flatMap(both),
];
/** COCO, then head, neck, middle of the hips, big toes, small toes, heels. */
const halpe26: Order = [
  ...coco17,
  null,
  null,
  null,
  'left_foot_index',
  'right_foot_index',
  null,
  null,
  'left_heel',
  'right_heel',
];
/** COCO, then big toe, small toe and heel of each side; face and hands after them. */
const wholeBody133: Order = [
  ...coco17,
  'left_foot_index',
  null,
  'left_heel',
  'right_foot_index',
  null,
  'right_heel',
];

const arm = (side: 'left' | 'right') =>
  ['shoulder', 'elbow', 'wrist'].map((joint) => `${side}_${joint}` as LandmarkName);
const leg = (side: 'left' | 'right') =>
  ['hip', 'knee', 'ankle'].map((joint) => `${side}_${joint}` as LandmarkName);
const openPoseTop: Order = ['nose', null, ...arm('right'), ...arm('left')];
const openPoseHead: Order = ['right_eye', 'left_eye', 'right_ear', 'left_ear'];
const body25: Order = [
  ...openPoseTop,
  null,
  ...leg('right'),
  ...leg('left'),
  ...openPoseHead,
  'left_foot_index',
  null,
  'left_heel',
  'right_foot_index',
  null,
  'right_heel',
];
/** OpenPose's own order of COCO, with a neck. */
const openPoseCoco18: Order = [...openPoseTop, ...leg('right'), ...leg('left'), ...openPoseHead];

/** By the number of points; 136 is HALPE with face and hands. BlazePose's 33 are ours, by name. */
export const skeletonOf = (count: number, blazePose: Order): Order | null =>
  ({
    17: coco17,
    18: openPoseCoco18,
    25: body25,
    26: halpe26,
    33: blazePose,
    133: wholeBody133,
    136: halpe26,
  })[count] ?? null;
