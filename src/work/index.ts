export { createAnalysisClient, type AnalysisClient } from './client';
export { openLiveEyes, type LiveEyes } from './live';
export type { HeadlessPage } from './headless';
export type {
  AnalysisOptions,
  AnalysisProgress,
  AnalysisResult,
  AnalysisStage,
  OtherPerson,
} from './messages';
export type { PersonSummary, PersonWish } from '../pose';
export { cutPictures, cutThumbnail, type PictureWish } from './pictures';
export { createMeasuringClient, type Changes, type Measured, type MeasuringClient } from './measuring-client';
export { createExportClient, type ExportClient } from './export-client';
export type { Annotation, ExportedClip, ExportProgress } from './export-clip';
