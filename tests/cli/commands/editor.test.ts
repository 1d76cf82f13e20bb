import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { editorCommand } from '#cli/commands/editor.ts';
import { readFiles, temporaryFolder, writeFiles } from '../temporary-folder.ts';
import { recordTerminal } from '../terminal-record.ts';

const post = '---\ntitle: x\n---\n\nText\n';

/** A folder of an editor with content in it, and the command run on it. */
function blog(files: Readonly<Record<string, string>>, content = 'content') {
  const folder = temporaryFolder();
  writeFiles(folder, { [`${content}/site.yml`]: 'title: x\n', ...files });
  const run = async (operands: readonly string[] = [], cwd = folder) => {
    const { written, context } = recordTerminal();
    const code = await editorCommand.run({ content }, { ...context, cwd, environment: {} }, operands);
    return { code, ...written };
  };
  const list = () => JSON.parse(readFileSync(join(folder, '.astro/collections/collections.json'), 'utf8'));
  return { folder, run, list };
}

describe('sunfish editor', () => {
  test('writes what is not there, and says what', async () => {
    const { folder, run } = blog({ 'content/posts/2026-03-10-a.md': post });
    const { code, out, err } = await run();
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatchInlineSnapshot(`
      "Listed 1 file with front matter in .astro/collections
      Wrote .vscode/extensions.json
      Wrote .vscode/settings.json
      Wrote .vscode/sunfish.code-snippets
      Wrote astro.config.txt
      In VS Code, install the recommended extensions and reload the window.
      "
    `);
    const { 'content/site.yml': _, 'content/posts/2026-03-10-a.md': __, ...written } = readFiles(folder);
    expect(Object.keys(written)).toEqual([
      '.astro/.gitignore',
      '.astro/collections/collections.json',
      '.astro/collections/front-matter.schema.json',
      '.astro/collections/site.schema.json',
      '.vscode/extensions.json',
      '.vscode/settings.json',
      '.vscode/sunfish.code-snippets',
      'astro.config.txt',
    ]);
  });

  test('lists YAML front matter and empty files, drafts included, and nothing else', async () => {
    const { folder, run, list } = blog({
      'content/posts/2026-03-10-Half Price.md': post,
      'content/posts/2026-03-11-초안.md': `---\r\ndraft: true\r\n---\r\n`,
      'content/posts/2026-03-12-new.md': '',
      'content/posts/2026-03-13-toml.md': '+++\ntitle = "x"\n+++\n\n---\n',
      'content/posts/2026-03-14-json.md': '---json\n{ "title": "x" }\n---\n',
      'content/pages/about.md': '# No front matter\n\n---\n\nWords: more\n\n---\n',
      'content/assets/read-me.md': post,
      'README.md': post,
    });
    await run();
    const address = (path: string) => `${pathToFileURL(folder).href.toLowerCase()}/content/posts/${path}`;
    expect(list()).toEqual({
      collections: [{ name: 'front-matter', hasSchema: true }],
      entries: {
        [address('2026-03-10-half price.md')]: 'front-matter',
        [address('2026-03-11-초안.md')]: 'front-matter',
        [address('2026-03-12-new.md')]: 'front-matter',
      },
    });
  });

  test('leaves files of the writer as they are, and says what to add to them', async () => {
    const own = '{\n  // mine\n  "editor.tabSize": 2,\n}\n';
    const { folder, run } = blog({
      '.vscode/settings.json': own,
      '.vscode/extensions.json': '{ "recommendations": ["astro-build.astro-vscode"] }',
      'astro.config.mjs': 'export default {};\n',
    });
    const { out } = await run();
    expect(readFileSync(join(folder, '.vscode/settings.json'), 'utf8')).toBe(own);
    expect(out).toContain('add to .vscode/settings.json: "astro.content-intellisense": true');
    expect(out).not.toContain('extensions.json');
    expect(existsSync(join(folder, 'astro.config.txt'))).toBe(false);
    writeFileSync(
      join(folder, '.vscode/settings.json'),
      '{ "astro.content-intellisense": true, "yaml.schemas": { "./.astro/collections/site.schema.json": "site.yml" } }',
    );
    expect((await run()).out).not.toContain('add to');
  });

  test('keeps the collections of an Astro project in the same folder', async () => {
    const theirs = {
      collections: [{ name: 'notes', hasSchema: true }],
      entries: { 'file:///x.md': 'notes' },
    };
    const { run, list } = blog({
      '.astro/collections/collections.json': JSON.stringify(theirs),
      'content/posts/2026-03-10-a.md': post,
    });
    await run();
    await run();
    const { collections, entries } = list();
    expect(collections.map(({ name }: { name: string }) => name)).toEqual(['notes', 'front-matter']);
    expect(Object.values(entries)).toEqual(['notes', 'front-matter']);
  });

  test('sets up a folder other than the one it runs in', async () => {
    const { folder, run } = blog({ 'blog/content/posts/2026-03-10-a.md': post }, 'blog/content');
    expect((await run(['blog'])).code).toBe(0);
    expect(existsSync(join(folder, 'blog/.astro/collections/collections.json'))).toBe(true);
    expect(existsSync(join(folder, '.astro'))).toBe(false);
  });

  test('refuses a folder that does not hold the content', async () => {
    const { folder, run } = blog({ 'other/x.txt': '' });
    const { code, err } = await run(['other']);
    expect([code, err.includes('SF5070')]).toEqual([2, true]);
    expect(existsSync(join(folder, 'other/.astro'))).toBe(false);
  });

  test('tells where there is no content, and where it cannot write', async () => {
    const { folder, run } = blog({ '.vscode': 'a file\n' });
    const { code, err } = await run();
    expect([code, err.includes('SF5071'), err.includes('.vscode')]).toEqual([1, true, true]);
    const empty = await run([], join(folder, '.astro'));
    expect([empty.code, empty.err.includes('SF4012')]).toEqual([1, true]);
  });
});
