import type { Assessment, Edits, KeypointsRecording, Result } from '../core';

/** What can be written for other tools. */
export const exportKinds = ['csv', 'trc', 'mot', 'c3d'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** What the files of a kind have after the name of the recording; not all of them are written each time. */
export const exportSuffixes: Readonly<Record<ExportKind, readonly string[]>> = {
  csv: ['.values.csv', '.events.csv', '.curves.csv'],
  trc: ['.trc'],
  mot: ['.mot', '.angles.sto'],
  c3d: ['.c3d'],
};

/** One recording to be written, as it was measured. */
export interface Exported {
  readonly assessment: Assessment;
  readonly keypoints: KeypointsRecording;
  readonly edits: Edits;
  /** Who it is, by a code; null: not said. Names do not belong into files. */
  readonly code: string | null;
}

export interface ExportFile {
  /** What its name has after the name of the recording, ending included. */
  readonly suffix: string;
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** The files of one kind, or one of the faults `export-no-scale`, `export-nothing` and `export-too-long`. */
export type Written = Result<readonly ExportFile[]>;
