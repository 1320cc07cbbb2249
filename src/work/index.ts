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
export { needsOutline } from './needs-outline';
export type { PersonSummary, PersonWish } from '../pose';
export { cutPictures, cutThumbnail, type PictureWish } from './pictures';
export { createCorrectionClient, type CorrectionClient } from './correction-client';
export type { Corrected } from './corrections';
export { createExportClient, type ExportClient } from './export-client';
export type { Annotation, ExportedClip, ExportProgress } from './export-clip';
export type { Turn } from '../media';
