import type { Data } from 'unified';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Constructs = NonNullable<NonNullable<Extension['text']>[string]>;

/** A construct of micromark: a piece of syntax, tried where its first character stands. */
export type Construct = Exclude<Constructs, readonly unknown[]>;

type Context = ThisParameterType<Construct['tokenize']>;

/**
 * Whether the text from where a tokenizer stands matches, up to the end of its line. (A chunk of micromark is a row of characters
 * without line ends and tabs.)
 *
 * @param sticky with the flag `y`
 */
export function matchesAhead(context: Context, sticky: RegExp): boolean {
  const place = context.now();
  const [chunk] = context.sliceStream({
    start: { ...place, _bufferIndex: -1 },
    end: { ...place, _index: place._index + 1, _bufferIndex: -1 },
  });
  if (typeof chunk !== 'string') return false;
  sticky.lastIndex = Math.max(0, place._bufferIndex);
  return sticky.test(chunk);
}

/** The text from where a tokenizer of flow stands up to the end of its line. Flow is given its text line by line. */
export function lineAhead(context: Context): string {
  const start = context.now();
  const chunks = context.sliceStream({
    start,
    end: { ...start, _index: Number.POSITIVE_INFINITY, _bufferIndex: -1 },
  });
  let line = '';
  for (const chunk of chunks) {
    if (typeof chunk === 'string') line += chunk;
    else if (chunk === tab) line += '\t';
    else if (chunk !== restOfTab) break;
  }
  return line;
}

/** Codes of micromark (micromark-util-symbol, codes.js): a tab, and the columns it fills behind its first. */
const tab = -2;
const restOfTab = -1;
