import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Diagnostic, diagnose } from '#diagnostics/index.ts';

/** The most a Markdown file may hold, in bytes: four times the longest post of 3,783 surveyed. */
export const sizeLimit = 2 * 1024 * 1024;

export interface SourceText {
  /** The file's text with its byte order mark and line ends as they are; null where it cannot be read as text. */
  text: string | null;
  /** SHA-256 of the bytes, base64url. */
  digest: string;
  diagnostics: Diagnostic[];
}

/**
 * Reads a Markdown file.
 *
 * @param file absolute path
 * @param lenient foreign sources: bytes that are no UTF-8 become U+FFFD with a warning instead of an error
 */
export function readSourceText(file: string, lenient: boolean): SourceText {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return { text: null, digest: '', diagnostics: [diagnose('SF4003', { reason }, { file })] };
  }
  const digest = createHash('sha256').update(bytes).digest('base64url');
  if (bytes.length > sizeLimit) {
    const values = { size: (bytes.length / 1024 / 1024).toFixed(1), limit: sizeLimit / 1024 / 1024 };
    return { text: null, digest, diagnostics: [diagnose('SF4004', values, { file })] };
  }
  const text = bytes.toString('utf8');
  if (text.trim() === '' || text.trim() === '\uFEFF') {
    return {
      text: null,
      digest,
      diagnostics: [diagnose('SF4006', {}, { file, line: 1, column: 1 }, lenient ? 'warning' : 'error')],
    };
  }
  const invalid = firstInvalidByte(bytes, text);
  if (invalid === null) return { text, digest, diagnostics: [] };
  const place = { file, ...placeOf(bytes, invalid) };
  const byte = (bytes[invalid] ?? 0).toString(16).padStart(2, '0').toUpperCase();
  const problem = diagnose('SF4005', { byte }, place, lenient ? 'warning' : 'error');
  return { text: lenient ? text : null, digest, diagnostics: [problem] };
}

/** Offset of the first byte that does not begin or continue a character of valid UTF-8, or null. A U+FFFD that stands in the file is no error. */
function firstInvalidByte(bytes: Buffer, text: string): number | null {
  if (!text.includes('\uFFFD') || isUtf8(bytes)) return null;
  let low = 0;
  let high = bytes.length;
  // The longest prefix that valid text may have, by halving.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (mayGoOn(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  // It may end within a character that is never completed.
  while (!isUtf8(bytes.subarray(0, low))) low--;
  return low;
}

/** Whether the bytes are valid UTF-8 but for a last character that is cut off. */
function mayGoOn(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function placeOf(bytes: Buffer, offset: number): { line: number; column: number } {
  const before = bytes.subarray(0, offset).toString('utf8');
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: before.length - lineStart + 1 };
}
