import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { overlayOf } from '#astro/dev-overlay.ts';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import type { ReadyContent } from '#source/index.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { listed, siteOf } from '../post/blog.ts';

/** A content folder as it was read: what is wrong with it, and the files that have pages. */
function content(diagnostics: Diagnostic[], ...files: string[]): ReadyContent {
  const posts = files.map((file) => listed({ id: file, file }));
  return {
    site: siteOf(),
    diagnostics,
    statics: [],
    snapshot: {
      fingerprint: '',
      entries: Object.fromEntries(posts.map((post) => [post.id, { ...entry, post }])),
      published: posts.map(({ id }) => ({ id, redirects: [] })),
      images: [],
      edited: {},
      history: null,
    },
  };
}

const entry = {
  key: '',
  images: [],
  links: [],
  ids: [],
  files: [],
  internalFiles: [],
  unknownKeys: [],
  incidentPlace: null,
  diagnostics: [],
};

function fileOf(text: string): string {
  const file = join(temporaryFolder(), 'a.md');
  writeFileSync(file, text);
  return file;
}

test('the overlay shows the lines around the first error, and escapes them', () => {
  const file = fileOf('one\n<b>two</b>\nthree\n');
  const overlay = overlayOf(content([diagnose('SF1006', {}, { file, line: 2, column: 1 })]));
  expect(overlay?.err.highlightedCode).toContain('one');
  expect(overlay?.err.highlightedCode).toContain('&lt;b&gt;two');
});

test('the overlay has dots where a secret stands, although another error shows its line', () => {
  const file = fileOf('one\nkey: hunter22, and more\nthree\n');
  const error = diagnose('SF1006', {}, { file, line: 1, column: 1 });
  const secret: Diagnostic = {
    ...error,
    code: 'secret-token',
    line: 2,
    column: 6,
    endLine: 2,
    endColumn: 14,
    hidden: true,
  };
  const shown = JSON.stringify(overlayOf(content([error, secret])));
  expect(shown).toContain('key: ••••••••, and more');
  expect(shown).not.toContain('hunter22');
});

test('no error covers the page of a post that can be read all the same', () => {
  const missing = diagnose('SF4007', { address: 'x.png' }, { file: '/blog/a.md', line: 1, column: 1 });
  expect(overlayOf(content([missing], '/blog/a.md'))).toBeNull();
  expect(overlayOf(content([missing]))?.err.name).toBe('SF4007');
});

test('one that leaves a file without a page is shown first, and all errors of the reading are listed', () => {
  const missing = diagnose('SF4007', { address: 'x.png' }, { file: '/blog/a.md' });
  const empty = diagnose('SF4006', {}, { file: '/blog/b.md' });
  const overlay = overlayOf(content([missing, empty], '/blog/a.md'));
  expect(overlay?.err.name).toBe('SF4006');
  expect(overlay?.err.stack.match(/SF\d+/g)).toEqual(['SF4007', 'SF4006']);
});

test('what a rule of the checks finds covers nothing, be it a secret in a file without a page', () => {
  const found: Diagnostic = {
    ...diagnose('SF1006', {}, { file: '/blog/a.md', line: 1, column: 1 }),
    code: 'secret-token',
    hidden: true,
  };
  expect(overlayOf(content([found]))).toBeNull();
});

test('settings that cannot be read are shown, for no page follows them', () => {
  const wrong = diagnose('SF3004', {}, { file: '/blog/site.yml' });
  expect(overlayOf({ site: null, diagnostics: [wrong] })?.err.name).toBe('SF3004');
});
