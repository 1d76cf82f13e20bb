import type { SiteFacts } from '../site-facts.ts';
import type { CheckedSite, SiteRule, SiteTell } from '../site-rule.ts';

/** A tag that differs from another one by capitals, blanks or dashes alone. Told once a spelling, of those that fewer posts have. */
export const tagSpelling: SiteRule = {
  id: 'tag-spelling',
  topic: 'posts',
  severity: 'warning',
  title: 'A tag in two spellings',
  message: 'The tag "{label}" ({count}) is spelt "{usual}" elsewhere ({usualCount}).',
  why: 'Readers see two tags; their posts stand on one page under the name of whichever came first, or on two pages.',
  help: 'Write "{usual}" in all posts.',
  examples: {
    breaks: [
      {
        lang: 'ko',
        files: {
          'posts/a.md': tagged('오픈 소스'),
          'posts/b.md': tagged('오픈소스'),
          'posts/c.md': tagged('오픈소스'),
        },
      },
      { lang: 'en', files: { 'posts/a.md': tagged('Docker'), 'posts/b.md': tagged('docker') } },
    ],
    keeps: [
      { lang: 'ko', files: { 'posts/a.md': tagged('오픈소스'), 'posts/b.md': tagged('오픈소스') } },
      {
        lang: 'en',
        files: { 'posts/a.md': tagged('C'), 'posts/b.md': tagged('C++'), 'posts/c.md': tagged('c#') },
      },
    ],
  },
  check({ posts }: CheckedSite, tell: SiteTell) {
    const uses = posts.flatMap((post) => post.tags.map(({ label, place }) => ({ label, place, post })));
    for (const same of Map.groupBy(uses, ({ label }) => keyOf(label)).values()) {
      const [usual, ...others] = [...Map.groupBy(same, ({ label }) => label).values()].sort(
        (a, b) => b.length - a.length,
      );
      for (const spelling of others) {
        const [first] = spelling;
        if (!first || !usual?.[0]) continue;
        const values = {
          label: first.label,
          count: posted(spelling),
          usual: usual[0].label,
          usualCount: posted(usual),
        };
        tell({ post: first.post, place: first.place, values });
      }
    }
  },
};

function posted(uses: readonly { post: SiteFacts }[]): string {
  return uses.length === 1 ? 'one post' : `${uses.length} posts`;
}

function keyOf(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '');
}

function tagged(tag: string): string {
  return `---\ntitle: x\ndate: 2026-05-01\ntags: ["${tag}"]\n---\n`;
}
