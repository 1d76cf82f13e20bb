import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import type { TestProject } from 'vitest/node';
import { sunfish } from '../site/workspace.ts';
import { provideChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser. */
    chromium: string;
    /** Where the sample site is served, with a slash at the end. */
    sampleSite: string;
    /** Where the site of fixtures/sites/jekyll-basic is served. */
    fixtureSite: string;
  }
}

/** Builds and serves, once for all browser tests, what they look at. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  project.provide('chromium', provideChromium());
  const root = mkdtempSync(join(tmpdir(), 'sunfish-browser-'));
  const sample = await served(fileURLToPath(new URL('../../content', import.meta.url)), join(root, 'sample'));
  const fixture = await served(
    fileURLToPath(new URL('../fixtures/sites/jekyll-basic', import.meta.url)),
    join(root, 'fixture'),
  );
  project.provide('sampleSite', sample.url);
  project.provide('fixtureSite', fixture.url);
  return async () => {
    await Promise.all([sample.close(), fixture.close()]);
    rmSync(root, { recursive: true, force: true });
  };
}

async function served(content: string, folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const out = join(folder, 'dist');
  const words = ['build', '--content', content, '--out', out, '--base', '/', '--quiet'];
  const { code, output } = await sunfish(words, join(folder, 'cache'));
  if (code !== 0) throw new Error(`${content} does not build (exit code ${code}):\n${output}`);
  const server = createServer(sirv(out, { dev: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
