import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
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
    // Static files come from the content folder, by the integration: Astro's own public folder stays empty.
    publicDir: `${cache.root}/public`,
    outDir,
    cacheDir: cache.astro,
    output: 'static',
    devToolbar: { enabled: false },
    markdown: { processor: unified({ gfm: false, ...markdownPlugins(site) }), syntaxHighlight: false },
    integrations: [sunfish(handover)],
    experimental: { incrementalBuild: true },
    vite: { cacheDir: cache.vite },
  };
}
