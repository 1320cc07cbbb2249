import { needsOutline, outlineRestS, type Assessment, type KeypointsRecording, type Phase } from '../core';
import type { PoseFrame } from '../pose';

/**
 * Outlines cost time, and only some tasks are read from them. Where such a task was found in a clip and not asked for,
 * a few frames are looked at once more.
 */

/** Frames at most; of a leg that moves back in each repetition, since an instant is looked for in it. */
const mostFrames = 32;
const mostFramesOfLeg = 16;

/** What a repetition is read from: all of a bend with the rest before it, of a leg that moves back the way there. */
function stretchOf({ kind, startS, endS, marks }: Phase): readonly [fromS: number, toS: number] {
  if (kind !== 'hip-extension') return [startS - 0.5, endS];
  return [startS - outlineRestS, marks.find((mark) => mark.kind === 'peak')?.timeS ?? endS];
}

/** Frames that a second look should give outlines for; none where the task and view do not need them. */
export function outlineTimesS(
  { task, view, phases }: Assessment,
  { timesS, frames }: KeypointsRecording,
): number[] {
  if (!needsOutline(task.kind) || view.plane !== 'sagittal') return [];
  const stretches = phases.map(stretchOf);
  const within = (timeS: number) =>
    stretches.length === 0 || stretches.some(([fromS, toS]) => timeS >= fromS && timeS <= toS);
  const useful = timesS.filter((timeS, i) => frames[i] !== null && within(timeS));
  const most = task.kind === 'standing-hip-extension' ? mostFramesOfLeg * phases.length : mostFrames;
  const step = Math.max(1, useful.length / most);
  return useful.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

/** The recording with the outlines of whoever is where its person is. */
export function withOutlines(recording: KeypointsRecording, seen: readonly PoseFrame[]): KeypointsRecording {
  const outline = recording.timesS.map((timeS, i) => {
    const frame = recording.frames[i];
    const people = seen.find((one) => one.timeS === timeS)?.people ?? [];
    if (!frame || people.length === 0) return null;
    const apart = (keypoints: NonNullable<typeof frame>) =>
      keypoints.reduce((sum, [x, y], k) => sum + Math.hypot(x - frame[k]![0], y - frame[k]![1]), 0);
    const same = people.reduce((a, b) => (apart(b.keypoints) < apart(a.keypoints) ? b : a));
    return same.outline;
  });
  return { ...recording, outline };
}
