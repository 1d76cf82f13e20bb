import { z } from 'zod';

const person = z.union([
  z.string(),
  z.strictObject({
    name: z.string().describe('The name readers see.'),
    url: z.string().optional().describe('Home page or profile.'),
    email: z.string().optional().describe('Shown in feeds only.'),
  }),
]);

const siteRelative = z.string().regex(/^(?:\/|https?:\/\/)/, 'has to start with "/" or "https://"');

/**
 * The keys of site.yml that Sunfish knows. Each is described here and nowhere else. Keys not listed are kept for templates
 * (`{{ site.resource }}`).
 */
export const siteSchema = z.looseObject({
  title: z
    .string()
    .min(1)
    .default('Blog')
    .describe('Name of the blog. Default: the name of the content folder.'),
  description: z
    .string()
    .default('')
    .describe('One sentence about the blog, for search engines and feeds. Default: none.'),
  url: z
    .string()
    .optional()
    .describe(
      'Where the site is served, without a path: `https://blog.example.org`. Feeds and canonical links need it. Default: none.',
    ),
  base: z
    .string()
    .default('')
    .describe('Path below which the site is served, such as `/blog`. Default: none.'),
  lang: z
    .string()
    .default('en')
    .describe(
      'Language of the posts and of the words around them, BCP 47: `ko`, `en`, `en-GB`. Default: `en`.',
    ),
  timezone: z
    .string()
    .default('UTC')
    .describe(
      'IANA time zone that dates are shown in and times without a zone are read in: `Asia/Seoul`. Default: `UTC`.',
    ),
  permalink: z
    .string()
    .optional()
    .describe('Pattern of post URLs: `/posts/:slug/`, `/:year/:month/:slug/`. Default: `/posts/:slug/`.'),
  excerptSeparator: z
    .string()
    .min(1)
    .optional()
    .describe('Marker that ends the excerpt, besides `<!--more-->`. Default: none.'),
  pageSize: z.int().min(1).max(1000).default(10).describe('Posts on a page of the home list. Default: 10.'),
  authors: z
    .record(z.string(), person)
    .default({})
    .describe('People by id; a post names one by `author: id`. Default: none.'),
  navigation: z
    .array(z.strictObject({ label: z.string(), url: siteRelative }))
    .default([])
    .describe(
      'Links at the top of each page, in order, each with `label` and `url`. Default: archive, tags, subjects, and About where there is such a page.',
    ),
  image: z
    .string()
    .optional()
    .describe('Picture of social cards for posts without one, site-relative. Default: none.'),
  smartQuotes: z
    .boolean()
    .default(true)
    .describe('Turn straight quotes, `--` and `...` into typographic ones, never in code. Default: `true`.'),
  missingImages: z
    .enum(['error', 'warn'])
    .optional()
    .describe(
      'What an image that is not there does: `error` stops the build, `warn` shows a placeholder. Default: `error`; for a Jekyll source `warn`.',
    ),
});

export type SiteFile = z.output<typeof siteSchema>;

/** Names of the known keys, for "did you mean". */
export const siteKeys: readonly string[] = Object.keys(siteSchema.shape);
