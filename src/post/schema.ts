import { z } from 'zod';
import { sourceRepository } from '#site/index.ts';
import { visibilities } from './post.ts';

/** A word or a number that stands where text is meant: `title: 404`. */
const text = z
  .union([z.string(), z.number(), z.boolean()], { error: 'has to be text' })
  .transform((value) => String(value).normalize('NFC').trim());

/** `true`, and the words YAML 1.1 and many blogs write for it. */
const flag = z
  .union([z.boolean(), z.string()], { error: 'has to be true or false' })
  .transform((value, context) => {
    if (typeof value === 'boolean') return value;
    const word = value.trim().toLowerCase();
    if (['true', 'yes', 'on'].includes(word)) return true;
    if (['false', 'no', 'off', ''].includes(word)) return false;
    context.addIssue({ code: 'custom', message: 'has to be true or false' });
    return z.NEVER;
  });

/** One value or a list of them; empty items are left out. */
const texts = z
  .union([text, z.array(text.nullable())], { error: 'has to be text or a list of texts' })
  .transform((value) => [value].flat().filter((item): item is string => item !== null && item !== ''));

/** A list, or words in one text: split at commas where there are some, else at white space (as Jekyll does). */
const words = z
  .union([text, z.array(text.nullable())], { error: 'has to be text or a list of texts' })
  .transform((value) => {
    const list = typeof value === 'string' ? value.split(value.includes(',') ? ',' : /\s+/) : value;
    return list.flatMap((item) => item?.trim() || []);
  });

/** A path or URL, or a map that holds one, as jekyll-seo-tag and several themes have it. */
const picture = z
  .union([z.string(), z.looseObject({})], { error: 'has to be a path or URL' })
  .transform((value) => {
    const path =
      typeof value === 'string' ? value : (value['path'] ?? value['url'] ?? value['src'] ?? value['feature']);
    return typeof path === 'string' && path.trim() !== '' ? path.trim() : null;
  });

const person = z.union(
  [
    text,
    z.looseObject({
      name: text.describe('The name readers see.'),
      url: z.string().optional().describe('Home page or profile. Default: none.'),
      email: z.string().optional().describe('Shown in feeds only. Default: none.'),
    }),
  ],
  { error: 'has to be a name, an id of site.yml, or a map with "name"' },
);

const people = z
  .union([person, z.array(person)], { error: 'has to be a name, an id of site.yml, or a list of them' })
  .transform((value) => [value].flat());

/**
 * The front-matter keys that Sunfish reads, as their values leave the schema. Each is described here and nowhere else. Keys not
 * listed are kept for templates (`{{ page.key }}`) and reported once.
 */
export const postSchema = z.object({
  title: text.describe('Title of the post. Default: the first heading of the text.'),
  date: text.describe(
    'When it was published: 2026-03-10, with a time and a zone if wanted; without a zone in the zone of the site. Default: the date of the file name.',
  ),
  updated: text.describe('When it was last changed in substance; a date as for `date`. Default: none.'),
  last_modified_at: text.describe('The name Jekyll has for `updated`.'),
  subject: text.describe(
    'What the post is about, one word or two; posts of a subject have a page. Default: none.',
  ),
  tags: words.describe('Tags: a list, or words in one text. Default: none.'),
  tag: text.describe('One tag, which may hold spaces.'),
  categories: words.describe(
    'Categories: a list, or words in one text. They may be part of the permalink. Default: none.',
  ),
  category: text.describe('One category, which may hold spaces.'),
  description: text.describe(
    'One or two sentences for lists, search engines and social cards. Default: the excerpt.',
  ),
  excerpt: text.describe(
    'What lists and feeds show, plain text. Default: `description`, the text above `<!--more-->`, or the first paragraph.',
  ),
  excerpt_separator: text.describe(
    'The marker that ends the excerpt of this post. Default: that of the site.',
  ),
  image: picture.describe('Picture of social cards: a path or a URL. Default: the picture of the site.'),
  lang: text.describe('Language of the post, BCP 47: ko, en. Default: that of the site.'),
  author: people.describe(
    'Who wrote it: an id of `authors` in site.yml, a name, or a map with name and url. Default: none.',
  ),
  authors: people.describe('Several people, each as for `author`.'),
  slug: text.describe('The last part of the URL. Default: the file name without date and ending.'),
  permalink: text.describe(
    'The whole URL, or a pattern for it: /server/:slug/. Default: the pattern of the site.',
  ),
  draft: flag.describe('True keeps the post out of a build; `sunfish dev` shows it. Default: false.'),
  published: flag.describe('False does what `draft: true` does. Default: true.'),
  redirect_from: texts.describe('Old URLs that lead to this post, one or a list. Default: none.'),
  aliases: texts.describe('The name Hugo has for `redirect_from`.'),
  app: texts.describe(
    'Paths whose frames in the tracebacks of this post are the application’s own, besides those of the site: `/srv/shop/**`. Default: none.',
  ),
  library: texts.describe(
    'Paths whose frames in the tracebacks of this post are a library’s. Default: none.',
  ),
  source: sourceRepository.describe(
    'Where the source that frames of this post link to can be read: `repo`, `ref`, `root`. Default: that of the site.',
  ),
  series: text.describe(
    'Name of the series the post is a part of; its parts link to each other. Default: none.',
  ),
  incident: z
    .unknown()
    .describe(
      'The facts of the incident the post tells of: what makes it a postmortem. Its keys stand in a table of their own. Default: none.',
    ),
  visibility: z
    .enum(visibilities, { error: 'has to be public, unlisted or internal' })
    .describe(
      'Who sees the post: `public`; `unlisted`, who has its address; `internal`, who reads a build of `--visibility internal`. Default: `public`.',
    ),
  embargoUntil: text.describe(
    'Until then the post is internal, whatever `visibility` says; a date as for `date`. Default: none.',
  ),
  unixTimes: flag.describe(
    'True where inline code that is a Unix time gets its readable time beside it. Default: true where there is an `incident`, for times within a year of it.',
  ),
  math: flag.describe('True where the text holds formulas. Default: false.'),
  toc: flag.describe('False leaves out the table of contents. Default: true.'),
});

export type PostKey = keyof typeof postSchema.shape;

/** What the schema makes of a front matter: each key that is written, in its convenient shape. */
export type Header = Partial<z.output<typeof postSchema>>;

/** Names of the known keys, for "did you mean". */
export const postKeys = Object.keys(postSchema.shape) as PostKey[];

/** Keys that keep a post from the public: one that cannot be read must not let it be published. */
export const keepsBack: ReadonlySet<string> = new Set<PostKey>(['visibility', 'embargoUntil']);

/** Keys that Jekyll itself, its common plugins and themes read. In a Jekyll source they are no mistake. */
export const jekyllKeys: ReadonlySet<string> = new Set([
  'layout',
  'comments',
  'redirect_to',
  'sitemap',
  'render_with_liquid',
  'share',
  'pin',
  'mathjax',
  'mermaid',
  'header',
  'subtitle',
  'thumbnail',
  'cover',
]);
