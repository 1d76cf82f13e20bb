import type { Finding } from './finding.ts';

/** What stands for a secret in the words of a finding. */
const mask = '••••';

/**
 * Takes secrets out of a finding: a rule may quote a link or line that holds what another rule knows to be one. A fix that would write one
 * anew is dropped, for reports show fixes: the secret has to go first.
 */
export function conceal(finding: Finding, secrets: readonly string[]): Finding {
  const without = (words: string) => secrets.reduce((text, secret) => text.replaceAll(secret, mask), words);
  const { fix, ...others } = finding;
  return {
    ...others,
    ...(fix && !secrets.some((secret) => fix.text.includes(secret)) && { fix }),
    message: without(finding.message),
    why: without(finding.why),
    help: without(finding.help),
  };
}
