import { isUtf8 } from 'node:buffer';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** A content folder in a place of its own, with its caches and the site built from it. Everything is below a temporary folder. */
export interface Workspace {
  content: string;
  out: string;
  /** Runs `sunfish build` on the content. */
  build(options?: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Ended>;
  remove(): void;
}

/** How a command ended. */
export interface Ended {
  code: number | null;
  /** Both streams, as they came. */
  output: string;
}

/**
 * Copies a fixture site to a temporary folder, so that a build that wrote into its content would harm nobody.
 *
 * @param site folder below tests/fixtures/sites, or an absolute path
 */
export function workspace(site: string): Workspace {
  // The real path: macOS' temporary folder is reached through a link.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'sunfish-')));
  const content = join(root, 'content');
  const out = join(root, 'dist');
  cpSync(join(project, 'tests/fixtures/sites', site), content, { recursive: true });
  return {
    content,
    out,
    build: (options = [], environment = {}) => {
      const words = ['build', '--content', content, '--out', out, '--quiet', ...options];
      return sunfish(words, join(root, 'cache'), environment);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/**
 * Runs the command as a user does.
 *
 * @param cache folder of all its caches
 * @param variables of its environment
 */
export function sunfish(
  words: readonly string[],
  cache: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  // Nothing of the test runner's own environment: Astro and Vite read NODE_ENV.
  const { PATH, HOME, TMPDIR } = process.env;
  const own = { SUNFISH_CACHE: cache, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
  const env = { PATH, HOME, TMPDIR, ...own, ...variables };
  const child = spawn(process.execPath, [join(project, 'src/cli/main.ts'), ...words], { env, cwd: project });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Every file below a folder by path: text as text, other bytes as latin1, so that equal strings are equal bytes. */
export function filesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(
    paths.map((path) => {
      const bytes = readFileSync(path);
      return [relative(folder, path).split(sep).join('/'), bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1')];
    }),
  );
}

/** Paths at which two sites differ: changed, added and removed files. */
export function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
}
