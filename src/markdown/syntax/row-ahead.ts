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
