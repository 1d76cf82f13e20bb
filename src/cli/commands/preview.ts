import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { defineCommand } from '../command.ts';
import { exitCode } from '../exit-code.ts';
import { readMarker } from '../output/marker.ts';
import { commandLineProblem } from '../parse-arguments.ts';
import { report } from '../report.ts';
import * as options from './options.ts';

/** `sunfish preview`: the built site, as a web server will serve it. */
export const previewCommand = defineCommand({
  name: 'preview',
  summary: 'serve the built site on this machine',
  details: [
    'Serves the folder of a built site as a web server would, with its 404 page, below the path it was built for. It is for looking at the site before it goes out, not for serving it to the world.',
  ],
  options: {
    out: { ...options.outOption, description: 'folder of the built site' },
    port: options.portOption,
    host: options.hostOption,
    base: {
      ...options.baseOption,
      description: 'path to serve the site under (default: the one it was built for)',
    },
  },
  async run(given, context) {
    const folder = resolve(context.cwd, given.out);
    if (!existsSync(join(folder, 'index.html'))) {
      report(context, [commandLineProblem('SF5020', { folder: given.out })]);
      return exitCode.usage;
    }
    const base = normalBase(given.base ?? readMarker(folder)?.base ?? '');
    const { serveFolder } = await import('../static-server.ts');
    const served = await serveFolder({ folder, base, port: given.port, host: given.host });
    if (served.problem) {
      report(context, [served.problem]);
      return exitCode.usage;
    }
    const urls = served.urls.map((url) => `  ${url}\n`).join('');
    context.terminal.out.write(`Sunfish serves ${given.out} at\n${urls}Ctrl+C ends it.\n`);
    return new Promise(() => {
      // Runs until a signal ends the process.
    });
  },
});

/** `blog/` → `/blog`, `/` → '' */
function normalBase(base: string): string {
  const path = base.split('/').filter(Boolean).join('/');
  return path && `/${path}`;
}
