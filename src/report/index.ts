export { cycleChart, type CycleChart } from './charts/cycle-chart';
export { rangeStrip, type RangeStrip, type Span } from './charts/range-strip';
export type { ChartSize, PlotArea, Tick } from './charts/scale';
export { stepLanes, type LaneEvent, type StanceBar, type StepLane } from './charts/step-lanes';
export { timeChart, type TimeChart } from './charts/time-chart';
export { measuresCsv, measuresCsvHeader, toCsv, type Field } from './csv';
export { signFills, stateFills, type Fill } from './fills';
export { frameAt, meanToeOffPercent, nearestFrame, phaseAt } from './cursor';
export { formatDuration, formatExpected, formatMeasured, formatWait, type FormattedValue } from './format';
export { keyNumbers, keyPictureOf, type KeyNumber } from './key-numbers';
export { assessmentJson, keypointsJson } from './json';
export { summaryLine, taskLabel, viewLabel } from './summary';
export {
  measureTable,
  type Cell,
  type MeasureTable,
  type MissingCell,
  type MissingGroup,
  type TableGroup,
  type TableRow,
  type ValueCell,
} from './table';
export { bodyDrawing, bodyFigure, type BodyMark } from './figures/body';
export {
  bodyHeight,
  bodyTappedFrom,
  bodyWidth,
  placeAt,
  type BodyPlace,
  type BodyView,
} from './figures/body-shape';
export { changeFigure, trendFigure } from './figures/change';
export { cycleFigure } from './figures/cycle';
export { keyFrameOverlay } from './figures/key-frame';
export { rangeFigure, sideBars } from './figures/range';
export {
  countSigns,
  evidenceOf,
  isShown,
  marksOf,
  patternName,
  patternText,
  placeOfPattern,
  readingOf,
  sideOfSign,
  signText,
  surenessText,
  valuesOf,
  type Finding,
  type Reading,
  type Sureness,
} from './findings';
export { frameAngle, keyFrameRatio, keyFrames, type KeyFrame } from './key-frames';
export { againstText, leadText } from './print/findings';
export type { Sheet } from './print/sheet';
export type { Paper, Voice } from './print/document';
export { reportDocument, type KeyPicture, type PrintOptions } from './print/report';
export { sessionDocument, viewsAtFirst } from './print/session';
export { sessionAsOne } from './session';
export { warningsOf, type Warning } from './advice';
