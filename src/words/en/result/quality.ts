import type { EditCounts, QualityCode, QualityValues, Side } from '../../../core';
import { formatNumber } from '../../numbers';

const whole = (value: number) => formatNumber(value, 0);

const times = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1);
const count = (n: number, one: string, many: string) =>
  n === 0 ? [] : [`${whole(n)} ${n === 1 ? one : many}`];

/** What about a recording limits the numbers; each note names what to do. */
export const quality = {
  'task-unknown': () =>
    'No walk, no quiet stand and none of the movement tests was recognised, so nothing is measured. Film one of them with the whole body in the picture, or name the task yourself.',
  backward: () => 'Part of the clip is walked backwards; nothing is measured there.',
  running: () =>
    'The person runs: both feet leave the ground. Walking norms do not hold for it, so nothing is scored. Film a walk.',
  'frame-rate-too-low': (of: { rateHz: number; minimumHz: number }) =>
    `The clip has ${whole(of.rateHz)} frames a second; gait needs at least ${whole(of.minimumHz)}, better 60.`,
  'frame-rate-low': (of: { rateHz: number }) =>
    `The clip has ${whole(of.rateHz)} frames a second; times are good to about ${formatNumber(1 / of.rateHz, 1)} s. Film at 30 or more.`,
  'frame-rate': (of: { rateHz: number }) =>
    `At ${whole(of.rateHz)} frames a second the error of times and knee angles is wider. Film at 60.`,
  'oblique-view': () =>
    'The camera sees the person at a slant, so angles are not printed. Film straight from the side or the front.',
  'camera-axis': (of: { yawDeg: number }) =>
    `The camera looks about ${whole(of.yawDeg)}° off its axis; the error of the angles is wider. Aim square to the walkway.`,
  child: () => 'All expected values and limits here are those of adults, so none is shown for a child.',
  'person-absent': (of: { found: number; frames: number }) =>
    `A person was found in ${whole(of.found)} of ${whole(of.frames)} frames.`,
  'legs-uncertain': () =>
    'The legs were partly hidden or uncertain. More light, tight clothes and a plain background help.',
  'sides-repaired': (of: { frames: number }) =>
    `Left and right leg were exchanged by the network in ${whole(of.frames)} frames and put right.`,
  'few-cycles': (of: { left: number; right: number }) =>
    `Only ${whole(of.left)} left and ${whole(of.right)} right whole strides were seen, so the error is wider. Ten a side are good: film several passes.`,
  'near-side': (of: { side: Side }) =>
    `The ${of.side} side is near the camera. Far-leg values are less certain: film a pass in the other direction for the other leg.`,
  'camera-roll': (of: { rollDeg: number }) =>
    `The floor runs ${whole(Math.abs(of.rollDeg))}° off level in the picture; the angles are corrected for it. Hold the camera level.`,
  'slowed-down': (of: { factor: number }) =>
    of.factor < 1
      ? `The clip was said to run ${times(1 / of.factor)} times faster than the movement did. All values are those of the movement; moments are those of the clip.`
      : `The clip was said to be slowed down ${times(of.factor)} times. All values are those of the movement; moments are those of the clip.`,
  'rhythm-doubted': (of: { factor: number; strideS: number }) =>
    `No body moves in this rhythm: a stride takes ${formatNumber(of.strideS, 1)} s, and the legs swing as slowly. The clip seems to be slowed down about ${whole(of.factor)} times. Times and speeds are withheld, nothing is compared with norms and no pattern is read. Say how much the clip is slowed down; say 1 if it is not.`,
  'picture-edge': () =>
    'The person touches the edge of the picture for part of the clip. Stand further away.',
  'film-cut': (of: { cuts: number }) =>
    `The film is cut in ${whole(of.cuts)} ${of.cuts === 1 ? 'place' : 'places'}. No stride and no repetition reaches over a cut; values are means over all shots. To measure one of them, trim the clip to it.`,
  'camera-moves': () =>
    'The camera pans, follows or zooms. Times and the angles of the body are given; speed and lengths, which need a camera that stands still, are not. Put the camera on a stand.',
  'engine-changed': (of: { timeS: number; from: string; to: string; reason: string }) =>
    `At ${formatNumber(of.timeS, 1)} s ${of.from} failed (${of.reason}) and ${of.to} went on from the last good frame.`,
  'tilt-estimate': (of: { changePlusMinus: number }) =>
    `One camera cannot see the pelvis bones or the spine. Pelvic tilt and lumbar curve are estimates from the outline of the back, calibrated on synthetic bodies, not validated against imaging. How the tilt changes between two recordings of the same person (±${whole(of.changePlusMinus)}°) says more than the number itself; that change is estimated by itself and need not be the difference of the two numbers.`,
  'trunk-watched-alone': () =>
    'The outline of the back was not seen well enough while the leg moved back, so only the lean of the trunk was watched: the low back may have arched earlier. Fold the arms on the chest and tuck the shirt in.',
  edited: (of: EditCounts) => {
    const parts = [
      ...count(of.moved, 'event moved', 'events moved'),
      ...count(of.added, 'event added', 'events added'),
      ...count(of.deleted, 'event deleted', 'events deleted'),
      ...count(of.leftOut, 'stride left out', 'strides left out'),
      ...count(of.pulled, 'landmark pulled into place', 'landmarks pulled into place'),
      ...count(of.swapped, 'frame with left and right exchanged', 'frames with left and right exchanged'),
      ...(of.fromS === undefined || of.toS === undefined
        ? []
        : [`cut to ${formatNumber(of.fromS, 2)} to ${formatNumber(of.toS, 2)} s`]),
    ];
    const what = parts.length > 0 ? `: ${parts.join(', ')}` : '';
    return `Corrected by hand${what}. The values follow the corrections; what was found before is kept beside them.`;
  },
} satisfies {
  [C in QualityCode]: (of: C extends keyof QualityValues ? QualityValues[C] : undefined) => string;
};
