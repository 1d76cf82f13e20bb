import type { Data, Processor } from 'unified';

/**
 * How many marks of one kind a paragraph may hold, how many of them in a row, and after how many words addresses are no longer
 * looked for: far more than anyone writes.
 */
const limits = { marks: 1_000, row: 64, words: 5_000 };

/** Marks for which the parser looks back, or ahead, over the whole paragraph: its time grows with the square of their number. */
const marks = codesOf('*_~[]<`');

/**
 * Takes marks for plain characters where a paragraph is crowded with them.
 *
 * `**a**` stays bold. The thousand-and-first `*` of a paragraph is a star, and so is each of a hundred stars in a row;
 * without this a line of 20 KB of them takes ten seconds, one of 200 KB a quarter of an hour.
 */
export function remarkCrowdedText(this: Processor): void {
  const data: Data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(crowdedText());
}

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<NonNullable<Extension['text']>[string]>, readonly unknown[]>;
type Tokenizer = Construct['tokenize'];

/** A micromark extension: asked before the constructs that give the marks their meaning, as the last one added is. */
function crowdedText(): Extension {
  /** Marks met so far, by the tokenizer of a paragraph (or table cell) and character. */
  const met = new WeakMap<ThisParameterType<Tokenizer>, Map<number, number>>();

  const tokenize: Tokenizer = function (effects, ok, nok) {
    const counts = met.get(this) ?? new Map<number, number>();
    met.set(this, counts);
    let row = 0;
    let mark: number | null = null;
    return start;

    function start(code: number | null) {
      if (code === null) return nok(code);
      mark = code;
      const count = (counts.get(code) ?? 0) + 1;
      counts.set(code, count);
      effects.enter('data');
      return inRow(code);
    }

    function inRow(code: number | null): ReturnType<typeof ok> {
      if (code === mark && code !== null) {
        row += 1;
        effects.consume(code);
        return inRow;
      }
      effects.exit('data');
      const isCrowded = row > limits.row || (counts.get(mark ?? 0) ?? 0) > limits.marks;
      return isCrowded ? ok(code) : nok(code);
    }
  };

  const construct: Construct = { name: 'crowdedText', tokenize };
  const text: Extension['text'] = {};
  for (const code of wordCharacters) text[code] = longText;
  for (const code of marks) text[code] = construct;
  text[backtick] = { ...construct, previous: beginsRow };
  return { text };
}

const backtick = 96;

/**
 * Whether a backtick is the first of its row, as code requires (micromark-core-commonmark, code-text.js). Without this, text would
 * be taken apart within the row, and code begin there: in "!```a`" with the third.
 */
const beginsRow: NonNullable<Construct['previous']> = function (code) {
  return code !== backtick || this.events.at(-1)?.[1].type === 'characterEscape';
};

const space = 32;

/** What GFM takes for the beginning of a bare address. */
const wordCharacters = codesOf('+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');

/**
 * Leaves the words of a very long paragraph alone. At each of them GFM looks for an address, and for that back to the last
 * open `[`: were that the first character of a line of 200 KB, it would look for a quarter of an hour.
 */
const longText: Construct = {
  name: 'longText',
  tokenize(effects, ok, nok) {
    // Every word leaves an `enter` and an `exit`.
    const isLong = this.events.length > 2 * limits.words;
    return (code) => {
      if (!isLong) return nok(code);
      effects.enter('data');
      return inWords(code);
    };

    function inWords(code: number | null): ReturnType<typeof ok> {
      if (code !== null && (code === space || wordCharacters.has(code))) {
        effects.consume(code);
        return inWords;
      }
      effects.exit('data');
      return ok(code);
    }
  },
  // Not by itself a reason to end the text before it.
  previous: () => false,
};

function codesOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}
