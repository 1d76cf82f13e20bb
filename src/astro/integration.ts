import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { CacheFolders } from '#cache/index.ts';
import type { Site } from '#site/index.ts';
import type { StaticFile } from '#source/index.ts';
import { serveContent, type Watch } from './dev-content.ts';
import { settlePage } from './page-files.ts';
import { copyStatics } from './static-files.ts';

/** What the integration hands on from the prepared content. */
export interface Handover {
  site: Site;
  cache: CacheFolders;
  dev: boolean;
  statics: StaticFile[];
  /** How to read the content again when a file changes; for the dev server alone. */
  watch?: Watch | undefined;
}

/** Ties a prepared content folder to Astro: the run's values for pages, static files, and in dev the watching. */
export function sunfish(handover: Handover): AstroIntegration {
  return {
    name: 'sunfish',
    hooks: {
      'astro:config:setup': ({ injectScript, updateConfig }) => {
        injectScript('page', `import ${JSON.stringify(pageScripts)};`);
        // A built site has none of it.
        if (handover.watch) injectScript('page', `import ${JSON.stringify(findingsPanel)};`);
        updateConfig({ vite: { plugins: [runModule(handover)] } });
      },
      'astro:server:setup': ({ server }) => serveContent(server, handover),
      'astro:build:done': ({ dir, pages }) => {
        const out = fileURLToPath(dir);
        for (const { pathname } of pages) settlePage(out, pathname);
        copyStatics(handover.statics, out);
      },
    },
  };
}

const pageScripts = fileURLToPath(new URL('../components/page-scripts.ts', import.meta.url));

const findingsPanel = fileURLToPath(new URL('../panel/connect.ts', import.meta.url));

const moduleId = 'virtual:sunfish/run';

/** `virtual:sunfish/run`, declared in env.d.ts. The site's settings are code here, so that a change of them renders every page again. */
function runModule(handover: Handover): Plugin {
  return {
    name: 'sunfish:run',
    resolveId: (id) => (id === moduleId ? `\0${moduleId}` : undefined),
    load(id) {
      if (id !== `\0${moduleId}`) return undefined;
      const { site, dev, cache, statics } = handover;
      const { documents, snapshot } = cache;
      return Object.entries({ site, dev, documents, snapshot, icon: iconOf(statics) })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}

/** The site's own icon, else the one of `public/`, which every site has. */
function iconOf(statics: readonly StaticFile[]): string {
  const paths = new Set(statics.map(({ path }) => path));
  const own = ['favicon.svg', 'favicon.png', 'favicon.ico'].find((name) => paths.has(name));
  return `/${own ?? 'favicon.svg'}`;
}
