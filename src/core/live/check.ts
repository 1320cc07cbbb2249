import { framingOf, type FramingCode } from './framing';
import { mainPerson, type LiveLook } from './look';
import { recordingPlans, type RecordableTask } from './plan';
import type { LiveProgress } from './progress';

/** Why a recording is better made again, the most hindering first. */
export const recordingProblems = [
  'not-seen',
  'too-dark',
  'two-people',
  'not-finished',
  'cut-off',
  'wrong-view',
  'camera-tilted',
  'low-frame-rate',
] as const;
export type RecordingProblem = (typeof recordingProblems)[number];

/** Share of the looks in which the person must be seen; who walks past is out of sight before and after. */
const seenShare = 0.9;
const seenWalking = 0.3;
/** A finding counts from this share of the looks with somebody in them. */
const oftenFrom = 0.25;
/** The view is judged in quiet moments only: half of the looks may show another while the body turns and bends. */
const mostlyFrom = 0.6;
const slowestHz = 20;

/**
 * A first judgement of a recording from what was seen while it was made; an empty list: good.
 * @param looks all of the recording, in order
 * @param frameRateHz of the recording, as the camera gave it
 */
export function checkRecording(
  looks: readonly LiveLook[],
  task: RecordableTask,
  progress: LiveProgress,
  frameRateHz: number,
): RecordingProblem[] {
  const { until } = recordingPlans[task];
  const found = new Set<RecordingProblem>();
  const seen = looks.filter((look) => mainPerson(look) !== null);
  const walks = until.kind === 'passes';
  if (seen.length === 0 || seen.length < (walks ? seenWalking : seenShare) * looks.length)
    found.add('not-seen');
  if (until.kind !== 'time' && !walks && progress.share < 1) found.add('not-finished');
  const all = seen.map((look) => framingOf(look, task));
  const share = (...codes: FramingCode[]) =>
    all.filter((one) => codes.some((code) => one.includes(code))).length / Math.max(1, all.length);
  if (looks.length > 0 && share('too-dark') >= oftenFrom) found.add('too-dark');
  if (share('two-people') >= oftenFrom) found.add('two-people');
  if (share('feet-out', 'head-out', 'step-back') >= oftenFrom) found.add('cut-off');
  if (share('turn-to-the-side', 'face-the-camera') >= mostlyFrom) found.add('wrong-view');
  if (task === 'standing' && share('camera-tilted') >= mostlyFrom) found.add('camera-tilted');
  if (frameRateHz < slowestHz) found.add('low-frame-rate');
  return recordingProblems.filter((code) => found.has(code));
}
