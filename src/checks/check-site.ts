import { byPlace, wordsOf } from '#diagnostics/index.ts';
import type { Finding } from './finding.ts';
import { severityIn } from './severity.ts';
import { reasonFor } from './silence.ts';
import type { CheckedSite, SiteRule } from './site-rule.ts';

/**
 * Checks all posts of a site by the rules that need them all.
 *
 * @returns by file and place; silenced findings are there, and marked
 */
export function checkSite(site: CheckedSite, rules: readonly SiteRule[]): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = severityIn(site.site, rule);
    if (severity === null) continue;
    rule.check(site, ({ post, place, values = {} }) => {
      const silenced = reasonFor(rule.id, place.line ?? 1, post.silences);
      findings.push({
        file: post.file,
        ...place,
        code: rule.id,
        severity,
        ...wordsOf(rule, values),
        ...(silenced !== undefined && { silenced }),
      });
    });
  }
  return findings.sort(byPlace);
}
