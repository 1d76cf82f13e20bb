import { join } from 'node:path';
import type { AskLinks, LinkCensus } from '#checks/index.ts';
import type { Diagnostic } from '#diagnostics/index.ts';
import type { CommandContext } from './command.ts';
import { commandLineProblem } from './parse-arguments.ts';
import { openProgress } from './progress.ts';
import { sunfishVersion } from './version.ts';

/**
 * What `--external` asks other sites with: answers are kept in the cache of the site, and who waits is told how far it is.
 *
 * @param cacheFolder of the site
 * @param quiet tells nobody
 * @returns or what is wrong with the environment
 */
export async function externalLinks(
  context: CommandContext,
  { cacheFolder, quiet }: { cacheFolder: string; quiet: boolean },
): Promise<{ ask: AskLinks } | { problem: Diagnostic }> {
  // Loaded on demand: a check without it opens no connection, and needs no code that could.
  const { openAsker, proxiesOf } = await import('#web/index.ts');
  const proxies = proxiesOf(context.environment);
  if ('unusable' in proxies) return { problem: commandLineProblem('SF5032', { variable: proxies.unusable }) };
  const ask: AskLinks = async (requests) => {
    const progress = openProgress(context);
    const onProgress = (done: number, all: number) =>
      progress.show(`Links to other sites: ${done} of ${all}`);
    try {
      const options = {
        cacheFile: join(cacheFolder, 'links.json'),
        version: sunfishVersion(),
        proxies,
        ...(!quiet && { onProgress }),
      };
      return await openAsker(options, context.internet)(requests);
    } finally {
      progress.end();
    }
  };
  return { ask };
}

/** `, 12 links asked, 3 known from before, 1 not asked`; '' where none was to be. */
export function censusText(census: LinkCensus | null): string {
  if (!census) return '';
  const { asked, known, left } = census;
  return [
    `, ${asked} link${asked === 1 ? '' : 's'} asked`,
    ...(known > 0 ? [`${known} known from before`] : []),
    ...(left > 0 ? [`${left} not asked`] : []),
  ].join(', ');
}
