export { byPlace } from './by-place.ts';
export { type CatalogueEntry, catalogue, type DiagnosticCode } from './catalogue/index.ts';
export { diagnose, wordsOf } from './diagnose.ts';
export type { Diagnostic, Place, Severity } from './diagnostic.ts';
export { type HiddenColumns, type HiddenIn, hiddenColumns, withDots } from './hidden-columns.ts';
export { withoutSecrets } from './without-secrets.ts';
