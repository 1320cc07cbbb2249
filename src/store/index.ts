export { exportPerson, importPerson, type Imported } from './archive';
export {
  Library,
  type Contents,
  type OpenedRecording,
  type OpenedSession,
  type RecordingToKeep,
  type SessionToKeep,
} from './library';
export { noSubject, type Person, type StoredRecording, type StoredSession, type Subject } from './records';
export type { RecordingResult } from './result';
export { askToPersist, measureSpace, type Space } from './space';
