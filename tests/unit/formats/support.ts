import { noEdits, type Edits, type KeypointsRecording } from '../../../src/core';
import { writeFormat, type Exported, type ExportFile, type ExportKind } from '../../../src/formats';
import { assessed } from '../../support/assess';
import { walk, type Walker } from '../../support/walker';

/** A person of this height, so that lengths are known. */
export const heightM = 1.72;
/** Hip to knee to ankle of the walker in the picture, and of such a person (Winter 2009). */
export const metresPerPx = (0.491 * heightM) / 240;

export const walker = (changes: Partial<Walker> = {}): KeypointsRecording => ({
  ...walk(changes).recording,
  context: { heightM },
});

export const exportedOf = (keypoints: KeypointsRecording, edits: Edits = noEdits): Exported => ({
  assessment: assessed(keypoints),
  keypoints,
  edits,
  code: 'P-017',
});

export function filesOf(kind: ExportKind, exported: Exported): readonly ExportFile[] {
  const result = writeFormat(kind, exported);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

export const textOf = (files: readonly ExportFile[], suffix: string): string => {
  const content = files.find((file) => file.suffix === suffix)?.content;
  if (typeof content !== 'string') throw new Error(`no text ${suffix}`);
  return content;
};
