import { absoluteUrl, machineDate, shorten, siteLink } from '#format/index.ts';
import type { Post } from '#post/index.ts';
import type { Site } from '#site/index.ts';
import type { PageFacts } from './page-facts.ts';
import type { SocialImage } from './social-image.ts';

/** What stands in `<head>` for others than the reader. */
export interface HeadTags {
  title: string;
  description: string;
  /** Null where the site's address is not known: a relative one would be of no use. */
  canonical: string | null;
  meta: ({ property: string; content: string } | { name: string; content: string })[];
  /** JSON-LD, fit to stand in a script element; null for pages that are no post. */
  structured: string | null;
}

/** Search engines show about so much of a description. */
const descriptionLength = 160;

/** Describes a page in the words of search engines and social cards. Of an internal site no page is for them. */
export function headTags(page: PageFacts, site: Site, image: SocialImage | null): HeadTags {
  const { title, path, post } = page;
  const indexed = page.indexed !== false && site.audience !== 'internal';
  const description = shorten(page.description, descriptionLength);
  const canonical = indexed && site.url !== null ? absoluteUrl(site.url, site.base, path) : null;
  const imageUrl = image && absolute(image.src, site);
  const graph = {
    'og:title': title ?? site.title,
    'og:description': description,
    'og:type': post?.kind === 'post' ? 'article' : 'website',
    'og:site_name': site.title,
    'og:url': canonical,
    'og:image': imageUrl,
    'og:image:width': image?.width?.toString(),
    'og:image:height': image?.height?.toString(),
    ...(post?.kind === 'post' ? articleTags(post) : {}),
  };
  const properties = Object.entries(graph).flatMap(([property, content]) =>
    content ? [{ property, content }] : [],
  );
  const tags = (post?.tags ?? []).map(({ label }) => ({ property: 'article:tag', content: label }));
  return {
    title: title === null ? site.title : `${title} · ${site.title}`,
    description,
    canonical,
    meta: [
      ...(indexed ? [] : [{ name: 'robots', content: 'noindex' }]),
      { name: 'twitter:card', content: image ? 'summary_large_image' : 'summary' },
      ...properties,
      ...tags,
    ],
    structured: post?.kind === 'post' ? structuredData(page, post, site, canonical, imageUrl) : null,
  };
}

function articleTags(post: Post): Record<string, string | null | undefined> {
  return {
    'article:published_time': post.date && machineDate(post.date, true),
    'article:modified_time': post.updated && machineDate(post.updated, true),
    'article:section': post.subject?.label,
  };
}

/** A BlogPosting. Source: https://schema.org/BlogPosting and Google's "Article structured data". */
function structuredData(
  { description }: PageFacts,
  post: Post,
  site: Site,
  canonical: string | null,
  image: string | null,
): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'BlogPosting',
    headline: post.title,
    description: description || undefined,
    inLanguage: post.lang,
    datePublished: post.date && machineDate(post.date, post.dateHasTime),
    dateModified: (post.updated && machineDate(post.updated, true)) ?? undefined,
    author: post.authors.map(({ name, url }) => ({
      '@type': 'Person',
      name,
      url: url && absolute(siteLink(site.base, url), site),
    })),
    keywords: post.tags.length > 0 ? post.tags.map(({ label }) => label) : undefined,
    articleSection: post.subject?.label,
    url: canonical ?? undefined,
    mainEntityOfPage: canonical ?? undefined,
    image: image ?? undefined,
    isPartOf: { '@type': 'Blog', name: site.title },
  };
  // `</script>` and `<!--` in a title would end or change the element.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}

/** @param address with the base in front, or of another place */
function absolute(address: string, { url }: Site): string {
  return address.startsWith('/') && !address.startsWith('//') ? `${url ?? ''}${address}` : address;
}
