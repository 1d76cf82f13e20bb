export { type FoundIn, panelReport } from './panel-report.ts';
export { type PanelQuestion, type PanelReport, panelEvents } from './report.ts';
