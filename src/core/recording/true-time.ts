import { remembered } from '../signal/remembered';
import type { Edits } from './edits';
import type { KeypointsRecording } from './keypoints';

/** A clip that shows a movement slower than it was. */

/** The recording on the clock of the movement; one that is not slowed down is the very same. */
export const inTrueTime = remembered((recording: KeypointsRecording, factor: number): KeypointsRecording =>
  factor === 1 ? recording : { ...recording, timesS: recording.timesS.map((timeS) => timeS / factor) },
);

/** Corrections, which are made on the clock of the clip, on that of the movement. */
export function editsInTrueTime(edits: Edits, factor: number): Edits {
  if (factor === 1) return edits;
  const { events, excludedCycles, landmarks, trim } = edits;
  return {
    ...edits,
    events: events.map((edit) => ({
      ...edit,
      ...(edit.change === 'delete' ? {} : { timeS: edit.timeS / factor }),
      ...(edit.change === 'add' ? {} : { detectedS: edit.detectedS / factor }),
    })) as Edits['events'],
    excludedCycles: excludedCycles.map((one) => ({ ...one, atS: one.atS / factor })),
    landmarks: landmarks.map((edit) => ({
      ...edit,
      fromS: edit.fromS / factor,
      toS: edit.toS / factor,
      ...(edit.change === 'drag' ? { atS: edit.atS / factor } : {}),
    })) as Edits['landmarks'],
    trim: trim && { startS: trim.startS / factor, endS: trim.endS / factor },
  };
}
