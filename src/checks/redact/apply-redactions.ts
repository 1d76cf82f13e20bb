import { identityOf } from '../disclosure/disclosure.ts';
import { quoteScalars } from './quote-scalars.ts';
import type { Redaction } from './redactions.ts';

/**
 * Puts placeholders into a text. Scalars of YAML front matter that would begin with one, which YAML takes for a list, are quoted.
 *
 * @param chosen of the redactions of this text. A text in which one of their values does not stand where it should is another one, or
 *   was redacted already: it comes back as it is
 */
export function applyRedactions(text: string, chosen: readonly Redaction[]): string {
  if (!chosen.every((one) => standsIn(text, one))) return text;
  const replacements = chosen.flatMap(({ ranges, placeholder }) =>
    ranges.map(({ start, end }) => ({ start, end, text: placeholder })),
  );
  const edits = [...replacements, ...quoteScalars(text, replacements)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: put } of edits) {
    parts.push(text.slice(done, start), put);
    done = end;
  }
  return parts.join('') + text.slice(done);
}

function standsIn(text: string, { kind, value, ranges }: Redaction): boolean {
  const identity = identityOf(kind, value);
  return ranges.every(({ start, end }) => identityOf(kind, text.slice(start, end)) === identity);
}
