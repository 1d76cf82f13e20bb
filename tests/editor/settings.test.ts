import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { editorCommand } from '#cli/commands/editor.ts';
import { temporaryFolder, writeFiles } from '../cli/temporary-folder.ts';
import { recordTerminal } from '../cli/terminal-record.ts';
import { startYamlServer } from './language-servers.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** A blog that has Sunfish among its dependencies. */
function blog(): string {
  const folder = temporaryFolder();
  writeFiles(folder, { 'content/site.yml': 'title: x\n', 'content/posts/2026-03-10-a.md': '' });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(project, join(folder, 'node_modules/sunfish'), 'junction');
  return folder;
}

const schemasOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'))['yaml.schemas'];

/** What the YAML extension says of a site.yml with a wrong value, in a folder with the setting `yaml.schemas`. */
async function said(folder: string, setting: Record<string, string[]>): Promise<string[]> {
  const server = await startYamlServer(folder, setting);
  const uri = pathToFileURL(join(folder, 'content/site.yml')).href;
  const found = await server.diagnostics(uri, 'title: x\npageSize: many\n');
  server.stop();
  return found;
}
const wrongSize = [expect.stringMatching(/^2: Incorrect type\. Expected .*integer/)];

test('the settings of this repository lead to the schema of site.yml', async () => {
  expect(await said(project, schemasOf(project))).toEqual(wrongSize);
});

test('the settings that "sunfish editor" writes lead to it', async () => {
  const folder = blog();
  const { context } = recordTerminal();
  await editorCommand.run({ content: 'content' }, { ...context, cwd: folder, environment: {} }, []);
  expect(await said(folder, schemasOf(folder))).toEqual(wrongSize);
});

test('so does a setting that names the schema in the package', async () => {
  const setting = { './node_modules/sunfish/schemas/site.schema.json': ['site.yml'] };
  expect(await said(blog(), setting)).toEqual(wrongSize);
});

test('the package leaves out no schema, and closes none to its users', () => {
  // Without `files` all that git knows is packed: should there be a list, they belong into it.
  const { files = ['schemas'] } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  expect(files).toContain('schemas');
  const { resolve } = createRequire(join(blog(), 'x.js'));
  for (const schema of ['schemas/front-matter.schema.json', 'schemas/site.schema.json'])
    expect(resolve(`sunfish/${schema}`)).toBe(join(project, schema));
});
