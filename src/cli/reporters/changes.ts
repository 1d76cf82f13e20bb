import type { Diagnostic } from '#diagnostics/index.ts';

/** What to say when a content folder was read again: the report anew, that all is mended, or nothing. */
export type Change = 'changed' | 'mended' | 'same';

/** Compares each reading of a content folder with the one before. */
export function followDiagnostics(): (diagnostics: readonly Diagnostic[]) => Change {
  let before = '';
  return (diagnostics) => {
    const shown = diagnostics.filter(({ severity }) => severity !== 'hint');
    const now = shown.length === 0 ? '' : JSON.stringify(shown);
    if (now === before) return 'same';
    before = now;
    return now === '' ? 'mended' : 'changed';
  };
}
