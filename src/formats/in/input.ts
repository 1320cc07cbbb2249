import type { EventKind, KeypointsRecording, LandmarkName, Side } from '../../core';

/** A file as it was handed over; its name says nothing about its format, and orders the files of a folder. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export const inputFormats = [
  'contrapposto',
  'openpose',
  'mmpose',
  'alphapose',
  'mediapipe',
  'deeplabcut',
  'trc-pixels',
  'trc-markers',
  'c3d',
] as const;
export type InputFormat = (typeof inputFormats)[number];

/** From where markers are looked at: the person's right, left, or from the front. */
export const markerViews = ['right', 'left', 'front'] as const;
export type MarkerView = (typeof markerViews)[number];

/** Which markers make a landmark: their middle. */
export type MarkerNames = Partial<Readonly<Record<LandmarkName, readonly string[]>>>;

/** What the user says about files that do not say it themselves. */
export interface InputOptions {
  readonly rateHz?: number | undefined;
  readonly sizePx?: { readonly widthPx: number; readonly heightPx: number } | undefined;
  readonly view?: MarkerView | undefined;
  readonly markers?: MarkerNames | undefined;
}

/** An event that the file itself knows, to compare with what is found. */
export interface ReferenceEvent {
  readonly side: Side;
  readonly kind: EventKind;
  readonly timeS: number;
  readonly from: 'file' | 'force-plate';
}

export interface ReadInput {
  readonly format: InputFormat;
  readonly keypoints: KeypointsRecording;
  /** Landmarks that the format does not have at all. */
  readonly lacks: readonly LandmarkName[];
  readonly reference: readonly ReferenceEvent[];
}
