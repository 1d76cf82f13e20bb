import { fileURLToPath } from 'node:url';
import { type RehypePlugins, type RemarkPlugins, unified } from '@astrojs/markdown-remark';
import type { AstroUserConfig } from 'astro';
import type { CacheFolders } from '#cache/index.ts';
import { markdownPlugins } from '#markdown/index.ts';
import type { Site } from '#site/index.ts';
import { type Handover, sunfish } from './integration.ts';

const project = new URL('../../', import.meta.url);

/**
 * Astro's configuration for one site. Wiring only: what the site is stands in `site`, what it shows in the snapshot.
 *
 * @param cache folders of the site's cache
 * @param handover what the integration gives to pages and to the dev server
 */
export function astroConfig(
  site: Site,
  outDir: string,
  cache: CacheFolders,
  handover: Handover,
): AstroUserConfig {
  return {
    ...(site.url ? { site: site.url } : {}),
    base: site.base || '/',
    srcDir: fileURLToPath(new URL('src/', project)),
    // The theme's own files; those of the content folder are put over them by the integration.
    publicDir: fileURLToPath(new URL('public/', project)),
    outDir,
    cacheDir: cache.astro,
    output: 'static',
    // While one page goes to the disk, the next ones are drawn: a fifth of the time that pages take.
    build: { concurrency: 8 },
    devToolbar: { enabled: false },
    markdown: { processor: markdownProcessor(site), syntaxHighlight: false },
    image: { service: { entrypoint: 'astro/assets/services/sharp', config: imageEncoding } },
    integrations: [sunfish(handover)],
    experimental: { incrementalBuild: true },
    vite: { cacheDir: cache.vite },
  };
}

/**
 * How hard the encoders try. Measured on plots and photographs of 1,400 px: AVIF at sharp's own effort of 4 takes 5.5 times the
 * time of 2 for files that are 8 to 12 % smaller; a new post's images would take longer than the rest of the site.
 */
const imageEncoding = { avif: { effort: 2 } };

/** Markdown elsewhere in the site (an `.md` page of a theme) goes through the same stages as posts. */
function markdownProcessor(site: Site) {
  const { remarkPlugins, remarkRehype, rehypePlugins } = markdownPlugins(site);
  return unified({
    gfm: false,
    smartypants: false,
    // Astro types its plugins by unified's processor without type parameters, which no typed plugin fits.
    remarkPlugins: remarkPlugins as RemarkPlugins,
    remarkRehype,
    rehypePlugins: rehypePlugins as RehypePlugins,
  });
}
