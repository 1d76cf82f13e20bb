import type { SourceInput } from '#markdown/index.ts';
import { type CheckOptions, checkPost } from '../check-post.ts';
import type { Finding } from '../finding.ts';
import { secretToken } from '../rules/secret-token.ts';
import { findSecrets } from './find-secrets.ts';

/** The secrets of a source file that nobody silenced: what must not be published. Cheap where there is none. */
export async function secretFindings(
  input: SourceInput,
  options: Omit<CheckOptions, 'rules'>,
): Promise<Finding[]> {
  if ((await findSecrets(input.text)).length === 0) return [];
  const findings = await checkPost(input, { ...options, rules: [secretToken] });
  return findings.filter(({ code, silenced }) => code === secretToken.id && silenced === undefined);
}
