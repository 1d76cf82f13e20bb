import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { editorCommand } from '#cli/commands/editor.ts';
import { frontMatterJsonSchema } from '#post/index.ts';
import { postKeys } from '#post/schema.ts';
import { recordTerminal } from '../cli/terminal-record.ts';
import { everyKey, unexplained } from './every-key.ts';
import type { LanguageServer } from './language-client.ts';
import { startAstroServer } from './language-servers.ts';

const content = fileURLToPath(new URL('../../content', import.meta.url));

/** Encoded in an address, and with letters of both cases. */
const name = '2026-03-10-반값 Sale.md';

describe('the language server of Astro’s extension, in a folder that "sunfish editor" set up', () => {
  let folder: string;
  let server: LanguageServer;
  const addressOf = (path: string) => pathToFileURL(join(folder, path)).href;
  const setUp = () => {
    const { context } = recordTerminal();
    return editorCommand.run({ content: 'content' }, { ...context, cwd: folder, environment: {} }, []);
  };
  beforeAll(async () => {
    folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'sunfish-editor-')));
    for (const path of ['site.yml', 'posts', 'pages'])
      cpSync(join(content, path), join(folder, 'content', path), { recursive: true });
    writeFileSync(join(folder, 'content/posts', name), '---\ntitle: Half price\n---\n\nIt was cheap.\n');
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    expect(await setUp()).toBe(0);
    server = await startAstroServer(folder);
  });
  afterAll(() => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const completions = (marked: string) => server.completions(addressOf(`content/posts/${name}`), marked);
  const labels = async (marked: string) => (await completions(marked)).map(({ label }) => label);

  test('completes the keys of a post, each with what it means', async () => {
    const proposed = await completions('---\n‸\n---\n\nText\n');
    expect(proposed.map(({ label }) => label)).toEqual(postKeys);
    const series = proposed.find(({ label }) => label === 'series');
    expect(series?.about).toContain('Name of the series the post is a part of');
  });

  test('writes what an incident has to have with its key', async () => {
    const [incident] = (await completions('---\ninc‸\n---\n')).filter(({ label }) => label === 'incident');
    // How deep is guessed from the lines that are there.
    expect(incident?.text).toMatch(/^incident:\n( +)id: \$1\n\1severity: \$2\n\1status: \$3$/);
  });

  test('completes the keys of an incident that are not there yet', async () => {
    const block = '---\ntitle: x\nincident:\n  id: INC-1\n  ‸\n---\n\nText\n';
    const proposed = await completions(block);
    const keys = proposed.map(({ label }) => label);
    expect(keys).toEqual(expect.arrayContaining(['severity', 'startedAt', 'actionItems', 'usersAffected']));
    expect(keys).not.toContain('id');
    expect(keys).not.toContain('visibility');
    const impact = proposed.find(({ label }) => label === 'impact');
    expect(impact?.about).toContain('How much users noticed');
  });

  test('completes keys of items, and words', async () => {
    const item = '---\nincident:\n  actionItems:\n    - id: AI-1\n      ‸\n---\n';
    expect(await labels(item)).toEqual(expect.arrayContaining(['title', 'owner', 'due']));
    expect(await labels('---\nincident:\n  severity: ‸\n---\n')).toEqual([
      'SEV-1',
      'SEV-2',
      'SEV-3',
      'SEV-4',
      'SEV-5',
    ]);
    expect(await labels('---\nvisibility: ‸\n---\n')).toEqual(
      expect.arrayContaining(['public', 'unlisted', 'internal']),
    );
  });

  test('proposes nothing in the text', async () => {
    expect(await labels('---\ntitle: x\n---\n\nThe inc‸\n')).toEqual([]);
  });

  test('tells unknown keys and wrong words at their lines', async () => {
    const lines = [
      '---',
      'title: x',
      'tags:',
      'visibility: publik',
      'incident:',
      '  id: INC-1',
      '  severity: SEV-9',
      '  status: resolved',
      '  resolvdAt: 2026-03-10 12:00',
      '---',
      '',
      'Text: and more',
      '',
      '---',
      '',
    ];
    const said = await server.diagnostics(addressOf(`content/posts/${name}`), lines.join('\n'));
    expect(said).toEqual([
      expect.stringMatching(/^4: Value is not accepted\. Valid values: "public", "unlisted", "internal"/),
      '7: Value is not accepted. Valid values: "SEV-1", "SEV-2", "SEV-3", "SEV-4", "SEV-5".',
      '9: Property resolvdAt is not allowed.',
    ]);
  });

  test('explains every key', async () => {
    const lines = everyKey(frontMatterJsonSchema());
    // 32 keys of a post, 31 of an incident, and those of what is inside of it.
    expect(lines.length).toBeGreaterThan(90);
    const marked = (yaml: string) => `---\n${yaml}\n---\n\nText\n`;
    expect(await unexplained(server, addressOf(`content/posts/${name}`), lines, marked)).toEqual([]);
  });

  test('finds nothing wrong with the posts and pages of the sample site', async () => {
    const files = readdirSync(join(folder, 'content'), { recursive: true, encoding: 'utf8' });
    const posts = files.filter((file) => file.endsWith('.md')).map((file) => `content/${file}`);
    expect(posts.length).toBeGreaterThan(30);
    const said: string[] = [];
    for (const post of posts) {
      const found = await server.diagnostics(addressOf(post), readFileSync(join(folder, post), 'utf8'));
      said.push(...found.map((line) => `${post}:${line}`));
    }
    expect(said).toEqual([]);
  });

  test('knows a post that is new as soon as the list has it', async () => {
    const post = 'content/posts/2026-03-11-새 글.md';
    const begun = '---\n‸\n---\n';
    expect(await server.completions(addressOf(post), begun)).toEqual([]);
    writeFileSync(join(folder, post), '');
    await setUp();
    server.fileWritten(addressOf('.astro/collections/collections.json'));
    await vi.waitFor(
      async () => expect(await server.completions(addressOf(post), begun)).toHaveLength(postKeys.length),
      { timeout: 10_000, interval: 100 },
    );
  });
});
