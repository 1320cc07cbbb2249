import {
  assess,
  languages,
  ok,
  textsIn,
  type Assessment,
  type Edits,
  type Language,
  type RecordingContext,
  type Result,
} from '../../core';
import type { AnalysisResult } from '../../work';
import { version } from '../../../package.json';

/** The version of the core that this page measures with. */
export const coreVersion = version;

/** Whether the sentences of a result are in another language than `language`, told by the name of its first pattern. */
export function speaksOtherwise({ assessment }: AnalysisResult, language: Language): boolean {
  const [first] = assessment.patterns;
  if (!first) return false;
  const isNameIn = (name: Language) =>
    Object.entries(textsIn(name).patterns).some(([id, text]) => id === first.id && text.name === first.name);
  return !isNameIn(language) && languages.some(isNameIn);
}

/**
 * Measures a recording again from its keypoints, without the clip: with other facts about the person, another task or
 * view, or corrections by hand. What only the reading of the clip can know (engine, timing, its notes) carries over.
 * @param context replaces what it names; the rest of the recording's own context stays
 * @param language of the sentences
 */
export function reassess(
  before: AnalysisResult,
  context: RecordingContext,
  edits: Edits | null,
  language: Language,
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
    language,
  });
  if (!assessed.ok) return assessed;
  const assessment: Assessment = {
    ...assessed.value,
    quality: [...assessed.value.quality, ...quality.filter(({ code }) => code === 'engine-changed')],
  };
  return ok({ ...before, assessment, keypoints });
}
