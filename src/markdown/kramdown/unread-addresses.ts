import type { MendedText } from '../html/unclosed-blocks.ts';
import { addressEdits } from './addresses.ts';

/** An address that looks like a link's and is none. */
interface UnreadAddress {
  /** As written: `my plan.png`. */
  text: string;
  /** Where it begins, in the text before it was mended. */
  point: { line: number; column: number };
}

/** A path or a file name: `plans/b c.png`; not `see a[i](the first time)`. */
const path = /[/.][^\s/.]/;

/** Finds the addresses of a native post that were meant as links or images, and that CommonMark takes for text. */
export function unreadAddresses({ text, tree, locate }: MendedText): UnreadAddress[] {
  return addressEdits(tree, text).flatMap(({ from, to }) => {
    const address = text.slice(from, to);
    if (!path.test(address)) return [];
    const lines = text.slice(0, from).split('\n');
    return [
      { text: address, point: locate({ line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }) },
    ];
  });
}
