import { stripVTControlCharacters } from 'node:util';
import { applyRedactions, type Redaction, redactions } from '#checks/index.ts';
import type { Site } from '#site/index.ts';
import { parseTraces, type Trace } from '#trace/index.ts';

/** A stack trace in a log. */
export interface LoggedTrace {
  /** Its lines. */
  text: string;
  /** Its first line in the log, from 1. */
  line: number;
  trace: Trace;
}

/** The stack traces of a log, in their order. Colours and other control characters of a terminal are no part of them. */
export function tracesIn(log: string): LoggedTrace[] {
  const plain = stripVTControlCharacters(log)
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');
  return parseTraces(plain).flatMap((segment) => {
    if (segment.kind !== 'trace') return [];
    const { text, trace } = segment;
    return [{ text: text.replace(/\n+$/, ''), line: trace.span[0], trace }];
  });
}

/**
 * Puts placeholders for secrets, names and addresses into texts that are pasted into one post: the same value has the same placeholder in
 * all of them.
 */
export async function withoutDisclosures(
  texts: readonly string[],
  site: Site,
): Promise<{ texts: string[]; found: Redaction[] }> {
  // What stands between them while they are one text: no rule finds anything in it, and none of them holds it.
  let between = '\n\n§\n\n';
  while (texts.some((text) => text.includes(between))) between = `\n\n§${between}`;
  const whole = texts.join(between);
  const found = await redactions({ text: whole, site, post: { values: {} }, tree: null });
  return { texts: applyRedactions(whole, found).split(between), found };
}
