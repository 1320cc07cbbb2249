import type { MeasureRecord, MeasureId, MissingCode, Side, TaskKind } from '../../../core';

/** What the measure needs, as far as its reason depends on it. */
export interface MissingMeasureContext {
  readonly id: MeasureId;
  readonly side: Side | null;
  readonly view: MeasureRecord['view'];
  readonly task: TaskKind;
}
export type MissingTexts = Readonly<Record<MissingCode, (of: MissingMeasureContext) => string>>;

/** To follow "a recording of". */
const tasks: Readonly<Record<TaskKind, string>> = {
  walking: 'walking',
  standing: 'quiet standing',
  'forward-bend': 'a forward bend',
  'single-leg-stance': 'standing on one leg',
  squat: 'a squat',
  'sit-to-stand': 'standing up from a chair',
  'seated-hip-rotation': 'hip rotation while seated',
  'standing-hip-extension': 'moving the leg back while standing',
  running: 'running',
  unknown: 'an unknown task',
};

const pelvis =
  'One camera cannot see the pelvis bones. We therefore do not report a pelvic tilt angle. ' +
  'We report how far the thigh moves behind the body and how the back outline changes.';

const score =
  'This score needs the pelvis and the hip in three dimensions. The deviation from the expected curves of the side view is given instead.';
const turning = 'Turning about the vertical needs depth, which one camera does not show well enough.';
/** Why one camera cannot see a measure, for those that say more than that. */
const unseen: Partial<Record<MeasureId, string>> = {
  'pelvic-tilt-estimate': pelvis,
  'hip-extension-vs-pelvis':
    'This angle lies between thigh and pelvis, and one camera cannot see the pelvis bones. The thigh against the vertical is given instead.',
  'contour-lordosis-change': 'The arms hide the outline of the back twice in every stride.',
  'pelvic-tilt-range': 'The pelvis tips by about two degrees in a stride, far less than one camera can tell.',
  'toe-clearance':
    'The toes clear the floor by one or two centimetres, which is within the error of one camera. The heel rise is given instead.',
  'pelvis-rotation': turning,
  'trunk-rotation': turning,
  'gait-profile-score': score,
  'gait-deviation-index': score,
};

/** Why a measure has no value, in words a person can act on. */
export const missing: MissingTexts = {
  'other-view': ({ view }) =>
    view === 'any'
      ? 'This view does not show when the toes leave the floor. Film from the side.'
      : `Needs a view from the ${view === 'sagittal' ? 'side' : 'front or back'}.`,
  'other-task': ({ task }) => `Needs a recording of ${tasks[task]}.`,
  'other-side': ({ side }) =>
    side
      ? `The ${side} side is away from the camera. Film the same from the person's ${side}.`
      : 'Needs both sides near the camera: film one pass in each direction.',
  'too-few-cycles': ({ id }) =>
    id === 'stride-time-variability'
      ? 'Needs at least 30 strides; fewer say more about the camera than about the person.'
      : 'No whole step cycle of this kind was seen. Film at least six steps.',
  'not-visible': () => 'The body parts this needs were hidden or uncertain.',
  'low-frame-rate': () =>
    'The clip has too few frames a second to time a step. Film at 30 a second or more, better 60.',
  'rhythm-doubted': () =>
    'The clip seems to be slowed down, so its clock is not that of the movement. Say how much it is slowed down.',
  'no-scale': () => 'Lengths need a scale: enter the body height.',
  'camera-moves': () =>
    'This needs a camera that stands still, and this one pans, follows or zooms. Put it on a stand and film again.',
  'cannot-be-seen': ({ id }) => unseen[id] ?? 'One camera cannot see this well enough to print a number.',
  'not-built': ({ id }) => (id === 'pelvic-tilt-estimate' ? pelvis : 'This version does not measure it yet.'),
  implausible: () =>
    'What was read here lies outside what a body can do, so it was not printed. Film again with the whole body in view.',
  'not-performed': ({ side }) =>
    side
      ? `This was not seen on the ${side} side. Do the test on both sides.`
      : 'No whole repetition was seen. Start and end the recording in the starting position.',
  'too-few-repetitions': () => 'Too few repetitions were seen. Standing up is timed over five in a row.',
  'clip-ends': () => 'The recording starts or ends in the middle of it, so its length is not known.',
  'thigh-moved': () =>
    'The thigh did not stay still, so the turn of the shank is not that of the hip. Hold the knee in place and repeat.',
  'pelvis-tipped': () => 'The pelvis tipped to one side. Keep the weight on both sit bones and repeat.',
  'trunk-leaned': () => 'The trunk leaned to one side. Sit upright, hold on to the seat and repeat.',
  'arm-over-back': () => 'An arm hides the edge of the back. Fold the arms on the chest and repeat.',
  'outline-clipped': () =>
    'The back reaches the edge of the picture. Stand in the middle, with the whole body in view.',
  'outline-moves': () =>
    'The edge of the back moves although the body stands still, as loose cloth does. Wear tight clothes, tuck the shirt in.',
  'outline-disturbed': () =>
    'The edge of the back does not have the shape of a back: hair, a hood, a chair or another person may touch it. Put the hair up and stand clear of furniture.',
  'no-outline': () =>
    'The outline of the back is not seen well enough. Fold the arms on the chest, tuck the shirt in and use a plain background.',
};
