import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseTraces } from '#trace/index.ts';

/** A parser, reduced to what all of them give: how many frames it reads in a text. */
export interface Parser {
  name: string;
  frames: (text: string) => number;
}

/** How each npm package is called; their types are not installed here. */
const calls: Record<string, (module: Module) => Parser['frames']> = {
  '@sentry/core': (module) => {
    const parse = module['createStackParser']?.(module['nodeStackLineParser']?.());
    return (text) => lengthOf((parse as Callable)(text));
  },
  'stacktrace-parser': (module) => (text) => lengthOf(module['parse']?.(text)),
  'error-stack-parser-es': (module) => (text) =>
    lengthOf(module['parse']?.(withStack(text), { allowEmpty: true })),
  'stack-trace': (module) => (text) => lengthOf(module['parse']?.(withStack(text))),
  stacktracey: (module) => {
    const StackTracey = module['default'] as unknown as new (text: string) => { items: unknown };
    return (text) => lengthOf(new StackTracey(text).items);
  },
  errorstacks: (module) => (text) => lengthOf(module['parseStackTrace']?.(text)),
};

/** What to import beside the package itself. */
const further: Record<string, string[]> = { '@sentry/core': ['@sentry/core/server'] };

type Callable = (...given: unknown[]) => unknown;
type Module = Record<string, Callable | undefined>;

/**
 * Sunfish's engine and the parsers of npm, at the versions of peers.json, installed into a folder that is kept.
 *
 * @param folder where to install them
 */
export async function parsers(folder: string): Promise<Parser[]> {
  const list = new URL('../peers.json', import.meta.url);
  const { traces } = JSON.parse(readFileSync(list, 'utf8')) as { traces: Record<string, string> };
  install(folder, traces);
  const require = createRequire(join(folder, 'package.json'));
  const peers = Object.entries(traces).map(async ([name, version]) => {
    const entries = [name, ...(further[name] ?? [])].map(
      (entry) => pathToFileURL(require.resolve(entry)).href,
    );
    const loaded = await Promise.all(entries.map((entry) => import(entry)));
    const module = Object.assign({}, ...loaded) as Module;
    const call = calls[name];
    if (!call) throw new Error(`peers.json names ${name}, and nothing says how it is called`);
    return { name: `${name} ${version}`, frames: quietly(call(module)) };
  });
  return [{ name: 'Sunfish', frames: sunfish }, ...(await Promise.all(peers))];
}

function sunfish(text: string): number {
  return parseTraces(text).reduce(
    (sum, segment) => (segment.kind === 'trace' ? sum + segment.trace.frames.length : sum),
    0,
  );
}

function install(folder: string, packages: Record<string, string>): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: packages }),
  );
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
  });
}

/** A text in which a parser throws has no frames. */
function quietly(frames: Parser['frames']): Parser['frames'] {
  return (text) => {
    try {
      return frames(text);
    } catch {
      return 0;
    }
  };
}

function withStack(text: string): Error {
  return Object.assign(new Error(), { stack: text });
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}
