export { languageNames } from './language';
export { capital } from './phrases';
export { pageTexts, type PageTexts } from './page';
export { reportTexts, type ReportTexts } from './report';
