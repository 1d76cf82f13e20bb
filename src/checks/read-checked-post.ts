import { parseSource, type SourceInput } from '#markdown/index.ts';
import { readFacts, readFrontMatter } from '#post/index.ts';
import type { CheckedPost } from './rule.ts';

/** Reads a source file the way rules see it; null where it has no facts, for its front matter cannot be read or it is no post. */
export function readCheckedPost(
  input: SourceInput,
  { site, now, images = new Map() }: Pick<CheckedPost, 'site' | 'now'> & Partial<Pick<CheckedPost, 'images'>>,
): CheckedPost | null {
  const { text } = input;
  const frontMatter = readFrontMatter(text, input.file);
  if (!frontMatter.values) return null;
  const facts = readFacts(frontMatter, input, site);
  if (Array.isArray(facts)) return null;
  const bodyStart = text.length - frontMatter.body.length;
  return {
    post: { ...facts.post, title: facts.title ?? '' },
    site,
    text,
    frontMatter,
    bodyStart,
    tree: parseSource(text, bodyStart),
    images,
    now,
  };
}
