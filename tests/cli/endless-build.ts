import { registerHooks } from 'node:module';

/**
 * Loaded into the real command by `--import`: a build that writes half of a site and goes on for ever, in place of
 * Astro. It says `building` when it has begun.
 */
const endless = `
  import { writeFileSync } from 'node:fs';
  export async function buildSite({ outDir }) {
    writeFileSync(outDir + '/half.html', 'half');
    process.stdout.write('building');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  }`;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '#astro/index.ts'
      ? { url: `data:text/javascript,${encodeURIComponent(endless)}`, shortCircuit: true }
      : next(specifier, context),
});
