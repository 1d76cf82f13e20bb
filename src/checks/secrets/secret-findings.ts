import { wordsOf } from '#diagnostics/index.ts';
import type { SourceInput } from '#markdown/index.ts';
import type { Site } from '#site/index.ts';
import { checkRead } from '../check-post.ts';
import type { Finding } from '../finding.ts';
import { readCheckedPost } from '../read-checked-post.ts';
import type { CheckedPost } from '../rule.ts';
import { secretToken } from '../rules/secret-token.ts';
import { severityIn } from '../severity.ts';
import { sourcePlaces } from '../source-places.ts';
import { findSecrets, type Secret } from './find-secrets.ts';

/** The secrets of a source file that nobody silenced: what must not be published. Cheap where there is none. */
export async function secretFindings(
  input: SourceInput,
  options: Pick<CheckedPost, 'site' | 'now'>,
): Promise<Finding[]> {
  const secrets = await findSecrets(input.text);
  if (secrets.length === 0) return [];
  const post = readCheckedPost(input, options);
  // Nothing of such a file is published, but reports quote the lines that make it so.
  if (!post) return unsilenced(input, secrets, options.site);
  const findings = await checkRead(post, [secretToken]);
  return findings.filter(({ code, silenced }) => code === secretToken.id && silenced === undefined);
}

/** The findings in a file that is read as no post, so that no comment silences them. */
function unsilenced({ file, text }: SourceInput, secrets: readonly Secret[], site: Site): Finding[] {
  const severity = severityIn(site, secretToken);
  if (severity === null) return [];
  const placeOf = sourcePlaces(text);
  return secrets.map(({ start, end, kind, rule }) => {
    const last = placeOf(end);
    return {
      file,
      ...placeOf(start),
      endLine: last.line,
      endColumn: last.column,
      code: secretToken.id,
      severity,
      ...wordsOf(secretToken, { kind, rule, where: '' }),
      hidden: true,
    };
  });
}
