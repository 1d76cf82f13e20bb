import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesOf, workspace } from './workspace.ts';

/** Words that stand in internal places of the fixture and nowhere else. */
const canary = /canary/i;

/** Canaries that no build shows: notes of the author, names of files, and what nothing reads. */
const neverShown = new Set([
  'CANARY-comment',
  'CANARY-yaml-comment',
  'CANARY-unknown-front-matter-key',
  // The post has a permalink of its own.
  'CANARY-file-name',
]);

describe('a public build', () => {
  const site = workspace('incidents');
  let files: Map<string, string>;

  beforeAll(async () => {
    const { code, output } = await site.build();
    if (code !== 0) throw new Error(output);
    files = filesOf(site.out);
  });
  afterAll(() => site.remove());

  test('holds nothing internal in any byte of any file', () => {
    const leaks = [...files].filter(([path, text]) => canary.test(text) || canary.test(path));
    expect(leaks.map(([path, text]) => `${path}: ${around(text)}`)).toEqual([]);
  });

  test('holds nothing internal in what pictures say of themselves', async () => {
    const pictures = [...files.keys()].filter((path) => /\.(?:png|jpe?g|webp|avif)$/i.test(path));
    expect(pictures.length).toBeGreaterThan(0);
    for (const path of pictures) {
      const { exif, xmp, iptc, comments } = await sharp(join(site.out, path)).metadata();
      const said = [exif, xmp, iptc].map((part) => part?.toString('latin1') ?? '').join();
      expect(said + JSON.stringify(comments ?? []), path).not.toMatch(canary);
    }
  });

  test('holds the same words encoded in no other way', () => {
    const text = [...files.values()].join('\n');
    const forms = ['Q0FOQVJZ', '%43%41%4E%41%52%59', '&#67;&#65;&#78;'];
    for (const form of forms) expect(text).not.toContain(form);
  });

  test('keeps files that only internal text names, and serves the others', () => {
    expect(files.has('assets/internal-only.png')).toBe(false);
    expect(files.has('assets/internal-only.txt')).toBe(false);
    expect(files.has('assets/internal-card.png')).toBe(false);
    expect(files.has('posts/open-report/names.csv')).toBe(false);
    expect([...files.keys()].filter((path) => path.includes('secret-report'))).toEqual([]);
    expect(files.has('assets/open.png')).toBe(true);
    expect(files.get('posts/open-report/numbers.csv')).toBe('visible,1\n');
  });

  test('shows what stands around internal blocks', () => {
    const page = files.get('posts/visible-parts/index.html') ?? '';
    for (const words of [
      'What everybody may read',
      'A visible beginning, which is the excerpt. A visible link leads on.',
      'A visible item',
      'A visible quotation',
      'A visible factor',
      'A visible follow-up',
      'Somebody saw it',
    ])
      expect(page).toContain(words);
  });

  test('names an unlisted post in no list, feed, calendar, export or sitemap', () => {
    const naming = [...files].filter(([, text]) => text.includes('Only for who has the address'));
    expect(naming.map(([path]) => path)).toEqual(['posts/unlisted/index.html']);
    const addressing = [...files].filter(([, text]) => /posts\/unlisted|INC-2026-004|unlisted-/.test(text));
    expect(addressing.map(([path]) => path).sort()).toEqual([
      'incidents/INC-2026-004/index.html',
      'posts/unlisted/index.html',
    ]);
    expect(files.get('posts/unlisted/index.html')).toContain('noindex');
  });
});

describe('an internal build', () => {
  const site = workspace('incidents');
  let files: Map<string, string>;
  let text: string;

  beforeAll(async () => {
    const { code, output } = await site.build(['--visibility', 'internal']);
    if (code !== 0) throw new Error(output);
    files = filesOf(site.out);
    text = [...files].map(([path, content]) => `${path}\n${content}`).join('\n');
  });
  afterAll(() => site.remove());

  test('shows everything that a public one keeps back', () => {
    // `CANARY-first-paragraph`, `CANARY_Error`
    const planted = new Set(sourcesOf(site.content).match(/CANARY[\w-]*/g));
    expect(planted.size).toBeGreaterThan(40);
    const missing = [...planted].filter((word) => !neverShown.has(word) && !text.includes(word));
    expect(missing).toEqual([]);
  });

  test('keeps search engines away from every page', () => {
    const pages = [...files].filter(([path]) => path.endsWith('.html'));
    expect(pages.filter(([, html]) => !html.includes('name="robots" content="noindex"'))).toEqual([]);
    expect(files.get('robots.txt')).toContain('Disallow: /');
  });

  test('says on every page that it is internal', () => {
    const headers = [...files.values()].flatMap(
      (html) => /<header class="site-header".*?<\/header>/s.exec(html) ?? [],
    );
    expect(headers.length).toBeGreaterThan(20);
    expect(headers.filter((header) => !header.includes('class="internal-mark"'))).toEqual([]);
  });

  test('marks it', () => {
    expect(text).toContain('internal-block');
    expect(text).toContain('internal-mark');
  });
});

function around(text: string): string {
  const at = text.search(canary);
  return at < 0 ? 'its name' : text.slice(Math.max(0, at - 60), at + 60);
}

function sourcesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:md|csv|txt)$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
    .join('\n');
}
