import { readFileSync } from 'node:fs';
import type { ErrorPayload } from 'vite';
import { catalogue, type Diagnostic, type HiddenIn, hiddenColumns, withDots } from '#diagnostics/index.ts';
import type { Prepared } from '#source/index.ts';

/** What Astro's overlay shows (its core/errors/overlay.js). Handed over as finished, for Astro reads Markdown into the texts otherwise. */
export interface OverlayPayload extends ErrorPayload {
  __isEnhancedAstroErrorPayload: true;
  err: ErrorPayload['err'] & {
    title: string;
    /** HTML. */
    message: string;
    /** HTML. */
    hint?: string;
    /** HTML. */
    highlightedCode?: string;
  };
}

/**
 * What the browser shows over a page while an error leaves a file without one, or the settings of the site unread: the first such error
 * with its lines, and the places of all. Where there are pages nothing is put over them: neither an error of a post that can be read all
 * the same, nor what a rule of the checks finds.
 *
 * @returns null where there is nothing to show
 */
export function overlayOf(prepared: Prepared): OverlayPayload | null {
  const { diagnostics } = prepared;
  const errors = diagnostics.filter(({ severity, code }) => severity === 'error' && code in catalogue);
  const pages = filesWithPages(prepared);
  const first = errors.find(({ file }) => !pages.has(file));
  if (!first) return null;
  const { file, line, column, code, title, message, why, help } = first;
  return {
    type: 'error',
    __isEnhancedAstroErrorPayload: true,
    err: {
      name: code,
      title,
      message: escaped(`${message} ${why}`),
      hint: escaped(help),
      highlightedCode: line === undefined ? '' : excerpt(file, line, hiddenColumns(diagnostics, '/')),
      loc: { file, line: line ?? 1, column: column ?? 1 },
      stack: errors.map(listed).join('\n'),
      plugin: 'sunfish',
    },
  };
}

/** What the browser shows where following the content failed: a bug of ours. */
export function overlayOfBug(error: unknown): OverlayPayload {
  const { name, message, stack = '' } = error instanceof Error ? error : new Error(String(error));
  return {
    type: 'error',
    __isEnhancedAstroErrorPayload: true,
    err: { name, title: 'A bug of Sunfish', message: escaped(message), stack, plugin: 'sunfish' },
  };
}

function filesWithPages(prepared: Prepared): ReadonlySet<string> {
  if (!prepared.site) return new Set();
  const { entries, published } = prepared.snapshot;
  return new Set(published.flatMap(({ id }) => entries[id]?.post.file ?? []));
}

function listed({ file, line, column, code, message }: Diagnostic): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${place} ${code} ${message}`;
}

/** The lines around the one at fault, as HTML, without secrets. A line of a minified file would fill the screen. */
function excerpt(file: string, line: number, hiddenIn: HiddenIn): string {
  const first = Math.max(1, line - 3);
  const lines = linesOf(file).slice(first - 1, line + 3);
  const rows = lines.map((written, index) => {
    const text = withDots(written, hiddenIn(file, first + index));
    const isFault = first + index === line;
    return `<span class="line${isFault ? ' error-line' : ''}">${escaped(text.trimEnd().slice(0, 300))}</span>`;
  });
  return `<pre><code>${rows.join('\n')}</code></pre>`;
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
