import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LanguageServer, startYamlServer } from './language-server.ts';

const schema = (name: string) =>
  pathToFileURL(fileURLToPath(new URL(`../../schemas/${name}`, import.meta.url))).href;

describe('a YAML language server with the schemas', () => {
  let server: LanguageServer;
  beforeAll(async () => {
    server = await startYamlServer({
      [schema('site.schema.json')]: ['site.yml'],
      [schema('front-matter.schema.json')]: ['front-matter.yml'],
    });
  });
  afterAll(() => server.stop());

  test('tells a wrong value of site.yml at its line', async () => {
    const [first] = await server.diagnostics('file:///blog/site.yml', 'title: x\npageSize: many\n');
    expect(first).toMatch(/^2: Incorrect type\. Expected "integer"/);
  });

  test('tells a misspelt key of an incident', async () => {
    const text = 'incident:\n  id: INC-1\n  severity: SEV-2\n  status: resolved\n  resolvdAt: x\n';
    const said = await server.diagnostics('file:///blog/front-matter.yml', text);
    expect(said).toEqual(['5: Property resolvdAt is not allowed.']);
  });

  test('completes keys and words', async () => {
    const text = 'incident:\n  id: INC-1\n  sta\n';
    const keys = await server.completions('file:///blog/a/front-matter.yml', text, 2, 5);
    expect(keys).toEqual(expect.arrayContaining(['status', 'startedAt']));
    const words = await server.completions(
      'file:///blog/b/front-matter.yml',
      'incident:\n  impact: \n',
      1,
      10,
    );
    expect(words).toEqual(expect.arrayContaining(['none', 'minor', 'major', 'critical']));
  });
});
