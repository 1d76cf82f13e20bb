import { readFileSync } from 'node:fs';
import { type Diagnostic, hiddenColumns, withoutSecrets } from '#diagnostics/index.ts';

/** What is shorter is no secret but the end of one, the last line of a key: it may be part of any word. */
const shortest = 4;

/**
 * Takes secrets out of the words of diagnostics: one may quote a link, a key or the name of a file that another knows to hold a secret of
 * the same source. Files without secrets are not read.
 */
export function concealSecrets<One extends Diagnostic>(diagnostics: readonly One[]): One[] {
  const secretsIn = new Map<string, string[]>();
  for (const { file, hidden } of diagnostics)
    if (hidden && !secretsIn.has(file)) secretsIn.set(file, secretsOf(file, diagnostics));
  return diagnostics.map((one) => {
    const secrets = secretsIn.get(one.file) ?? [];
    if (secrets.length === 0) return one;
    const { message, why, help } = one;
    return {
      ...one,
      message: withoutSecrets(message, secrets),
      why: withoutSecrets(why, secrets),
      help: withoutSecrets(help, secrets),
    };
  });
}

/** The texts at the places of a file's secrets, line by line, the longest first: one may be part of another. */
function secretsOf(file: string, diagnostics: readonly Diagnostic[]): string[] {
  const hiddenIn = hiddenColumns(diagnostics, '/');
  const found = linesOf(file).flatMap((line, index) =>
    hiddenIn(file, index + 1).map(({ start, end }) => line.slice(start, end).trim()),
  );
  return [...new Set(found)].filter((text) => text.length >= shortest).sort((a, b) => b.length - a.length);
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\n|\r/);
  } catch {
    // It is gone since: what it held is shown nowhere.
    return [];
  }
}
