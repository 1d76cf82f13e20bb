import { type Incident, readIncident } from '#incident/index.ts';
import type { CheckedPost } from './rule.ts';

/** The incident of a post with what only an internal build shows: the writer is to know of that as well. Null where there is none. */
export function wholeIncident({ post, frontMatter, site }: CheckedPost): Incident | null {
  if (!post.incident) return null;
  const placeOf = (path: readonly PropertyKey[]) => frontMatter.placeOf(['incident', ...path]);
  const block = frontMatter.values?.['incident'];
  return readIncident(block, { timeZone: site.timeZone, file: post.file, placeOf }).incident;
}
