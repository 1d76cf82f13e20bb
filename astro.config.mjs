// Wiring for Astro's own commands (astro build, dev, check, sync) on content/. What is wired stands in src/astro/.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { defaultCacheDir, projectConfig } from './src/astro/index.ts';
import { writeMarker } from './src/cli/output/marker.ts';
import { report } from './src/cli/report.ts';
import { openTerminal } from './src/cli/terminal.ts';

const folder = (name) => fileURLToPath(new URL(name, import.meta.url));
const isBuild = process.argv.includes('build');

const config = await projectConfig(
  {
    command: process.argv.includes('dev') ? 'dev' : 'build',
    contentDir: folder('content'),
    outDir: folder('dist'),
    cacheDir: `${defaultCacheDir(process.env)}/astro`,
  },
  (diagnostics) => {
    if (isBuild) report({ terminal: openTerminal(process, process.env), cwd: process.cwd() }, diagnostics);
  },
);
if (!config) process.exit(1);

/** A folder that Astro's own command built is known as one that `sunfish build` may replace. */
const markOutput = {
  name: 'sunfish:marker',
  hooks: {
    'astro:build:done': ({ dir }) =>
      writeMarker(fileURLToPath(dir), { base: config.base?.replace(/\/$/, '') ?? '' }),
  },
};

export default defineConfig({ ...config, integrations: [...(config.integrations ?? []), markOutput] });
