export {
  exportKinds,
  exportSuffixes,
  type Exported,
  type ExportFile,
  type ExportKind,
  type Written,
} from './export-file';
export { writeFormat } from './write';
export {
  inputFormats,
  markerViews,
  type InputFile,
  type InputFormat,
  type InputOptions,
  type MarkerNames,
  type MarkerView,
  type ReadInput,
  type ReferenceEvent,
} from './in/input';
export { readInput } from './in/read';
