import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { overlayOf } from '#astro/dev-overlay.ts';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';

function fileOf(text: string): string {
  const file = join(temporaryFolder(), 'a.md');
  writeFileSync(file, text);
  return file;
}

test('the overlay shows the lines around the first error, and escapes them', () => {
  const file = fileOf('one\n<b>two</b>\nthree\n');
  const overlay = overlayOf([diagnose('SF1006', {}, { file, line: 2, column: 1 })]);
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
  const shown = JSON.stringify(overlayOf([error, secret]));
  expect(shown).toContain('key: ••••••••, and more');
  expect(shown).not.toContain('hunter22');
});
