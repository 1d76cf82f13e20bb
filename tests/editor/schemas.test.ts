import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { incidentSchema } from '#incident/index.ts';
import { frontMatterJsonSchema } from '#post/index.ts';
import { postKeys } from '#post/schema.ts';
import { readYaml, siteJsonSchema } from '#site/index.ts';
import { siteSchema } from '#site/schema.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** The schemas that editors read stand in files: `UPDATE_FIXTURES=1 npm run unit tests/editor` writes them anew. */
describe.each([
  ['schemas/site.schema.json', siteJsonSchema],
  ['schemas/front-matter.schema.json', frontMatterJsonSchema],
] as const)('%s', (path, schemaOf) => {
  test('is what the code says', () => {
    const file = `${project}${path}`;
    const written = `${JSON.stringify(schemaOf(), null, 2)}\n`;
    if (process.env['UPDATE_FIXTURES']) writeFileSync(file, written);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(written);
  });

  test('describes every key, those of maps included', () => {
    expect(silentKeys(schemaOf())).toEqual([]);
  });
});

/** Keys without a description, wherever they stand in a schema. */
function silentKeys(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {} } = schema as { properties?: Record<string, { description?: string }> };
  const silent = Object.keys(properties).filter((key) => !properties[key]?.description);
  return [...silent, ...Object.values(schema).flatMap(silentKeys)];
}

const ajv = new Ajv({ strict: false, allErrors: true });
const problems = (schema: object, yaml: string) => {
  const validate = ajv.compile(schema);
  const { values } = readYaml(yaml, 'x.yml', 1, { syntax: 'SF3001', duplicate: 'SF3002' });
  return validate(values)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

test('the sample site has no problems', () => {
  expect(problems(siteJsonSchema(), readFileSync(`${project}content/site.yml`, 'utf8'))).toEqual([]);
});

test('an incident is held to its vocabulary and its keys', () => {
  const lines = ['incident:', '  id: INC-1', '  severity: SEV-9', '  status: resolved', '  serverity: x'];
  expect(problems(frontMatterJsonSchema(), lines.join('\n'))).toEqual([
    '/incident must NOT have additional properties',
    '/incident/severity must be equal to one of the allowed values',
  ]);
});

describe('a key that is left empty says nothing', () => {
  const empty = (keys: readonly string[]) => keys.map((key) => `${key}:`);

  test('in site.yml', () => {
    expect(problems(siteJsonSchema(), empty(Object.keys(siteSchema.shape)).join('\n'))).toEqual([]);
  });

  test('in a post', () => {
    expect(problems(frontMatterJsonSchema(), empty(postKeys).join('\n'))).toEqual([]);
  });

  test('in an incident, but for those it has to have', () => {
    const { id, severity, status, ...optional } = incidentSchema.shape;
    const block = ['id: INC-1', 'severity: SEV-1', 'status: resolved', ...empty(Object.keys(optional))];
    const incident = (lines: readonly string[]) => `incident:\n  ${lines.join('\n  ')}\n`;
    expect(problems(frontMatterJsonSchema(), incident(block))).toEqual([]);
    expect(problems(frontMatterJsonSchema(), incident(block.with(0, 'id:')))).toEqual([
      '/incident/id must be string',
    ]);
  });
});

test('keys of the writer’s own are none', () => {
  expect(problems(frontMatterJsonSchema(), 'title: x\nmood: calm')).toEqual([]);
});
