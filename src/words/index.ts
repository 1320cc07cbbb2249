export { emergencyNumbers, isPlaceId, placesIn, type PlaceId } from './emergency';
export { sayFault, type SaidFault } from './fault';
export { languageNames, languages, type Language } from './language';
export { formatNumber, minusSign, sharedDecimals, unitLabel, withUnit } from './numbers';
export { englishPageTexts, loadPageTexts, pageTexts, type PageTexts } from './page';
export { capital } from './phrases';
export { purposeIn } from './purpose';
export { reportTexts, type ReportTexts } from './report';
export { resultTexts, type ResultTexts } from './result';
export type {
  SaidAssessment,
  SaidCare,
  SaidCurve,
  SaidExpected,
  SaidMeasure,
  SaidMissing,
  SaidMissingMeasure,
  SaidMissingView,
  SaidNote,
  SaidOrder,
  SaidPattern,
  SaidRedFlag,
  SaidReported,
  SaidSession,
  SaidSign,
  SaidValue,
} from './said';
export { say, sayMeasure, sayNote } from './say';
export { sayPattern } from './say-pattern';
export { sayCare } from './say-care';
export { saySession } from './say-session';
