import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { XMLParser } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statuspageFiles } from '#post/index.ts';
import { page } from './page.ts';
import { filesOf, workspace } from './workspace.ts';

const xml = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' });

describe('what machines read of a site with incidents', () => {
  const site = workspace('incidents');
  let files: Map<string, string>;

  const build = async () => {
    const { code, output } = await site.build();
    if (code !== 0) throw new Error(output);
    return filesOf(site.out);
  };
  const json = (path: string) => JSON.parse(files.get(path) ?? '');
  const entries = (path: string, of = files): { id: string; updated: string; title: string }[] =>
    xml.parse(of.get(path) ?? '').feed.entry;

  beforeAll(async () => {
    files = await build();
  });
  afterAll(() => site.remove());

  test('is all there, under its exact names', () => {
    const paths = [
      'incidents.json',
      'incidents.schema.json',
      'incidents.csv',
      'incidents.ics',
      'incidents/badge.svg',
      'incidents/atom.xml',
      'incidents/rss.xml',
      'incidents/services/mailer/atom.xml',
      'incidents/services/급식/rss.xml',
      'incidents/severity/sev-2/atom.xml',
      'history.atom',
      'history.rss',
      ...statuspageFiles.map((file) => `api/v2/${file}`),
    ];
    expect(paths.filter((path) => !files.has(path))).toEqual([]);
  });

  test('holds to its schema, and says as of when while something goes on', () => {
    const ajv = new Ajv2020();
    // CommonJS, whose function TypeScript takes for a namespace.
    (formats as unknown as typeof formats.default)(ajv);
    const validate = ajv.compile(json('incidents.schema.json'));
    const record = json('incidents.json');
    validate(record);
    expect(validate.errors).toBeNull();
    expect(record.incidents.some(({ status }: { status: string }) => status !== 'resolved')).toBe(true);
    expect(record.asOf).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\+09:00$/);
  });

  test('has the same incidents in every format', () => {
    const ids = json('incidents.json').incidents.map(({ id }: { id: string }) => id);
    expect(ids.length).toBeGreaterThan(4);
    expect(json('api/v2/incidents.json').incidents.map(({ id }: { id: string }) => id)).toEqual(ids);
    // The header row, and one that ends in CRLF for each.
    expect(files.get('incidents.csv')?.match(/\r\n/g)).toHaveLength(ids.length + 1);
    expect(files.get('incidents.ics')?.match(/^UID:/gm)).toHaveLength(ids.length);
    const addresses = ids.map((id: string) => `https://status.example.org/incidents/${id}/`);
    expect(entries('incidents/atom.xml').map(({ id }) => id)).toEqual(expect.arrayContaining(addresses));
    // Each leads somewhere.
    for (const id of ids) expect(files.has(`incidents/${id}/index.html`)).toBe(true);
  });

  test('is found from every page', () => {
    const links = page(site.out, '')
      .all('link')
      .map((link) => link.attribute('href'));
    expect(links).toContain('/incidents/atom.xml');
  });

  test('has entries that keep their id when the post moves: only "updated" does', async () => {
    const file = join(site.content, 'posts/2026-11-20-ongoing.md');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace('title: Mail is late', 'title: Mail was late\nslug: elsewhere\nupdated: 2026-11-21'),
    );
    const after = await build();
    const path = 'incidents/services/mailer/atom.xml';
    const [before] = entries(path);
    const [moved] = entries(path, after);
    expect(moved).toMatchObject({
      id: before?.id,
      title: 'Mail was late',
      updated: '2026-11-21T00:00:00+09:00',
    });
    expect(before?.updated).toBe('2026-11-20T00:00:00+09:00');
    expect(after.get(path)).toContain('https://status.example.org/posts/elsewhere/');
    const other = 'incidents/severity/sev-2/atom.xml';
    expect(after.get(other)).toBe(files.get(other));
  });
});
