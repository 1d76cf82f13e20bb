import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frontMatterJsonSchema } from '#post/index.ts';
import { postKeys } from '#post/schema.ts';
import { siteJsonSchema } from '#site/index.ts';
import { siteSchema } from '#site/schema.ts';
import { everyKey, unexplained } from './every-key.ts';
import type { LanguageServer } from './language-client.ts';
import { startYamlServer } from './language-servers.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

describe('a YAML language server with the schemas', () => {
  let server: LanguageServer;
  beforeAll(async () => {
    server = await startYamlServer(project, {
      './schemas/site.schema.json': ['site.yml'],
      './schemas/front-matter.schema.json': ['front-matter.yml'],
    });
  });
  afterAll(() => server.stop());
  const labels = async (uri: string, marked: string) =>
    (await server.completions(uri, marked)).map(({ label }) => label);

  test('tells a wrong value of site.yml at its line', async () => {
    const [first] = await server.diagnostics('file:///blog/site.yml', 'title: x\npageSize: many\n');
    expect(first).toMatch(/^2: Incorrect type\. Expected .*integer/);
  });

  test('tells a misspelt key of an incident', async () => {
    const text = 'incident:\n  id: INC-1\n  severity: SEV-2\n  status: resolved\n  resolvdAt: x\n';
    const said = await server.diagnostics('file:///blog/front-matter.yml', text);
    expect(said).toEqual(['5: Property resolvdAt is not allowed.']);
  });

  test('completes every key', async () => {
    expect(await labels('file:///blog/keys/site.yml', '‸\n')).toEqual(Object.keys(siteSchema.shape));
    expect(await labels('file:///blog/keys/front-matter.yml', '‸\n')).toEqual(postKeys);
  });

  test.each([
    ['site.yml', siteJsonSchema()],
    ['front-matter.yml', frontMatterJsonSchema()],
  ] as const)('explains every key of %s', async (file, schema) => {
    expect(await unexplained(server, `file:///blog/hover/${file}`, everyKey(schema))).toEqual([]);
  });

  test('completes keys and words of an incident', async () => {
    const keys = await labels('file:///blog/a/front-matter.yml', 'incident:\n  id: INC-1\n  sta‸\n');
    expect(keys).toEqual(expect.arrayContaining(['status', 'startedAt']));
    const words = await labels('file:///blog/b/front-matter.yml', 'incident:\n  impact: ‸\n');
    expect(words).toEqual(expect.arrayContaining(['none', 'minor', 'major', 'critical']));
  });
});
