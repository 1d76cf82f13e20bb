import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { renderExport, renderExportSchema } from '#feeds/index.ts';
import { incidentSchema, instantKeys } from '#incident/index.ts';
import type { IncidentPost } from '#post/index.ts';
import { exportSchema } from '../../../src/feeds/incidents/export-schema.ts';
import { site } from '../blog.ts';
import { anyIncidentPost, builtAt, earlierLines, told, toldWhole, wholeLines } from './blog.ts';

const published = JSON.parse(renderExportSchema(site));
const exported = (...posts: IncidentPost[]) => JSON.parse(renderExport(site, posts, builtAt));
const whole = toldWhole(wholeLines, {
  title: '"터졌다" & <설마>',
  path: '/posts/서버/',
  updated: '2018-03-12T09:00:00+09:00[Asia/Seoul]',
});
const earlier = toldWhole(earlierLines);

/** What a JSON Schema says against a value. @param schema null for the one that lets no unknown key be */
function against(value: unknown, schema: object | null): string[] {
  const ajv = new Ajv2020({ allErrors: true, strict: true });
  // CommonJS, whose function TypeScript takes for a namespace.
  (formats as unknown as typeof formats.default)(ajv);
  const validate = ajv.compile(schema ?? z.toJSONSchema(exportSchema, { io: 'output' }));
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the published schema', () => {
  test('is of draft 2020-12 and knows its address', () => {
    expect(published).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://blog.example.org/incidents.schema.json',
    });
  });

  test('describes every key', () => {
    const silent: string[] = [];
    const visit = (schema: Record<string, unknown>, path: string) => {
      for (const [key, inner] of Object.entries(schema)) {
        if (key === 'properties')
          for (const [name, property] of Object.entries(inner as Record<string, object>))
            if (!('description' in property) && name !== 'site') silent.push(`${path}.${name}`);
        if (typeof inner === 'object' && inner !== null)
          visit(inner as Record<string, unknown>, `${path}.${key}`);
      }
    };
    visit(published, '');
    expect(silent).toEqual([]);
  });

  test('says of a key what the incident block says of it, but for its default', () => {
    const { severity } = published.$defs.Incident.properties;
    expect(severity.description).toBe(incidentSchema.shape.severity.description);
    expect(JSON.stringify(published)).not.toContain('Default:');
  });

  test('lets a later key be, and misses one that is gone', () => {
    const value = exported(whole);
    expect(against({ ...value, later: 1 }, published)).toEqual([]);
    const { asOf, ...less } = value;
    expect(against(less, published)).toEqual([" must have required property 'asOf'"]);
  });
});

describe('the export', () => {
  const value = exported(whole, earlier);
  const [one] = value.incidents;

  test('is valid, and has no key that the schema does not know', () => {
    expect(against(value, published)).toEqual([]);
    expect(against(value, null)).toEqual([]);
  });

  test('names its schema and the site', () => {
    expect(value).toMatchObject({
      version: 1,
      $schema: 'https://blog.example.org/incidents.schema.json',
      site: { title: '나쁜 날들 & good logs', url: 'https://blog.example.org/' },
    });
  });

  test('has a permanent address beside that of the post', () => {
    expect(one.url).toBe('https://blog.example.org/incidents/INC-2018-001/');
    expect(one.post).toEqual({
      url: 'https://blog.example.org/posts/%EC%84%9C%EB%B2%84/',
      title: '"터졌다" & <설마>',
      language: 'ko',
      published: '2018-03-10T11:30:00+09:00',
      updated: '2018-03-12T09:00:00+09:00',
      summary: '배포했더니 죽었다.',
    });
  });

  test('has every key of an incident but those about what is internal', () => {
    const { internal, timezone, precision, ...keys } = incidentSchema.shape;
    const moved = new Set<string>(instantKeys);
    const expected = Object.keys(keys).filter((key) => !moved.has(key));
    expect(Object.keys(one)).toEqual(expect.arrayContaining([...expected, 'timeZone', 'instants']));
    expect(Object.keys(one.instants)).toEqual([...instantKeys]);
    expect(JSON.stringify(value)).not.toContain('"internal"');
  });

  test('has instants with offset, zone and precision; null for what is not recorded', () => {
    expect(one.instants.startedAt).toEqual({
      at: '2018-03-10T11:30:00+09:00',
      timeZone: 'Asia/Seoul',
      approximate: true,
    });
    expect(value.incidents[1].instants.startedAt).toBeNull();
  });

  test('has durations with their formulas, and says what is missing', () => {
    const durations = Object.fromEntries(
      one.durations.map((duration: { key: string }) => [duration.key, duration]),
    );
    // 11:30 to 12:20.
    expect(durations.timeToResolve).toEqual({
      key: 'timeToResolve',
      seconds: 50 * 60,
      approximate: true,
      formula: 'resolvedAt − startedAt',
      missing: [],
    });
    // 11:30 to 11:50 and 11:55 to 12:05.
    expect(durations.impact).toMatchObject({
      seconds: 30 * 60,
      formula: 'time within any of 2 impactWindows',
    });
    expect(value.incidents[1].durations[3]).toEqual({
      key: 'timeToResolve',
      seconds: null,
      approximate: false,
      formula: 'resolvedAt − startedAt',
      missing: ['startedAt'],
    });
  });

  test('is related to incidents of the export alone, by their spelling', () => {
    expect(one.related).toEqual([
      {
        id: 'INC-2017-004',
        relation: 'recurrence',
        url: 'https://blog.example.org/incidents/INC-2017-004/',
      },
    ]);
    expect(exported(whole).incidents[0].related).toEqual([]);
  });

  test('was last changed when its post was, by hand or by commit', () => {
    const edited = told([], { updated: null, edited: '2018-04-01T00:00:00Z' });
    expect(exported(edited).incidents[0].post.updated).toBe('2018-04-01T09:00:00+09:00');
    const older = told([], { updated: null, edited: '2018-01-01T00:00:00Z' });
    expect(exported(older).incidents[0].post.updated).toBe('2018-03-10T11:30:00+09:00');
  });
});

test('the time of the build is in it only while something goes on', () => {
  expect(exported(whole).asOf).toBeNull();
  expect(renderExport(site, [whole], builtAt)).toBe(
    renderExport(site, [whole], '2030-01-01T00:00:00+00:00[UTC]'),
  );
  const ongoing = toldWhole(['id: INC-2', 'severity: SEV-1', 'status: monitoring']);
  expect(exported(ongoing, whole).asOf).toBe('2026-11-25T09:00:00+09:00');
});

test('without the address of the site all addresses are root-relative, and the schema still holds', () => {
  const at = { ...site, url: null, base: '/blog' };
  const value = JSON.parse(renderExport(at, [whole], builtAt));
  expect(value.$schema).toBe('/blog/incidents.schema.json');
  expect(value.incidents[0].url).toBe('/blog/incidents/INC-2018-001/');
  expect(against(value, published)).toEqual([]);
});

test('any incidents at all make a valid export', () => {
  const ajv = new Ajv2020({ strict: true });
  (formats as unknown as typeof formats.default)(ajv);
  const validate = ajv.compile(z.toJSONSchema(exportSchema, { io: 'output' }));
  fc.assert(
    fc.property(fc.array(anyIncidentPost(), { maxLength: 4 }), (posts) => {
      const isValid = validate(JSON.parse(renderExport(site, posts, builtAt)));
      expect(validate.errors).toBeNull();
      expect(isValid).toBe(true);
    }),
    { numRuns: 40 },
  );
});
