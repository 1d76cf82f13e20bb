import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '#diagnostics/index.ts';

/** Writes files below a folder, those of text and those of bytes. */
export function writeTree(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Diagnostics as `error SF4002 posts/a.md` and `error SF4005 posts/a.md:3:7`, in the order of their places. */
export function saidOf(diagnostics: readonly Diagnostic[], root: string): string[] {
  return diagnostics
    .map(({ severity, code, file, line, column }) => {
      const place = [file.slice(root.length + 1), line, column]
        .filter((part) => part !== undefined)
        .join(':');
      return `${severity} ${code} ${place}`;
    })
    .sort();
}
