import type { Diagnostic } from '#diagnostics/index.ts';

/** What stands for a secret in the words of a finding. */
const mask = '••••';

/** Takes secrets out of the words of a finding: a rule may quote a link or line that holds what another rule knows to be one. */
export function conceal<Finding extends Diagnostic>(finding: Finding, secrets: readonly string[]): Finding {
  const without = (words: string) => secrets.reduce((text, secret) => text.replaceAll(secret, mask), words);
  return {
    ...finding,
    message: without(finding.message),
    why: without(finding.why),
    help: without(finding.help),
  };
}
