import type { Diagnostic, Severity } from '#diagnostics/index.ts';

/** How often a kind of warning came up beyond those that are shown. */
export interface Repeated {
  code: string;
  title: string;
  severity: Severity;
  count: number;
  /** In how many files these are. */
  files: number;
}

/** A kind of warning is shown this often … */
const shownOfAKind = 3;
/** … unless it comes up no more often than this: nobody wants to read "and 1 more". */
const fewEnough = 5;

/**
 * Takes out warnings and hints that repeat. Errors are never taken out: each must be mended.
 *
 * @returns what is to be shown, in the order given, and the count of the rest by code
 */
export function thinOut(diagnostics: readonly Diagnostic[]): { shown: Diagnostic[]; rest: Repeated[] } {
  const warnings = diagnostics.filter(({ severity }) => severity !== 'error');
  const byCode = Map.groupBy(warnings, ({ code }) => code);
  const removed = new Set<Diagnostic>();
  const rest: Repeated[] = [];
  for (const [code, ofThisKind] of byCode) {
    if (ofThisKind.length <= fewEnough) continue;
    const more = ofThisKind.slice(shownOfAKind);
    for (const diagnostic of more) removed.add(diagnostic);
    rest.push({
      code,
      title: ofThisKind[0]?.title ?? '',
      severity: ofThisKind[0]?.severity ?? 'warning',
      count: more.length,
      files: new Set(more.map(({ file }) => file)).size,
    });
  }
  return { shown: diagnostics.filter((diagnostic) => !removed.has(diagnostic)), rest };
}
