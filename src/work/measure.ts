import { version } from '../../package.json';
import {
  assess,
  type AssessInput,
  type Assessment,
  type Edits,
  type EngineName,
  type KeypointsRecording,
  type PoseInfo,
  type RecordingContext,
  type Result,
} from '../core';

/** What a recording is measured from. All but the corrections was found when its clip was read. */
export interface Measurable extends Pick<Assessment, 'source' | 'pose' | 'timing'> {
  readonly keypoints: KeypointsRecording;
  /** Corrections by hand; null: none. */
  readonly edits: Edits | null;
  readonly onProgress?: AssessInput['onProgress'];
}

/**
 * Measuring is one call, in which a worker is silent. A hundred times what a frame takes on a plain machine: only a call
 * that does not come back is longer.
 */
export const measuringMs = (frames: number): number => 60_000 + 20 * frames;

/** What an earlier result says of its clip, which its keypoints do not hold. */
export type Carried = Pick<Assessment, 'source' | 'pose' | 'timing'>;

/** Measures a recording, for the first time or again. Needs no clip. */
export const measure = ({ keypoints, edits, ...rest }: Measurable): Result<Assessment> =>
  assess({ ...rest, recording: keypoints, edits: edits ?? undefined, appVersion: version });

/** What every new result of a clip carries on from the one before it. */
export function carriedFrom({ source, pose, timing, quality }: Assessment): Carried {
  return { source, timing, pose: pose.engineChanges ? pose : { ...pose, ...changesInNotes(quality) } };
}

/** Results of older revisions have what happened to the engine in their notes alone. */
function changesInNotes(quality: Assessment['quality']): Pick<PoseInfo, 'engineChanges'> {
  const engineChanges = quality.flatMap(({ code, values }) =>
    code === 'engine-changed' && values
      ? [
          {
            timeS: Number(values['timeS']),
            from: String(values['from']) as EngineName,
            to: String(values['to']) as EngineName,
            reason: String(values['reason']),
          },
        ]
      : [],
  );
  return engineChanges.length > 0 ? { engineChanges } : {};
}

/**
 * The recording with other facts about it. @param context replaces what it names; the rest stays. @returns the very same
 * object where nothing is new
 */
export function inContext(keypoints: KeypointsRecording, context: RecordingContext): KeypointsRecording {
  const before: RecordingContext = keypoints.context ?? {};
  const names = Object.keys(context) as (keyof RecordingContext)[];
  if (names.every((name) => (context[name] ?? null) === (before[name] ?? null))) return keypoints;
  return { ...keypoints, context: { ...before, ...context } };
}
