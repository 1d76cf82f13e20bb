import type { Formula } from '#incident/index.ts';

/** A formula by the names of the instants it is made of: `resolvedAt − startedAt`. The same in every language. */
export function formulaText(formula: Formula): string {
  if (formula.kind === 'difference') return `${formula.end} − ${formula.start}`;
  // Not their sum: what overlaps counts once.
  return `time within any of ${formula.windows} impactWindows`;
}
