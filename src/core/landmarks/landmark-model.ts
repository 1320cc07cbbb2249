import type { Joint } from '../recording/skeleton';

/**
 * What a network's landmarks are off by in a side view. A landmark is a virtual marker on a body, not a joint centre: it lies
 * at a place of its own in the frame of the segments that meet there, and so the joint lies at a constant share along and
 * across each of them. The bend of a joint is in it, since two segments meet; the phase of a movement is not.
 */

/** Landmarks that are moved to the centres of their joints. */
export const movedJoints = ['hip', 'knee', 'ankle', 'shoulder'] as const satisfies readonly Joint[];
export type MovedJoint = (typeof movedJoints)[number];

/**
 * Of the leg the thigh and shank; mid-hip to mid-shoulder; and from the far to the near hip and shoulder, which tell how the
 * body is turned to the camera: a landmark lies near the skin, so it shifts with that. The bend is the thigh times one less
 * the cosine of the knee's angle: bones roll and skin slides where a knee bends far.
 */
export const rods = ['thigh', 'shank', 'trunk', 'hips', 'shoulders', 'bend'] as const;
export type Rod = (typeof rods)[number];

export const limbs = ['near', 'far'] as const;
export type Limb = (typeof limbs)[number];

/** What an angle is read for. Its error hangs on it: a bent knee is seen worse than a straight one. */
export const angleUses = [
  'thigh-back',
  'thigh-forward',
  'thigh-reach',
  'thigh-back-apart',
  'knee-contact',
  'knee-stance',
  'knee-swing',
  'knee-swing-apart',
  'trunk',
  'stand-thigh',
  'stand-knee',
  'stand-trunk',
] as const;
export type AngleUse = (typeof angleUses)[number];

/** Shares of a rod: along it, and across it, a quarter turn from the way forward to upwards. */
export type Shares = readonly [along: number, across: number];

export interface LandmarkModel {
  /** Where the joint lies from the landmark, as shares of each rod. */
  readonly toJoint: Readonly<Record<Limb, Readonly<Record<MovedJoint, Readonly<Record<Rod, Shares>>>>>>;
  /** Forward and up in leg lengths: stands in for a rod of which an end is not seen. */
  readonly usual: Readonly<Record<Exclude<Rod, 'bend'>, Shares>>;
  /** What is left, degrees: half of the half width for a new person in clothes of a new kind. */
  readonly left: Readonly<Record<AngleUse, Readonly<Record<Limb, number>>>>;
}
