export { type FoundIn, panelReport } from './panel-report.ts';
export { isPanelQuestion, type PanelQuestion, type PanelReport, panelEvents } from './report.ts';
