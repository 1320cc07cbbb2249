/** Where a recording comes from, as far as its file and its frames say. */
export interface SourceInfo {
  readonly name: string;
  readonly sha256: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly durationS: number;
  readonly frames: number;
  /** Frames in which the person was found. */
  readonly framesAnalysed: number;
  /** Mean rate over the clip. */
  readonly frameRateHz: number;
  readonly variableFrameRate: boolean;
}
