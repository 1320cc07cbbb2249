import { assess, ok, type Assessment, type Edits, type RecordingContext, type Result } from '../../core';
import type { AnalysisResult } from '../../work';
import { version } from '../../../package.json';

/** The version of the core that this page measures with. */
export const coreVersion = version;

/**
 * Measures a recording again from its keypoints, without the clip: with other facts about the person, another task or
 * view, or corrections by hand. What only the reading of the clip can know (engine, timing, its notes) carries over.
 * @param context replaces what it names; the rest of the recording's own context stays
 */
export function reassess(
  before: AnalysisResult,
  context: RecordingContext,
  edits: Edits | null,
): Result<AnalysisResult> {
  const keypoints = { ...before.keypoints, context: { ...before.keypoints.context, ...context } };
  const { source, pose, timing, quality } = before.assessment;
  const assessed = assess({
    recording: keypoints,
    source,
    pose,
    timing,
    edits: edits ?? undefined,
    appVersion: version,
  });
  if (!assessed.ok) return assessed;
  const assessment: Assessment = {
    ...assessed.value,
    quality: [...assessed.value.quality, ...quality.filter(({ code }) => code === 'engine-changed')],
  };
  return ok({ ...before, assessment, keypoints });
}
