import type { Severity } from '#diagnostics/index.ts';
import type { Site } from '#site/index.ts';
import type { Rule } from './rule.ts';

/** The severity a rule has in a site; null where the site switched it off. */
export function severityIn(
  { checks, kind }: Site,
  { id, severity, foreign }: Pick<Rule, 'id' | 'severity' | 'foreign'>,
): Severity | null {
  const set = checks[id];
  if (set !== undefined) return set === 'off' ? null : set;
  return kind === 'jekyll' && foreign ? foreign : severity;
}
