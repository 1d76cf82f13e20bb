// Variants by environment, so that every variant has the same pages: PROC=satteri|unified, INCR=1, CHUNK=1, CONC=n
import { defineConfig } from 'astro/config';

const e = process.env;
const md = {};
if (e.PROC === 'unified') {
  const { unified } = await import('@astrojs/markdown-remark');
  const { default: gfm } = await import('remark-gfm');
  md.processor = unified({ gfm: false, remarkPlugins: [gfm] });
}
if (e.HL === 'off') md.syntaxHighlight = false;
export default defineConfig({
  site: 'https://example.com',
  cacheDir: './.cache-astro',
  markdown: md,
  devToolbar: { enabled: false },
  ...(e.CONC ? { build: { concurrency: Number(e.CONC) } } : {}),
  experimental: {
    ...(e.INCR ? { incrementalBuild: true } : {}),
    ...(e.CHUNK ? { collectionStorage: 'chunked' } : {}),
  },
});
