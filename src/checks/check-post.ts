import { byPlace, diagnose, type Severity, wordsOf } from '#diagnostics/index.ts';
import type { SourceInput } from '#markdown/index.ts';
import type { Site } from '#site/index.ts';
import { conceal } from './conceal.ts';
import type { Finding } from './finding.ts';
import type { ImageFacts } from './image-facts.ts';
import { readCheckedPost } from './read-checked-post.ts';
import type { CheckedPost, Range, Rule, RuleFinding } from './rule.ts';
import { severityIn } from './severity.ts';
import { readSilences, reasonFor } from './silence.ts';
import { sourcePlaces } from './source-places.ts';

export interface CheckOptions {
  site: Site;
  rules: readonly Rule[];
  now: Temporal.Instant;
  /** What the files of images tell, by the image's address as the post has it; without it nothing is said of images. */
  images?: ReadonlyMap<string, ImageFacts> | undefined;
}

/**
 * Checks one source file by rules.
 *
 * @returns what the rules found, by place, silenced findings included and marked; and what is wrong with silencing comments. What the
 *   reading of the file itself finds wrong is the pipeline's to tell, and not told here. Nothing of a file without facts.
 */
export async function checkPost(
  input: SourceInput,
  { site, rules, now, images }: CheckOptions,
): Promise<Finding[]> {
  const post = readCheckedPost(input, { site, now, ...(images && { images }) });
  return post ? checkRead(post, rules) : [];
}

/** As `checkPost`, for a file that was read already. */
export async function checkRead(post: CheckedPost, rules: readonly Rule[]): Promise<Finding[]> {
  const { text, frontMatter, tree, site } = post;
  const { file } = post.post;
  const placeOf = sourcePlaces(text);
  const { silences, unsound } = readSilences(tree, (offset) => placeOf(offset).line);
  const findings: Finding[] = unsound.map(({ offset, length, problem }) =>
    diagnose(
      problem === 'no-rule' ? 'SF7002' : 'SF7001',
      {},
      spanOf({ start: offset, end: offset + length }),
    ),
  );
  const secrets: string[] = [];
  for (const rule of rules) {
    const severity = severityIn(site, rule);
    if (severity === null) continue;
    const pending = rule.check(post, (finding) => findings.push(told(rule, severity, finding)));
    if (pending) await pending;
  }
  return findings.map((finding) => conceal(finding, secrets)).sort(byPlace);

  function told(rule: Rule, severity: Severity, { at, values = {}, fix, hidden }: RuleFinding): Finding {
    const place = 'key' in at ? { file, ...frontMatter.placeOf(at.key) } : spanOf(at);
    if (hidden && 'start' in at && at.end > at.start) secrets.push(text.slice(at.start, at.end));
    const silenced = reasonFor(rule.id, place.line, silences);
    return {
      ...place,
      code: rule.id,
      severity,
      ...wordsOf(rule, values),
      ...(fix && { fix }),
      ...(hidden && { hidden }),
      ...(silenced !== undefined && { silenced }),
    };
  }

  function spanOf({ start, end }: Range) {
    const last = placeOf(end);
    return { file, ...placeOf(start), endLine: last.line, endColumn: last.column };
  }
}
