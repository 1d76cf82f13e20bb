import { withoutSecrets } from '#diagnostics/index.ts';
import type { Finding } from './finding.ts';

/**
 * Takes secrets out of a finding: a rule may quote a link or line that holds what another rule knows to be one. A fix that would write one
 * anew is dropped, for reports show fixes: the secret has to go first.
 */
export function conceal(finding: Finding, secrets: readonly string[]): Finding {
  const { fix, ...others } = finding;
  return {
    ...others,
    ...(fix && !secrets.some((secret) => fix.text.includes(secret)) && { fix }),
    message: withoutSecrets(finding.message, secrets),
    why: withoutSecrets(finding.why, secrets),
    help: withoutSecrets(finding.help, secrets),
  };
}
