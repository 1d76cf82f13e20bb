import { didYouMean } from '#site/index.ts';
import { type Address, folded, readAddress } from '../addresses.ts';
import { idOfFragment, isPagesOwn } from '../page-ids.ts';
import type { SiteFacts } from '../site-facts.ts';
import type { CheckedSite, SiteRule, SiteTell } from '../site-rule.ts';

/**
 * A link to a post, page or file of the same site that is not there, or to a place of another page that is not.
 *
 * Old addresses that lead to a post count as there. So does, for what is internal itself, all that an internal build has, and for
 * everybody an internal post that is named by its file: the public gets the words of that link alone. Links that Liquid fills in are not
 * looked at.
 */
export const brokenLink: SiteRule = {
  id: 'broken-link',
  topic: 'reading',
  severity: 'error',
  foreign: 'warning',
  title: 'A link that leads nowhere',
  message: 'Nothing is at "{url}": {reason}.{suggestion}',
  why: 'Whoever follows the link finds an error page.',
  help: 'Correct the address; a link to the file of a post, [x](other.md), follows it wherever it is served.',
  examples: {
    breaks: [
      { lang: 'ko', files: { 'posts/a.md': '[지난 장애](/posts/지난-장애/)' } },
      { lang: 'ko', files: { 'posts/a.md': '[지난 장애](b.md#없는-곳)', 'posts/b.md': '## 경과' } },
      { lang: 'en', files: { 'posts/a.md': '[the last one](gone.md)' } },
      { lang: 'en', files: { 'posts/a.md': '[log](/assets/log.txt)' }, paths: ['/assets/log.gz'] },
      {
        lang: 'en',
        files: {
          'posts/a.md': '[it](b.md)',
          'posts/b.md': '---\ntitle: B\ndate: 2026-05-01\ndraft: true\n---\n',
        },
      },
    ],
    keeps: [
      {
        lang: 'ko',
        files: { 'posts/a.md': '[지난 장애](/posts/지난-장애/#경과)', 'posts/지난-장애.md': '## 경과' },
      },
      {
        lang: 'ko',
        files: {
          'posts/a.md': '[옛 주소](/2018/old.html)',
          'posts/b.md': '---\ntitle: B\ndate: 2026-05-01\nredirect_from: /2018/old.html\n---\n',
        },
      },
      {
        lang: 'en',
        files: { 'posts/a.md': '[b](b.md#log-1) [b](../b/) [b](/posts/b)', 'posts/b.md': '## Log\n\n## Log' },
      },
      {
        lang: 'en',
        files: {
          'posts/a.md':
            '[log](/assets/log%20a.txt), [tags](/tags/?q=1), [out](https://example.com/x), <mail@example.com>',
        },
        paths: ['/assets/log a.txt', '/tags/'],
      },
      {
        lang: 'en',
        files: {
          'posts/a.md': '[what the team knows](b.md#log)',
          'posts/b.md': '---\ntitle: B\ndate: 2026-05-01\nvisibility: internal\n---\n',
        },
      },
    ],
  },
  check(checked: CheckedSite, tell: SiteTell) {
    const all = withInside(checked);
    const known = addressesOf(checked);
    const knownInside = all.paths === checked.paths ? known : addressesOf(all);
    for (const post of checked.posts)
      for (const { url, isInternal, place } of post.links) {
        const address = readAddress(url, post, checked);
        const problem =
          isInternal || checked.inside.posts.has(post.id)
            ? problemOf(url, address, all, knownInside)
            : problemOf(url, address, checked, known);
        if (problem) tell({ post, place, values: { url: url.slice(0, 120), suggestion: '', ...problem } });
      }
  },
};

/** What can be linked to. */
interface Known {
  /** By absolute path, NFC. */
  files: ReadonlyMap<string, SiteFacts>;
  /** By address; null for what is no post. */
  paths: ReadonlyMap<string, SiteFacts | null>;
  /** The same in lower case, as they are spelt. */
  spellings: ReadonlyMap<string, string>;
  /** The same by their first letter, for suggestions. */
  nearby: ReadonlyMap<string, readonly string[]>;
}

/** The site as an internal build has it, as far as it is known: which ids its pages have is not. */
function withInside(checked: CheckedSite): CheckedSite {
  const { published, paths, inside } = checked;
  const all = { ...checked, idsOf: () => null };
  if (inside.posts.size === 0 && [...inside.paths].length === 0) return all;
  return {
    ...all,
    published: new Set([...published, ...inside.posts]),
    paths: [...paths, ...inside.paths],
  };
}

function addressesOf({ posts, published, paths }: CheckedSite): Known {
  const files = new Map(posts.map((post) => [post.file.normalize('NFC'), post]));
  const addresses = new Map<string, SiteFacts | null>();
  for (const one of paths) addresses.set(folded(one), null);
  for (const post of posts.filter(({ id }) => published.has(id))) {
    for (const old of post.redirects) addresses.set(folded(old), post);
    addresses.set(folded(post.path), post);
  }
  const spellings = new Map([...addresses.keys()].map((one) => [one.toLowerCase(), one]));
  const nearby = Map.groupBy(addresses.keys(), (one) => one[1] ?? '');
  return { files, paths: addresses, spellings, nearby };
}

// `www.example.org/x`, `example.com`, `ada@example.org`
const foreignName =
  /^(?:www\.|[^/?#\s]{1,100}@|[a-z\d-]{1,60}\.(?:com|org|net|io|dev|co\.kr|kr)(?:[/?#]|$))/i;

type Problem = { reason: string; suggestion?: string };

function problemOf(url: string, address: Address, checked: CheckedSite, known: Known): Problem | null {
  if (address.kind === 'elsewhere') return null;
  if (address.kind === 'file') {
    const post = address.files.map((file) => known.files.get(file)).find((one) => one !== undefined);
    if (!post) return { reason: 'there is no such file among the posts and pages' };
    if (!checked.published.has(post.id) && checked.inside.posts.has(post.id)) return null;
    if (!checked.published.has(post.id)) return { reason: 'the post is not published' };
    return fragmentProblem(post, address.fragment, checked);
  }
  const key = folded(address.path);
  const post = known.paths.get(key);
  if (post) return fragmentProblem(post, address.fragment, checked);
  // `/.well-known/x` and other files of the root may be made by whoever deploys the site.
  if (post === null || key.startsWith('/.well-known/')) return null;
  if (foreignName.test(url))
    return { reason: 'without "https://" in front it is read as a path of this site' };
  const spelt = known.spellings.get(key.toLowerCase());
  if (spelt !== undefined) return { reason: `it is spelt "${spelt}", and most servers tell capitals apart` };
  const beside =
    address.fromFile !== null && known.paths.has(folded(address.fromFile)) ? address.fromFile : null;
  const meant = beside ?? didYouMean(key, known.nearby.get(key[1] ?? '') ?? []);
  return {
    reason: 'no post, page or file has this address',
    suggestion: meant ? ` Did you mean "${meant}"?` : '',
  };
}

function fragmentProblem(post: SiteFacts, fragment: string, { idsOf }: CheckedSite): Problem | null {
  const id = idOfFragment(fragment);
  // `#:~:text=` names words, and no id.
  if (isPagesOwn(id) || id.startsWith(':~:')) return null;
  const ids = idsOf(post.id);
  return !ids || ids.has(id) || ids.has(fragment)
    ? null
    : { reason: `the page is there, but no heading of it has the id "${id}"` };
}
