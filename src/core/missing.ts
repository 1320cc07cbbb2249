import type { Missing, MissingCode, View } from './assessment';
import type { TaskKind } from './keypoints';
import { measureDefinitions, type MeasureId } from './measures';
import type { Side } from './skeleton';

/** Why a measure has no value, in words a person can act on. */

const taskNames: Readonly<Record<TaskKind, string>> = {
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

/** Needs more than keypoints of one view: the back's outline, stickers, or a part of the product that is still to come. */
const notBuilt: ReadonlySet<MeasureId> = new Set<MeasureId>([
  'lumbar-depth-index',
  'contour-lordosis',
  'sacral-inclination',
  'pelvic-tilt-estimate',
]);

const pelvisText =
  'One camera cannot see the pelvis bones. We therefore do not report a pelvic tilt angle. ' +
  'We report how far the thigh moves behind the body and how the back outline changes.';

function textOf(code: MissingCode, id: MeasureId, side: Side | null): string {
  const { view, task } = measureDefinitions[id];
  switch (code) {
    case 'other-view':
      if (view === 'any') return 'This view does not show when the toes leave the floor. Film from the side.';
      return `Needs a view from the ${view === 'sagittal' ? 'side' : 'front or back'}.`;
    case 'other-task':
      return `Needs a recording of ${taskNames[task]}.`;
    case 'other-side':
      return side
        ? `The ${side} side is away from the camera. Film the same from the person's ${side}.`
        : 'Needs both sides near the camera: film one pass in each direction.';
    case 'too-few-cycles':
      return id === 'stride-time-variability'
        ? 'Needs at least 30 strides; fewer say more about the camera than about the person.'
        : 'No whole step cycle of this kind was seen. Film at least six steps.';
    case 'not-visible':
      return 'The body parts this needs were hidden or uncertain.';
    case 'low-frame-rate':
      return 'The clip has too few frames a second to time a step. Film at 30 a second or more, better 60.';
    case 'no-scale':
      return 'Lengths need a scale: enter the body height.';
    case 'cannot-be-seen':
      return id === 'pelvic-tilt-estimate'
        ? pelvisText
        : 'One camera cannot see this well enough to print a number.';
    case 'not-built':
      return id === 'pelvic-tilt-estimate' ? pelvisText : 'This version does not measure it yet.';
    case 'not-performed':
      return side
        ? `This was not seen on the ${side} side. Do the test on both sides.`
        : 'No whole repetition was seen. Start and end the recording in the starting position.';
    case 'too-few-repetitions':
      return 'Too few repetitions were seen. Standing up is timed over five in a row.';
    case 'clip-ends':
      return 'The recording starts or ends in the middle of it, so its length is not known.';
    case 'thigh-moved':
      return 'The thigh did not stay still, so the turn of the shank is not that of the hip. Hold the knee in place and repeat.';
    case 'pelvis-tipped':
      return 'The pelvis tipped to one side. Keep the weight on both sit bones and repeat.';
    case 'trunk-leaned':
      return 'The trunk leaned to one side. Sit upright, hold on to the seat and repeat.';
    case 'no-outline':
      return 'The outline of the back is not seen well enough. Fold the arms on the chest, tuck the shirt in and use a plain background.';
  }
}

export const missing = (code: MissingCode, id: MeasureId, side: Side | null): Missing => ({
  code,
  text: textOf(code, id, side),
});

/** The reason that applies before anything is computed; null when view and task fit. */
export function reasonByView(id: MeasureId, view: View, task: TaskKind): MissingCode | null {
  const definition = measureDefinitions[id];
  if (definition.task !== task) return 'other-task';
  if (definition.view !== 'any' && definition.view !== view.plane) return 'other-view';
  return notBuilt.has(id) ? 'not-built' : null;
}
