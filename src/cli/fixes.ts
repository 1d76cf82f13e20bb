import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding, Fix } from '#checks/index.ts';
import { hiddenColumns } from '#diagnostics/index.ts';
import type { CommandContext } from './command.ts';
import { replaceFile } from './replace-file.ts';
import { pathSeenFrom } from './reporters/pretty.ts';

/**
 * Mends files by the fixes of findings. A file is written whole or not at all.
 *
 * @returns how many fixes were made
 */
export function fixFiles(findings: readonly Finding[]): number {
  let made = 0;
  for (const [file, fixes] of fixesByFile(findings)) {
    const text = readFileSync(file, 'utf8');
    replaceFile(file, applyFixes(text, fixes));
    made += fixes.length;
  }
  return made;
}

/**
 * What `fixFiles` would change, as a unified diff (GNU diffutils, "Detailed Description of Unified Format"), without lines around. Dots
 * stand for secrets, those of other findings too.
 */
export function fixesAsDiff(findings: readonly Finding[], { cwd }: Pick<CommandContext, 'cwd'>): string {
  const parts: string[] = [];
  const hiddenIn = hiddenColumns(findings, cwd);
  for (const [file, fixes] of fixesByFile(findings)) {
    const before = readFileSync(file, 'utf8').split('\n');
    const after = applyFixes(readFileSync(file, 'utf8'), fixes).split('\n');
    const name = pathSeenFrom(cwd, file);
    const secrets = before.flatMap((line, index) =>
      hiddenIn(resolve(cwd, file), index + 1).map(({ start, end }) => line.slice(start, end)),
    );
    const shown = hunks(before, after).map((line) => withoutSecrets(line, secrets));
    parts.push(`--- ${name}`, `+++ ${name}`, ...shown);
  }
  return parts.length > 0 ? `${parts.join('\n')}\n` : '';
}

function withoutSecrets(line: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (text, secret) => (secret === '' ? text : text.replaceAll(secret, '•'.repeat(secret.length))),
    line,
  );
}

/** A text with its fixes made. Of two that overlap the second is left for the next run. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: put } of fixes) {
    if (start < done) continue;
    result += text.slice(done, start) + put;
    done = end;
  }
  return result + text.slice(done);
}

function fixesByFile(findings: readonly Finding[]): Map<string, Fix[]> {
  const byFile = new Map<string, Fix[]>();
  for (const { file, fix, silenced } of findings) {
    if (!fix || silenced !== undefined) continue;
    byFile.set(file, [...(byFile.get(file) ?? []), fix]);
  }
  for (const fixes of byFile.values()) fixes.sort((a, b) => a.start - b.start);
  return byFile;
}

/** Fixes stay within lines: both texts have as many, unless one of them puts in or takes out a line end. */
function hunks(before: readonly string[], after: readonly string[]): string[] {
  if (before.length !== after.length) {
    return [
      `@@ -1,${before.length} +1,${after.length} @@`,
      ...before.map((line) => `-${line}`),
      ...after.map((line) => `+${line}`),
    ];
  }
  return before.flatMap((line, index) => {
    const other = after[index] ?? '';
    return line === other ? [] : [`@@ -${index + 1} +${index + 1} @@`, `-${line}`, `+${other}`];
  });
}
