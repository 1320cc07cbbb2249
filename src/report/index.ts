export { cycleChart, type CycleChart } from './charts/cycle-chart';
export { rangeStrip, type RangeStrip, type Span } from './charts/range-strip';
export type { ChartSize, PlotArea, Tick } from './charts/scale';
export { stepLanes, type LaneEvent, type StanceBar, type StepLane } from './charts/step-lanes';
export { timeChart, type TimeChart } from './charts/time-chart';
export { measuresCsv, measuresCsvHeader } from './csv';
export { meanToeOffPercent, nearestFrame, phaseAt, valueAt } from './cursor';
export {
  formatDuration,
  formatMeasured,
  formatNumber,
  formatWait,
  unitLabel,
  withUnit,
  type FormattedValue,
} from './format';
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
