import type { SiteFacts } from '../site-facts.ts';
import type { CheckedSite, SiteRule, SiteTell } from '../site-rule.ts';

/** A title that two published posts of one language have. */
export const duplicateTitle: SiteRule = {
  id: 'duplicate-title',
  topic: 'posts',
  severity: 'warning',
  title: 'A title that another post has',
  message: '"{title}" is the title of {others} as well.',
  why: 'Lists, feeds, search results and tabs show titles alone: nobody can tell the posts apart.',
  help: 'Say in one of the titles what the other is not about.',
  examples: {
    breaks: [
      {
        lang: 'ko',
        files: {
          'posts/a.md': '---\ntitle: 장애 회고\ndate: 2026-05-01\n---\n',
          'posts/b.md': '---\ntitle: 장애  회고\ndate: 2026-05-02\n---\n',
        },
      },
      {
        lang: 'en',
        files: {
          'posts/a.md': '---\ntitle: Disk full\ndate: 2026-05-01\n---\n',
          'posts/b.md': '---\ntitle: disk full\ndate: 2026-05-02\n---\n',
        },
      },
    ],
    keeps: [
      {
        lang: 'ko',
        files: {
          'posts/a.md': '---\ntitle: 장애 회고\ndate: 2026-05-01\n---\n',
          'posts/b.md': '---\ntitle: 장애 회고 2\ndate: 2026-05-02\n---\n',
        },
      },
      {
        lang: 'en',
        files: {
          'posts/a.md': '---\ntitle: Disk full\ndate: 2026-05-01\n---\n',
          'posts/b.md': '---\ntitle: Disk full\ndate: 2026-05-02\nlang: de\n---\n',
          'posts/c.md': '---\ntitle: Disk full\ndate: 2026-05-02\ndraft: true\n---\n',
        },
      },
    ],
  },
  check({ posts, published }: CheckedSite, tell: SiteTell) {
    const shown = posts.filter(({ id, kind, title }) => kind === 'post' && title !== '' && published.has(id));
    for (const same of Map.groupBy(shown, keyOf).values()) {
      if (same.length === 1) continue;
      for (const post of same) {
        const [other, ...more] = same.filter((one) => one !== post);
        const others = `${other?.id}${more.length > 0 ? ` and ${more.length} more` : ''}`;
        tell({ post, place: post.titlePlace, values: { title: post.title, others } });
      }
    }
  },
};

function keyOf({ title, lang }: SiteFacts): string {
  return `${lang.split('-')[0]?.toLowerCase()} ${title.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()}`;
}
