import { z } from 'zod';
import { sourceRepository } from './source-repository.ts';

/** A number may stand where text is meant: `title: 404`. */
const text = z.union([z.string(), z.number()], { error: 'has to be text' }).transform(String);

const person = z.union(
  [
    z.string(),
    z.strictObject({
      name: z.string().describe('The name readers see.'),
      url: z.string().optional().describe('Home page or profile.'),
      email: z.string().optional().describe('Shown in feeds only.'),
    }),
  ],
  { error: 'has to be a name, or a map of name, url and email' },
);

const siteRelative = z
  .string({ error: 'has to be an address' })
  .regex(/^(?:\/|https?:\/\/)/, 'has to start with "/" or "https://"');

const link = z.strictObject(
  {
    label: z.string({ error: 'has to be text' }).describe('The words of the link.'),
    url: siteRelative.describe('Where it leads: a path of the site, or a whole address.'),
  },
  { error: 'has to be a map of label and url, and nothing else' },
);

const globs = z
  .union([z.string(), z.array(z.string())], { error: 'has to be a list of paths such as "/srv/app/**"' })
  .transform((value) => [value].flat());

const flag = z.boolean({ error: 'has to be true or false' });

/** A word, or a map of words: what stands under a name of site.yml. */
const service = z.union(
  [
    text,
    z.strictObject({
      name: text.describe('The name readers see.'),
      description: text.optional().describe('What it does, in a sentence.'),
    }),
  ],
  { error: 'has to be a name, or a map of name and description' },
);

const texts = z
  .union([z.string(), z.array(z.string())], { error: 'has to be a list of texts' })
  .transform((value) => [value].flat());

const size = z
  .int({ error: 'has to be a whole number from 1 to 1000' })
  .min(1, 'has to be a whole number from 1 to 1000')
  .max(1000, 'has to be a whole number from 1 to 1000');

/**
 * The keys of site.yml that Sunfish knows. Each is described here and nowhere else. Keys not listed are kept for templates
 * (`{{ site.resource }}`).
 */
export const siteSchema = z.looseObject({
  title: text.optional().describe('Name of the blog. Default: the name of the content folder.'),
  description: text
    .default('')
    .describe('One sentence about the blog, for search engines and feeds. Default: none.'),
  url: text
    .optional()
    .describe(
      'Where the site is served, without a path: `https://blog.example.org`. Feeds and canonical links need it. Default: none.',
    ),
  base: text.default('').describe('Path below which the site is served, such as `/blog`. Default: none.'),
  lang: text
    .default('en')
    .describe(
      'Language of the posts and of the words around them, BCP 47: `ko`, `en`, `en-GB`. Default: `en`.',
    ),
  timezone: text
    .default('UTC')
    .describe(
      'IANA time zone that dates are shown in and times without a zone are read in: `Asia/Seoul`. Default: `UTC`.',
    ),
  permalink: text
    .optional()
    .describe('Pattern of post URLs: `/posts/:slug/`, `/:year/:month/:slug/`. Default: `/posts/:slug/`.'),
  excerptSeparator: text
    .optional()
    .describe('Marker that ends the excerpt, besides `<!--more-->`. Default: none.'),
  pageSize: size.default(10).describe('Posts on a page of the home list. Default: 10.'),
  authors: z
    .record(z.string(), person, { error: 'has to be a map of people by their ids' })
    .default({})
    .describe('People by id; a post names one by `author: id`. Default: none.'),
  navigation: z
    .array(link, { error: 'has to be a list of links' })
    .default([])
    .describe(
      'Links at the top of each page, in order, each with `label` and `url`. Default: archive, tags, subjects, and About where there is such a page.',
    ),
  image: text
    .optional()
    .describe('Picture of social cards for posts without one, site-relative. Default: none.'),
  smartQuotes: flag
    .default(true)
    .describe('Turn straight quotes, `--` and `...` into typographic ones, never in code. Default: `true`.'),
  app: globs
    .default([])
    .describe(
      'Paths whose frames in tracebacks are the application’s own, whatever the rules of the runtime say: `/srv/shop/**`. Default: none.',
    ),
  library: globs
    .default([])
    .describe('Paths whose frames in tracebacks are a library’s: `**/vendor/**`. Default: none.'),
  source: sourceRepository
    .optional()
    .describe(
      'Where the application’s source can be read: `repo`, the address of the repository; `ref`, the commit, tag or branch that ran; `root`, the folder that held it there. Frames of tracebacks link to it. Default: none.',
    ),
  severities: z
    .record(z.string().regex(/^SEV-[1-5]$/, 'has to be named SEV-1 to SEV-5'), text, {
      error: 'has to be a map of SEV-1 to SEV-5',
    })
    .default({})
    .describe(
      'What the severities of incidents mean, in a sentence each: `SEV-1: Everything is down`. Default: none.',
    ),
  services: z
    .record(z.string(), service, { error: 'has to be a map of services by the names incidents give them' })
    .default({})
    .describe(
      'The services incidents may affect, by the names they give them, each with the name readers see or `name` and `description`. The status page shows them all. Default: those of the incidents.',
    ),
  internalFields: texts
    .default([])
    .describe(
      'Keys of `incident:` that only an internal build shows: `roles`, `actionItems.owner`. Default: none.',
    ),
  checks: z
    .record(
      z.string(),
      z.enum(['off', 'hint', 'warning', 'error'], { error: 'has to be off, hint, warning or error' }),
      {
        error: 'has to be a map of rules',
      },
    )
    .default({})
    .describe(
      'How much the rules of `sunfish check` matter here: `off`, `hint`, `warning` or `error` by the name of the rule. Default: what the rule says itself.',
    ),
  missingImages: z
    .enum(['error', 'warn'], { error: 'has to be "error" or "warn"' })
    .optional()
    .describe(
      'What an image that is not there does: `error` stops the build, `warn` shows a placeholder. Default: `error`; for a Jekyll source `warn`.',
    ),
});

export type SiteFile = z.output<typeof siteSchema>;

/** Names of the known keys, for "did you mean". */
export const siteKeys: readonly string[] = Object.keys(siteSchema.shape);
