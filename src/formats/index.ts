export {
  exportKinds,
  exportSuffixes,
  type Exported,
  type ExportFile,
  type ExportKind,
  type Written,
} from './export-file';
export { writeFormat } from './write';
